//! `reserved_ids`: words that other paths have in the place of an id.

use rtk::AsScope;
use rtk::descriptor::unreserved_ids;
use rtk::realtime_kit::RESOURCES;

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/stream",
    reserved_ids("webhook", "live_inputs"),
    post(clip = "clip", on = collection),
    get(of_day(day) = "of/{day}", returns = Vec<Video>),
    get(of_today = "of/today", on = collection, returns = Vec<Video>),
)]
struct Video {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/stream/{video_id}/captions")]
struct Caption {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/stream/webhook", singleton, singular = stream_webhook, destroy)]
struct StreamWebhook {
    url: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/stream/live_inputs", post(stop_all = "stop", on = collection))]
struct LiveInput {
    id: Id<Self>,
}

/// Its members are elsewhere, so the word of its action is not beside their ids.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/indexes",
    member_path = "/accounts/{account_id}/index/{index_id}",
    post(rebuild = "rebuild", on = collection),
)]
struct Index {
    id: Id<Self>,
}

#[track_caller]
fn assert_refused<T>(result: Result<T, rtk::Error>, word: &str) {
    let Err(error) = result else { panic!("a request with `{word}` was sent") };
    assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::InvalidId, false), "{error}");
    assert!(error.to_string().contains(&format!("`{word}`")), "{error}");
}

#[tokio::test]
async fn reserved_id_is_refused_in_every_request_that_contains_it() {
    let server = server(json!(null)).await;
    let account = account(&server);
    for word in ["webhook", "live_inputs", "clip", "of"] {
        let video = account.video(word);
        assert_refused(video.destroy().await, word);
        assert_refused(video.load().await, word);
        assert_refused(video.captions().all().await, word);
        assert_refused(video.caption("en").destroy().await, word);
        assert_refused(video.get("downloads").await, word);
        assert_refused(video.destroy().dry_run().await, word);
    }
    assert!(lines(&server).is_empty());
    account.video("webhooks").destroy().await.unwrap();
    account.stream_webhook().as_scope().destroy().await.unwrap();
    LiveInput::stop_all(&account).await.unwrap();
    assert_eq!(
        lines(&server),
        [
            "DELETE /accounts/acc-1/stream/webhooks",
            "DELETE /accounts/acc-1/stream/webhook",
            "POST /accounts/acc-1/stream/live_inputs/stop",
        ]
    );
}

#[tokio::test]
async fn reserved_word_of_another_action_is_refused_as_an_argument() {
    let server = server(json!([])).await;
    let account = account(&server);
    assert_refused(Video::of_day(&account, "today").await, "today");
    Video::of_day(&account, "monday").await.unwrap();
    Video::of_today(&account).await.unwrap();
    assert_eq!(lines(&server), ["GET /accounts/acc-1/stream/of/monday", "GET /accounts/acc-1/stream/of/today"]);
}

#[tokio::test]
async fn reserved_words_are_those_beside_the_id() {
    let server = server(json!({"id": "rebuild"})).await;
    account(&server).indexes().find("rebuild").await.unwrap();
    assert_eq!(lines(&server), ["GET /accounts/acc-1/index/rebuild"]);
    assert!(!Index::DESCRIPTOR.reserves_id("rebuild"));
    assert!(Video::DESCRIPTOR.reserves_id("clip") && Video::DESCRIPTOR.reserves_id("webhook"));
    assert_eq!(Video::DESCRIPTOR.reserved_ids, ["webhook", "live_inputs"]);
}

#[test]
fn reserved_ids_of_all_declarations_of_an_api_are_compared() {
    assert_eq!(unreserved_ids(&[Video::DESCRIPTOR, LiveInput::DESCRIPTOR, StreamWebhook::DESCRIPTOR]), [""; 0]);
    assert_eq!(unreserved_ids(&RESOURCES), [""; 0]);
    assert_eq!(
        unreserved_ids(&[LiveInput::DESCRIPTOR, Clip::DESCRIPTOR]),
        [
            "the id `clips` of a `LiveInput`, `/accounts/{account_id}/stream/live_inputs/{live_input_id}`, would reach `Clip`, \
          `/accounts/{account_id}/stream/live_inputs/clips`: declare `reserved_ids(\"clips\")` on `LiveInput`"
        ]
    );
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/stream/live_inputs/clips")]
struct Clip {
    id: Id<Self>,
}

/// Two words stand where a live input has its id and nothing else.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/stream/live_inputs/limits/of/all", singleton)]
struct Limits {
    hours: Option<u64>,
}

#[test]
fn reserved_ids_are_words_of_paths_that_a_request_can_have() {
    assert_eq!(unreserved_ids(&[LiveInput::DESCRIPTOR, Limits::DESCRIPTOR]), [""; 0]);
    let with_action = unreserved_ids(&[Note::DESCRIPTOR, Card::DESCRIPTOR]);
    assert_eq!(with_action.len(), 1, "{with_action:?}");
    assert!(with_action[0].contains("the id `global` of a `Note`"), "{with_action:?}");
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/notes", only(find), get(read(key) = "{key}", on = member, returns = Note))]
struct Note {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/notes/global/cards", singleton)]
struct Card {
    text: Option<String>,
}
