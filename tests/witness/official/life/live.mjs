import { kit } from '../client.mjs';
import { assert, notFound, sandbox, there } from './assert.mjs';

/** People come and one is sent away; the session goes on through the next chapters.
 * @param {import('./assert.mjs').World} world */
export default async function (world) {
  const { place } = world;
  const meeting = there(world.meeting);
  await notFound(kit.activeSession.getActiveSession(meeting, place));
  await notFound(kit.activeSession.kickAllParticipants(meeting, place));
  const { session_id } = await sandbox(`meetings/${meeting}/join`, { participants: world.people });
  const live = there((await kit.activeSession.getActiveSession(meeting, place)).data);
  assert.equal(live.id, session_id);
  assert.equal(live.associated_id, meeting);
  assert.equal(live.status, 'LIVE');
  assert.equal(live.live_participants, 2);
  world.session = session_id;

  const asked = { question: 'Tea?', options: ['yes', 'no'], anonymous: true };
  const poll = there((await kit.activeSession.createPoll(meeting, { ...place, ...asked })).data?.poll);
  assert.equal(poll.question, 'Tea?');
  assert.deepEqual(poll.options.map((option) => option.text), ['yes', 'no']);

  await sandbox('clock', { advance: 60 });
  const nobody = there((await kit.activeSession.kickParticipants(meeting, place)).data);
  assert.deepEqual(nobody.participants, []);
  const kicked = await kit.activeSession.kickParticipants(meeting, { ...place, custom_participant_ids: ['user-ben'] });
  assert.deepEqual(there(kicked.data?.participants).map((one) => one.name), ['Ben']);
  const smaller = there((await kit.activeSession.getActiveSession(meeting, place)).data);
  assert.equal(smaller.live_participants, 1);
}
