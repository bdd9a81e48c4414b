import { kit } from '../client.mjs';
import { assert, notFound, refused, sandbox, present } from './assert.mjs';

/** @param {import('./assert.mjs').World} world */
export default async function (world) {
  const { account, app, scope } = world;
  const meeting = present(world.meeting);
  await notFound(kit.livestreams.getMeetingActiveLivestreams(meeting, scope));
  await notFound(kit.livestreams.stopLivestreamingAMeeting(meeting, scope));
  const input = { ...scope, name: 'Town hall' };
  const started = present((await kit.livestreams.startLivestreamingAMeeting(meeting, input)).data);
  const id = present(started.id);
  assert.ok(started.stream_key);
  await refused(400, kit.livestreams.startLivestreamingAMeeting(meeting, input));

  const active = present((await kit.livestreams.getMeetingActiveLivestreams(meeting, scope)).data);
  assert.equal(active.id, id);
  assert.equal(active.name, 'Town hall');
  const composed = present((await kit.livestreams.getActiveLivestreamsForLivestreamID(id, scope)).data);
  assert.equal(composed.livestream?.id, id);
  const broadcast = present(composed.session?.id);
  await sandbox('clock', { advance: 300 });

  const live = await kit.livestreams.getAllLivestreams(app, { ...account, status: 'LIVE' });
  assert.equal(/** @type {any} */ (live.data).id, id, 'a single livestream is an object');
  const others = await kit.livestreams.getAllLivestreams(app, { ...account, exclude_meetings: true, sort_order: 'DSC' });
  assert.deepEqual(others.data, []);

  const stopped = await kit.livestreams.stopLivestreamingAMeeting(meeting, scope);
  assert.equal(typeof stopped.data?.message, 'string');
  await notFound(kit.livestreams.getMeetingActiveLivestreams(meeting, scope));
  await notFound(kit.livestreams.getActiveLivestreamsForLivestreamID(id, scope));

  const over = present((await kit.livestreams.getLivestreamSessionForLivestreamID(id, { ...scope, page_no: 1 })).data);
  assert.equal(over.livestream?.status, 'IDLE');
  assert.equal(over.session?.id, broadcast);
  assert.equal(over.paging?.total_count, 1);
  const alone = present((await kit.livestreams.getLivestreamSessionDetailsForSessionID(broadcast, scope)).data);
  assert.equal(alone.livestream_id, id);
  assert.ok(present(alone.ingest_seconds) >= 299, `${alone.ingest_seconds}`);
  await notFound(kit.livestreams.getLivestreamSessionDetailsForSessionID('no such session', scope));
  await notFound(kit.livestreams.getLivestreamSessionForLivestreamID('no such livestream', scope));
}
