// Recording configurations: the same object in meetings and, flat, in recordings.

/** @type {import('cloudflare').Cloudflare.RealtimeKit.RecordingStartRecordingsParams.VideoConfig} */
export const video = {
  codec: 'VP8',
  width: 640,
  height: 360,
  export_file: true,
  watermark: { url: 'https://example.com/w.png', size: { width: 1, height: 2 }, position: 'right bottom' },
};

/** @type {import('cloudflare').Cloudflare.RealtimeKit.RecordingStartRecordingsParams.AudioConfig} */
export const audio = { codec: 'MP3', channel: 'mono', export_file: false };

/** All fields of all kinds of storage.
 * @type {any} */
export const storage = {
  type: 'sftp',
  access_key: 'key',
  secret: 'secret',
  bucket: 'bucket',
  region: 'region',
  path: 'path',
  auth_method: 'PASSWORD',
  host: 'sftp.example.com',
  port: 22,
  username: 'ann',
  password: 'password',
  private_key: 'private',
};

/** @type {import('cloudflare').Cloudflare.RealtimeKit.MeetingCreateParams.RecordingConfig} */
export const whole = {
  max_seconds: 60,
  file_name_prefix: 'stand-up',
  video_config: video,
  audio_config: audio,
  storage_config: storage,
  realtimekit_bucket_config: { enabled: true },
  live_streaming_config: { rtmp_url: 'rtmp://example.com/live' },
};

/** @type {import('cloudflare').Cloudflare.RealtimeKit.MeetingUpdateMeetingByIDParams.RecordingConfig} */
export const changes = {
  max_seconds: 86400,
  file_name_prefix: 'retro',
  video_config: {
    codec: 'VP9',
    width: 1,
    height: 1920,
    export_file: false,
    watermark: { url: 'https://example.com/v.png', size: { width: 3, height: 4 }, position: 'left top' },
  },
  audio_config: { codec: 'AAC', channel: 'stereo', export_file: true },
  storage_config: { ...storage, type: 'digitalocean', port: 2222, auth_method: 'KEY' },
  realtimekit_bucket_config: { enabled: false },
  live_streaming_config: { rtmp_url: 'rtmp://example.com/other' },
};
