import { kit } from '../client.mjs';
import { assert, notFound, refused, present } from './assert.mjs';

/** @param {import('./assert.mjs').World} world */
export default async function (world) {
  const { scope } = world;
  const meeting = present(world.meeting);
  const preset_name = 'group_call_host';
  /** @param {string} name */
  const add = async (name) => {
    const custom_participant_id = `user-${name.toLowerCase()}`;
    const added = await kit.meetings.addParticipant(meeting, { ...scope, preset_name, custom_participant_id, name });
    return present(added.data);
  };
  const ann = await add('Ann');
  assert.ok(ann.token);
  const inside = { ...scope, meeting_id: meeting };
  const read = present((await kit.meetings.getMeetingParticipant(ann.id, inside)).data);
  const { token, ...shown } = ann;
  assert.deepEqual(read, shown, 'a read never has the token');
  const ben = await add('Ben');
  const cleo = await add('Cleo');
  // @ts-expect-error: its types ask for an id of the caller's as well.
  await refused(400, kit.meetings.addParticipant(meeting, { ...scope, preset_name }));

  const first = await kit.meetings.getMeetingParticipants(meeting, { ...scope, page_no: 1, per_page: 2 });
  assert.deepEqual(present(first.data).map((one) => one.id), [ann.id, ben.id]);
  const second = await kit.meetings.getMeetingParticipants(meeting, { ...scope, page_no: 2, per_page: 2 });
  assert.deepEqual(present(second.data).map((one) => one.id), [cleo.id]);
  assert.equal(second.paging?.total_count, 3);

  const edited = present((await kit.meetings.editParticipant(cleo.id, { ...inside, name: null })).data);
  assert.equal(edited.name, null);
  assert.equal(edited.custom_participant_id, 'user-cleo', 'attributes that are not sent stay');
  const again = present((await kit.meetings.refreshParticipantToken(ann.id, inside)).data);
  assert.ok(again.token);
  assert.notEqual(again.token, token);

  const gone = present((await kit.meetings.deleteMeetingParticipant(cleo.id, inside)).data);
  assert.equal(gone.custom_participant_id, 'user-cleo');
  assert.ok(!('id' in gone), 'the response has no id');
  await notFound(kit.meetings.getMeetingParticipant(cleo.id, inside));
  await notFound(kit.meetings.deleteMeetingParticipant(cleo.id, inside));
  const left = await kit.meetings.getMeetingParticipants(meeting, scope);
  assert.deepEqual(present(left.data).map((one) => one.id), [ann.id, ben.id]);
  world.people = [ann.id, ben.id];
}
