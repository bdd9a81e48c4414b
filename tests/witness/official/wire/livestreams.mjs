import { account, app_id, kit, named, scope } from '../client.mjs';
import { TEXT, UUID, november, page } from './values.mjs';

export default async function () {
  await named('fetch_all_livestreams required', () => kit.livestreams.getAllLivestreams(app_id, account));
  await named('fetch_all_livestreams all', () =>
    kit.livestreams.getAllLivestreams(app_id, {
      ...account,
      ...page,
      ...november,
      status: 'IDLE',
      exclude_meetings: true,
      sort_order: 'DSC',
    }),
  );

  await named('get-v2-livestream-session-livestream-id required', () =>
    kit.livestreams.getLivestreamSessionForLivestreamID(TEXT, scope),
  );
  await named('get-v2-livestream-session-livestream-id whole', () =>
    kit.livestreams.getLivestreamSessionForLivestreamID(TEXT, scope),
  );
  await named('get-v2-livestream-session-livestream-id all', () =>
    kit.livestreams.getLivestreamSessionForLivestreamID(TEXT, { ...scope, ...page }),
  );
  await named('get-v2-active-livestream-session-details both', () =>
    kit.livestreams.getActiveLivestreamsForLivestreamID(TEXT, scope),
  );
  await named('get-v2-livestreams-livestream-session-id both', () =>
    kit.livestreams.getLivestreamSessionDetailsForSessionID(TEXT, scope),
  );

  await named('get-v2-meetings-meetingId-active-livestream both', () =>
    kit.livestreams.getMeetingActiveLivestreams(UUID, scope),
  );
  await named('stop_livestreaming both', () => kit.livestreams.stopLivestreamingAMeeting(UUID, scope));
  await named('start-livestreaming required', () => kit.livestreams.startLivestreamingAMeeting(UUID, scope));
  await named('start-livestreaming all', () =>
    kit.livestreams.startLivestreamingAMeeting(UUID, {
      ...scope,
      name: 'Town hall',
      video_config: { width: 1280, height: 720 },
    }),
  );
}
