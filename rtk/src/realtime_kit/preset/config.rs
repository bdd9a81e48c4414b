//! Media settings of a preset.

use crate::{Nested, OpenEnum};

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

/// Type of meeting that a preset is for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum PresetViewType {
    /// Video call in which everybody takes part.
    GroupCall,
    /// Webinar: a few present, the others watch.
    Webinar,
    /// Audio only.
    AudioRoom,
    /// Livestream.
    Livestream,
    /// Text chat only.
    Chat,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
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

/// Resolution of a video.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum VideoQuality {
    /// 320 × 240 pixels.
    Qvga,
    /// 640 × 480 pixels.
    Vga,
    /// 1280 × 720 pixels.
    Hd,
    /// 1920 × 1080 pixels.
    Fhd,
    /// 3840 × 2160 pixels.
    Uhd,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
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
