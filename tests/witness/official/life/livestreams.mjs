import { kit } from '../client.mjs';
import { assert, notFound, refused, sandbox, there } from './assert.mjs';

/** @param {import('./assert.mjs').World} world */
export default async function (world) {
  const { account, app, place } = world;
  const meeting = there(world.meeting);
  await notFound(kit.livestreams.getMeetingActiveLivestreams(meeting, place));
  await notFound(kit.livestreams.stopLivestreamingAMeeting(meeting, place));
  const told = { ...place, name: 'Town hall' };
  const started = there((await kit.livestreams.startLivestreamingAMeeting(meeting, told)).data);
  const id = there(started.id);
  assert.ok(started.stream_key);
  await refused(400, kit.livestreams.startLivestreamingAMeeting(meeting, told));

  const active = there((await kit.livestreams.getMeetingActiveLivestreams(meeting, place)).data);
  assert.equal(active.id, id);
  assert.equal(active.name, 'Town hall');
  const composed = there((await kit.livestreams.getActiveLivestreamsForLivestreamID(id, place)).data);
  assert.equal(composed.livestream?.id, id);
  const broadcast = there(composed.session?.id);
  await sandbox('clock', { advance: 300 });

  const live = await kit.livestreams.getAllLivestreams(app, { ...account, status: 'LIVE' });
  assert.equal(/** @type {any} */ (live.data).id, id, 'one is told as one object');
  const others = await kit.livestreams.getAllLivestreams(app, { ...account, exclude_meetings: true, sort_order: 'DSC' });
  assert.deepEqual(others.data, []);

  const stopped = await kit.livestreams.stopLivestreamingAMeeting(meeting, place);
  assert.equal(typeof stopped.data?.message, 'string');
  await notFound(kit.livestreams.getMeetingActiveLivestreams(meeting, place));
  await notFound(kit.livestreams.getActiveLivestreamsForLivestreamID(id, place));

  const over = there((await kit.livestreams.getLivestreamSessionForLivestreamID(id, { ...place, page_no: 1 })).data);
  assert.equal(over.livestream?.status, 'IDLE');
  assert.equal(over.session?.id, broadcast);
  assert.equal(over.paging?.total_count, 1);
  const alone = there((await kit.livestreams.getLivestreamSessionDetailsForSessionID(broadcast, place)).data);
  assert.equal(alone.livestream_id, id);
  assert.ok(there(alone.ingest_seconds) >= 299, `${alone.ingest_seconds}`);
  await notFound(kit.livestreams.getLivestreamSessionDetailsForSessionID('no such session', place));
  await notFound(kit.livestreams.getLivestreamSessionForLivestreamID('no such livestream', place));
}
