import { account, app_id, kit, named, place } from '../client.mjs';
import { UUID, november, page } from './values.mjs';

export default async function () {
  await named('GetSessions required', () => kit.sessions.getSessions(app_id, account));
  await named('GetSessions all', () =>
    kit.sessions.getSessions(app_id, {
      ...account,
      ...page,
      ...november,
      associated_id: 'room-name',
      status: 'LIVE',
      search: 'x y',
      participants: '1:10',
      sort_by: 'minutesConsumed',
      sort_order: 'ASC',
    }),
  );
  await named('GetSessionDetails required', () => kit.sessions.getSessionDetails(UUID, place));
  await named('GetSessionDetails all', () =>
    kit.sessions.getSessionDetails(UUID, { ...place, include_breakout_rooms: true }),
  );

  await named('GetSessionChat both', () => kit.sessions.getSessionChat(UUID, place));
  await named('GetSessionSummary both', () => kit.sessions.getSessionSummary(UUID, place));
  await named('post-sessions-session_id-summary both', () => kit.sessions.generateSummaryOfTranscripts(UUID, place));
  await named('GetSessionTranscript required', () => kit.sessions.getSessionTranscripts(UUID, place));
  await named('GetSessionTranscript all', () => kit.sessions.getSessionTranscripts(UUID, { ...place, format: 'VTT' }));

  await named('GetSessionParticipants required', () => kit.sessions.getSessionParticipants(UUID, place));
  await named('GetSessionParticipants all', () =>
    kit.sessions.getSessionParticipants(UUID, {
      ...place,
      ...page,
      search: 'Ann',
      sort_by: 'joinedAt',
      sort_order: 'DESC',
      view: 'consolidated',
      include_peer_events: true,
    }),
  );

  const session = { ...place, session_id: UUID };
  await named('GetParticipantDetails required', () => kit.sessions.getSessionParticipantDetails(UUID, session));
  await named('GetParticipantDetails all', () =>
    kit.sessions.getSessionParticipantDetails(UUID, {
      ...session,
      include_peer_events: true,
      // @ts-expect-error: its types had this once, and the client passes it on.
      filters: 'device_info',
    }),
  );
  await named('GetParticipantDataFromPeerId required', () => kit.sessions.getParticipantDataFromPeerID(UUID, place));
  await named('GetParticipantDataFromPeerId all', () =>
    kit.sessions.getParticipantDataFromPeerID(UUID, {
      ...place,
      filters: 'quality_stats',
      include_peer_events: false,
    }),
  );
}
