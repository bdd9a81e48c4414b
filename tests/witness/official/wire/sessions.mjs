import { account, app_id, kit, named, scope } from '../client.mjs';
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
  await named('GetSessionDetails required', () => kit.sessions.getSessionDetails(UUID, scope));
  await named('GetSessionDetails all', () =>
    kit.sessions.getSessionDetails(UUID, { ...scope, include_breakout_rooms: true }),
  );

  await named('GetSessionChat both', () => kit.sessions.getSessionChat(UUID, scope));
  await named('GetSessionSummary both', () => kit.sessions.getSessionSummary(UUID, scope));
  await named('post-sessions-session_id-summary both', () => kit.sessions.generateSummaryOfTranscripts(UUID, scope));
  await named('GetSessionTranscript required', () => kit.sessions.getSessionTranscripts(UUID, scope));
  await named('GetSessionTranscript all', () => kit.sessions.getSessionTranscripts(UUID, { ...scope, format: 'VTT' }));

  await named('GetSessionParticipants required', () => kit.sessions.getSessionParticipants(UUID, scope));
  await named('GetSessionParticipants all', () =>
    kit.sessions.getSessionParticipants(UUID, {
      ...scope,
      ...page,
      search: 'Ann',
      sort_by: 'joinedAt',
      sort_order: 'DESC',
      view: 'consolidated',
      include_peer_events: true,
    }),
  );

  const session = { ...scope, session_id: UUID };
  await named('GetParticipantDetails required', () => kit.sessions.getSessionParticipantDetails(UUID, session));
  await named('GetParticipantDetails all', () =>
    kit.sessions.getSessionParticipantDetails(UUID, {
      ...session,
      include_peer_events: true,
      // @ts-expect-error: its types had this once, and the client passes it on.
      filters: 'device_info',
    }),
  );
  await named('GetParticipantDataFromPeerId required', () => kit.sessions.getParticipantDataFromPeerID(UUID, scope));
  await named('GetParticipantDataFromPeerId all', () =>
    kit.sessions.getParticipantDataFromPeerID(UUID, {
      ...scope,
      filters: 'quality_stats',
      include_peer_events: false,
    }),
  );
}
