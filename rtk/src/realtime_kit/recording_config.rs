use serde::{Deserialize, Serialize};

use super::{AudioChannel, AudioCodec, StorageAuth, StorageType, VideoCodec, WatermarkPosition};
use crate::Secret;

/// How recordings of a meeting are made and where they go.
///
/// ```
/// use rtk::realtime_kit::*;
///
/// let mut config = RecordingConfig::default();
/// config.max_seconds = Some(3600);
/// NewMeeting::new().record_on_start(true).recording_config(config);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(default)]
#[non_exhaustive]
pub struct RecordingConfig {
    /// Seconds after which a recording stops by itself: 60 to 86,400.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_seconds: Option<u32>,
    /// What file names begin with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file_name_prefix: Option<String>,
    /// The picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub video_config: Option<VideoConfig>,
    /// The sound.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audio_config: Option<AudioConfig>,
    /// Storage of your own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub storage_config: Option<StorageConfig>,
    /// Storage of the platform, for 7 days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub realtimekit_bucket_config: Option<RealtimekitBucketConfig>,
    /// Where it is streamed to as well.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub live_streaming_config: Option<LiveStreamingConfig>,
}

/// The picture of a recording.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(default)]
#[non_exhaustive]
pub struct VideoConfig {
    /// Otherwise H.264.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codec: Option<VideoCodec>,
    /// Pixels: 1 to 1920. Otherwise 1280.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// Pixels: 1 to 1920. Otherwise 720.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
    /// A picture laid over it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub watermark: Option<Watermark>,
    /// Whether a video file is written. Otherwise it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub export_file: Option<bool>,
}

/// A picture laid over a recording.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Watermark {
    /// The address of the picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its size.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<WatermarkSize>,
    /// Its corner. Otherwise the upper left one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<WatermarkPosition>,
}

/// The size of a watermark.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(default)]
#[non_exhaustive]
pub struct WatermarkSize {
    /// Pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// Pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
}

/// The sound of a recording.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(default)]
#[non_exhaustive]
pub struct AudioConfig {
    /// Otherwise AAC.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codec: Option<AudioCodec>,
    /// Otherwise stereo.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<AudioChannel>,
    /// Whether an audio file is written. Otherwise it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub export_file: Option<bool>,
}

/// Storage of your own for recordings. What is needed depends on `type` and `auth_method`.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[non_exhaustive]
pub struct StorageConfig {
    /// The provider.
    pub r#type: StorageType,
    /// The key's id: AWS, Azure and `DigitalOcean`. Never in answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access_key: Option<Secret>,
    /// The key. Never in answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret: Option<Secret>,
    /// The bucket.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// The region: AWS, Azure and `DigitalOcean`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The directory.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// SFTP: how the server knows the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auth_method: Option<StorageAuth>,
    /// SFTP: the server.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// SFTP: its port.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<u16>,
    /// SFTP: the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    /// SFTP: the password.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password: Option<Secret>,
    /// SFTP: the private key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub private_key: Option<Secret>,
}

impl StorageConfig {
    /// Storage of one provider, with nothing else set yet.
    ///
    /// ```
    /// use rtk::realtime_kit::{StorageConfig, StorageType};
    ///
    /// let mut storage = StorageConfig::new(StorageType::Aws);
    /// storage.bucket = Some("recordings".to_owned());
    /// storage.secret = Some("…".into());
    /// ```
    #[must_use]
    pub fn new(r#type: StorageType) -> Self {
        Self {
            r#type,
            access_key: None,
            secret: None,
            bucket: None,
            region: None,
            path: None,
            auth_method: None,
            host: None,
            port: None,
            username: None,
            password: None,
            private_key: None,
        }
    }
}

/// Storage of the platform.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[non_exhaustive]
pub struct RealtimekitBucketConfig {
    /// Whether recordings are put there.
    pub enabled: bool,
}

/// Where a recording is streamed to.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(default)]
#[non_exhaustive]
pub struct LiveStreamingConfig {
    /// The RTMP address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rtmp_url: Option<Secret>,
}
