//! `nullable`: the key must be present, and its value may be null.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/files")]
struct File {
    id: Id<Self>,
    #[attribute(required)]
    name: String,
    #[attribute(required, nullable)]
    expires: Option<String>,
    #[attribute(read_only, nullable, wire = "downloadUrl")]
    download_url: Option<String>,
}

#[tokio::test]
async fn nullable_attribute_must_be_present() {
    let file: File = decode(r#"{"id":"f","name":"n","expires":null,"downloadUrl":null}"#);
    assert_eq!((file.expires, file.download_url), (None, None));
    let message = decode_error::<File>(r#"{"id":"f","name":"n","downloadUrl":"u"}"#).await;
    assert!(message.contains("at `result`: `File` lacks `expires`"), "{message}");
    let message = decode_error::<File>(r#"{"id":"f","name":"n","expires":"soon"}"#).await;
    assert!(message.contains("`File` lacks `download_url` (key `downloadUrl`)"), "{message}");
    let message = decode_error::<File>(r#"{"id":"f","name":null,"expires":null,"downloadUrl":null}"#).await;
    assert!(message.contains("at `result.name`: invalid type: null"), "{message}");
}

#[tokio::test]
async fn nullable_and_required_attribute_is_an_argument_that_accepts_none() {
    let canned = Canned::results([r#"{"id":"f","name":"n","expires":null,"downloadUrl":"u"}"#]);
    let files = canned.account.files();
    files.create(NewFile::new("n", None)).await.unwrap();
    files.create(NewFile::new("n", "soon")).await.unwrap();
    files.create(NewFile::new("n", "soon").expires(None).name("m")).await.unwrap();
    assert_eq!(
        canned.sent(),
        [
            r#"POST /accounts/a/files {"expires":null,"name":"n"}"#,
            r#"POST /accounts/a/files {"expires":"soon","name":"n"}"#,
            r#"POST /accounts/a/files {"expires":null,"name":"m"}"#,
        ]
    );
}

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

// "Required AND nullable: seven recording fields."
#[tokio::test]
async fn nullable_attributes_of_a_recording_may_be_null_and_not_absent() {
    let recording = responding_data(ALL_NULL).await.app().recordings().find("r").await.unwrap();
    assert!(recording.attributes().iter().all(|(name, value)| name == "id" || value.is_null()));
    let missing = ALL_NULL.replace(r#","session_id":null"#, "");
    let error = responding_data(&missing).await.app().recordings().find("r").await.unwrap_err();
    assert!(error.to_string().contains("`Recording` lacks `session_id`"), "{error}");
    let full = ALL_NULL.replace(r#""file_size":null"#, r#""file_size":7.0"#);
    assert_eq!(responding_data(&full).await.app().recordings().find("r").await.unwrap().file_size, Some(7));
}

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
