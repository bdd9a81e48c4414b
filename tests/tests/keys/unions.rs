//! Unions: enums of serde as the type of an attribute.

use super::*;

/// A recording with attributes that are required and may be null.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/recordings", without(update, destroy))]
struct Recording {
    id: Id<Self>,
    #[attribute(read_only, nullable)]
    audio_download_url: Option<String>,
    #[attribute(read_only, nullable)]
    download_url: Option<String>,
    #[attribute(read_only, nullable)]
    download_url_expiry: Option<Timestamp>,
    #[attribute(read_only, nullable, with = rtk::loose)]
    file_size: Option<u64>,
    #[attribute(read_only, nullable)]
    session_id: Option<String>,
    #[attribute(read_only, nullable)]
    started_time: Option<Timestamp>,
    #[attribute(read_only, nullable)]
    stopped_time: Option<Timestamp>,
    storage_config: Option<Storage>,
}

const ALL_NULL: &str = r#"{"id":"r","audio_download_url":null,"download_url":null,"download_url_expiry":null,"file_size":null,"session_id":null,"started_time":null,"stopped_time":null}"#;

/// The required keys depend on the type; the secret ones are never in a response.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Storage {
    Aws {
        bucket: String,
        access_key: Option<Secret>,
        secret: Option<Secret>,
    },
    Sftp {
        host: String,
        password: Option<Secret>,
    },
    #[serde(untagged)]
    Other(Value),
}

// "`storage_config`: flat object with `type` in 7.1.0, a union of four anonymous shapes in 7.3.0; access key and secret are
// write-only; needed fields depend on `type`". "Null is meaningful in writes for … `storage_config`".
#[tokio::test]
async fn union_attribute_is_selected_by_its_type_key() {
    let server = responding_data(&ALL_NULL.replacen('{', r#"{"storage_config":{"type":"aws","bucket":"b"},"#, 1)).await;
    let recordings = server.app().recordings();
    let aws = Storage::Aws { bucket: "b".into(), access_key: Some("k".into()), secret: Some("s".into()) };
    let recording = recordings.create(NewRecording::new().storage_config(aws)).await.unwrap();
    let read = Storage::Aws { bucket: "b".into(), access_key: None, secret: None };
    assert_eq!(recording.storage_config, Some(read));
    recordings.create(NewRecording::new().storage_config(None)).await.unwrap();
    recordings.create(NewRecording::new().storage_config(Storage::Other(json!({"type": "gcs"})))).await.unwrap();
    assert_eq!(
        kit_lines(&server),
        [
            r#"POST app-1/recordings {"storage_config":{"access_key":"k","bucket":"b","secret":"s","type":"aws"}}"#,
            r#"POST app-1/recordings {"storage_config":null}"#,
            r#"POST app-1/recordings {"storage_config":{"type":"gcs"}}"#,
        ]
    );
}
