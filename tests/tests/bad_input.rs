//! What goes wrong, what is told of it, and whether anything was sent.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

use std::error::Error as _;
use std::time::Duration;

use rtk::realtime_kit::*;
use rtk::{Client, Error, ErrorKind};
use serde_json::json;

mod support;

use support::{Reply, Server, TOKEN, in_environment};

/// An error of that kind, in one line that says all of `told`.
#[track_caller]
fn check(error: &Error, kind: ErrorKind, may_have_been_sent: bool, told: &[&str]) {
    let line = error.to_string();
    assert_eq!(error.kind(), kind, "{error:?}");
    assert_eq!(error.may_have_been_sent(), may_have_been_sent, "{error:?}");
    for part in told {
        assert!(line.contains(part), "{part:?} is missing: {line}");
    }
    assert!(!line.contains(['\n', '\r']), "{line:?}");
    assert!(line.len() < 2_000 && !format!("{error:?}").is_empty());
}

/// What is told of a session that is answered so. Exactly one request is made.
async fn told_of(reply: Reply) -> Error {
    let server = Server::always(reply).await;
    let error = Session::find(&server.app(), "sess-1").await.unwrap_err();
    server.only();
    assert_eq!((error.resource(), error.operation()), (Some("Session"), Some("find")));
    assert_eq!(error.operation_id(), Some("GetSessionDetails"));
    assert_eq!(error.path_template(), Some("/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}"));
    assert!(error.to_string().starts_with("GET /accounts/{account_id}/"), "{error}");
    error
}

// Credentials

#[test]
fn without_a_token_nothing_is_sent() {
    in_environment("without_a_token_nothing_is_sent", &[], || {
        for error in [Client::from_env().unwrap_err(), Client::builder().build().unwrap_err()] {
            check(&error, ErrorKind::MissingCredentials, false, &["no API token", "CLOUDFLARE_API_TOKEN", "`token`"]);
        }
        let told = ["CLOUDFLARE_API_TOKEN", "CLOUDFLARE_ACCOUNT_ID", "CLOUDFLARE_APP_ID"];
        check(&App::from_env().unwrap_err(), ErrorKind::MissingCredentials, false, &told);
    });
}

#[test]
fn an_empty_token_of_the_environment_is_none() {
    in_environment("an_empty_token_of_the_environment_is_none", &[("CLOUDFLARE_API_TOKEN", "")], || {
        let error = Client::from_env().unwrap_err();
        check(&error, ErrorKind::MissingCredentials, false, &["CLOUDFLARE_API_TOKEN"]);
    });
}

#[test]
fn a_token_that_cannot_be_sent_is_refused() {
    for (token, why) in [
        ("", "empty"),
        ("  ", "blank"),
        ("a token", "blank"),
        ("a-token\n", "line's end"),
        ("line\r\nx-injected: 1", "line's end"),
        ("nul\0", "characters"),
    ] {
        let error = Client::builder().token(token).build().unwrap_err();
        check(&error, ErrorKind::MissingCredentials, false, &[why, "CLOUDFLARE_API_TOKEN"]);
    }
}

#[tokio::test]
async fn credentials_of_one_request_are_refused() {
    let server = Server::always(Reply::data(&json!({"id": "s"}))).await;
    let error = Session::find(&server.app(), "s").header("Authorization", "Bearer other").await.unwrap_err();
    check(&error, ErrorKind::InvalidRequest, false, &["`authorization` is the client's", "Session::find"]);
    assert_eq!(server.sent().len(), 0);
}

// Base URLs

