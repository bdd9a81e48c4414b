import { kit, named, scope } from '../client.mjs';
import { TEXT, UUID, page } from './values.mjs';

export default async function () {
  await named('get_meeting_participants required', () => kit.meetings.getMeetingParticipants(UUID, scope));
  await named('get_meeting_participants all', () =>
    kit.meetings.getMeetingParticipants(UUID, { ...scope, ...page }),
  );

  const ann = { preset_name: 'group_call_host', custom_participant_id: 'ann-1' };
  await named('add_participant required', () => kit.meetings.addParticipant(UUID, { ...scope, ...ann }));
  await named('add_participant all', () =>
    kit.meetings.addParticipant(UUID, { ...scope, ...ann, name: 'Ann', picture: 'https://example.com/a.png' }),
  );
  await named('add_participant null', () =>
    kit.meetings.addParticipant(UUID, { ...scope, ...ann, name: null, picture: null }),
  );

  const meeting = { ...scope, meeting_id: UUID };
  await named('get_meeting_participant both', () => kit.meetings.getMeetingParticipant(TEXT, meeting));
  await named('edit_participant required', () => kit.meetings.editParticipant(TEXT, meeting));
  await named('edit_participant all', () =>
    kit.meetings.editParticipant(TEXT, {
      ...meeting,
      name: 'Anne',
      picture: 'https://example.com/b.png',
      preset_name: 'group_call_guest',
    }),
  );
  await named('edit_participant null', () =>
    kit.meetings.editParticipant(TEXT, { ...meeting, name: null, picture: null, preset_name: null }),
  );
  await named('regenerate_token both', () => kit.meetings.refreshParticipantToken(TEXT, meeting));
  await named('delete_meeting_participant both', () => kit.meetings.deleteMeetingParticipant(TEXT, meeting));
}
