use crate::{Nested, OpenEnum, Secret};

/// Format and storage of a meeting's recordings.
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
    /// Maximum duration in seconds, 60 to 86,400 (a day), after which a recording stops.
    #[attribute(with = crate::loose)]
    pub max_seconds: Option<u32>,
    /// Prefix of the file names.
    pub file_name_prefix: Option<String>,
    /// Video codec, size and watermark.
    pub video_config: Option<VideoConfig>,
    /// Audio codec and channels.
    pub audio_config: Option<AudioConfig>,
    /// Storage of your own to which the files are uploaded.
    pub storage_config: Option<StorageConfig>,
    /// Use of the platform's storage, which keeps the files for 7 days.
    pub realtimekit_bucket_config: Option<RealtimekitBucketConfig>,
    /// RTMP server to which recordings are streamed as well.
    pub live_streaming_config: Option<LiveStreamingConfig>,
}

/// Video codec, size and watermark of a recording.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct VideoConfig {
    /// Video codec. Defaults to H.264.
    pub codec: Option<VideoCodec>,
    /// Width in pixels, 1 to 1920. Defaults to 1280.
    pub width: Option<u32>,
    /// Height in pixels, 1 to 1920. Defaults to 720.
    pub height: Option<u32>,
    /// Image shown over the video.
    pub watermark: Option<Watermark>,
    /// Whether a video file is written. Defaults to `true`.
    pub export_file: Option<bool>,
}

/// Image shown over a recording's video.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct Watermark {
    /// URL of the image.
    pub url: Option<String>,
    /// Size of the image.
    pub size: Option<WatermarkSize>,
    /// Corner in which the image is placed. Defaults to the upper left corner.
    pub position: Option<WatermarkPosition>,
}

/// Size of a watermark.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct WatermarkSize {
    /// Width in pixels, at least 1.
    pub width: Option<u32>,
    /// Height in pixels, at least 1.
    pub height: Option<u32>,
}

/// Audio codec and channels of a recording.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct AudioConfig {
    /// Audio codec. Defaults to AAC.
    pub codec: Option<AudioCodec>,
    /// Mono or stereo. Defaults to stereo.
    pub channel: Option<AudioChannel>,
    /// Whether an audio file is written. Defaults to `true`.
    pub export_file: Option<bool>,
}

/// Storage of your own for recordings. The required fields depend on `type` and `auth_method`.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct StorageConfig {
    /// Storage provider.
    pub r#type: StorageType,
    /// Access key id. Required for AWS, Azure and `DigitalOcean`. Responses do not contain it.
    pub access_key: Option<Secret>,
    /// Secret access key. Responses do not contain it.
    pub secret: Option<Secret>,
    /// Name of the bucket.
    pub bucket: Option<String>,
    /// Region of the bucket. Required for AWS, Azure and `DigitalOcean`.
    pub region: Option<String>,
    /// Path within the bucket, relative to its root.
    pub path: Option<String>,
    /// SFTP only: authentication method.
    pub auth_method: Option<StorageAuth>,
    /// SFTP only: host name of the server.
    pub host: Option<String>,
    /// SFTP only: port of the server.
    #[attribute(with = crate::loose)]
    pub port: Option<u16>,
    /// SFTP only: user name.
    pub username: Option<String>,
    /// SFTP only: password. Required if `auth_method` is [`StorageAuth::Password`].
    pub password: Option<Secret>,
    /// SFTP only: private key. Required if `auth_method` is [`StorageAuth::Key`].
    pub private_key: Option<Secret>,
}

/// Use of the platform's storage.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct RealtimekitBucketConfig {
    /// Whether recordings are stored in the platform's storage.
    pub enabled: bool,
}

/// Server to which a recording is streamed.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct LiveStreamingConfig {
    /// RTMP URL of the server.
    pub rtmp_url: Option<Secret>,
}

/// Video codec of a recording.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum VideoCodec {
    /// H.264.
    H264,
    /// VP8.
    Vp8,
    /// VP9.
    Vp9,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Audio codec of a recording.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum AudioCodec {
    /// MP3.
    Mp3,
    /// AAC.
    Aac,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Audio channels of a recording.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum AudioChannel {
    /// One channel.
    Mono,
    /// Two channels.
    Stereo,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Corner in which a watermark is placed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[non_exhaustive]
pub enum WatermarkPosition {
    /// Upper left corner.
    #[attribute(wire = "left top")]
    LeftTop,
    /// Upper right corner.
    #[attribute(wire = "right top")]
    RightTop,
    /// Lower left corner.
    #[attribute(wire = "left bottom")]
    LeftBottom,
    /// Lower right corner.
    #[attribute(wire = "right bottom")]
    RightBottom,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Storage provider.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum StorageType {
    /// Amazon S3.
    Aws,
    /// Azure Blob Storage.
    Azure,
    /// `DigitalOcean` Spaces.
    DigitalOcean,
    /// Google Cloud Storage.
    Gcs,
    /// An SFTP server.
    Sftp,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Authentication method of an SFTP server.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum StorageAuth {
    /// Private key.
    Key,
    /// Password.
    Password,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}
