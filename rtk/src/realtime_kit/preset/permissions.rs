//! Permissions of the participants with a preset.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::{Nested, OpenEnum};

/// Permissions of the participants who join with a preset.
///
/// [`new`](Self::new) grants nothing. Set each permission to grant.
///
/// ```
/// use rtk::realtime_kit::*;
///
/// let permissions = PresetPermissions::new()
///     .can_record(true)
///     .chat(PresetChatPermissions::new().public(PresetPublicChat::new().can_send(true).text(true)));
/// assert!(!permissions.kick_participant);
/// ```
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
#[allow(clippy::struct_excessive_bools, reason = "they are Cloudflare's")]
pub struct PresetPermissions {
    /// Whether participants may admit people from the waiting room.
    #[attribute(default)]
    pub accept_waiting_requests: bool,
    /// Whether participants may accept the requests of others to send audio or video.
    #[attribute(default)]
    pub can_accept_production_requests: bool,
    /// Whether participants may change the permissions of others.
    #[attribute(default)]
    pub can_change_participant_permissions: bool,
    /// Whether participants may change their own display name.
    #[attribute(default)]
    pub can_edit_display_name: bool,
    /// Whether participants may start and stop livestreams.
    #[attribute(default)]
    pub can_livestream: bool,
    /// Whether participants may start and stop recordings.
    #[attribute(default)]
    pub can_record: bool,
    /// Whether participants may spotlight a participant for everybody.
    #[attribute(default)]
    pub can_spotlight: bool,
    /// Permissions to send chat messages.
    #[attribute(default = PresetChatPermissions::new())]
    pub chat: PresetChatPermissions,
    /// Permissions to use and manage breakout rooms.
    #[attribute(default = PresetConnectedMeetings::new())]
    pub connected_meetings: PresetConnectedMeetings,
    /// Whether participants may mute others.
    #[attribute(default)]
    pub disable_participant_audio: bool,
    /// Whether participants may stop the screen sharing of others.
    #[attribute(default)]
    pub disable_participant_screensharing: bool,
    /// Whether participants may turn off the cameras of others.
    #[attribute(default)]
    pub disable_participant_video: bool,
    /// Whether participants are invisible to others.
    #[attribute(default)]
    pub hidden_participant: bool,
    /// Whether participants may remove others from the meeting.
    #[attribute(default)]
    pub kick_participant: bool,
    /// Permissions to send audio, video and shared screens.
    #[attribute(default = PresetMediaPermissions::new())]
    pub media: PresetMediaPermissions,
    /// Whether participants may pin others.
    #[attribute(default)]
    pub pin_participant: bool,
    /// Permissions to use and configure plugins.
    #[attribute(default = PresetPluginPermissions::new())]
    pub plugins: PresetPluginPermissions,
    /// Permissions to use polls.
    #[attribute(default = PresetPollPermissions::new())]
    pub polls: PresetPollPermissions,
    /// Type of recorder that joins with this preset. Defaults to [`RecorderType::None`]: an ordinary participant.
    #[attribute(default = RecorderType::None)]
    pub recorder_type: RecorderType,
    /// Whether participants see the participant list.
    #[attribute(default)]
    pub show_participant_list: bool,
    /// Whether participants join directly or through the waiting room. Defaults to [`WaitingRoomType::Skip`].
    #[attribute(default = WaitingRoomType::Skip)]
    pub waiting_room_type: WaitingRoomType,
    /// Whether participants may accept the requests of others to join the stage.
    pub accept_stage_requests: Option<bool>,
    /// Whether a recorder joins with this preset. Defaults to `false`.
    pub is_recorder: Option<bool>,
    /// Whether participants may join the stage.
    pub stage_access: Option<MediaPermission>,
    /// Whether the meeting has a stage.
    pub stage_enabled: Option<bool>,
    /// Whether the participants' speech is transcribed.
    pub transcription_enabled: Option<bool>,
}

/// Permissions to send chat messages.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetChatPermissions {
    /// Permissions for messages to a single participant.
    #[attribute(default = PresetPrivateChat::new())]
    pub private: PresetPrivateChat,
    /// Permissions for messages to everybody.
    #[attribute(default = PresetPublicChat::new())]
    pub public: PresetPublicChat,
}

