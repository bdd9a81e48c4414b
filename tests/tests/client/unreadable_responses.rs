//! Responses that cannot be decoded.

use super::*;

#[tokio::test]
async fn response_that_is_no_json_is_an_error() {
    for body in
        ["<html><h1>Hello</h1></html>", "OK", r#"{"data":{"id":"sess-1"}} and more"#, "{'data':1}", "{\"a\":\"\u{1}\"}"]
    {
        let error = error_of(Reply::new(200, &[], body)).await;
        check(&error, ErrorKind::NotJson, true, &["200", "not JSON", "`Error::body`"]);
        assert_eq!(error.body(), Some(body.as_bytes()));
    }
    // Text that is no UTF-8, also in a key that is not decoded.
    for body in [&b"{\"data\":{\"id\":\"\xff\xfe\"}}"[..], b"{\"messages\":\"\xff\",\"data\":{\"id\":\"sess-1\"}}"] {
        let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", body.len());
        let error = error_of(Reply::Bytes([head.as_bytes(), body].concat())).await;
        check(&error, ErrorKind::NotJson, true, &["200", "not JSON"]);
    }
}

#[tokio::test]
async fn truncated_response_is_interrupted() {
    let whole = r#"{"success":true,"data":{"id":"sess-1"}}"#;
    for cut in [1, 10, 30, whole.len() - 1] {
        let error = error_of(Reply::new(200, &[], &whole[..cut])).await;
        check(&error, ErrorKind::Interrupted, true, &["200", "is incomplete", "try again later"]);
        let error = error_of(Reply::with_length(200, &[], &whole[..cut], whole.len())).await;
        check(&error, ErrorKind::Interrupted, true, &["the connection broke", "try again later"]);
    }
    let chunked = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{\"dat\r\n";
    for bytes in [chunked, "", "HTTP/1.1 200 OK\r\ncontent-le", "what is this\r\n\r\n"] {
        let error = error_of(Reply::Bytes(bytes.into())).await;
        check(&error, ErrorKind::Interrupted, true, &["try again later"]);
        assert!(error.source().is_some());
    }
}

#[tokio::test]
async fn missing_payload_is_an_error_of_its_own() {
    for (body, key) in [
        ("", "`data`"),
        (" \r\n", "`data`"),
        ("{}", "`data`"),
        (r#"{"success":true}"#, "`data`"),
        (r#"{"success":true,"data":null}"#, "`data`"),
        (r#"{"success":true,"result":{"id":"sess-1"}}"#, "`data`"),
    ] {
        let error = error_of(Reply::new(200, &[], body)).await;
        check(&error, ErrorKind::MissingPayload, true, &["200", "nothing at", key, "`Error::body`"]);
    }
    check(&error_of(Reply::new(204, &[], "")).await, ErrorKind::MissingPayload, true, &["204", "`data`"]);

    let server = Server::always(Reply::data(&json!({"id": "sess-1"}))).await;
    let error = Session::find_participant_by_peer_id(&server.app(), "p").await.unwrap_err();
    check(&error, ErrorKind::MissingPayload, true, &["nothing at `data.participant`", "find_participant_by_peer_id"]);
    let error = App::create(&server.client().account("a"), NewApp::new("n")).await.unwrap_err();
    check(&error, ErrorKind::MissingPayload, true, &["nothing at `data.app`", "POST", "create_app"]);
}

#[tokio::test]
async fn value_of_another_type_is_reported_with_its_path() {
    let people = json!([{"id": "a"}, {"id": "b", "peer_events": [{}, {"minutes_consumed": "many"}]}]);
    let server = Server::always(Reply::data(&json!({"participants": people}))).await;
    let error = server.app().session("s").participants().all().await.unwrap_err();
    let path = "at `data.participants[1].peer_events[1].minutes_consumed`";
    check(&error, ErrorKind::Decode, true, &["200", path, "the response does not match the declaration"]);
    assert_eq!((error.resource(), error.operation()), (Some("SessionParticipant"), Some("all")));

    let deep =
        json!({"id": "s", "breakout_rooms": [{"id": "t", "breakout_rooms": [{"id": "u", "live_participants": -1}]}]});
    let error = error_of(Reply::data(&deep)).await;
    let path = "at `data.breakout_rooms[0].breakout_rooms[0].live_participants`";
    check(&error, ErrorKind::Decode, true, &[path, "invalid type: number, expected an integer from 0"]);

    for (data, path) in [
        (json!([]), "at `data`"),
        (json!(7), "at `data`"),
        (json!({"id": 7}), "at `data.id`"),
        (json!({"id": null}), "at `data.id`"),
        (json!({"id": "s", "status": 7}), "at `data.status`"),
        (json!({"id": "s", "breakout_rooms": {"id": "t"}}), "at `data.breakout_rooms`"),
    ] {
        check(&error_of(Reply::data(&data)).await, ErrorKind::Decode, true, &[path, "does not match the declaration"]);
    }
    for body in ["[]", "7", "null", "\"text\"", "true"] {
        check(&error_of(Reply::new(200, &[], body)).await, ErrorKind::Decode, true, &["200", "an envelope"]);
    }
    let server = Server::always(Reply::data(&json!({"sessions": {"id": "s"}}))).await;
    let error = server.app().sessions().all().await.unwrap_err();
    check(&error, ErrorKind::Decode, true, &["at `data.sessions`", "a list of `Session`"]);
}

#[tokio::test]
async fn missing_attribute_is_reported_with_resource_name_key_and_path() {
    let error = error_of(Reply::data(&json!({"state": "LIVE"}))).await;
    check(&error, ErrorKind::Decode, true, &["at `data`", "`Session` lacks `id`"]);

    let server = Server::always(Reply::data(&json!({"sessionId": "s"}))).await;
    let error = server.app().session("s").summary().await.unwrap_err();
    let message = ["at `data`", "`Summary` lacks `summary_download_url` (key `summaryDownloadUrl`)"];
    check(&error, ErrorKind::Decode, true, &message);

    let server = Server::always(Reply::data(&json!({"sessions": [{"id": "a"}, {"status": "LIVE"}]}))).await;
    let error = server.app().sessions().all().await.unwrap_err();
    check(&error, ErrorKind::Decode, true, &["at `data.sessions[1]`", "`Session` lacks `id`"]);

    let error = error_of(Reply::data(&json!({"id": "s", "breakout_rooms": [{"status": "LIVE"}]}))).await;
    check(&error, ErrorKind::Decode, true, &["at `data.breakout_rooms[0]`", "`Session` lacks `id`"]);
}

#[tokio::test]
async fn update_with_an_unexpected_response_is_reported_like_any_other() {
    let server = Server::replying(|sent| match sent.method.as_str() {
        "GET" => Reply::data(&json!({"id": "m-1", "title": "Stand-up"})),
        _ => Reply::data(&json!({"ai_config": {"summarization": {"word_limit": "many"}}})),
    })
    .await;
    let mut meeting = Meeting::find(&server.app(), "m-1").await.unwrap();
    let error = meeting.update(MeetingChanges::new().title("Retro")).await.unwrap_err();
    let message =
        ["PATCH /accounts/", "Meeting::update", "update_meeting", "200", "ai_config.summarization.word_limit"];
    check(&error, ErrorKind::Decode, true, &message);
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
async fn unusual_responses_that_are_valid_are_decoded() {
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
async fn deeply_nested_response_is_an_error() {
    let nested = "[".repeat(200_000) + &"]".repeat(200_000);
    for body in [nested.clone(), format!(r#"{{"data":{{"id":"s","x":{nested}}}}}"#), format!(r#"{{"data":{nested}}}"#)]
    {
        for status in [200, 400] {
            let error = error_of(Reply::new(status, &[], &body)).await;
            let kind = if status == 400 { ErrorKind::BadRequest } else { ErrorKind::NotJson };
            check(&error, kind, true, &[]);
            assert_eq!(error.body().unwrap().len(), 64 * 1024);
        }
    }
}

#[tokio::test]
async fn message_of_the_server_stays_on_one_line() {
    let body = json!({"success": false, "error": {"code": 1, "message": "two\r\nlines"}});
    let error = error_of(Reply::json(400, &body)).await;
    check(&error, ErrorKind::BadRequest, true, &["two", "lines"]);
}
