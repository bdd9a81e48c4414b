import { kit, named, scope } from '../client.mjs';
import { TEXT } from './values.mjs';

export default async function () {
  await named('GetActiveSession both', () => kit.activeSession.getActiveSession(TEXT, scope));
  await named('KickAllParticipants both', () => kit.activeSession.kickAllParticipants(TEXT, scope));
  await named('KickPartcipants required', () => kit.activeSession.kickParticipants(TEXT, scope));
  await named('KickPartcipants all', () =>
    kit.activeSession.kickParticipants(TEXT, {
      ...scope,
      participant_ids: ['person-1', 'person-2'],
      custom_participant_ids: ['ann-1'],
    }),
  );
  await named('KickPartcipants nobody', () =>
    kit.activeSession.kickParticipants(TEXT, { ...scope, custom_participant_ids: [] }),
  );

  const poll = { ...scope, question: 'Tea?', options: ['yes', 'no'] };
  await named('CreatePoll required', () => kit.activeSession.createPoll(TEXT, poll));
  await named('CreatePoll all', () =>
    kit.activeSession.createPoll(TEXT, { ...poll, anonymous: true, hide_votes: false }),
  );
}
