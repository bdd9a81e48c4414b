//! No `Debug`, `Display` or error contains a token or another secret.

use std::error::Error as _;
use std::fmt::{Debug, Write as _};
use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::time::Duration;

use rtk::realtime_kit::*;
use rtk::transport::{Body, BoxFuture, Transport, TransportError};
use rtk::{Client, Error, ErrorKind, Secret};
use serde_json::{Value, json};

use crate::support::{Reply, Sent, Server, TOKEN};

/// The token of a participant.
const JWT: &str = "eyJ-0f-ann.tests";
/// The key of a storage.
const KEY: &str = "st0rage-key";

#[track_caller]
pub(crate) fn hidden(what: &str, text: &str) {
    assert!(!text.is_empty());
    for secret in [TOKEN, JWT, KEY] {
        assert!(!text.contains(secret), "{what} shows `{secret}`: {text}");
    }
}

#[track_caller]
pub(crate) fn hidden_in(what: &str, value: &(impl Debug + ?Sized)) {
    hidden(what, &format!("{value:?} {value:#?}"));
}

/// Asserts that an error contains no secret, except in its body.
#[track_caller]
pub(crate) fn hidden_in_error(what: &str, error: &Error) {
    let mut text = format!("{error} {error:?} {error:#?} {:?}", error.errors());
    let _ = write!(text, " {:?} {:?} {:?}", error.message(), error.request_id(), error.path_template());
    for api_error in error.errors() {
        let _ = write!(
            text,
            " {api_error} {:?} {:?} {:?}",
            api_error.pointer(),
            api_error.documentation_url(),
            api_error.chain()
        );
    }
    let mut source = error.source();
    while let Some(cause) = source {
        let _ = write!(text, " {cause} {cause:?}");
        source = cause.source();
    }
    hidden(what, &text);
}

/// The credentials, which the server repeats in its response.
fn authorization(sent: &Sent) -> String {
    sent.header("authorization").unwrap().to_owned()
}

async fn echo(response: impl Fn(&str) -> Reply + Send + Sync + 'static) -> Server {
    Server::replying(move |sent| response(&authorization(sent))).await
}

fn participant() -> Value {
    json!({
        "id": "p-1", "name": "Ann", "preset_name": "host", "custom_participant_id": "ann-1", "token": JWT,
        "new_token": JWT, "deeper": {"secret": KEY},
    })
}

fn recording() -> Value {
    json!({
        "storage_config": {"type": "sftp", "access_key": KEY, "secret": KEY, "password": KEY, "private_key": KEY},
        "live_streaming_config": {"rtmp_url": format!("rtmp://example.com/{KEY}")},
    })
}

#[test]
fn secret_is_not_in_debug() {
    hidden_in("Secret", &Secret::from(TOKEN));
    hidden_in("Option<Secret>", &Some(Secret::from(String::from(JWT))));
    assert_eq!(Secret::from(TOKEN).expose_secret(), TOKEN);
}

#[test]
fn client_and_builder_show_no_token() {
    let builder = Client::builder().token(TOKEN).base_url("https://example.com");
    hidden_in("ClientBuilder", &builder);
    let client = builder.build().unwrap();
    hidden_in("Client", &client);
    for token in [format!("{TOKEN}\n{TOKEN}"), format!("{TOKEN}\0")] {
        hidden_in_error("a refused token", &Client::builder().token(token).build().unwrap_err());
    }
    for url in [format!("http://{TOKEN}@example.com"), format!("https://a:{TOKEN}@b"), format!("no url {TOKEN}")] {
        hidden_in_error("a refused base URL", &Client::builder().token("t").base_url(url).build().unwrap_err());
    }
}

#[test]
fn new_values_and_changes_show_no_secret() {
    let config: RecordingConfig = serde_json::from_value(recording()).unwrap();
    hidden_in("RecordingConfig", &config);
    let new = NewMeeting::new().title("T").recording_config(config.clone());
    hidden_in("NewMeeting", &new);
    hidden_in("MeetingChanges", &MeetingChanges::new().recording_config(config));
    hidden_in("NewParticipant", &NewParticipant::new("host", JWT).name(KEY));
    hidden_in("ParticipantChanges", &ParticipantChanges::new().name(JWT));
}

