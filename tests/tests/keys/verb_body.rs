//! `body` of a verb: what one request has and no record.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/recordings",
    create(body = Start, query(dry = "no")),
    update(body = Stop) = put,
    replace
)]
struct Recording {
    id: Id<Self>,
    #[attribute(required)]
    name: String,
}

#[derive(Debug, Clone, PartialEq, Nested)]
struct Start {
    meeting_id: String,
    password: Option<String>,
}

#[derive(Debug, Clone, serde::Serialize)]
struct Stop {
    action: &'static str,
}

const RECORDING: &str = r#"{"id":"r","name":"n"}"#;

#[tokio::test]
async fn body_is_the_declared_type_and_the_response_is_a_record() {
    let canned = Canned::results([RECORDING; 4]);
    let recordings = canned.account.recordings();
    let mut recording = recordings.create(Start { meeting_id: "m".into(), password: None }).await.unwrap();
    assert_eq!(recording.name, "n");
    recording.update(Stop { action: "stop" }).await.unwrap();
    assert_eq!(canned.account.recording("r").update(Stop { action: "pause" }).await.unwrap().name, "n");
    // The other verbs send attributes as before.
    recording.replace(NewRecording::from(&recording).name("m")).await.unwrap();
    assert_eq!(
        canned.sent(),
        [
            r#"POST /accounts/a/recordings?dry=no {"meeting_id":"m"}"#,
            r#"PUT /accounts/a/recordings/r {"action":"stop"}"#,
            r#"PUT /accounts/a/recordings/r {"action":"pause"}"#,
            r#"PUT /accounts/a/recordings/r {"name":"m"}"#,
        ]
    );
}

#[test]
fn body_is_in_the_descriptor() {
    use rtk::descriptor::BodyKind;

    let body = |name: &str| Recording::DESCRIPTOR.operation(name).unwrap().body;
    assert_eq!((body("create"), body("update")), (BodyKind::Value("Start"), BodyKind::Value("Stop")));
    assert_eq!(body("replace"), BodyKind::Attributes);
}

/// A resource without `NewT`: `create` by its trait.
#[tokio::test]
async fn body_is_the_new_of_the_trait() {
    async fn create<T: rtk::Create>(parent: &impl rtk::ParentOf<T>, new: T::New) -> Result<T::Created, rtk::Error> {
        T::create(parent, new).await
    }

    let canned = Canned::results([RECORDING]);
    let start = Start { meeting_id: "m".into(), password: Some("p".into()) };
    assert_eq!(create::<Recording>(&canned.account, start).await.unwrap().id().as_str(), "r");
    assert_eq!(canned.sent(), [r#"POST /accounts/a/recordings?dry=no {"meeting_id":"m","password":"p"}"#]);
}

#[tokio::test]
async fn body_takes_another_key_of_the_caller() {
    let canned = Canned::results([RECORDING]);
    let start = Start { meeting_id: "m".into(), password: None };
    canned.account.recordings().create(start).body_key("extra", &1).await.unwrap();
    assert_eq!(canned.sent(), [r#"POST /accounts/a/recordings?dry=no {"extra":1,"meeting_id":"m"}"#]);
}
