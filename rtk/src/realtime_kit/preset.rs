use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{
    App, BorderRadius, BorderWidth, MediaPermission, PluginAccess, PresetTheme, PresetViewType, RecorderType,
    VideoQuality, WaitingRoomType,
};
use crate::{Id, Nested, Resource, Timestamp};

/// A preset: the permissions, media settings and appearance for the participants who join with it. A
/// [`Participant`](super::Participant) refers to its preset by name.
///
/// Names are unique within an app: creating a second preset of the same name fails with
/// [`Conflict`](crate::ErrorKind::Conflict).
///
/// ```
/// # use rtk::realtime_kit::*;
/// # async fn example(app: &rtk::Scope<App>) -> Result<(), rtk::Error> {
/// // Copies a preset, then changes one permission of the copy.
/// let host = app.presets().find("preset-1").await?;
/// let mut quiet = app.presets().create(NewPreset::from(&host).name("quiet_host")).await?;
///
/// let chat = PresetChatPermissionsChanges::new().public(PresetPublicChatChanges::new().can_send(false));
/// quiet.update(PresetChanges::new().permissions(PresetPermissionsChanges::new().chat(chat))).await?;
/// # Ok(()) }
/// ```
///
/// Operations: [Presets](super#presets).
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/presets",
    all(operation = "get-presets", query(search = String)),
    find(operation = "get-presets-preset_id"),
    create(operation = "post-presets"),
    update(operation = "patch-presets-preset_id"),
    replace(operation = "put-presets-preset_id"),
    destroy(operation = "delete-presets-preset_id"),
)]
#[non_exhaustive]
pub struct Preset {
    /// Id of the preset, a UUID. Participants refer to a preset by `name`, not by id.
    pub id: Id<Self>,
    /// Name of the preset, unique within the app.
    #[attribute(required)]
    pub name: Option<String>,
    /// Media settings. Lists leave out this field, `permissions` and `ui`.
    #[attribute(required)]
    pub config: Option<PresetConfig>,
    /// Permissions of the participants. To change some of them, update with a `PresetPermissionsChanges`; a whole
    /// `PresetPermissions` revokes those that it does not grant.
    #[attribute(required)]
    pub permissions: Option<PresetPermissions>,
    /// Appearance of the meeting's user interface.
    #[attribute(required)]
    pub ui: Option<PresetUi>,
    /// Time at which the preset was created.
    #[attribute(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time of the last change.
    #[attribute(read_only)]
    pub updated_at: Option<Timestamp>,
}

/// Type of meeting and media settings of a preset.
///
/// ```
/// use rtk::realtime_kit::*;
///
/// let media = PresetMedia::new(PresetScreenshare::new(5, VideoQuality::Hd), PresetVideo::new(30, VideoQuality::Hd));
/// let config = PresetConfig::new(PresetViewType::GroupCall, 1, PresetMaxVideoStreams::new(9, 4), media);
/// ```
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetConfig {
    /// Type of meeting.
    pub view_type: PresetViewType,
    /// Maximum number of screens shared at the same time.
    pub max_screenshare_count: u32,
    /// Maximum number of videos visible at the same time.
    pub max_video_streams: PresetMaxVideoStreams,
    /// Quality of audio, video and shared screens.
    #[attribute(required)]
    pub media: Option<PresetMedia>,
    /// Video heights, in pixels, from which viewers of a livestream can choose.
    pub livestream_viewer_qualities: Option<Vec<u32>>,
}

/// Maximum number of videos visible at the same time, by type of device.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetMaxVideoStreams {
    /// Maximum number of videos on desktop devices.
    pub desktop: u32,
    /// Maximum number of videos on mobile devices.
    pub mobile: u32,
}

/// Quality of the media that participants send.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetMedia {
    /// Quality of shared screens.
    pub screenshare: PresetScreenshare,
    /// Quality of camera video.
    pub video: PresetVideo,
    /// Quality of audio.
    pub audio: Option<PresetAudio>,
}

