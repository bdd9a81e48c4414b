//! Configuration of recordings: media, file names and storage. Part of the bodies of meetings and of recordings.

use serde_json::{Map, Value};

use crate::wire::ApiError;
use crate::wire::body::Field;

pub(super) const MAX_SECONDS: Field = Field::between("max_seconds", 60.0, 86_400.0);
pub(super) const FILE_NAME_PREFIX: Field = Field::text("file_name_prefix");
pub(super) const VIDEO: Field = Field::fields(
    "video_config",
    &[
        Field::one_of("codec", &["H264", "VP8", "VP9"]),
        Field::whole("width", 1, 1920),
        Field::whole("height", 1, 1920),
        Field::fields(
            "watermark",
            &[
                Field::url("url"),
                Field::fields("size", &[Field::whole("width", 1, i64::MAX), Field::whole("height", 1, i64::MAX)]),
                Field::one_of("position", &["left top", "right top", "left bottom", "right bottom"]),
            ],
        ),
        Field::flag("export_file"),
    ],
);
pub(super) const AUDIO: Field = Field::fields(
    "audio_config",
    &[
        Field::one_of("codec", &["MP3", "AAC"]),
        Field::one_of("channel", &["mono", "stereo"]),
        Field::flag("export_file"),
    ],
);
pub(super) const STORAGE: Field = Field::fields(
    "storage_config",
    &[
        Field::one_of("type", &["aws", "azure", "digitalocean", "gcs", "sftp"]).required(),
        Field::text("access_key"),
        Field::text("secret"),
        Field::text("bucket"),
        Field::text("region"),
        Field::text("path"),
        Field::one_of("auth_method", &["KEY", "PASSWORD"]),
        Field::text("host"),
        Field::whole("port", 0, 65_535),
        Field::text("username"),
        Field::text("password"),
        Field::text("private_key"),
    ],
)
.nullable();
pub(super) const BUCKET: Field = Field::fields("realtimekit_bucket_config", &[Field::flag("enabled").required()]);

/// `rtmp_url` is documented as a URI, but is an RTMP address. It is not checked further.
pub(super) const RTMP: &[Field] = &[Field::text("rtmp_url")];

pub(super) const FIELDS: &[Field] =
    &[MAX_SECONDS, FILE_NAME_PREFIX, VIDEO, AUDIO, STORAGE, BUCKET, Field::fields("live_streaming_config", RTMP)];

/// Keys that are required if a key has one of these values.
const REQUIRED_WITH: &[(&str, &[&str], &[&str])] = &[
    ("type", &["aws", "azure", "digitalocean"], &["access_key", "region"]),
    ("auth_method", &["KEY"], &["private_key"]),
    ("auth_method", &["PASSWORD"], &["password"]),
];

/// Checks `storage_config` in a body and removes its write-only keys. `at` is the dotted path of the body, with a trailing dot.
pub(super) fn remove_secrets(sent: &mut Map<String, Value>, at: &str) -> Result<(), ApiError> {
    let Some(storage) = sent.get_mut("storage_config").and_then(Value::as_object_mut) else { return Ok(()) };
    for (key, values, required) in REQUIRED_WITH {
        let value = storage.get(*key).and_then(Value::as_str).unwrap_or("");
        let missing = required.iter().find(|required| !storage.contains_key(**required));
        if let (true, Some(missing)) = (values.contains(&value), missing) {
            let message = format!("`{at}storage_config.{missing}` is required if `{key}` is {value}");
            return Err(ApiError::bad_request(message));
        }
    }
    storage.remove("access_key");
    storage.remove("secret");
    Ok(())
}
