//! What a sandbox cannot know and users say, and what goes wrong on purpose.

use std::time::Duration;

use rtk::{Body, Client, ErrorKind, Id, Resource, Retry};
use rtk_sandbox::{ControlError, Fault, Refused, Sandbox};
use serde_json::{Value, json};

use crate::{Stage, is, told};

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
async fn an_action_that_nobody_knows_says_so() {
    let stage = Stage::of(Sandbox::builder().serve::<Hook>()).await;
    let hook = stage.account.hooks().create(NewHook::new()).await.unwrap();
    let cure = |operation: &str| {
        format!(
            "The sandbox does not know what Hook::{operation} does: say it with `Builder::answer::<Hook>(\"{operation}\", …)`"
        )
    };
    assert_eq!(told(hook.test("a").await), is(501, &cure("test")));
    assert_eq!(told(Hook::pause_all(&stage.account).await), is(501, &cure("pause_all")));
    let (status, answer) = stage.send("POST /accounts/acc-1/hooks/pause", "").await;
    let error = json!({"code": 501, "message": cure("pause_all")});
    assert_eq!((status, answer), (501, json!({"success": false, "errors": [error], "messages": [], "result": null})));
}

#[tokio::test]
async fn an_action_can_be_answered() {
    let builder = Sandbox::builder()
        .answer::<Hook>("test", |asked| {
            let record = asked.record().ok_or_else(|| Refused::new(404, "no such hook"))?;
            let ids = [asked.id("account_id"), asked.id("word"), asked.id("none")];
            Ok(json!({"hook": record["id"], "ids": ids, "dry": asked.query("dry")}))
        })
        .answer::<Hook>("fill", |asked| {
            let text = String::from_utf8_lossy(asked.bytes()).into_owned();
            let mut hook = asked.record().unwrap_or(json!({}));
            hook["name"] = text.into();
            hook["hits"] = json!(hook["hits"].as_u64().unwrap_or(0) + 1);
            asked.keep(hook)
        })
        .answer::<Hook>("pause_all", |asked| {
            assert_eq!((asked.body(), asked.record()), (Value::Null, None));
            Ok(Value::Null)
        });
    let stage = Stage::of(builder).await;
    let hook = stage.account.hooks().create(NewHook::new()).await.unwrap();
    let outcome = hook.test("a/b").dry(true).await.unwrap();
    assert_eq!(outcome, json!({"hook": hook.id.as_str(), "ids": ["acc-1", "a/b", null], "dry": "true"}));
    assert_eq!(told(stage.account.hook("none").test("a").await), is(404, "no such hook"));

    hook.fill("one").await.unwrap();
    let filled = hook.fill("two").await.unwrap();
    assert_eq!((filled.name.as_deref(), filled.hits), (Some("two"), 2));
    let made = stage.account.hook("made-1").fill("three").await.unwrap();
    assert_eq!((made.id.as_str(), made.hits), ("made-1", 1));
    assert_eq!(stage.account.hooks().all().await.unwrap().len(), 2);
    Hook::pause_all(&stage.account).await.unwrap();
}

#[tokio::test]
async fn a_verb_can_be_answered_too() {
    let stage = Stage::of(Sandbox::builder().answer::<Hook>("create", |asked| match asked.body()["name"].as_str() {
        Some("taken") => Err(Refused::new(409, "it is taken").code(10_014)),
        Some("strange") => Err(Refused::new(200, "no status of an error")),
        _ => asked.keep(json!({"name": "always the same"})),
    }))
    .await;
    let refused = stage.account.hooks().create(NewHook::new().name("taken")).await.unwrap_err();
    assert_eq!(
        (refused.kind(), refused.code(), refused.message()),
        (ErrorKind::Conflict, Some(10_014), Some("it is taken"))
    );
    let strange = told(stage.account.hooks().create(NewHook::new().name("strange")).await);
    assert_eq!(strange, is(500, "no status of an error"));
    let made = stage.account.hooks().create(NewHook::new().name("other")).await.unwrap();
    assert_eq!(stage.account.hooks().find(&made.id).await.unwrap().name.as_deref(), Some("always the same"));
}

#[tokio::test]
async fn calls_fail_when_they_are_told_to() {
    let stage = Stage::of(Sandbox::builder().serve::<Hook>()).await;
    let quick = Retry::default().backoff(Duration::ZERO, Duration::ZERO);
    let client = Client::builder().token(stage.sandbox.token()).base_url(stage.sandbox.base_url()).retry(quick);
    let account = client.build().unwrap().account("acc-1");
    stage.sandbox.fail("MakeHook", Fault::reset().carried_out().times(1)).unwrap();
    let error = account.hooks().create(NewHook::new()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Interrupted);
    assert_eq!(account.hooks().all().await.unwrap().len(), 1);

    stage.sandbox.fail("Hook::all", Fault::status(503).retry_after(0).times(2)).unwrap();
    account.hooks().all().await.unwrap();
    stage.sandbox.fail("Hook::create", Fault::status(503)).unwrap();
    let (status, answer) = stage.send("POST /accounts/acc-1/hooks", "{}").await;
    let error = json!({"code": 503, "message": "The sandbox was told to fail"});
    assert_eq!((status, answer), (503, json!({"success": false, "errors": [error], "messages": [], "result": null})));
    let unknown = stage.sandbox.fail("Hook::dig", Fault::reset());
    assert_eq!(unknown, Err(ControlError::NoSuchOperation("Hook::dig".to_owned())));
}

/// Each of these is sent to one of two paths.
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
async fn what_is_always_sent_tells_operations_apart() {
    let mut builder = Sandbox::builder();
    for operation in ["pause", "stop_all", "stop", "kill", "rename"] {
        builder = builder.answer::<Player>(operation, move |asked| {
            let mut player = asked.record().unwrap_or_default();
            player["state"] = operation.into();
            asked.keep(player)
        });
    }
    let builder = builder
        .answer::<Player>("tracks", |_| Ok("three".into()))
        .answer::<Player>("raw", |_| Ok("raw".into()))
        .answer::<Player>("data", |_| Ok("data".into()));
    let stage = Stage::of(builder).await;
    let player = stage.account.players().create(NewPlayer::new()).await.unwrap();
    let became = |player: rtk::Record<Player>| player.into_inner().state.unwrap();
    assert_eq!(became(player.pause().await.unwrap()), "pause");
    assert_eq!(became(player.stop().await.unwrap()), "stop");
    assert_eq!(became(player.kill().await.unwrap()), "kill");
    assert_eq!(became(player.stop_all().await.unwrap()), "stop_all");
    assert_eq!(became(player.rename(json!({"action": "play"})).await.unwrap()), "rename");
    assert_eq!(player.tracks().await.unwrap().text().unwrap(), "three");
    assert_eq!((player.raw().await.unwrap(), player.data().await.unwrap()), ("raw".to_owned(), "data".to_owned()));
    let player = stage.account.players().find(player.id()).await.unwrap();
    assert_eq!(became(player.clone()), "rename");

    stage.sandbox.fail("Player::stop", Fault::status(500)).unwrap();
    assert!(player.pause().await.is_ok(), "it is another operation");
    assert_eq!(player.stop().retry(Retry::never()).await.unwrap_err().status().map(|it| it.as_u16()), Some(500));
}
