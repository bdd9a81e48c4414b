//! Actions, functions that respond to them, and faults of declared operations.

use std::time::Duration;

use rtk::{Body, Client, ErrorKind, Id, Resource, Retry};
use rtk_sandbox::{ControlError, Fault, MockError, Sandbox};
use serde_json::{Value, json};

use crate::support::declared::{Fixture, failure, failure_of};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/hooks",
    create(operation = "MakeHook"),
    post(test(word) = "tests/{word}", on = member, returns = Value, key = "outcome", query(dry = bool)),
    put(fill = "content", body = Body, returns = Self),
    post(pause_all = "pause", on = collection),
)]
pub(crate) struct Hook {
    pub(crate) id: Id<Self>,
    pub(crate) name: Option<String>,
    #[attribute(read_only)]
    pub(crate) hits: u64,
}

#[tokio::test]
async fn action_without_a_function_is_not_implemented() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Hook>()).await;
    let hook = fixture.account.hooks().create(NewHook::new()).await.unwrap();
    let message = |operation: &str| {
        format!(
            "The sandbox cannot carry out Hook::{operation}: respond to it with `Builder::answer::<Hook>(\"{operation}\", …)`"
        )
    };
    assert_eq!(failure_of(hook.test("a").await), failure(501, &message("test")));
    assert_eq!(failure_of(Hook::pause_all(&fixture.account).await), failure(501, &message("pause_all")));
    let (status, response) = fixture.send("POST /accounts/acc-1/hooks/pause", "").await;
    let error = json!({"code": 501, "message": message("pause_all")});
    assert_eq!((status, response), (501, json!({"success": false, "errors": [error], "messages": [], "result": null})));
}

#[tokio::test]
async fn action_responds_with_a_function() {
    let builder = Sandbox::builder()
        .answer::<Hook>("test", |request| {
            let record = request.record().ok_or_else(|| MockError::new(404, "no such hook"))?;
            let ids = [request.id("account_id"), request.id("word"), request.id("none")];
            Ok(json!({"hook": record["id"], "ids": ids, "dry": request.query("dry")}))
        })
        .answer::<Hook>("fill", |request| {
            let text = String::from_utf8_lossy(request.bytes()).into_owned();
            let mut hook = request.record().unwrap_or(json!({}));
            hook["name"] = text.into();
            hook["hits"] = json!(hook["hits"].as_u64().unwrap_or(0) + 1);
            request.keep(hook)
        })
        .answer::<Hook>("pause_all", |request| {
            assert_eq!((request.body(), request.record()), (Value::Null, None));
            Ok(Value::Null)
        });
    let fixture = Fixture::of(builder).await;
    let hook = fixture.account.hooks().create(NewHook::new()).await.unwrap();
    let outcome = hook.test("a/b").dry(true).await.unwrap();
    assert_eq!(outcome, json!({"hook": hook.id.as_str(), "ids": ["acc-1", "a/b", null], "dry": "true"}));
    assert_eq!(failure_of(fixture.account.hook("none").test("a").await), failure(404, "no such hook"));

    hook.fill("one").await.unwrap();
    let filled = hook.fill("two").await.unwrap();
    assert_eq!((filled.name.as_deref(), filled.hits), (Some("two"), 2));
    let made = fixture.account.hook("made-1").fill("three").await.unwrap();
    assert_eq!((made.id.as_str(), made.hits), ("made-1", 1));
    assert_eq!(fixture.account.hooks().all().await.unwrap().len(), 2);
    Hook::pause_all(&fixture.account).await.unwrap();
}

#[tokio::test]
async fn verb_can_be_replaced_by_a_function() {
    let fixture =
        Fixture::of(Sandbox::builder().answer::<Hook>("create", |request| match request.body()["name"].as_str() {
            Some("taken") => Err(MockError::new(409, "the name is taken").code(10_014)),
            Some("strange") => Err(MockError::new(200, "not an error status")),
            _ => request.keep(json!({"name": "always the same"})),
        }))
        .await;
    let refused = fixture.account.hooks().create(NewHook::new().name("taken")).await.unwrap_err();
    assert_eq!(
        (refused.kind(), refused.code(), refused.message()),
        (ErrorKind::Conflict, Some(10_014), Some("the name is taken"))
    );
    let strange = failure_of(fixture.account.hooks().create(NewHook::new().name("strange")).await);
    assert_eq!(strange, failure(500, "not an error status"));
    let made = fixture.account.hooks().create(NewHook::new().name("other")).await.unwrap();
    assert_eq!(fixture.account.hooks().find(&made.id).await.unwrap().name.as_deref(), Some("always the same"));
}

