use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{
    App, BorderRadius, BorderWidth, MediaPermission, PluginAccess, PresetTheme, PresetViewType, RecorderType,
    VideoQuality, WaitingRoomType,
};
use crate::{Id, Nested, Resource, Timestamp};

/// What the people who join with it see and may do. A [`Participant`](super::Participant) names one. Two presets of an app cannot have one name
/// ([`Conflict`](crate::ErrorKind::Conflict)).
///
/// ```
/// # use rtk::realtime_kit::*;
/// # async fn example(app: &rtk::Scope<App>) -> Result<(), rtk::Error> {
/// // A copy of one that is there, changed in part:
/// let host = app.presets().find("preset-1").await?;
/// let mut quiet = app.presets().create(NewPreset::from(&host).name("quiet_host")).await?;
///
/// let chat = PresetChatPermissionsChanges::new().public(PresetPublicChatChanges::new().can_send(false));
/// quiet.update(PresetChanges::new().permissions(PresetPermissionsChanges::new().chat(chat))).await?;
/// # Ok(()) }
/// ```
///
/// All calls: [Presets](super#presets).
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
    /// Its own id. Participants name presets by `name`.
    pub id: Id<Self>,
    /// What participants name it by; no other preset of the app has it.
    #[attribute(required)]
    pub name: Option<String>,
    /// What is sent and shown. Lists leave it out, and the two below.
    #[attribute(required)]
    pub config: Option<PresetConfig>,
    /// What they may do. An update takes a `PresetPermissionsChanges` to change a part; a whole `PresetPermissions` forbids what it does not allow.
    #[attribute(required)]
    pub permissions: Option<PresetPermissions>,
    /// How it looks.
    #[attribute(required)]
    pub ui: Option<PresetUi>,
    /// When it was made.
    #[attribute(read_only)]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[attribute(read_only)]
    pub updated_at: Option<Timestamp>,
}

/// What is sent and shown.
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
    /// What kind of meeting it makes.
    pub view_type: PresetViewType,
    /// How many screens can be shared at once.
    pub max_screenshare_count: u32,
    /// How many videos are shown at once.
    pub max_video_streams: PresetMaxVideoStreams,
    /// How good what is sent may be.
    pub media: PresetMedia,
    /// Heights in pixels that viewers of a livestream can choose from.
    pub livestream_viewer_qualities: Option<Vec<u32>>,
}

/// How many videos are shown at once.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetMaxVideoStreams {
    /// On large screens.
    pub desktop: u32,
    /// On small ones.
    pub mobile: u32,
}

/// How good what is sent may be.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetMedia {
    /// Shared screens.
    pub screenshare: PresetScreenshare,
    /// Cameras.
    pub video: PresetVideo,
    /// Microphones.
    pub audio: Option<PresetAudio>,
}

/// How good a shared screen may be.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetScreenshare {
    /// Frames a second.
    pub frame_rate: u32,
    /// The size.
    pub quality: VideoQuality,
}

/// How good a camera's video may be.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetVideo {
    /// Frames a second: at most 30.
    pub frame_rate: u32,
    /// The size.
    pub quality: VideoQuality,
    /// Whether it is sent in several sizes at once.
    pub simulcast: Option<bool>,
}

/// How good sound may be.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetAudio {
    /// Better sound. Otherwise off.
    pub enable_high_bitrate: Option<bool>,
    /// Two channels. Otherwise off.
    pub enable_stereo: Option<bool>,
}

