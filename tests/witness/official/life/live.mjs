import { kit } from '../client.mjs';
import { assert, notFound, sandbox, present } from './assert.mjs';

/** Participants join and one is kicked. The session continues in the next parts.
 * @param {import('./assert.mjs').World} world */
export default async function (world) {
  const { scope } = world;
  const meeting = present(world.meeting);
  await notFound(kit.activeSession.getActiveSession(meeting, scope));
  await notFound(kit.activeSession.kickAllParticipants(meeting, scope));
  const { session_id } = await sandbox(`meetings/${meeting}/join`, { participants: world.people });
  const live = present((await kit.activeSession.getActiveSession(meeting, scope)).data);
  assert.equal(live.id, session_id);
  assert.equal(live.associated_id, meeting);
  assert.equal(live.status, 'LIVE');
  assert.equal(live.live_participants, 2);
  world.session = session_id;

  const input = { question: 'Tea?', options: ['yes', 'no'], anonymous: true };
  const poll = present((await kit.activeSession.createPoll(meeting, { ...scope, ...input })).data?.poll);
  assert.equal(poll.question, 'Tea?');
  assert.deepEqual(poll.options.map((option) => option.text), ['yes', 'no']);

  await sandbox('clock', { advance: 60 });
  const none = present((await kit.activeSession.kickParticipants(meeting, scope)).data);
  assert.deepEqual(none.participants, []);
  const kicked = await kit.activeSession.kickParticipants(meeting, { ...scope, custom_participant_ids: ['user-ben'] });
  assert.deepEqual(present(kicked.data?.participants).map((one) => one.name), ['Ben']);
  const smaller = present((await kit.activeSession.getActiveSession(meeting, scope)).data);
  assert.equal(smaller.live_participants, 1);
}
