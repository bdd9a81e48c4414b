//! Verbs with a body or an output of their own.

use rtk::{Id, Nested, Resource};
use rtk_sandbox::Sandbox;
use serde_json::json;

use crate::support::declared::{Fixture, failure, failure_of};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/recordings",
    create(body = Start),
    update(returns = Option<Self>),
    replace(returns = ()),
    destroy(returns = Self)
)]
pub(crate) struct Recording {
    pub(crate) id: Id<Self>,
    pub(crate) title: Option<String>,
    #[attribute(read_only)]
    pub(crate) seconds: u64,
}

#[derive(Debug, Clone, Nested)]
pub(crate) struct Start {
    pub(crate) title: String,
    pub(crate) meeting_id: String,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/scripts", create(returns = Upload), destroy(returns = Upload))]
pub(crate) struct Script {
    pub(crate) id: Id<Self>,
    pub(crate) name: Option<String>,
}

#[derive(Debug, Clone, Nested)]
pub(crate) struct Upload {
    pub(crate) job: String,
}

#[tokio::test]
async fn body_sets_the_attributes_of_its_keys() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Recording>()).await;
    let start = Start { title: "Retro".into(), meeting_id: "m".into() };
    let mut recording = fixture.account.recordings().create(start).await.unwrap();
    assert_eq!((recording.title.as_deref(), recording.seconds), (Some("Retro"), 0));
    recording.update(RecordingChanges::new().title("Stand-up")).await.unwrap();
    assert_eq!(recording.title.as_deref(), Some("Stand-up"));
    recording.replace(NewRecording::new().title("Review")).await.unwrap();
    assert_eq!(recording.title.as_deref(), Some("Stand-up"), "nothing was returned");
    recording.reload().await.unwrap();
    assert_eq!(recording.title.as_deref(), Some("Review"));
    assert_eq!(recording.destroy().await.unwrap().title.as_deref(), Some("Review"));
    assert!(fixture.account.recordings().all().await.unwrap().is_empty());
}

#[tokio::test]
async fn output_of_another_type_needs_a_function() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Script>()).await;
    let message =
        "The sandbox cannot carry out Script::create: respond to it with `Builder::answer::<Script>(\"create\", …)`";
    assert_eq!(failure_of(fixture.account.scripts().create(NewScript::new()).await), failure(501, message));

    let builder = Sandbox::builder()
        .answer::<Script>("create", |request| {
            let script = request.keep(request.body())?;
            Ok(json!({"job": script["name"]}))
        })
        .answer::<Script>("destroy", |request| Ok(json!({"job": request.remove().is_some().to_string()})));
    let fixture = Fixture::of(builder).await;
    assert_eq!(fixture.account.scripts().create(NewScript::new().name("blog")).await.unwrap().job, "blog");
    let script = fixture.account.scripts().first().await.unwrap().unwrap();
    assert_eq!(script.destroy().await.unwrap().job, "true");
}