/// Quality of shared screens.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetScreenshare {
    /// Number of frames per second.
    pub frame_rate: u32,
    /// Resolution of the video.
    pub quality: VideoQuality,
}

/// Quality of camera video.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetVideo {
    /// Frames per second, at most 30.
    pub frame_rate: u32,
    /// Resolution of the video.
    pub quality: VideoQuality,
    /// Whether simulcast is used: the video is sent in several resolutions at the same time.
    pub simulcast: Option<bool>,
}

/// Quality of audio.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetAudio {
    /// Whether audio is sent at a high bitrate. Defaults to `false`.
    pub enable_high_bitrate: Option<bool>,
    /// Whether audio is sent in stereo. Defaults to `false`.
    pub enable_stereo: Option<bool>,
}

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

/// Appearance of the user interface.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetUi {
    /// Colors, fonts, borders and spacing.
    pub design_tokens: PresetDesignTokens,
}

/// Colors, fonts, borders and spacing of the user interface.
///
/// ```
/// use rtk::realtime_kit::*;
///
/// let background = PresetBackgroundColors::new("#666", "#4c4c4c", "#333", "#1a1a1a", "#080808");
/// let brand = PresetBrandColors::new("#844d1c", "#9d5b22", "#b56927", "#d37c30", "#d9904f");
/// let colors = PresetColors::new(background, brand, "#ff2d2d", "#62a504", "#eee", "#eee", "#191919", "#ffcd07");
/// let looks = PresetUi::new(PresetDesignTokens::new(colors).theme(PresetTheme::Dark));
/// ```
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetDesignTokens {
    /// Style of corners. Defaults to [`BorderRadius::Rounded`].
    #[attribute(default = BorderRadius::Rounded)]
    pub border_radius: BorderRadius,
    /// Width of borders. Defaults to [`BorderWidth::Thin`].
    #[attribute(default = BorderWidth::Thin)]
    pub border_width: BorderWidth,
    /// Colors of the user interface.
    pub colors: PresetColors,
    /// Unit of spacing in pixels, at least 1. All distances are multiples of it. Defaults to 4.
    #[attribute(default = 4.0)]
    pub spacing_base: f64,
    /// Color theme. Defaults to [`PresetTheme::Dark`].
    #[attribute(default = PresetTheme::Dark)]
    pub theme: PresetTheme,
    /// Name of the font.
    pub font_family: Option<String>,
    /// Name of a font from Google Fonts.
    pub google_font: Option<String>,
    /// URL of the logo.
    pub logo: Option<String>,
}

/// Colors of the user interface, in CSS notation.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetColors {
    /// Shades of the background.
    pub background: PresetBackgroundColors,
    /// Shades of the brand color.
    pub brand: PresetBrandColors,
    /// Color of errors and destructive actions.
    pub danger: String,
    /// Color of success messages.
    pub success: String,
    /// Color of text.
    pub text: String,
    /// Color of text on the brand color.
    pub text_on_brand: String,
    /// Color behind videos.
    pub video_bg: String,
    /// Color of warnings.
    pub warning: String,
}

/// Shades of the background, from the lightest (600) to the darkest (1000).
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetBackgroundColors {
    /// Shade 600, the lightest.
    #[attribute(wire = "600")]
    pub c600: String,
    /// Shade 700.
    #[attribute(wire = "700")]
    pub c700: String,
    /// Shade 800.
    #[attribute(wire = "800")]
    pub c800: String,
    /// Shade 900.
    #[attribute(wire = "900")]
    pub c900: String,
    /// Shade 1000, the darkest.
    #[attribute(wire = "1000")]
    pub c1000: String,
}

/// Shades of the brand color, 300 to 700.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetBrandColors {
    /// Shade 300.
    #[attribute(wire = "300")]
    pub c300: String,
    /// Shade 400.
    #[attribute(wire = "400")]
    pub c400: String,
    /// Shade 500.
    #[attribute(wire = "500")]
    pub c500: String,
    /// Shade 600.
    #[attribute(wire = "600")]
    pub c600: String,
    /// Shade 700.
    #[attribute(wire = "700")]
    pub c700: String,
}