#[test]
fn a_base_url_that_is_none_or_not_safe_is_refused() {
    for (url, why) in [
        ("", "no URL"),
        ("no url", "no URL"),
        ("api.cloudflare.com", "no URL"),
        ("/client/v4", "no URL"),
        ("https://", "no URL"),
        (" https://example.com", "no URL"),
        ("https://example.com/\n", "no URL"),
        ("https://[::1", "no URL"),
        ("ftp://example.com", "neither https nor http"),
        ("http://api.cloudflare.com/client/v4", "in the clear"),
        ("http://10.0.0.1", "in the clear"),
        ("http://0.0.0.0", "in the clear"),
        ("http://[::]", "in the clear"),
        ("http://localhost.example.com", "in the clear"),
        ("http://127.0.0.1.example.com", "in the clear"),
        ("HTTP://example.com", "in the clear"),
        ("https://me:passw0rd@example.com", "user name or password"),
        ("http://127.0.0.1@example.com", "user name or password"),
        ("https://example.com/?key=passw0rd", "query"),
        ("https://example.com/#top", "fragment"),
    ] {
        let error = Client::builder().token(TOKEN).base_url(url).build();
        let error = error.err().unwrap_or_else(|| panic!("{url:?} was taken"));
        check(&error, ErrorKind::InvalidBaseUrl, false, &["base URL", why, "use https"]);
        assert!(!format!("{error:?} {error}").contains("passw0rd"));
    }
}

#[tokio::test]
async fn a_base_url_that_no_request_can_have_is_refused() {
    for url in ["https://example.com:99999", "https://1.2.3.4.5", "https://256.0.0.1"] {
        let error = match Client::builder().token(TOKEN).base_url(url).build() {
            Ok(client) => client.accounts().all().timeout(Duration::from_secs(1)).await.unwrap_err(),
            Err(error) => error,
        };
        check(&error, ErrorKind::InvalidBaseUrl, false, &["base URL"]);
    }
}

#[test]
fn https_anywhere_and_http_to_loopback_are_taken() {
    for url in [
        "https://example.com",
        "https://example.com:8443/api/",
        "http://localhost",
        "http://localhost:8787/client/v4",
        "http://127.0.0.1:1",
        "http://127.9.9.9",
        "http://[::1]:8080/x",
    ] {
        let client =
            Client::builder().token(TOKEN).base_url(url).build().unwrap_or_else(|error| panic!("{url}: {error}"));
        assert_eq!(client.base_url(), url.trim_end_matches('/'));
    }
}

#[test]
fn a_bad_base_url_of_the_environment_is_refused() {
    let variables = [("CLOUDFLARE_API_TOKEN", TOKEN), ("CLOUDFLARE_BASE_URL", "http://example.com")];
    in_environment("a_bad_base_url_of_the_environment_is_refused", &variables, || {
        check(&Client::from_env().unwrap_err(), ErrorKind::InvalidBaseUrl, false, &["in the clear"]);
    });
}

#[test]
fn a_proxy_of_the_environment_does_not_get_the_token_of_a_loopback_address() {
    let test = "a_proxy_of_the_environment_does_not_get_the_token_of_a_loopback_address";
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let proxy = runtime.block_on(Server::always(Reply::data(&json!({"id": "from-the-proxy"}))));
    let origin = proxy.origin();
    let outside =
        in_environment(test, &[("HTTP_PROXY", &origin), ("http_proxy", &origin), ("ALL_PROXY", &origin)], || {
            let runtime = tokio::runtime::Runtime::new().unwrap();
            runtime.block_on(async {
                let server = Server::always(Reply::data(&json!({"id": "sess-1"}))).await;
                let _ = Session::find(&server.app(), "sess-1").await;
            });
        });
    if outside {
        let sent = proxy.sent();
        assert!(sent.is_empty(), "the proxy was sent {:?}", sent[0].headers);
    }
}

// Ids and other parts of a request

#[tokio::test]
async fn an_id_that_is_no_segment_is_refused() {
    let server = Server::always(Reply::data(&json!({"id": "x"}))).await;
    let client = server.client();
    let app = server.app();
    let long = "x".repeat(1 << 20);
    for (id, why) in [("", "is empty"), (".", "is `.`"), ("..", "is `..`"), (long.as_str(), "1048576 bytes long")] {
        for (error, name) in [
            (Session::find(&app, id).await.unwrap_err(), "`session_id`"),
            (app.sessions().find(id).await.unwrap_err(), "`session_id`"),
            (app.session(id).participants().all().await.unwrap_err(), "`session_id`"),
            (app.session(id).summary().generate().await.unwrap_err(), "`session_id`"),
            (app.session("s").participants().find(id).await.unwrap_err(), "`participant_id`"),
            (Session::find_participant_by_peer_id(&app, id).await.unwrap_err(), "`peer_id`"),
            (app.meeting("m").participants().one(id).destroy().await.unwrap_err(), "`participant_id`"),
            (app.meeting(id).update(MeetingChanges::new()).await.unwrap_err(), "`meeting_id`"),
            (Session::all(&client.account("acc-1").app(id)).await.unwrap_err(), "`app_id`"),
            (Session::all(&client.account(id).app("app-1")).await.unwrap_err(), "`account_id`"),
        ] {
            check(&error, ErrorKind::InvalidId, false, &[name, why]);
        }
    }
    assert_eq!(server.sent().len(), 0);
}