/// What people may do. New ones allow nothing: each permission that is given is written down.
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
    /// Let people in who wait.
    #[attribute(default)]
    pub accept_waiting_requests: bool,
    /// Let people speak who ask to.
    #[attribute(default)]
    pub can_accept_production_requests: bool,
    /// Change what others may do.
    #[attribute(default)]
    pub can_change_participant_permissions: bool,
    /// Change their own name.
    #[attribute(default)]
    pub can_edit_display_name: bool,
    /// Begin and end livestreams.
    #[attribute(default)]
    pub can_livestream: bool,
    /// Begin and end recordings.
    #[attribute(default)]
    pub can_record: bool,
    /// Put somebody on everybody's screen.
    #[attribute(default)]
    pub can_spotlight: bool,
    /// Write to everybody, or to one person.
    #[attribute(default = PresetChatPermissions::new())]
    pub chat: PresetChatPermissions,
    /// Breakout rooms.
    #[attribute(default = PresetConnectedMeetings::new())]
    pub connected_meetings: PresetConnectedMeetings,
    /// Mute others.
    #[attribute(default)]
    pub disable_participant_audio: bool,
    /// End the screen sharing of others.
    #[attribute(default)]
    pub disable_participant_screensharing: bool,
    /// Turn off the cameras of others.
    #[attribute(default)]
    pub disable_participant_video: bool,
    /// Nobody sees that they are there.
    #[attribute(default)]
    pub hidden_participant: bool,
    /// Remove others.
    #[attribute(default)]
    pub kick_participant: bool,
    /// Send sound, video and screens.
    #[attribute(default = PresetMediaPermissions::new())]
    pub media: PresetMediaPermissions,
    /// Pin others.
    #[attribute(default)]
    pub pin_participant: bool,
    /// Use plugins.
    #[attribute(default = PresetPluginPermissions::new())]
    pub plugins: PresetPluginPermissions,
    /// Use polls.
    #[attribute(default = PresetPollPermissions::new())]
    pub polls: PresetPollPermissions,
    /// Whether they are a machine that records or broadcasts.
    #[attribute(default = RecorderType::None)]
    pub recorder_type: RecorderType,
    /// See who is there.
    #[attribute(default)]
    pub show_participant_list: bool,
    /// Whether they have to wait before they are let in.
    #[attribute(default = WaitingRoomType::Skip)]
    pub waiting_room_type: WaitingRoomType,
    /// Let people onto the stage who ask to.
    pub accept_stage_requests: Option<bool>,
    /// They are a machine that records. Otherwise they are not.
    pub is_recorder: Option<bool>,
    /// Go onto the stage.
    pub stage_access: Option<MediaPermission>,
    /// Whether there is a stage.
    pub stage_enabled: Option<bool>,
    /// Whether what they say is transcribed.
    pub transcription_enabled: Option<bool>,
}

/// Whom people may write to.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetChatPermissions {
    /// To one person.
    #[attribute(default = PresetPrivateChat::new())]
    pub private: PresetPrivateChat,
    /// To everybody.
    #[attribute(default = PresetPublicChat::new())]
    pub public: PresetPublicChat,
}

/// Messages to one person.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
#[allow(clippy::struct_excessive_bools, reason = "they are Cloudflare's")]
pub struct PresetPrivateChat {
    /// Get some.
    #[attribute(default)]
    pub can_receive: bool,
    /// Send some.
    #[attribute(default)]
    pub can_send: bool,
    /// With files.
    #[attribute(default)]
    pub files: bool,
    /// With text.
    #[attribute(default)]
    pub text: bool,
}

/// Messages to everybody.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetPublicChat {
    /// Send some.
    #[attribute(default)]
    pub can_send: bool,
    /// With files.
    #[attribute(default)]
    pub files: bool,
    /// With text.
    #[attribute(default)]
    pub text: bool,
}

/// Breakout rooms.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
#[allow(clippy::struct_field_names, reason = "they are Cloudflare's")]
pub struct PresetConnectedMeetings {
    /// Make and remove some.
    #[attribute(default)]
    pub can_alter_connected_meetings: bool,
    /// Go from one to another.
    #[attribute(default)]
    pub can_switch_connected_meetings: bool,
    /// Go back to the meeting.
    #[attribute(default)]
    pub can_switch_to_parent_meeting: bool,
}