#[tokio::test]
async fn scopes_requests_and_records_show_no_secret() {
    let server = Server::replying(|sent| match (sent.method.as_str(), sent.path().rsplit('/').next().unwrap()) {
        ("GET", "participants") => Reply::data(&json!([participant()])),
        ("POST", "token") => Reply::data(&json!({"token": JWT})),
        (_, "m-1") => Reply::data(&json!({"id": "m-1", "recording_config": recording()})),
        _ => Reply::new(200, &[("set-cookie", JWT)], &json!({"data": participant()}).to_string()),
    })
    .await;
    let app = server.app();
    let meeting = app.meeting("m-1");
    hidden_in("Scope<App>", &app);
    hidden_in("Scope<Meeting>", &meeting);
    hidden_in("its client", meeting.client());
    hidden_in("Relation", &meeting.participants());

    let new = || NewParticipant::new("host", "ann-1");
    hidden_in("Request", &meeting.participants().create(new()).header("x-key", KEY));
    hidden_in("Request of a free path", &app.post("x").body(&json!({"token": JWT})).query(&[("key", KEY)]));
    let mut running = Box::pin(meeting.participants().create(new()));
    std::future::poll_fn(|context| {
        assert!(running.as_mut().poll(context).is_pending());
        Poll::Ready(())
    })
    .await;
    hidden_in("Request under way", &running);
    let mut ann = running.await.unwrap();
    assert_eq!(ann.token.as_ref().unwrap().expose_secret(), JWT);
    assert_eq!(ann.extra().get("new_token"), Some(&JWT.into()));
    hidden_in("Record", &ann);
    hidden_in("Participant", &ann.clone().into_inner());
    hidden_in("Request of an update", &ann.update(ParticipantChanges::new().name(JWT)));
    hidden_in("ParticipantToken", &ann.refresh_token().await.unwrap());

    hidden_in("Vec<Record>", &meeting.participants().all().await.unwrap());
    let page = meeting.participants().page(1).await.unwrap();
    hidden_in("Page", &page);
    hidden_in("Request of a page", &page.next());
    let mut stream = meeting.participants().stream();
    hidden_in("Records", &stream);
    stream.try_next().await.unwrap().unwrap();
    hidden_in("Records under way", &stream);
    let raw = meeting.participants().find("p-1").send_raw().await.unwrap();
    assert!(raw.bytes().windows(JWT.len()).any(|bytes| bytes == JWT.as_bytes()));
    hidden_in("Response", &raw);
    let whole = meeting.load().await.unwrap();
    let config = whole.recording_config.as_ref().unwrap();
    assert_eq!(config.storage_config.as_ref().unwrap().secret.as_ref().unwrap().expose_secret(), KEY);
    hidden_in("Record<Meeting>", &whole);
}

