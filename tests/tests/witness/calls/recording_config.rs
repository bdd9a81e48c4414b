//! The recording config: an object in meetings, and flat in recordings.

use rtk::realtime_kit::*;

/// A value with every field.
pub(super) fn whole() -> RecordingConfig {
    RecordingConfig::new()
        .max_seconds(60)
        .file_name_prefix("stand-up")
        .video_config(video())
        .audio_config(audio())
        .storage_config(storage())
        .realtimekit_bucket_config(RealtimekitBucketConfig::new(true))
        .live_streaming_config(LiveStreamingConfig::new().rtmp_url("rtmp://example.com/live"))
}

pub(super) fn video() -> VideoConfig {
    let size = WatermarkSize::new().width(1).height(2);
    let watermark = Watermark::new().url("https://example.com/w.png").size(size);
    let watermark = watermark.position(WatermarkPosition::RightBottom);
    VideoConfig::new().codec(VideoCodec::Vp8).width(640).height(360).export_file(true).watermark(watermark)
}

pub(super) fn audio() -> AudioConfig {
    AudioConfig::new().codec(AudioCodec::Mp3).channel(AudioChannel::Mono).export_file(false)
}

pub(super) fn storage() -> StorageConfig {
    StorageConfig::new(StorageType::Sftp)
        .access_key("key")
        .secret("secret")
        .bucket("bucket")
        .region("region")
        .path("path")
        .auth_method(StorageAuth::Password)
        .host("sftp.example.com")
        .port(22)
        .username("ann")
        .password("password")
        .private_key("private")
}

/// Changes of every field at any depth.
pub(super) fn changes() -> RecordingConfigChanges {
    let size = WatermarkSizeChanges::new().width(3).height(4);
    let watermark = WatermarkChanges::new().url("https://example.com/v.png").size(size);
    let watermark = watermark.position(WatermarkPosition::LeftTop);
    let video = VideoConfigChanges::new().codec(VideoCodec::Vp9).width(1).height(1920);
    let audio = AudioConfigChanges::new().codec(AudioCodec::Aac).channel(AudioChannel::Stereo).export_file(true);
    let storage = StorageConfigChanges::new()
        .r#type(StorageType::DigitalOcean)
        .access_key("key")
        .secret("secret")
        .bucket("bucket")
        .region("region")
        .path("path")
        .auth_method(StorageAuth::Key)
        .host("sftp.example.com")
        .port(2222)
        .username("ann")
        .password("password")
        .private_key("private");
    RecordingConfigChanges::new()
        .max_seconds(86_400)
        .file_name_prefix("retro")
        .video_config(video.export_file(false).watermark(watermark))
        .audio_config(audio)
        .storage_config(storage)
        .realtimekit_bucket_config(RealtimekitBucketConfigChanges::new().enabled(false))
        .live_streaming_config(LiveStreamingConfigChanges::new().rtmp_url("rtmp://example.com/other"))
}
