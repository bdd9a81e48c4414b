import { account, app_id, kit, named, scope } from '../client.mjs';
import * as recording from './recording_config.mjs';
import { TEXT, UUID, november, page } from './values.mjs';

export default async function () {
  await named('get_all_recordings required', () => kit.recordings.getRecordings(app_id, account));
  await named('get_all_recordings all', () =>
    kit.recordings.getRecordings(app_id, {
      ...account,
      ...page,
      ...november,
      meeting_id: UUID,
      status: ['UPLOADED', 'PAUSED'],
      expired: false,
      search: 'x',
      sort_by: 'invokedTime',
      sort_order: 'DESC',
    }),
  );

  const start = { ...account, meeting_id: UUID };
  await named('start_recording required', () => kit.recordings.startRecordings(app_id, start));
  await named('start_recording all', () =>
    kit.recordings.startRecordings(app_id, {
      ...start,
      url: 'https://example.com/board',
      allow_multiple_recordings: true,
      max_seconds: 3600,
      file_name_prefix: 'stand-up',
      video_config: recording.video,
      audio_config: recording.audio,
      storage_config: recording.storage,
      realtimekit_bucket_config: { enabled: false },
      rtmp_out_config: { rtmp_url: 'rtmp://example.com/live' },
      interactive_config: { type: 'ID3' },
    }),
  );
  await named('start_recording no storage', () =>
    kit.recordings.startRecordings(app_id, { ...start, storage_config: null }),
  );

  await named('get_one_recording both', () => kit.recordings.getOneRecording(UUID, scope));
  await named('get_active_recording both', () => kit.recordings.getActiveRecordings(TEXT, scope));

  const change = kit.recordings.pauseResumeStopRecording;
  await named('pause_resume_stop_recording both', () => change(UUID, { ...scope, action: 'stop' }));
  await named('pause_resume_stop_recording pause', () => change(UUID, { ...scope, action: 'pause' }));
  await named('pause_resume_stop_recording resume', () => change(UUID, { ...scope, action: 'resume' }));

  await named('startTrackRecordingForAMeeting required', () => kit.recordings.startTrackRecording(app_id, start));
  await named('startTrackRecordingForAMeeting all', () =>
    kit.recordings.startTrackRecording(app_id, {
      ...start,
      user_ids: ['ann-1'],
      layers: { default: { media_kind: 'audio', file_name_prefix: 'ann' } },
    }),
  );
}
