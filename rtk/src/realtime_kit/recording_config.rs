use super::{AudioChannel, AudioCodec, StorageAuth, StorageType, VideoCodec, WatermarkPosition};
use crate::{Nested, Secret};

/// How recordings of a meeting are made and where they go.
///
/// ```
/// use rtk::realtime_kit::*;
///
/// let storage = StorageConfig::new(StorageType::Aws).bucket("recordings").secret("…");
/// let config = RecordingConfig::new().max_seconds(3600).storage_config(storage);
/// NewMeeting::new().record_on_start(true).recording_config(config);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct RecordingConfig {
    /// Seconds after which a recording stops by itself: 60 to 86,400.
    #[attribute(with = crate::value::loose)]
    pub max_seconds: Option<u32>,
    /// What file names begin with.
    pub file_name_prefix: Option<String>,
    /// The picture.
    pub video_config: Option<VideoConfig>,
    /// The sound.
    pub audio_config: Option<AudioConfig>,
    /// Storage of your own.
    pub storage_config: Option<StorageConfig>,
    /// Storage of the platform, for 7 days.
    pub realtimekit_bucket_config: Option<RealtimekitBucketConfig>,
    /// Where it is streamed to as well.
    pub live_streaming_config: Option<LiveStreamingConfig>,
}

/// The picture of a recording.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct VideoConfig {
    /// Otherwise H.264.
    pub codec: Option<VideoCodec>,
    /// Pixels: 1 to 1920. Otherwise 1280.
    pub width: Option<u32>,
    /// Pixels: 1 to 1920. Otherwise 720.
    pub height: Option<u32>,
    /// A picture laid over it.
    pub watermark: Option<Watermark>,
    /// Whether a video file is written. Otherwise it is.
    pub export_file: Option<bool>,
}

/// A picture laid over a recording.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct Watermark {
    /// The address of the picture.
    pub url: Option<String>,
    /// Its size.
    pub size: Option<WatermarkSize>,
    /// Its corner. Otherwise the upper left one.
    pub position: Option<WatermarkPosition>,
}

/// The size of a watermark.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct WatermarkSize {
    /// Pixels.
    pub width: Option<u32>,
    /// Pixels.
    pub height: Option<u32>,
}

/// The sound of a recording.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct AudioConfig {
    /// Otherwise AAC.
    pub codec: Option<AudioCodec>,
    /// Otherwise stereo.
    pub channel: Option<AudioChannel>,
    /// Whether an audio file is written. Otherwise it is.
    pub export_file: Option<bool>,
}

/// Storage of your own for recordings. What is needed depends on `type` and `auth_method`.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct StorageConfig {
    /// The provider.
    pub r#type: StorageType,
    /// The key's id: AWS, Azure and `DigitalOcean`. Never in answers.
    pub access_key: Option<Secret>,
    /// The key. Never in answers.
    pub secret: Option<Secret>,
    /// The bucket.
    pub bucket: Option<String>,
    /// The region: AWS, Azure and `DigitalOcean`.
    pub region: Option<String>,
    /// The directory.
    pub path: Option<String>,
    /// SFTP: how the server knows the platform.
    pub auth_method: Option<StorageAuth>,
    /// SFTP: the server.
    pub host: Option<String>,
    /// SFTP: its port.
    #[attribute(with = crate::value::loose)]
    pub port: Option<u16>,
    /// SFTP: the user.
    pub username: Option<String>,
    /// SFTP: the password.
    pub password: Option<Secret>,
    /// SFTP: the private key.
    pub private_key: Option<Secret>,
}

/// Storage of the platform.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct RealtimekitBucketConfig {
    /// Whether recordings are put there.
    pub enabled: bool,
}

/// Where a recording is streamed to.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct LiveStreamingConfig {
    /// The RTMP address.
    pub rtmp_url: Option<Secret>,
}
