import { kit } from '../client.mjs';
import { UUID } from '../wire/values.mjs';
import { assert, notFound, refused, sandbox, present } from './assert.mjs';

/** @param {import('./assert.mjs').World} world */
export default async function (world) {
  const { account, app, scope } = world;
  const meeting_id = present(world.meeting);
  await notFound(kit.recordings.getActiveRecordings(meeting_id, scope));
  const input = { ...account, meeting_id };
  const started = present((await kit.recordings.startRecordings(app, { ...input, file_name_prefix: 'daily' })).data);
  assert.equal(started.status, 'INVOKED');
  assert.equal(started.session_id, world.session);
  assert.match(started.output_file_name, /^daily/);
  await refused(400, kit.recordings.startRecordings(app, input));
  const active = present((await kit.recordings.getActiveRecordings(meeting_id, scope)).data);
  assert.equal(active.id, started.id);

  /** @param {'pause' | 'resume' | 'stop'} action */
  const act = async (action) =>
    present((await kit.recordings.pauseResumeStopRecording(started.id, { ...scope, action })).data).status;
  assert.equal(await act('pause'), 'PAUSED');
  assert.equal(await act('resume'), 'RECORDING');
  await sandbox('clock', { advance: 120 });
  assert.equal(await act('stop'), 'UPLOADING');
  await refused(400, kit.recordings.pauseResumeStopRecording(started.id, { ...scope, action: 'pause' }));
  await notFound(kit.recordings.getActiveRecordings(meeting_id, scope));
  await kit.recordings.getOneRecording(started.id, scope);
  const uploaded = present((await kit.recordings.getOneRecording(started.id, scope)).data);
  assert.equal(uploaded.status, 'UPLOADED');
  assert.ok(uploaded.download_url);
  assert.equal(uploaded.stop_reason?.reason, 'API_CALL');

  /** @type {{ [name: string]: { media_kind: 'audio' } }} */
  const layers = { default: { media_kind: 'audio' } };
  const tracks = present((await kit.recordings.startTrackRecording(app, { ...input, layers })).data?.recording);
  const listed = await kit.recordings.getRecordings(app, { ...account, meeting_id, sort_order: 'ASC' });
  assert.deepEqual(listed.data.map((one) => one.id).sort(), [started.id, tracks.id].sort());
  assert.equal(listed.data[0]?.meeting?.id, meeting_id);
  const either = await kit.recordings.getRecordings(app, { ...account, status: ['UPLOADED', 'PAUSED'] });
  assert.deepEqual(either.data.map((one) => one.id), [started.id]);
  const page = await kit.recordings.getRecordings(app, { ...account, page_no: 2, per_page: 1 });
  assert.equal(page.data.length, 1);
  assert.equal(page.paging.total_count, 2);
  await kit.recordings.pauseResumeStopRecording(tracks.id, { ...scope, action: 'stop' });
  await notFound(kit.recordings.getOneRecording(UUID, scope));
}
