import { account, app_id, kit, named, scope } from '../client.mjs';
import * as recording from './recording_config.mjs';
import { UUID, november, page } from './values.mjs';

/** @type {import('cloudflare').Cloudflare.RealtimeKit.MeetingReplaceMeetingByIDParams} */
const whole = {
  ...scope,
  title: 'Stand-up',
  record_on_start: true,
  live_stream_on_start: false,
  persist_chat: true,
  summarize_on_end: true,
  transcribe_on_end: true,
  session_keep_alive_time_in_secs: 60,
  recording_config: recording.whole,
  ai_config: {
    transcription: { language: 'de', keywords: ['rtk'], profanity_filter: true },
    summarization: { word_limit: 150, text_format: 'plain_text', summary_type: 'daily_standup' },
  },
};

export default async function () {
  await named('get_all_meetings required', () => kit.meetings.get(app_id, account));
  await named('get_all_meetings all', () =>
    kit.meetings.get(app_id, { ...account, ...page, ...november, status: 'ACTIVE', search: 'ä & b' }),
  );

  const { app_id: _, ...create } = whole;
  await named('create_meeting required', () => kit.meetings.create(app_id, account));
  await named('create_meeting all', () => kit.meetings.create(app_id, create));
  const nulls = { title: null, record_on_start: null, live_stream_on_start: null };
  await named('create_meeting null', () => kit.meetings.create(app_id, { ...account, ...nulls }));

  await named('get_meeting required', () => kit.meetings.getMeetingByID(UUID, scope));
  await named('get_meeting all', () => kit.meetings.getMeetingByID(UUID, { ...scope, name: 'Stand-up' }));

  await named('replace_meeting required', () => kit.meetings.replaceMeetingByID(UUID, scope));
  await named('replace_meeting all', () => kit.meetings.replaceMeetingByID(UUID, whole));

  await named('update_meeting required', () => kit.meetings.updateMeetingByID(UUID, scope));
  await named('update_meeting all', () =>
    kit.meetings.updateMeetingByID(UUID, {
      ...scope,
      title: 'Retro',
      status: 'INACTIVE',
      record_on_start: false,
      live_stream_on_start: true,
      persist_chat: false,
      summarize_on_end: false,
      transcribe_on_end: false,
      session_keep_alive_time_in_secs: 600,
      recording_config: recording.changes,
      ai_config: {
        transcription: { language: 'en-IN', keywords: ['retro', 'ä'], profanity_filter: false },
        summarization: { word_limit: 1000, text_format: 'markdown', summary_type: 'one_on_one_meeting' },
      },
    }),
  );
  // @ts-expect-error: its types know no null here; we let the user decide.
  await named('update_meeting null', () => kit.meetings.updateMeetingByID(UUID, { ...scope, ...nulls }));
  await named('update_meeting no storage', () =>
    kit.meetings.updateMeetingByID(UUID, { ...scope, recording_config: { storage_config: null } }),
  );
}
