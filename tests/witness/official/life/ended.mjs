import { kit } from '../client.mjs';
import { UUID } from '../wire/values.mjs';
import { assert, notFound, sandbox, present } from './assert.mjs';

/** All participants leave; reads the data of the ended session.
 * @param {import('./assert.mjs').World} world */
export default async function (world) {
  const { account, app, scope } = world;
  const [meeting, session] = [present(world.meeting), present(world.session)];
  const live = await kit.sessions.getSessions(app, { ...account, status: 'LIVE' });
  assert.deepEqual(present(live.data?.sessions).map((one) => one.id), [session]);
  await notFound(kit.sessions.getSessionChat(session, scope));
  const kicked = await kit.activeSession.kickAllParticipants(meeting, scope);
  assert.equal(kicked.data?.kicked_participants_count, 1);
  await notFound(kit.activeSession.getActiveSession(meeting, scope));

  const filter = { ...account, status: /** @type {'ENDED'} */ ('ENDED'), associated_id: meeting };
  const ended = await kit.sessions.getSessions(app, { ...filter, sort_by: 'minutesConsumed', sort_order: 'DESC' });
  assert.deepEqual(present(ended.data?.sessions).map((one) => one.id), [session]);
  const whole = present((await kit.sessions.getSessionDetails(session, { ...scope, include_breakout_rooms: true })).data);
  assert.equal(whole.status, 'ENDED');
  assert.equal(whole.max_concurrent_participants, 2);
  assert.ok(whole.ended_at);
  await people(world);

  const chat = present((await kit.sessions.getSessionChat(session, scope)).data);
  await downloaded(chat.chat_download_url);
  await notFound(kit.sessions.getSessionTranscripts(session, scope));
  await notFound(kit.sessions.generateSummaryOfTranscripts(session, scope));
  await sandbox(`sessions/${session}/transcript`);
  for (const format of /** @type {const} */ (['SRT', 'VTT', 'JSON', 'CSV'])) {
    const transcript = present((await kit.sessions.getSessionTranscripts(session, { ...scope, format })).data);
    assert.equal(transcript.sessionId, session);
    await downloaded(transcript.transcript_download_url);
  }
  await notFound(kit.sessions.getSessionSummary(session, scope));
  const job = present((await kit.sessions.generateSummaryOfTranscripts(session, scope)).data);
  assert.equal(job.session_id, session);
  const summary = present((await kit.sessions.getSessionSummary(session, scope)).data);
  await downloaded(summary.summaryDownloadUrl);
  await notFound(kit.sessions.getSessionDetails(UUID, scope));
}

/** @param {import('./assert.mjs').World} world */
async function people({ scope, session }) {
  const id = present(session);
  const all = present((await kit.sessions.getSessionParticipants(id, { ...scope, sort_by: 'joinedAt' })).data);
  assert.deepEqual(present(all.participants).map((one) => one.display_name).sort(), ['Ann', 'Ben']);
  const page = { ...scope, page_no: 2, per_page: 1 };
  assert.equal((await kit.sessions.getSessionParticipants(id, page)).data?.participants?.length, 1);
  const searched = await kit.sessions.getSessionParticipants(id, { ...scope, search: 'Ann', include_peer_events: true });
  const ann = present(searched.data?.participants?.[0]);
  assert.equal(ann.display_name, 'Ann');
  const inside = { ...scope, session_id: id };
  const details = await kit.sessions.getSessionParticipantDetails(present(ann.id), { ...inside, include_peer_events: true });
  const events = present(details.data?.participant?.peer_events);
  assert.ok(events.some((event) => event.event_name === 'PEER_JOINING'));
  const peer = present(events[0]?.peer_id);
  const report = present((await kit.sessions.getParticipantDataFromPeerID(peer, scope)).data?.participant);
  assert.equal(report.id, ann.id);
  await notFound(kit.sessions.getSessionParticipantDetails(UUID, inside));
  await notFound(kit.sessions.getParticipantDataFromPeerID(UUID, scope));
}

/** Expects that a link works without credentials.
 * @param {string | undefined} url */
async function downloaded(url) {
  const response = await fetch(present(url));
  assert.equal(response.status, 200, url);
}
