//! URLs that expire, which are downloads.

use serde_json::{Value, json};

use crate::support::{collection, document, files};

#[test]
fn download_urls_are_downloads_with_their_expiry() {
    let recording = json!({"type": "object", "required": ["id"], "properties": {
        "id": {"type": "string"}, "download_url": {"type": "string"}, "audio_download_url": {"type": "string"},
        "download_url_expiry": {"type": "string", "format": "date-time"}, "url": {"type": "string"},
    }});
    let text = &files(&document(&Value::Object(collection("/recordings", "recording_id", &recording)), &json!({})))["recording.rs"];
    for line in [
        "download(download = download_url, expires = download_url_expiry)",
        "download(download_audio = audio_download_url, expires = download_url_expiry)",
    ] {
        assert!(text.contains(line), "{text}");
    }
    assert_eq!(text.matches("download(").count(), 2, "{text}");
}
