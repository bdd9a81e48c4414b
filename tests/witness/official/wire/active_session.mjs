import { kit, named, place } from '../client.mjs';
import { TEXT } from './values.mjs';

export default async function () {
  await named('GetActiveSession both', () => kit.activeSession.getActiveSession(TEXT, place));
  await named('KickAllParticipants both', () => kit.activeSession.kickAllParticipants(TEXT, place));
  await named('KickPartcipants required', () => kit.activeSession.kickParticipants(TEXT, place));
  await named('KickPartcipants all', () =>
    kit.activeSession.kickParticipants(TEXT, {
      ...place,
      participant_ids: ['person-1', 'person-2'],
      custom_participant_ids: ['ann-1'],
    }),
  );
  await named('KickPartcipants nobody', () =>
    kit.activeSession.kickParticipants(TEXT, { ...place, custom_participant_ids: [] }),
  );

  const poll = { ...place, question: 'Tea?', options: ['yes', 'no'] };
  await named('CreatePoll required', () => kit.activeSession.createPoll(TEXT, poll));
  await named('CreatePoll all', () =>
    kit.activeSession.createPoll(TEXT, { ...poll, anonymous: true, hide_votes: false }),
  );
}