#[tokio::test]
async fn an_id_of_any_other_text_is_sent() {
    let server = Server::always(Reply::data(&json!({"id": "x"}))).await;
    let long = "x".repeat(20 * 1024);
    for id in ["a/b", "a?b", "%2e", "%2e%2e", "a\nb", "...", " ", "\0", long.as_str()] {
        Session::find(&server.app(), id).await.unwrap_or_else(|error| panic!("{id:?}: {error}"));
    }
    assert_eq!(server.sent().len(), 9);
}

#[tokio::test]
async fn a_request_that_cannot_be_written_is_refused() {
    let server = Server::always(Reply::data(&json!({"id": "x"}))).await;
    let app = server.app();
    let find = || Session::find(&app, "sess-1");
    let unwritable = std::collections::HashMap::from([((1, 2), 3)]);
    for (error, why) in [
        (find().header("no header", "x").await.unwrap_err(), "`no header` cannot be sent"),
        (find().header("x", "line\r\nbreak: 1").await.unwrap_err(), "`x` cannot be sent"),
        (find().query(&7).await.unwrap_err(), "a query is"),
        (find().query(&[("a", "b", "c")]).await.unwrap_err(), "a query is"),
        (find().query(&unwritable).await.unwrap_err(), "query cannot be written"),
        (find().query(&[("a", "x".repeat(1 << 20))]).await.unwrap_err(), "bytes"),
        (app.post("x").body(&unwritable).await.unwrap_err(), "body cannot be written"),
    ] {
        check(&error, ErrorKind::InvalidRequest, false, &[why]);
    }
    for path in ["", "/", "a//b", "../meetings", "a/./b"] {
        let error = app.get(path).await.unwrap_err();
        check(&error, ErrorKind::InvalidId, false, &["`path`"]);
    }
    assert_eq!(server.sent().len(), 0);
}

#[tokio::test]
async fn the_first_fault_of_several_is_told() {
    let server = Server::always(Reply::data(&json!({"id": "x"}))).await;
    let error = Session::find(&server.app(), "..").header("no header", "x").query(&7).await.unwrap_err();
    check(&error, ErrorKind::InvalidRequest, false, &["`no header`"]);
    assert_eq!(server.sent().len(), 0);
}

// Statuses