/// What people may send.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetMediaPermissions {
    /// Sound.
    #[attribute(default = PresetMediaPermission::new())]
    pub audio: PresetMediaPermission,
    /// Their screen.
    #[attribute(default = PresetMediaPermission::new())]
    pub screenshare: PresetMediaPermission,
    /// Video.
    #[attribute(default = PresetMediaPermission::new())]
    pub video: PresetMediaPermission,
}

/// Whether people may send something.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetMediaPermission {
    /// Whether they may.
    #[attribute(default = MediaPermission::NotAllowed)]
    pub can_produce: MediaPermission,
}

/// What people may do with plugins.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetPluginPermissions {
    /// Close them.
    #[attribute(default)]
    pub can_close: bool,
    /// Set them up.
    #[attribute(default)]
    pub can_edit_config: bool,
    /// Open them.
    #[attribute(default)]
    pub can_start: bool,
    /// Of single plugins, by their ids.
    #[attribute(default)]
    pub config: BTreeMap<String, PresetPluginConfig>,
}

/// What people may do with one plugin.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetPluginConfig {
    /// Use it, or look at it.
    pub access_control: Option<PluginAccess>,
    /// Whether the plugin knows of those who only look.
    pub handles_view_only: Option<bool>,
    /// The plugin's own settings.
    #[attribute(flatten)]
    pub settings: Map<String, Value>,
}

/// What people may do with polls.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetPollPermissions {
    /// Make some.
    #[attribute(default)]
    pub can_create: bool,
    /// See some.
    #[attribute(default)]
    pub can_view: bool,
    /// Answer some.
    #[attribute(default)]
    pub can_vote: bool,
}

/// How it looks.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetUi {
    /// Colours, fonts, borders.
    pub design_tokens: PresetDesignTokens,
}

/// Colours, fonts, borders.
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
    /// Corners.
    #[attribute(default = BorderRadius::Rounded)]
    pub border_radius: BorderRadius,
    /// Borders.
    #[attribute(default = BorderWidth::Thin)]
    pub border_width: BorderWidth,
    /// Colours.
    pub colors: PresetColors,
    /// Pixels that all distances are multiples of: at least 1. Otherwise 4.
    #[attribute(default = 4.0)]
    pub spacing_base: f64,
    /// How dark it is.
    #[attribute(default = PresetTheme::Dark)]
    pub theme: PresetTheme,
    /// The font, by its name.
    pub font_family: Option<String>,
    /// A font of Google's, by its name.
    pub google_font: Option<String>,
    /// The address of a picture.
    pub logo: Option<String>,
}

/// Colours, as CSS writes them.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetColors {
    /// Backgrounds.
    pub background: PresetBackgroundColors,
    /// What stands out.
    pub brand: PresetBrandColors,
    /// What went wrong.
    pub danger: String,
    /// What went well.
    pub success: String,
    /// Text.
    pub text: String,
    /// Text on a brand colour.
    pub text_on_brand: String,
    /// What is behind a video.
    pub video_bg: String,
    /// What may go wrong.
    pub warning: String,
}

/// Backgrounds, from light to dark.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetBackgroundColors {
    /// The lightest.
    #[attribute(wire = "600")]
    pub c600: String,
    /// Lighter.
    #[attribute(wire = "700")]
    pub c700: String,
    /// In the middle.
    #[attribute(wire = "800")]
    pub c800: String,
    /// Darker.
    #[attribute(wire = "900")]
    pub c900: String,
    /// The darkest.
    #[attribute(wire = "1000")]
    pub c1000: String,
}

/// What stands out, in five steps.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetBrandColors {
    /// The first.
    #[attribute(wire = "300")]
    pub c300: String,
    /// The second.
    #[attribute(wire = "400")]
    pub c400: String,
    /// The third.
    #[attribute(wire = "500")]
    pub c500: String,
    /// The fourth.
    #[attribute(wire = "600")]
    pub c600: String,
    /// The fifth.
    #[attribute(wire = "700")]
    pub c700: String,
}
