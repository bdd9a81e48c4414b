// The bodies of presets.

import { UUID } from './values.mjs';

/** @typedef {import('cloudflare').Cloudflare.RealtimeKit.PresetCreateParams} Params */

const colors = {
  background: { 600: '#666', 700: '#4c4c4c', 800: '#333', 900: '#1a1a1a', 1000: '#080808' },
  brand: { 300: '#844d1c', 400: '#9d5b22', 500: '#b56927', 600: '#d37c30', 700: '#d9904f' },
  danger: '#ff2d2d',
  success: '#62a504',
  text: '#eee',
  text_on_brand: '#ddd',
  video_bg: '#191919',
  warning: '#ffcd07',
};

/** @type {Omit<Params, 'account_id'>} */
export const required = {
  name: 'host',
  config: {
    view_type: 'GROUP_CALL',
    max_screenshare_count: 1,
    max_video_streams: { desktop: 9, mobile: 4 },
    media: { screenshare: { frame_rate: 5, quality: 'hd' }, video: { frame_rate: 30, quality: 'vga' } },
  },
  // Nothing is allowed: our library begins with that.
  permissions: {
    accept_waiting_requests: false,
    can_accept_production_requests: false,
    can_change_participant_permissions: false,
    can_edit_display_name: false,
    can_livestream: false,
    can_record: false,
    can_spotlight: false,
    chat: {
      private: { can_receive: false, can_send: false, files: false, text: false },
      public: { can_send: false, files: false, text: false },
    },
    connected_meetings: {
      can_alter_connected_meetings: false,
      can_switch_connected_meetings: false,
      can_switch_to_parent_meeting: false,
    },
    disable_participant_audio: false,
    disable_participant_screensharing: false,
    disable_participant_video: false,
    hidden_participant: false,
    kick_participant: false,
    media: {
      audio: { can_produce: 'NOT_ALLOWED' },
      screenshare: { can_produce: 'NOT_ALLOWED' },
      video: { can_produce: 'NOT_ALLOWED' },
    },
    pin_participant: false,
    plugins: { can_close: false, can_edit_config: false, can_start: false, config: {} },
    polls: { can_create: false, can_view: false, can_vote: false },
    recorder_type: 'NONE',
    show_participant_list: false,
    waiting_room_type: 'SKIP',
  },
  ui: {
    design_tokens: { border_radius: 'rounded', border_width: 'thin', colors, spacing_base: 4, theme: 'dark' },
  },
};

/** @type {Omit<Params, 'account_id'>} */
export const whole = {
  name: 'webinar_host',
  config: {
    view_type: 'WEBINAR',
    max_screenshare_count: 2,
    max_video_streams: { desktop: 16, mobile: 6 },
    media: {
      screenshare: { frame_rate: 15, quality: 'fhd' },
      video: { frame_rate: 24, quality: 'qvga', simulcast: true },
      audio: { enable_high_bitrate: true, enable_stereo: false },
    },
    livestream_viewer_qualities: [1080, 720],
  },
  permissions: {
    accept_waiting_requests: true,
    can_accept_production_requests: true,
    can_change_participant_permissions: false,
    can_edit_display_name: true,
    can_livestream: false,
    can_record: true,
    can_spotlight: true,
    chat: {
      private: { can_receive: true, can_send: true, files: false, text: true },
      public: { can_send: true, files: true, text: true },
    },
    connected_meetings: {
      can_alter_connected_meetings: true,
      can_switch_connected_meetings: true,
      can_switch_to_parent_meeting: false,
    },
    disable_participant_audio: true,
    disable_participant_screensharing: false,
    disable_participant_video: true,
    hidden_participant: false,
    kick_participant: true,
    media: {
      audio: { can_produce: 'ALLOWED' },
      screenshare: { can_produce: 'CAN_REQUEST' },
      video: { can_produce: 'NOT_ALLOWED' },
    },
    pin_participant: true,
    plugins: {
      can_close: true,
      can_edit_config: false,
      can_start: true,
      config: { [UUID]: { access_control: 'VIEW_ONLY', handles_view_only: true, board: { grid: [1, 2] } } },
    },
    polls: { can_create: true, can_view: true, can_vote: false },
    recorder_type: 'LIVESTREAMER',
    show_participant_list: true,
    waiting_room_type: 'SKIP_ON_ACCEPT',
    accept_stage_requests: true,
    is_recorder: false,
    stage_access: 'ALLOWED',
    stage_enabled: true,
    transcription_enabled: false,
  },
  ui: {
    design_tokens: {
      border_radius: 'extra-rounded',
      border_width: 'fat',
      colors,
      spacing_base: 2.5,
      theme: 'light',
      font_family: 'Inter',
      google_font: 'Roboto',
      logo: 'https://example.com/logo.png',
    },
  },
};

/** @type {Omit<import('cloudflare').Cloudflare.RealtimeKit.PresetUpdateParams, 'account_id' | 'app_id'>} */
export const changes = {
  name: 'quiet_host',
  config: {
    view_type: 'AUDIO_ROOM',
    max_screenshare_count: 3,
    max_video_streams: { desktop: 4, mobile: 2 },
    media: {
      screenshare: { frame_rate: 10, quality: 'uhd' },
      video: { frame_rate: 15, quality: 'hd', simulcast: false },
      audio: { enable_high_bitrate: false, enable_stereo: true },
    },
    livestream_viewer_qualities: [360],
  },
  permissions: {
    accept_waiting_requests: false,
    can_accept_production_requests: false,
    can_change_participant_permissions: true,
    can_edit_display_name: false,
    can_livestream: true,
    can_record: false,
    can_spotlight: false,
    chat: {
      private: { can_receive: false, can_send: false, files: true, text: false },
      public: { can_send: false, files: false, text: false },
    },
    connected_meetings: {
      can_alter_connected_meetings: false,
      can_switch_connected_meetings: false,
      can_switch_to_parent_meeting: true,
    },
    disable_participant_audio: false,
    disable_participant_screensharing: true,
    disable_participant_video: false,
    hidden_participant: true,
    kick_participant: false,
    media: {
      audio: { can_produce: 'CAN_REQUEST' },
      screenshare: { can_produce: 'NOT_ALLOWED' },
      video: { can_produce: 'ALLOWED' },
    },
    pin_participant: false,
    plugins: {
      can_close: false,
      can_edit_config: true,
      can_start: false,
      config: { [UUID]: { access_control: 'FULL_ACCESS', handles_view_only: false } },
    },
    polls: { can_create: false, can_view: false, can_vote: true },
    recorder_type: 'RECORDER',
    show_participant_list: false,
    waiting_room_type: 'ON_PRIVILEGED_USER_ENTRY',
    accept_stage_requests: false,
    is_recorder: true,
    stage_access: 'CAN_REQUEST',
    stage_enabled: false,
    transcription_enabled: true,
  },
  ui: {
    design_tokens: {
      border_radius: 'sharp',
      border_width: 'none',
      colors: {
        background: { 600: '#1', 700: '#2', 800: '#3', 900: '#4', 1000: '#5' },
        brand: { 300: '#1', 400: '#2', 500: '#3', 600: '#4', 700: '#5' },
        danger: 'red',
        success: 'green',
        text: 'black',
        text_on_brand: 'white',
        video_bg: 'grey',
        warning: 'yellow',
      },
      spacing_base: 4,
      theme: 'darkest',
      font_family: 'Inter',
      google_font: 'Roboto',
      logo: 'https://example.com/other.png',
    },
  },
};
