//! `rtk::testing`, used as in the tests of an application.
use std::error::Error as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use futures_util::future::join_all;
use futures_util::stream;
use rtk::realtime_kit::*;
use rtk::testing::{Answer, Playback};
use rtk::transport::Transport;
use rtk::{Body, Client, Error, ErrorKind, Id, Resource, Scope};
use serde_json::{Value, json};

/// The path of the app.
const KIT: &str = "/accounts/acc-1/realtime/kit/app-1";

fn app(cloudflare: &Playback) -> Scope<App> {
    cloudflare.client().account("acc-1").app("app-1")
}

fn session(id: &str) -> Answer {
    Answer::data(json!({"id": id, "status": "LIVE"}))
}

fn sessions(ids: &[&str]) -> Answer {
    let sessions: Vec<_> = ids.iter().map(|id| json!({"id": id})).collect();
    Answer::data(json!({"sessions": sessions}))
}

async fn failed(answer: Answer) -> Error {
    let cloudflare = Playback::new().answer(answer);
    let error = Session::find(&app(&cloudflare), "sess-1").await.unwrap_err();
    cloudflare.assert_done();
    error
}

/// The texts of the causes of an error.
fn causes(error: &Error) -> String {
    let mut said = Vec::new();
    let mut cause = error.source();
    while let Some(error) = cause {
        said.push(error.to_string());
        cause = error.source();
    }
    said.join(": ")
}

#[tokio::test]
async fn playback_answers_a_find() {
    let cloudflare = Playback::new().answer(session("sess-1"));

    let found = Session::find(&app(&cloudflare), "sess-1").include_breakout_rooms(true).await.unwrap();

    assert_eq!(found.status, Some(SessionStatus::Live));
    let sent = cloudflare.only_request();
    assert_eq!(sent.to_string(), format!("GET {KIT}/sessions/sess-1?include_breakout_rooms=true"));
    assert_eq!((sent.method(), sent.param("include_breakout_rooms")), ("GET", Some("true")));
    assert_eq!((sent.body().len(), sent.json()), (0, Value::Null));
    assert_eq!(sent.uri().host(), Some("api.cloudflare.com"));
    assert_eq!(sent.headers()["accept"], "application/json");
    cloudflare.assert_done();
}