#[tokio::test]
async fn a_status_says_what_happened_whatever_the_body_is() {
    let kinds = [
        (400, ErrorKind::Rejected, ""),
        (401, ErrorKind::Unauthorized, "check that the token is right"),
        (403, ErrorKind::Forbidden, "permissions"),
        (404, ErrorKind::NotFound, "check the ids"),
        (405, ErrorKind::Rejected, ""),
        (409, ErrorKind::Conflict, ""),
        (422, ErrorKind::Rejected, ""),
        (429, ErrorKind::RateLimited, "wait"),
        (500, ErrorKind::Server, "try again later"),
        (502, ErrorKind::Server, "try again later"),
        (520, ErrorKind::Server, "try again later"),
        (301, ErrorKind::UnexpectedStatus, ""),
        (304, ErrorKind::UnexpectedStatus, ""),
        (999, ErrorKind::UnexpectedStatus, ""),
    ];
    for (status, kind, advice) in kinds {
        for body in ["", "<html><h1>502</h1></html>", "[1]", "7", "null", "{", r#"{"success":true,"data":{"id":"x"}}"#]
        {
            // 304 has no body.
            let error =
                told_of(Reply::new(status, &[("cf-ray", "ray-1")], if status == 304 { "" } else { body })).await;
            let text = status.to_string();
            check(&error, kind, true, &[&text, advice, "request id ray-1", "(Session::find, GetSessionDetails)"]);
            assert_eq!(error.status().unwrap().as_u16(), status);
            assert_eq!((error.code(), error.message(), error.errors().len()), (None, None, 0));
            assert_eq!(error.request_id(), Some("ray-1"));
            assert_eq!(error.body().unwrap(), if status == 304 { "" } else { body }.as_bytes());
            assert_eq!((error.is_not_found(), error.is_rate_limited()), (status == 404, status == 429));
        }
    }
}

#[tokio::test]
async fn both_forms_of_error_are_read_with_any_status() {
    let one = json!({"success": false, "error": {"code": 404, "message": "no such session"}});
    let error = told_of(Reply::json(404, &one)).await;
    // What a `main` that returns the error shows.
    assert!(format!("{error:?}").starts_with(&error.to_string()), "{error:?}");
    check(&error, ErrorKind::NotFound, true, &["404", ": no such session; "]);
    assert_eq!((error.code(), error.message()), (Some(404), Some("no such session")));

    let two = json!({
        "success": false, "messages": [], "result": null,
        "errors": [
            {
                "code": 7003, "message": "could not route", "documentation_url": "https://example.com/7003",
                "source": {"pointer": "/session_id"},
                "error_chain": [{"code": 7000, "message": "no route", "error_chain": [{"message": "deeper"}]}],
            },
            {"code": 81057, "message": "exists already"},
        ],
    });
    let error = told_of(Reply::json(400, &two)).await;
    let chain = "could not route (code 7003), because no route (code 7000), because deeper";
    check(&error, ErrorKind::Rejected, true, &["400", chain, "exists already (code 81057)"]);
    assert_eq!((error.code(), error.message()), (Some(7003), Some("could not route")));
    let errors = error.errors();
    assert_eq!(errors.iter().map(rtk::ApiError::code).collect::<Vec<_>>(), [Some(7003), Some(81057)]);
    assert_eq!(
        (errors[0].pointer(), errors[0].documentation_url()),
        (Some("/session_id"), Some("https://example.com/7003"))
    );
    assert_eq!((errors[0].chain()[0].code(), errors[0].chain()[0].chain()[0].code()), (Some(7000), None));
    assert!(errors[1].chain().is_empty());
}

#[tokio::test]
async fn an_error_without_a_code_or_of_another_form_is_read_as_far_as_it_goes() {
    for (errors, code, message) in [
        (json!({"errors": [{"code": 81057, "message": "m"}]}), Some(81057), "m"),
        (json!({"errors": [{"code": "10000", "message": "m"}]}), Some(10000), "m"),
        (json!({"errors": [{"message": "m"}]}), None, "m"),
        (json!({"errors": [{"code": null, "message": "m"}]}), None, "m"),
        (json!({"errors": [{"code": "E_FAIL", "message": "m"}]}), None, "m"),
        (json!({"errors": [{"code": 9_007_199_254_740_993_i64, "message": "m"}]}), Some(9_007_199_254_740_993), "m"),
        (json!({"errors": [{"code": -1, "message": null}]}), Some(-1), "no message"),
        (json!({"errors": ["m"]}), None, "m"),
        (json!({"errors": "m"}), None, "m"),
        (json!({"errors": [7, {"message": "n"}]}), None, "no message"),
        (json!({"errors": {"code": 1, "message": "m"}}), Some(1), "m"),
        (json!({"error": [{"code": 1, "message": "m"}]}), Some(1), "m"),
        (json!({"error": "m"}), None, "m"),
        (json!({"error": {"message": "m"}, "errors": []}), None, "m"),
    ] {
        for (status, kind) in [(400, ErrorKind::Rejected), (200, ErrorKind::Unsuccessful)] {
            let mut body = errors.clone();
            body["success"] = false.into();
            let error = told_of(Reply::json(status, &body)).await;
            check(&error, kind, true, &[message]);
            assert_eq!((error.code(), error.message()), (code, Some(message)), "{body}");
        }
    }
}

#[tokio::test]
async fn success_false_is_an_error_whatever_the_status_says() {
    for body in [
        json!({"success": false}),
        json!({"success": false, "data": null, "error": {"code": 3, "message": "over quota"}}),
        json!({"success": false, "data": {"id": "sess-1"}, "error": {"code": 3, "message": "over quota"}}),
        json!({"data": {"id": "sess-1"}, "errors": [{"code": 3, "message": "over quota"}], "success": false}),
        json!({"success": false, "data": {"id": 7}, "errors": [{"code": 3, "message": "over quota"}]}),
        json!({"success": false, "data": "over quota", "errors": [], "result": null}),
    ] {
        let error = told_of(Reply::json(200, &body)).await;
        check(&error, ErrorKind::Unsuccessful, true, &["200", "`success: false`"]);
        assert_eq!(error.to_string().contains("over quota (code 3)"), error.code() == Some(3));
    }
}

// Answers that cannot be read

#[tokio::test]
async fn an_answer_that_is_no_json_is_told_to_be_none() {
    for body in
        ["<html><h1>Hello</h1></html>", "OK", r#"{"data":{"id":"sess-1"}} and more"#, "{'data':1}", "{\"a\":\"\u{1}\"}"]
    {
        let error = told_of(Reply::new(200, &[], body)).await;
        check(&error, ErrorKind::NotJson, true, &["200", "no JSON", "`Error::body`"]);
        assert_eq!(error.body(), Some(body.as_bytes()));
    }
    let mut bytes = b"HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\n{\"data\":{\"id\":\"".to_vec();
    bytes.extend(b"\xff\xfe\"}}");
    let error = told_of(Reply::Bytes(bytes)).await;
    check(&error, ErrorKind::NotJson, true, &["200", "no JSON"]);
}

#[tokio::test]
async fn an_answer_that_stops_half_way_is_told_to() {
    let whole = r#"{"success":true,"data":{"id":"sess-1"}}"#;
    for cut in [1, 10, 30, whole.len() - 1] {
        let error = told_of(Reply::new(200, &[], &whole[..cut])).await;
        check(&error, ErrorKind::Interrupted, true, &["200", "stops half-way", "look before you repeat it"]);
        let error = told_of(Reply::with_length(200, &[], &whole[..cut], whole.len())).await;
        check(&error, ErrorKind::Interrupted, true, &["the connection broke", "look before you repeat it"]);
    }
    let chunked = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{\"dat\r\n";
    for bytes in [chunked, "", "HTTP/1.1 200 OK\r\ncontent-le", "what is this\r\n\r\n"] {
        let error = told_of(Reply::Bytes(bytes.into())).await;
        check(&error, ErrorKind::Interrupted, true, &["look before you repeat it"]);
        assert!(error.source().is_some());
    }
}

#[tokio::test]
async fn an_answer_without_a_payload_is_an_error_of_its_own() {
    for (body, key) in [
        ("", "`data`"),
        (" \r\n", "`data`"),
        ("{}", "`data`"),
        (r#"{"success":true}"#, "`data`"),
        (r#"{"success":true,"data":null}"#, "`data`"),
        (r#"{"success":true,"result":{"id":"sess-1"}}"#, "`data`"),
    ] {
        let error = told_of(Reply::new(200, &[], body)).await;
        check(&error, ErrorKind::MissingPayload, true, &["200", "nothing at", key, "`Error::body`"]);
    }
    check(&told_of(Reply::new(204, &[], "")).await, ErrorKind::MissingPayload, true, &["204", "`data`"]);

    let server = Server::always(Reply::data(&json!({"id": "sess-1"}))).await;
    let error = Session::find_participant_by_peer_id(&server.app(), "p").await.unwrap_err();
    check(&error, ErrorKind::MissingPayload, true, &["nothing at `data.participant`", "find_participant_by_peer_id"]);
    let error = App::create(&server.client().account("a"), NewApp::new("n")).await.unwrap_err();
    check(&error, ErrorKind::MissingPayload, true, &["nothing at `data.app`", "POST", "create_app"]);
}

#[tokio::test]
async fn a_value_of_another_type_is_told_with_its_path() {
    let people = json!([{"id": "a"}, {"id": "b", "peer_events": [{}, {"minutes_consumed": "many"}]}]);
    let server = Server::always(Reply::data(&json!({"participants": people}))).await;
    let error = server.app().session("s").participants().all().await.unwrap_err();
    let path = "at `data.participants[1].peer_events[1].minutes_consumed`";
    check(&error, ErrorKind::Decode, true, &["200", path, "the declaration and the API disagree"]);
    assert_eq!((error.resource(), error.operation()), (Some("SessionParticipant"), Some("all")));

    let deep =
        json!({"id": "s", "breakout_rooms": [{"id": "t", "breakout_rooms": [{"id": "u", "live_participants": -1}]}]});
    let error = told_of(Reply::data(&deep)).await;
    let path = "at `data.breakout_rooms[0].breakout_rooms[0].live_participants`";
    check(&error, ErrorKind::Decode, true, &[path, "invalid value: integer, expected u64"]);

    for (data, path) in [
        (json!([]), "at `data`"),
        (json!(7), "at `data`"),
        (json!({"id": 7}), "at `data.id`"),
        (json!({"id": null}), "at `data.id`"),
        (json!({"id": "s", "status": 7}), "at `data.status`"),
        (json!({"id": "s", "breakout_rooms": {"id": "t"}}), "at `data.breakout_rooms`"),
    ] {
        check(&told_of(Reply::data(&data)).await, ErrorKind::Decode, true, &[path, "disagree"]);
    }
    for body in ["[]", "7", "null", "\"text\"", "true"] {
        check(&told_of(Reply::new(200, &[], body)).await, ErrorKind::Decode, true, &["200", "an envelope"]);
    }
    let server = Server::always(Reply::data(&json!({"sessions": {"id": "s"}}))).await;
    let error = server.app().sessions().all().await.unwrap_err();
    check(&error, ErrorKind::Decode, true, &["at `data.sessions`", "a list of `Session`"]);
}

#[tokio::test]
async fn a_missing_attribute_is_told_with_resource_name_key_and_path() {
    let error = told_of(Reply::data(&json!({"status": "LIVE"}))).await;
    check(&error, ErrorKind::Decode, true, &["at `data`", "`Session` lacks `id`"]);

    let server = Server::always(Reply::data(&json!({"sessionId": "s"}))).await;
    let error = server.app().session("s").summary().await.unwrap_err();
    let told = ["at `data`", "`Summary` lacks `summary_download_url` (key `summaryDownloadUrl`)"];
    check(&error, ErrorKind::Decode, true, &told);

    let server = Server::always(Reply::data(&json!({"sessions": [{"id": "a"}, {"status": "LIVE"}]}))).await;
    let error = server.app().sessions().all().await.unwrap_err();
    check(&error, ErrorKind::Decode, true, &["at `data.sessions[1]`", "`Session` lacks `id`"]);

    let error = told_of(Reply::data(&json!({"id": "s", "breakout_rooms": [{"status": "LIVE"}]}))).await;
    check(&error, ErrorKind::Decode, true, &["at `data.breakout_rooms[0]`", "`Session` lacks `id`"]);
}

#[tokio::test]
async fn an_update_whose_answer_does_not_fit_is_told_like_any_other() {
    let server = Server::replying(|sent| match sent.method.as_str() {
        "GET" => Reply::data(&json!({"id": "m-1", "title": "Stand-up"})),
        _ => Reply::data(&json!({"ai_config": {"summarization": {"word_limit": "many"}}})),
    })
    .await;
    let mut meeting = Meeting::find(&server.app(), "m-1").await.unwrap();
    let error = meeting.update(MeetingChanges::new().title("Retro")).await.unwrap_err();
    let told = ["PATCH /accounts/", "Meeting::update", "update_meeting", "200", "ai_config.summarization.word_limit"];
    check(&error, ErrorKind::Decode, true, &told);
    assert!(error.body().is_some());
    assert_eq!(meeting.title.as_deref(), Some("Stand-up"));

    for data in [json!([]), json!("text")] {
        let server = Server::replying(move |sent| match sent.method.as_str() {
            "GET" => Reply::data(&json!({"id": "m-1"})),
            _ => Reply::data(&data),
        })
        .await;
        let mut meeting = Meeting::find(&server.app(), "m-1").await.unwrap();
        let error = meeting.replace(NewMeeting::new()).await.unwrap_err();
        check(&error, ErrorKind::Decode, true, &["PUT", "Meeting::replace", "at `data`"]);
    }
}

#[tokio::test]
async fn odd_answers_that_can_be_read_are() {
    let nested = format!("{}7{}", "[".repeat(100), "]".repeat(100));
    for body in [
        r#"{"data":{"id":"first","id":"s"}}"#.to_owned(),
        r#"{"data":{"\u0069d":"s"}}"#.to_owned(),
        "\n {\"messages\":[1],\"data\" : {\"id\":\"s\"} , \"success\":null}\n".to_owned(),
        r#"{"data":{"id":"s"},"success":"yes","errors":null,"error":null}"#.to_owned(),
        format!(r#"{{"data":{{"id":"s","deep":{nested}}},"deeper":{nested}}}"#),
    ] {
        let server = Server::always(Reply::new(200, &[("content-type", "text/plain")], &body)).await;
        let session = Session::find(&server.app(), "s").await.unwrap_or_else(|error| panic!("{body}: {error}"));
        assert_eq!(session.id().as_str(), "s", "{body}");
    }
}

#[tokio::test]
async fn an_answer_nested_without_end_is_an_error() {
    let nested = "[".repeat(200_000) + &"]".repeat(200_000);
    for body in [nested.clone(), format!(r#"{{"data":{{"id":"s","x":{nested}}}}}"#), format!(r#"{{"data":{nested}}}"#)]
    {
        for status in [200, 400] {
            let error = told_of(Reply::new(status, &[], &body)).await;
            let kind = if status == 400 { ErrorKind::Rejected } else { ErrorKind::NotJson };
            check(&error, kind, true, &[]);
            assert_eq!(error.body().unwrap().len(), 64 * 1024);
        }
    }
}

#[tokio::test]
async fn words_of_the_server_stay_in_one_line() {
    let body = json!({"success": false, "error": {"code": 1, "message": "two\r\nlines"}});
    let error = told_of(Reply::json(400, &body)).await;
    check(&error, ErrorKind::Rejected, true, &["two", "lines"]);
}

// Removing

#[tokio::test]
async fn removing_needs_no_payload_but_no_failure_either() {
    let destroy = async |reply: Reply| {
        let server = Server::always(reply).await;
        let answer = server.app().meeting("m").participants().one("p").destroy().await;
        assert_eq!(server.only().line(), "DELETE app-1/meetings/m/participants/p");
        answer
    };
    for reply in [
        Reply::new(204, &[], ""),
        Reply::new(200, &[], ""),
        Reply::json(200, &json!({"success": true})),
        Reply::json(200, &json!({"success": true, "data": null})),
        Reply::json(200, &json!({"success": true, "data": {"custom_participant_id": "c", "preset_id": "x"}})),
    ] {
        destroy(reply).await.unwrap();
    }
    let refused = json!({"success": false, "error": {"code": 9, "message": "still in a session"}});
    for (reply, kind, told) in [
        (Reply::json(200, &refused), ErrorKind::Unsuccessful, "still in a session (code 9)"),
        (Reply::json(404, &refused), ErrorKind::NotFound, "still in a session (code 9)"),
        (Reply::new(200, &[], "<html>"), ErrorKind::NotJson, "no JSON"),
        (Reply::new(200, &[], "{\"success\":tr"), ErrorKind::Interrupted, "half-way"),
    ] {
        let error = destroy(reply).await.unwrap_err();
        check(&error, kind, true, &[told, "DELETE", "Participant::destroy", "delete_meeting_participant"]);
    }
}

// Connections

#[tokio::test]
async fn a_connection_that_is_refused_means_that_nothing_was_sent() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let client = Client::builder().token(TOKEN).base_url(format!("http://{free}/v4")).build().unwrap();
    let error = Session::find(&client.account("a").app("b"), "s").await.unwrap_err();
    let told = [&format!("cannot connect to http://{free}/v4"), "nothing was sent", "Session::find"];
    check(&error, ErrorKind::Connect, false, &told);
    assert!(error.source().is_some() && error.status().is_none() && error.body().is_none());
}

#[tokio::test]
async fn an_answer_that_does_not_come_in_time_is_a_timeout() {
    let short = Duration::from_millis(80);
    let body = r#"{"data":{"id":"s"}}"#;
    let half = Reply::with_length(200, &[], body, 100);
    for reply in [Reply::Never, half.after(Duration::from_secs(30))] {
        let server = Server::always(reply).await;
        let client = Client::builder().token(TOKEN).base_url(server.url()).timeout(short).build().unwrap();
        for request in
            [Session::find(&client.account("a").app("b"), "s"), Session::find(&server.app(), "s").timeout(short)]
        {
            let before = std::time::Instant::now();
            let error = request.await.unwrap_err();
            assert!(before.elapsed() < Duration::from_secs(5));
            check(&error, ErrorKind::Timeout, true, &["80ms", "look before you repeat it", "Session::find"]);
            assert!(error.is_timeout());
        }
        assert_eq!(server.sent().len(), 2);
    }
}

#[tokio::test]
async fn a_body_that_stalls_is_a_timeout_too() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let stalling = tokio::spawn(async move {
        use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
        let (mut stream, _) = listener.accept().await.unwrap();
        let _ = stream.read(&mut [0; 4096]).await.unwrap();
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"data\":").await.unwrap();
        std::future::pending::<()>().await;
    });
    let client = Client::builder().token(TOKEN).base_url(format!("http://{address}")).build().unwrap();
    let request = Session::find(&client.account("a").app("b"), "s").timeout(Duration::from_millis(80));
    check(&request.await.unwrap_err(), ErrorKind::Timeout, true, &["no whole answer in 80ms"]);
    stalling.abort();
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let other = Server::always(Reply::data(&json!({"id": "sess-1"}))).await;
    for status in [301, 302, 303, 307, 308] {
        for location in [format!("{}/x", other.origin()), "/client/v4/elsewhere".to_owned()] {
            let error = told_of(Reply::new(status, &[("location", &location)], "")).await;
            check(&error, ErrorKind::UnexpectedStatus, true, &[&status.to_string()]);
        }
    }
    assert_eq!(other.sent().len(), 0);
}

#[tokio::test]
async fn an_answer_that_is_too_large_is_left() {
    let body = json!({"data": {"id": "s", "x": "x".repeat(5_000)}}).to_string();
    let chunked =
        format!("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{:x}\r\n{body}\r\n0\r\n\r\n", body.len());
    for reply in [Reply::new(200, &[], &body), Reply::Bytes(chunked.into()), Reply::new(500, &[], &body)] {
        let failed = matches!(&reply, Reply::Bytes(bytes) if bytes.starts_with(b"HTTP/1.1 500"));
        let server = Server::always(reply).await;
        let limited = |limit: usize| {
            let client = Client::builder().token(TOKEN).base_url(server.url()).response_limit(limit).build().unwrap();
            Session::find(&client.account("a").app("b"), "s")
        };
        for limit in [0, 1, body.len() - 1] {
            let error = limited(limit).await.unwrap_err();
            check(&error, ErrorKind::TooLarge, true, &[&format!("more than {limit} bytes"), "Session::find"]);
        }
        assert_eq!(limited(body.len()).await.is_err(), failed);
        assert_eq!(server.sent().len(), 4);
    }
}

#[tokio::test]
async fn an_answer_without_end_is_left_at_the_limit() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let endless = tokio::spawn(async move {
        use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
        let (mut stream, _) = listener.accept().await.unwrap();
        let _ = stream.read(&mut [0; 4096]).await.unwrap();
        stream.write_all(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n").await.unwrap();
        // Until the client hangs up.
        while stream.write_all(b"5\r\nxxxxx\r\n").await.is_ok() {
            tokio::task::yield_now().await;
        }
    });
    let builder = Client::builder().token(TOKEN).base_url(format!("http://{address}")).response_limit(1_000);
    let request = Session::find(&builder.build().unwrap().account("a").app("b"), "s");
    let error = request.timeout(Duration::from_secs(2)).await.unwrap_err();
    check(&error, ErrorKind::TooLarge, true, &["more than 1000 bytes"]);
    tokio::time::timeout(Duration::from_secs(5), endless).await.expect("the client hangs up").unwrap();
}
