import { kit } from '../client.mjs';
import { UUID } from '../wire/values.mjs';
import { assert, notFound, sandbox, there } from './assert.mjs';

/** Everybody leaves; what is left of the session.
 * @param {import('./assert.mjs').World} world */
export default async function (world) {
  const { account, app, place } = world;
  const [meeting, session] = [there(world.meeting), there(world.session)];
  const live = await kit.sessions.getSessions(app, { ...account, status: 'LIVE' });
  assert.deepEqual(there(live.data?.sessions).map((one) => one.id), [session]);
  await notFound(kit.sessions.getSessionChat(session, place));
  const kicked = await kit.activeSession.kickAllParticipants(meeting, place);
  assert.equal(kicked.data?.kicked_participants_count, 1);
  await notFound(kit.activeSession.getActiveSession(meeting, place));

  const filter = { ...account, status: /** @type {'ENDED'} */ ('ENDED'), associated_id: meeting };
  const ended = await kit.sessions.getSessions(app, { ...filter, sort_by: 'minutesConsumed', sort_order: 'DESC' });
  assert.deepEqual(there(ended.data?.sessions).map((one) => one.id), [session]);
  const whole = there((await kit.sessions.getSessionDetails(session, { ...place, include_breakout_rooms: true })).data);
  assert.equal(whole.status, 'ENDED');
  assert.equal(whole.max_concurrent_participants, 2);
  assert.ok(whole.ended_at);
  await people(world);

  const chat = there((await kit.sessions.getSessionChat(session, place)).data);
  await downloaded(chat.chat_download_url);
  await notFound(kit.sessions.getSessionTranscripts(session, place));
  await notFound(kit.sessions.generateSummaryOfTranscripts(session, place));
  await sandbox(`sessions/${session}/transcript`);
  for (const format of /** @type {const} */ (['SRT', 'VTT', 'JSON', 'CSV'])) {
    const transcript = there((await kit.sessions.getSessionTranscripts(session, { ...place, format })).data);
    assert.equal(transcript.sessionId, session);
    await downloaded(transcript.transcript_download_url);
  }
  await notFound(kit.sessions.getSessionSummary(session, place));
  const job = there((await kit.sessions.generateSummaryOfTranscripts(session, place)).data);
  assert.equal(job.session_id, session);
  const summary = there((await kit.sessions.getSessionSummary(session, place)).data);
  await downloaded(summary.summaryDownloadUrl);
  await notFound(kit.sessions.getSessionDetails(UUID, place));
}

/** @param {import('./assert.mjs').World} world */
async function people({ place, session }) {
  const id = there(session);
  const all = there((await kit.sessions.getSessionParticipants(id, { ...place, sort_by: 'joinedAt' })).data);
  assert.deepEqual(there(all.participants).map((one) => one.display_name).sort(), ['Ann', 'Ben']);
  const page = { ...place, page_no: 2, per_page: 1 };
  assert.equal((await kit.sessions.getSessionParticipants(id, page)).data?.participants?.length, 1);
  const searched = await kit.sessions.getSessionParticipants(id, { ...place, search: 'Ann', include_peer_events: true });
  const ann = there(searched.data?.participants?.[0]);
  assert.equal(ann.display_name, 'Ann');
  const inside = { ...place, session_id: id };
  const details = await kit.sessions.getSessionParticipantDetails(there(ann.id), { ...inside, include_peer_events: true });
  const events = there(details.data?.participant?.peer_events);
  assert.ok(events.some((event) => event.event_name === 'PEER_JOINING'));
  const peer = there(events[0]?.peer_id);
  const report = there((await kit.sessions.getParticipantDataFromPeerID(peer, place)).data?.participant);
  assert.equal(report.id, ann.id);
  await notFound(kit.sessions.getSessionParticipantDetails(UUID, inside));
  await notFound(kit.sessions.getParticipantDataFromPeerID(UUID, place));
}

/** A link works without credentials.
 * @param {string | undefined} url */
async function downloaded(url) {
  const answer = await fetch(there(url));
  assert.equal(answer.status, 200, url);
}