#[tokio::test]
async fn faults_apply_to_declared_operations() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Hook>()).await;
    let quick = Retry::default().backoff(Duration::ZERO, Duration::ZERO);
    let client = Client::builder().token(fixture.sandbox.token()).base_url(fixture.sandbox.base_url()).retry(quick);
    let account = client.build().unwrap().account("acc-1");
    fixture.sandbox.fail("MakeHook", Fault::reset().carried_out().times(1)).unwrap();
    let error = account.hooks().create(NewHook::new()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Interrupted);
    assert_eq!(account.hooks().all().await.unwrap().len(), 1);

    fixture.sandbox.fail("Hook::all", Fault::status(503).retry_after(0).times(2)).unwrap();
    account.hooks().all().await.unwrap();
    fixture.sandbox.fail("Hook::create", Fault::status(503)).unwrap();
    let (status, response) = fixture.send("POST /accounts/acc-1/hooks", "{}").await;
    let error = json!({"code": 503, "message": "The sandbox injected this failure"});
    assert_eq!((status, response), (503, json!({"success": false, "errors": [error], "messages": [], "result": null})));
    let unknown = fixture.sandbox.fail("Hook::dig", Fault::reset());
    assert_eq!(unknown, Err(ControlError::NoSuchOperation("Hook::dig".to_owned())));
}

/// Has operations that share two paths and differ in their constants.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/players",
    put(pause = "", body(action = "pause"), returns = Self),
    put(stop_all = "", body(action = "stop", force = true, all = true), returns = Self),
    put(stop = "", body(action = "stop"), returns = Self),
    put(kill = "", body(action = "stop", force = true), returns = Self),
    put(rename = "", body = Value, returns = Self),
    get(tracks = "", headers(accept = "text/plain"), returns = rtk::Response),
    get(raw = "data", query(form = "raw"), returns = String),
    get(data = "data", returns = String),
)]
pub(crate) struct Player {
    pub(crate) id: Id<Self>,
    pub(crate) state: Option<String>,
}

#[tokio::test]
async fn constants_select_the_operation() {
    let mut builder = Sandbox::builder();
    for operation in ["pause", "stop_all", "stop", "kill", "rename"] {
        builder = builder.answer::<Player>(operation, move |request| {
            let mut player = request.record().unwrap_or_default();
            player["state"] = operation.into();
            request.keep(player)
        });
    }
    let builder = builder
        .answer::<Player>("tracks", |_| Ok("three".into()))
        .answer::<Player>("raw", |_| Ok("raw".into()))
        .answer::<Player>("data", |_| Ok("data".into()));
    let fixture = Fixture::of(builder).await;
    let player = fixture.account.players().create(NewPlayer::new()).await.unwrap();
    let became = |player: rtk::Record<Player>| player.into_inner().state.unwrap();
    assert_eq!(became(player.pause().await.unwrap()), "pause");
    assert_eq!(became(player.stop().await.unwrap()), "stop");
    assert_eq!(became(player.kill().await.unwrap()), "kill");
    assert_eq!(became(player.stop_all().await.unwrap()), "stop_all");
    assert_eq!(became(player.rename(json!({"action": "play"})).await.unwrap()), "rename");
    assert_eq!(player.tracks().await.unwrap().text().unwrap(), "three");
    assert_eq!((player.raw().await.unwrap(), player.data().await.unwrap()), ("raw".to_owned(), "data".to_owned()));
    let player = fixture.account.players().find(player.id()).await.unwrap();
    assert_eq!(became(player.clone()), "rename");

    fixture.sandbox.fail("Player::stop", Fault::status(500)).unwrap();
    assert!(player.pause().await.is_ok(), "the fault is for another operation");
    assert_eq!(player.stop().retry(Retry::never()).await.unwrap_err().status().map(|it| it.as_u16()), Some(500));
}
