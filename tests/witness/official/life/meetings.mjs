import { kit } from '../client.mjs';
import { UUID } from '../wire/values.mjs';
import { assert, notFound, refused, present } from './assert.mjs';

/** @param {import('./assert.mjs').World} world */
export default async function (world) {
  const { account, app, scope } = world;
  const input = { title: 'Stand-up', record_on_start: true, session_keep_alive_time_in_secs: 90 };
  const meeting = present((await kit.meetings.create(app, { ...account, ...input })).data);
  assert.equal(meeting.title, 'Stand-up');
  assert.equal(meeting.status, 'ACTIVE');
  assert.deepEqual((await kit.meetings.getMeetingByID(meeting.id, scope)).data, meeting);
  const retro = present((await kit.meetings.create(app, { ...account, title: 'Retro' })).data);
  const untitled = present((await kit.meetings.create(app, account)).data);

  const listed = await kit.meetings.get(app, account);
  const ids = [meeting.id, retro.id, untitled.id];
  assert.deepEqual(present(listed.data).map((one) => one.id).sort(), [...ids].sort());
  assert.deepEqual(listed.paging, { start_offset: 1, end_offset: 3, total_count: 3 });
  const last = await kit.meetings.get(app, { ...account, page_no: 2, per_page: 2 });
  assert.equal(present(last.data).length, 1);
  assert.deepEqual(last.paging, { start_offset: 3, end_offset: 3, total_count: 3 });
  const searched = await kit.meetings.get(app, { ...account, search: 'Stand' });
  assert.deepEqual(present(searched.data).map((one) => one.id), [meeting.id]);

  const closed = await kit.meetings.updateMeetingByID(retro.id, { ...scope, status: 'INACTIVE' });
  assert.equal(closed.data?.status, 'INACTIVE');
  assert.equal(closed.data?.title, 'Retro', 'attributes that are not sent stay');
  const inactive = await kit.meetings.get(app, { ...account, status: 'INACTIVE' });
  assert.deepEqual(present(inactive.data).map((one) => one.id), [retro.id]);
  await refused(400, kit.meetings.addParticipant(retro.id, { ...scope, preset_name: 'group_call_host', custom_participant_id: 'x' }));

  // Recorded by hand in a later chapter.
  const replaced = await kit.meetings.replaceMeetingByID(meeting.id, { ...scope, title: 'Daily' });
  assert.equal(replaced.data?.title, 'Daily');
  assert.equal(replaced.data?.record_on_start, false, 'attributes that are not sent are reset to the default');
  assert.deepEqual((await kit.meetings.getMeetingByID(meeting.id, scope)).data, replaced.data);

  await notFound(kit.meetings.getMeetingByID(UUID, scope));
  await notFound(kit.meetings.updateMeetingByID(UUID, { ...scope, title: 'x' }));
  world.meeting = meeting.id;
}