/// Permissions for messages to a single participant.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
#[allow(clippy::struct_excessive_bools, reason = "they are Cloudflare's")]
pub struct PresetPrivateChat {
    /// Whether participants may receive messages.
    #[attribute(default)]
    pub can_receive: bool,
    /// Whether participants may send messages.
    #[attribute(default)]
    pub can_send: bool,
    /// Whether participants may send files.
    #[attribute(default)]
    pub files: bool,
    /// Whether participants may send text.
    #[attribute(default)]
    pub text: bool,
}

/// Permissions for messages to everybody.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetPublicChat {
    /// Whether participants may send messages.
    #[attribute(default)]
    pub can_send: bool,
    /// Whether participants may send files.
    #[attribute(default)]
    pub files: bool,
    /// Whether participants may send text.
    #[attribute(default)]
    pub text: bool,
}

/// Permissions to use and manage breakout rooms.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
#[allow(clippy::struct_field_names, reason = "they are Cloudflare's")]
pub struct PresetConnectedMeetings {
    /// Whether participants may create and remove breakout rooms.
    #[attribute(default)]
    pub can_alter_connected_meetings: bool,
    /// Whether participants may switch between breakout rooms.
    #[attribute(default)]
    pub can_switch_connected_meetings: bool,
    /// Whether participants may return to the main meeting.
    #[attribute(default)]
    pub can_switch_to_parent_meeting: bool,
}

/// Permissions to send media.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetMediaPermissions {
    /// Permission to send audio.
    #[attribute(default = PresetMediaPermission::new())]
    pub audio: PresetMediaPermission,
    /// Permission to share a screen.
    #[attribute(default = PresetMediaPermission::new())]
    pub screenshare: PresetMediaPermission,
    /// Permission to send video.
    #[attribute(default = PresetMediaPermission::new())]
    pub video: PresetMediaPermission,
}

/// Permission to send one kind of media.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetMediaPermission {
    /// Whether participants may send this kind of media. Defaults to [`MediaPermission::NotAllowed`].
    #[attribute(default = MediaPermission::NotAllowed)]
    pub can_produce: MediaPermission,
}

/// Permission to send a kind of media, or to join the stage.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum MediaPermission {
    /// Allowed.
    Allowed,
    /// Not allowed.
    NotAllowed,
    /// Allowed after another participant accepts a request for it.
    CanRequest,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Permissions to use and configure plugins.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetPluginPermissions {
    /// Whether participants may close plugins.
    #[attribute(default)]
    pub can_close: bool,
    /// Whether participants may edit the configuration of plugins.
    #[attribute(default)]
    pub can_edit_config: bool,
    /// Whether participants may start plugins.
    #[attribute(default)]
    pub can_start: bool,
    /// Permissions for individual plugins, by plugin id (a UUID).
    #[attribute(default)]
    pub config: BTreeMap<String, PresetPluginConfig>,
}

/// Permissions for one plugin.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetPluginConfig {
    /// Whether participants may use the plugin or only view it.
    pub access_control: Option<PluginAccess>,
    /// Whether the plugin itself supports view-only access.
    pub handles_view_only: Option<bool>,
    /// Settings that the plugin defines.
    #[attribute(flatten)]
    pub settings: Map<String, Value>,
}

/// Access to a plugin.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum PluginAccess {
    /// Full access.
    FullAccess,
    /// View-only access.
    ViewOnly,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Permissions to use polls.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetPollPermissions {
    /// Whether participants may create polls.
    #[attribute(default)]
    pub can_create: bool,
    /// Whether participants may see polls.
    #[attribute(default)]
    pub can_view: bool,
    /// Whether participants may vote in polls.
    #[attribute(default)]
    pub can_vote: bool,
}

/// Type of recorder.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum RecorderType {
    /// Records the meeting.
    Recorder,
    /// Livestreams the meeting.
    Livestreamer,
    /// Not a recorder: an ordinary participant.
    None,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// How participants pass the waiting room.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum WaitingRoomType {
    /// Participants join directly.
    Skip,
    /// Participants wait until a participant with more permissions joins.
    OnPrivilegedUserEntry,
    /// Participants wait until they are admitted.
    SkipOnAccept,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}
