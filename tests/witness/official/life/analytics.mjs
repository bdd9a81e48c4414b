import { kit } from '../client.mjs';
import { assert, present } from './assert.mjs';

/** Reads the usage of the previous parts.
 * @param {import('./assert.mjs').World} world */
export default async function ({ account, app, scope, session }) {
  const details = present((await kit.sessions.getSessionDetails(present(session), scope)).data);
  const day = present(details.started_at).slice(0, 10);
  const days = { ...account, start_date: day, end_date: day };
  const usage = present((await kit.analytics.getOrgAnalytics(app, days)).data);
  assert.equal(usage.session_stats?.sessions_count, 1);
  assert.ok(present(usage.session_stats?.sessions_minutes_consumed) > 0);
  assert.deepEqual(present(usage.session_stats?.day_stats).map((one) => one.day), [day]);
  assert.equal(usage.recording_stats?.recording_count, 2);
  assert.deepEqual((await kit.livestreams.getOrgAnalytics(app, days)).data, usage, 'the same under another resource');
  const before = { ...account, start_date: '2001-01-01', end_date: '2001-01-02' };
  assert.equal((await kit.analytics.getOrgAnalytics(app, before)).data?.session_stats?.sessions_count, 0);

  const start_time = Date.parse(`${day}T00:00:00Z`) / 1000;
  const times = { ...account, start_time, end_time: start_time + 2 * 24 * 60 * 60 };
  const overall = present((await kit.livestreams.getLivestreamAnalyticsComplete(app, times)).data);
  assert.equal(overall.count, 1);
  assert.ok(present(overall.total_ingest_seconds) >= 299);
  const daily = /** @type {any} */ ((await kit.livestreams.getLivestreamAnalyticsDaywise(app, times)).data);
  assert.deepEqual(daily.map((/** @type {{ count: number }} */ one) => one.count), [1]);
}