#[tokio::test]
async fn playback_answers_a_create() {
    let cloudflare = Playback::new().answer(Answer::data(json!({"id": "meet-1", "title": "Stand-up"})).status(201));

    let meeting = app(&cloudflare).meetings().create(NewMeeting::new().title("Stand-up")).await.unwrap();

    assert_eq!(meeting.id.as_str(), "meet-1");
    let sent = cloudflare.only_request();
    assert_eq!(sent.to_string(), format!("POST {KIT}/meetings"));
    assert_eq!(sent.header("Content-Type"), Some("application/json"));
    assert_eq!(sent.json(), json!({"title": "Stand-up"}));
    assert_eq!(sent.body().as_ref(), br#"{"title":"Stand-up"}"#);
}

#[tokio::test]
async fn playback_answers_a_list_of_three_pages() {
    let cloudflare = Playback::new()
        .answer(sessions(&["a", "b"]).page(1, 2, 5))
        .answer(sessions(&["c", "d"]).page(2, 2, 5))
        .answer(sessions(&["e"]).page(3, 2, 5));

    let all = app(&cloudflare).sessions().all().per_page(2).await.unwrap();

    assert_eq!(all.iter().map(|session| session.id.as_str()).collect::<String>(), "abcde");
    let pages: Vec<_> = cloudflare.requests().iter().map(|sent| sent.param("page_no").map(str::to_owned)).collect();
    assert_eq!(pages, [None, Some("2".to_owned()), Some("3".to_owned())]);
    cloudflare.assert_done();
}

#[tokio::test]
async fn playback_answers_a_list_by_cursor() {
    /// A resource listed by cursor.
    #[derive(Debug, Clone, Resource)]
    #[resource(path = "/things", only(all), paging = rtk::Paging::CURSOR)]
    struct Thing {
        id: Id<Self>,
    }

    let cloudflare = Playback::new()
        .on("/things", Answer::result(json!([{"id": "a"}])).paging(json!({"cursor": "next one"})))
        .on("/things?cursor=next%20one", Answer::result(json!([{"id": "b"}])).paging(json!({"cursor": null})));

    let all = Thing::all(&cloudflare.client()).await.unwrap();

    assert_eq!(all.iter().map(|thing| thing.id.as_str()).collect::<String>(), "ab");
    assert_eq!(cloudflare.requests()[1].query(), [("cursor".to_owned(), "next one".to_owned())]);
    assert_eq!(cloudflare.lines(), ["GET /things", "GET /things?cursor=next%20one"]);
}

#[tokio::test]
async fn answer_error_exists_in_both_forms() {
    let error = failed(Answer::error(404, 1003, "not here").header("cf-ray", "ray-1")).await;
    assert_eq!((error.kind(), error.code(), error.message()), (ErrorKind::NotFound, Some(1003), Some("not here")));
    assert_eq!(error.request_id(), Some("ray-1"));

    let error = failed(Answer::realtime_kit_error(409, "there is one")).await;
    assert_eq!((error.kind(), error.code(), error.message()), (ErrorKind::Conflict, Some(409), Some("there is one")));

    let error = failed(Answer::realtime_kit_error(200, "no")).await;
    assert_eq!(error.kind(), ErrorKind::Unsuccessful);
}

#[tokio::test(start_paused = true)]
async fn answer_faults_are_errors_of_the_network() {
    for (answer, kind, may_have_been_sent) in [
        (Answer::refused(), ErrorKind::Connect, false),
        (Answer::broken(), ErrorKind::Interrupted, true),
        (Answer::never(), ErrorKind::Timeout, true),
        (session("sess-1").broken_after(20), ErrorKind::Interrupted, true),
        (session("sess-1").broken_after(9999), ErrorKind::Interrupted, true),
        (session("sess-1").after(Duration::from_secs(61)), ErrorKind::Timeout, true),
        (Answer::refused().after(Duration::from_secs(1)), ErrorKind::Connect, false),
        (Answer::bytes("<html>").status(502), ErrorKind::Server, true),
        (Answer::bytes("<html>"), ErrorKind::NotJson, true),
        (Answer::bytes(r#"{"data": {"#), ErrorKind::Interrupted, true),
        (Answer::json(json!({"data": 7})), ErrorKind::Decode, true),
        (Answer::empty(), ErrorKind::MissingPayload, true),
    ] {
        let what = format!("{answer:?}");
        let error = failed(answer).await;
        assert_eq!((error.kind(), error.may_have_been_sent()), (kind, may_have_been_sent), "{what}: {error:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn answer_after_delays_as_long_as_given() {
    let start = tokio::time::Instant::now();
    let late = Answer::from_request(|_| session("sess-1").after(Duration::from_secs(20)));
    let cloudflare = Playback::new().answer(late.after(Duration::from_secs(10)));
    Session::find(&app(&cloudflare), "sess-1").await.unwrap();
    assert_eq!(start.elapsed().as_secs(), 30);
}

#[tokio::test]
async fn playback_respects_the_timeout_of_the_client() {
    let cloudflare = Playback::new().always("{*}", Answer::never());
    let client = Client::builder()
        .token("a-token")
        .base_url("https://example.com/api")
        .timeout(Duration::from_millis(10))
        .transport(cloudflare.clone())
        .build()
        .unwrap();
    let error = Session::find(&client.account("acc-1").app("app-1"), "sess-1").await.unwrap_err();
    assert!(error.is_timeout());
    let sent = cloudflare.only_request();
    assert_eq!(sent.path(), "/api/accounts/acc-1/realtime/kit/app-1/sessions/sess-1");
    assert_eq!(sent.header("authorization"), Some("Bearer a-token"));
}

#[tokio::test]
async fn request_without_an_answer_is_an_error() {
    let cloudflare = Playback::new().on("GTE /zones/{}", Answer::empty());
    let error = Session::find(&app(&cloudflare), "a b").await.unwrap_err();

    assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::InvalidRequest, false));
    let expected =
        format!("no answer is planned for `GET {KIT}/sessions/a%20b`; the planned routes are `GTE /zones/{{}}`");
    assert_eq!(causes(&error), format!("the request cannot be sent: {expected}"));
    assert!(format!("{error:?}").contains(&expected), "`unwrap` does not show it: {error:?}");
    assert_eq!(cloudflare.lines(), [format!("GET {KIT}/sessions/a%20b")]);
}

#[tokio::test]
async fn route_takes_precedence_over_queue_and_queue_over_always() {
    let cloudflare = Playback::new()
        .answer(session("queued"))
        .always(&format!("GET {KIT}/sessions/b"), session("always"))
        .on(&format!("GET {KIT}/sessions/{{session_id}}"), session("first"))
        .on(&format!("GET {KIT}/sessions/b"), session("second"));
    let app = app(&cloudflare);

    for (requested, given) in [("b", "first"), ("b", "second"), ("b", "queued"), ("b", "always"), ("b", "always")] {
        assert_eq!(Session::find(&app, requested).await.unwrap().id.as_str(), given);
    }
    cloudflare.assert_done();
}

#[tokio::test]
async fn route_with_a_host_answers_a_download_and_its_redirect() {
    let cloudflare = Playback::new()
        .on(
            "GET https://files.example/{*}",
            Answer::empty().status(302).header("location", "https://storage.example/b/7?sig=s"),
        )
        .on("GET https://storage.example/b/7", Answer::bytes("content"))
        .always("GET /b/7", Answer::bytes("of another host"));
    let client = cloudflare.client();
    assert_eq!(client.download("https://files.example/a").to_bytes().await.unwrap(), "content");
    assert_eq!(client.download("https://other.example/b/7").to_bytes().await.unwrap(), "of another host");
    assert!(cloudflare.requests().iter().all(|sent| sent.header("authorization").is_none()));
    cloudflare.assert_done();
}

#[tokio::test]
async fn answer_can_be_computed_from_the_request() {
    let made = AtomicU32::new(0);
    let cloudflare = Playback::new().always(
        "POST /accounts/{}/realtime/kit/{}/meetings",
        Answer::from_request(move |sent| match sent.json()["title"].as_str() {
            Some(title) => {
                let id = format!("meet-{}", made.fetch_add(1, Ordering::Relaxed));
                Answer::data(json!({"id": id, "title": title}))
            }
            None => Answer::realtime_kit_error(422, "it has no title"),
        }),
    );
    let meetings = app(&cloudflare).meetings();

    for id in ["meet-0", "meet-1"] {
        let meeting = meetings.create(NewMeeting::new().title(id)).await.unwrap();
        assert_eq!((meeting.id.as_str(), meeting.title.as_deref()), (id, Some(id)));
    }
    let error = meetings.create(NewMeeting::new()).await.unwrap_err();
    assert_eq!((error.kind(), error.message()), (ErrorKind::BadRequest, Some("it has no title")));
}

#[tokio::test]
async fn closure_of_an_answer_can_read_the_requests() {
    let cloudflare = Playback::new();
    let seen = cloudflare.clone();
    let counted = Answer::from_request(move |_| Answer::result(seen.requests().len()));
    let client = cloudflare.always("{*}", counted).client();
    for count in 1..=3 {
        assert_eq!(client.get("count").json::<usize>().await.unwrap(), count);
    }
}

#[tokio::test]
async fn streamed_body_is_recorded_whole() {
    let cloudflare = Playback::new().answer(Answer::empty());
    let chunks = ["one, ", "two, ", "three"].map(|chunk| Ok(chunk.into()));
    let file = cloudflare.client().account("acc-1").file("f-1");
    file.fill(Body::chunks(stream::iter(chunks))).await.unwrap();
    assert_eq!(cloudflare.only_request().body().as_ref(), b"one, two, three");
}

/// A file, whose content is bytes.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/files", only(), put(fill = "content", body = Body))]
struct File {
    id: Id<Self>,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn playback_clones_share_queue_and_requests() {
    let cloudflare = Playback::new();
    for number in 0..32 {
        cloudflare.clone().answer(session(&format!("sess-{number}")));
    }
    let taken = Arc::new(AtomicU32::new(0));
    join_all((0..32).map(|_| {
        let (app, taken) = (app(&cloudflare.clone()), Arc::clone(&taken));
        async move {
            let find = tokio::spawn(async move { Session::find(&app, "any").await.unwrap().id.as_str().to_owned() });
            let number: u32 = find.await.unwrap().trim_start_matches("sess-").parse().unwrap();
            taken.fetch_or(1 << number, Ordering::Relaxed);
        }
    }))
    .await;
    assert_eq!(taken.load(Ordering::Relaxed), u32::MAX, "an answer was given twice");
    assert_eq!(cloudflare.requests().len(), 32);
    cloudflare.assert_done();
}

#[tokio::test]
async fn invalid_answer_is_an_error_of_its_request() {
    let unwritable = std::collections::BTreeMap::from([((1, 2), 3)]);
    for (answer, message) in [
        (Answer::empty().status(1000), "1000 is not a valid status"),
        (Answer::empty().header("a b", "c"), "`a b: c` is not a valid header"),
        (Answer::data(&unwritable), "the payload cannot be serialized: key must be a string"),
        (Answer::data(0).paging(&unwritable), "the paging cannot be serialized: key must be a string"),
        (Answer::empty().page(1, 1, 1), "an answer created with `bytes` has no envelope for paging information"),
        (Answer::json(json!([])).page(1, 1, 1), "the answer has no envelope for paging information"),
        (Answer::data(json!([])).page(0, 1, 1), "page numbers start at 1, and a page has at least one item"),
        (Answer::refused().status(500), "a connection failure has no status, headers or body"),
        (
            Answer::from_request(|_| Answer::empty()).status(500),
            "configure the answer that the closure of `from_request` returns",
        ),
        (Answer::empty().status(1000).header("a b", "c").page(1, 1, 1), "1000 is not a valid status"),
    ] {
        let error = failed(answer).await;
        assert_eq!(error.kind(), ErrorKind::InvalidRequest);
        let expected =
            format!("the request cannot be sent: the answer to `GET {KIT}/sessions/sess-1` is invalid: {message}");
        assert_eq!(causes(&error), expected);
    }
}

#[tokio::test]
async fn token_can_be_asserted_and_is_not_in_debug() {
    let cloudflare = Playback::new().answer(session("sess-1"));
    let client = Client::builder().token("t0ken-0f-somebody").transport(cloudflare.clone());
    let client = client.base_url(rtk::BASE_URL).build().unwrap();
    Session::find(&client.account("acc-1").app("app-1"), "sess-1").await.unwrap();

    let sent = cloudflare.only_request();
    assert_eq!(sent.header("authorization"), Some("Bearer t0ken-0f-somebody"));
    let shown = format!("{sent} {sent:?} {sent:#?} {cloudflare:?} {:?}", cloudflare.requests());
    assert!(!shown.contains("t0ken-0f-somebody") && shown.contains("/sessions/sess-1"), "{shown}");
}

#[tokio::test]
async fn token_of_any_sender_is_not_in_debug() {
    let cloudflare = Playback::new().answer(Answer::bytes("hello"));
    let transport: Box<dyn Transport> = Box::new(cloudflare.clone());
    let request = http::Request::get("https://example.com/a").header("authorization", "Bearer a").header("x-b", "c");
    let request = request.header("authorization", "Bearer another").body(Body::from("a body")).unwrap();

    let answer = transport.send(request).await.unwrap();

    assert_eq!(answer.body().as_bytes().map(|bytes| &bytes[..]), Some(&b"hello"[..]));
    let expected = r#"Sent { line: GET /a, headers: {"authorization": Sensitive, "authorization": Sensitive, "x-b": "c"}, body_len: 6, .. }"#;
    assert_eq!(format!("{:?}", cloudflare.only_request()), expected);
}

fn panics(assertion: impl FnOnce() + std::panic::UnwindSafe) -> String {
    *std::panic::catch_unwind(assertion).unwrap_err().downcast::<String>().unwrap()
}

#[tokio::test]
async fn assert_done_reports_every_deviation() {
    let cloudflare = Playback::new();
    cloudflare.assert_done();
    cloudflare.client().get("zones/a b").await.unwrap_err();
    cloudflare.answer(Answer::empty()).on("GET /zones/b", Answer::refused()).always("GET /c", Answer::empty());

    let message = panics(|| cloudflare.assert_done());
    let expected = "the requests differ from the plan:
1 answer was not used
not used: `GET /zones/b`, Answer(Refused)
not planned: `GET /zones/a%20b`
sent:
  GET /zones/a%20b";
    assert_eq!(message, expected);
    assert!(panics(|| Playback::new().answer(Answer::empty()).assert_done()).ends_with("\nnothing was sent"));

    assert_eq!(cloudflare.only_request().path(), "/zones/a b");
    cloudflare.client().get("c").await.unwrap();
    assert!(panics(|| drop(cloudflare.only_request())).contains("GET /c"));
    assert!(panics(|| drop(Playback::new().only_request())).contains("expected exactly one request; sent: []"));
}