#[tokio::test]
async fn request_printed_by_a_transport_shows_no_token() {
    struct Printing(Arc<Mutex<String>>);

    impl Transport for Printing {
        fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
            assert_eq!(request.headers()["authorization"], format!("Bearer {TOKEN}"));
            *self.0.lock().unwrap() = format!("{request:?}");
            Box::pin(async { Ok(http::Response::new(Body::from(r#"{"data":{"id":"m-1"}}"#))) })
        }
    }

    let printed = Arc::new(Mutex::new(String::new()));
    let client = Client::builder().token(TOKEN).transport(Printing(Arc::clone(&printed))).build().unwrap();
    let config: RecordingConfig = serde_json::from_value(recording()).unwrap();
    Meeting::create(&client.account("a").app("b"), NewMeeting::new().recording_config(config)).await.unwrap();
    hidden("http::Request", &printed.lock().unwrap());
}

#[tokio::test]
async fn token_in_an_error_response_is_hidden() {
    type BodyOf = fn(&str) -> Value;
    let responses: [BodyOf; 7] = [
        |token| json!({"errors": [{"code": 1, "message": format!("bad header: {token}, {token}")}]}),
        |token| json!({"error": {"code": 1, "message": token}}),
        |token| json!({"error": token}),
        |token| json!({"errors": [token]}),
        |token| json!({"errors": [{"code": token, "message": "m", "source": {"pointer": token}}]}),
        |token| json!({"errors": [{"message": "m", "documentation_url": format!("https://example.com/?{token}")}]}),
        |token| json!({"errors": [{"message": "m", "error_chain": [{"message": token, "error_chain": [token]}]}]}),
    ];
    for response in responses {
        for status in [200, 400, 401, 403, 404, 409, 429, 500, 302] {
            let server = echo(move |token| {
                let mut body = response(token);
                body["success"] = false.into();
                Reply::json(status, &body)
            })
            .await;
            let error = Session::find(&server.app(), "s").await.unwrap_err();
            assert_eq!(error.errors().len(), 1, "{error}");
            hidden_in_error(&status.to_string(), &error);
        }
    }
}

#[tokio::test]
async fn token_in_a_response_header_is_hidden() {
    for status in [200, 302, 403, 500] {
        let server = echo(move |token| Reply::new(status, &[("cf-ray", token), ("location", token)], "{}")).await;
        hidden_in_error(&status.to_string(), &Session::find(&server.app(), "s").await.unwrap_err());
    }
}

#[tokio::test]
async fn token_in_a_malformed_response_is_hidden() {
    type BodyOf = fn(&str) -> String;
    let responses: [(BodyOf, ErrorKind); 9] = [
        (|token| format!("<html>{token}</html>"), ErrorKind::NotJson),
        (|token| format!("{{\"data\":{{\"id\":\"{token}"), ErrorKind::Interrupted),
        (|token| format!("{{\"data\":{{\"id\":\"s\"}}}} {token}"), ErrorKind::NotJson),
        (|token| json!(token).to_string(), ErrorKind::Decode),
        (|token| json!({"data": token}).to_string(), ErrorKind::Decode),
        (|token| json!({"data": {"id": "s", "minutes_consumed": token}}).to_string(), ErrorKind::Decode),
        (
            |token| json!({"data": {"id": "s", "breakout_rooms": [{"id": "t", "type": {token: 1}}]}}).to_string(),
            ErrorKind::Decode,
        ),
        (|token| json!({"data": {"id": "s", "breakout_rooms": {token: token}}}).to_string(), ErrorKind::Decode),
        (|token| json!({"data": {token: token}}).to_string(), ErrorKind::Decode),
    ];
    for (response, kind) in responses {
        let server = echo(move |token| Reply::new(200, &[], &response(token))).await;
        let error = Session::find(&server.app(), "s").await.unwrap_err();
        assert_eq!(error.kind(), kind, "{error}");
        hidden_in_error("a broken response", &error);
    }
    let server = echo(|token| Reply::Bytes(format!("HTTP/1.1 200 OK\r\n{token}\r\n\r\n").into_bytes())).await;
    hidden_in_error("a broken head", &Session::find(&server.app(), "s").await.unwrap_err());
    let server = echo(|token| Reply::Bytes(format!("{token}\r\n\r\n").into_bytes())).await;
    hidden_in_error("no HTTP", &Session::find(&server.app(), "s").await.unwrap_err());
    let server = echo(|token| Reply::with_length(200, &[], token, 9_999)).await;
    hidden_in_error("a body that is cut", &Session::find(&server.app(), "s").await.unwrap_err());
}

#[tokio::test]
async fn token_in_the_response_to_an_update_is_hidden() {
    let server = Server::replying(|sent| match sent.method.as_str() {
        "GET" => Reply::data(&json!({"id": "m-1"})),
        _ => Reply::data(&json!({"session_keep_alive_time_in_secs": authorization(sent)})),
    })
    .await;
    let mut meeting = Meeting::find(&server.app(), "m-1").await.unwrap();
    hidden_in_error("an update", &meeting.update(MeetingChanges::new()).await.unwrap_err());
}

#[tokio::test]
async fn token_in_a_raw_response_is_hidden() {
    let server = echo(|token| Reply::json(200, &json!(token))).await;
    let raw = server.app().get("x").await.unwrap();
    hidden_in_error("Response::json", &raw.json::<u32>().unwrap_err());
}

#[tokio::test]
async fn token_with_blanks_around_it_is_hidden() {
    // The value of a header loses the blanks around it.
    for blanks in [format!("{TOKEN} "), format!(" {TOKEN}"), format!("\t{TOKEN}\t")] {
        let server = echo(|token| Reply::json(403, &json!({"errors": [{"message": token.replace("  ", " ")}]}))).await;
        let client = Client::builder().token(blanks).base_url(server.url()).build();
        // Rejecting and sending the token are both safe.
        let Ok(client) = client else { continue };
        let error = client.accounts().all().await.unwrap_err();
        hidden_in_error("blanks", &error);
    }
}

#[tokio::test]
async fn token_of_a_participant_in_an_unexpected_key_is_hidden() {
    for data in [
        json!(JWT),
        json!([JWT]),
        json!({"token": [JWT]}),
        json!({"token": {"value": JWT}}),
        json!({"id": {"token": JWT}, "token": 7}),
        json!({"id": "p-1", "token": {JWT: JWT}}),
    ] {
        let server = Server::always(Reply::data(&data)).await;
        let people = server.app().meeting("m").participants();
        let created = people.create(NewParticipant::new("host", "ann-1").name("Ann")).await.unwrap_err();
        assert_eq!(created.kind(), ErrorKind::Decode);
        hidden_in_error("create", &created);
        // serde decodes structs from lists of their fields, so one of these is a token.
        if let Err(refreshed) = people.member("p").refresh_token().await {
            assert_eq!(refreshed.kind(), ErrorKind::Decode);
            hidden_in_error("refresh_token", &refreshed);
        }
    }
}

#[tokio::test]
async fn errors_without_a_response_show_no_secret() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let client = Client::builder().token(TOKEN).base_url(format!("http://{free}")).build().unwrap();
    let app = client.account("a").app("b");
    let config: RecordingConfig = serde_json::from_value(recording()).unwrap();
    let new = NewMeeting::new().recording_config(config);
    hidden_in_error("refused", &Meeting::create(&app, new.clone()).header("x-key", KEY).await.unwrap_err());
    hidden_in_error("refused", &app.get("x").query(&[("key", KEY)]).await.unwrap_err());
    hidden_in_error("header", &app.get("x").header("x-key", &format!("{KEY}\n")).await.unwrap_err());
    hidden_in_error("id", &app.session("..").chat().query(&[("key", KEY)]).await.unwrap_err());

    let server = Server::always(Reply::Never).await;
    let request = Meeting::create(&server.app(), new).timeout(Duration::from_millis(50));
    hidden_in_error("timeout", &request.await.unwrap_err());
    let server = Server::always(Reply::data(&json!({"id": "m", "title": JWT.repeat(99)}))).await;
    let client = Client::builder().token(TOKEN).base_url(server.url()).response_limit(64).build().unwrap();
    hidden_in_error("too large", &Meeting::find(&client.account("a").app("b"), "m").await.unwrap_err());
}
