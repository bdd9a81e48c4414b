//! Errors in the form of the API.

use rtk::ErrorKind;
use serde_json::json;

use super::*;
use crate::support::{Reply, Server};

#[tokio::test]
async fn body_can_be_the_error() {
    let body = json!({
        "message": "Validation failed",
        "type": "invalid",
        "errors": [{"resource": "Team", "field": "name", "code": "missing_field"}],
        "documentation_url": "https://docs.forge.example/teams",
    });
    let server = Server::always(Reply::new(422, &[("x-forge-request-id", "F:1")], &body.to_string())).await;
    let error = forge(&server).org("o").teams().create(NewTeam::new()).await.unwrap_err();
    let [failure] = error.errors() else { panic!("one error: {error}") };
    assert_eq!((failure.message(), failure.code_text()), ("Validation failed", Some("invalid")));
    assert_eq!(failure.documentation_url(), Some("https://docs.forge.example/teams"));
    assert_eq!(failure.chain()[0].json()["field"], "name");
    assert_eq!(failure.chain()[0].code_text(), Some("missing_field"));
    assert_eq!(failure.json(), &body, "nothing is dropped");
    assert_eq!(error.request_id(), Some("F:1"));
}

#[tokio::test]
async fn keys_of_an_error_are_those_of_the_api() {
    let fault = json!({
        "reason": {"text": "no more pens", "number": 17},
        "field": "color",
        "help": "https://shop.example/help/17",
        "because": {"reason": {"text": "the factory is closed"}},
        "until": "2026-12-01",
    });
    let server = Server::always(Reply::json(409, &json!({"fault": fault, "errors": [{"message": "not this"}]}))).await;
    let error = shop(&server).pens().create(NewPen::new()).await.unwrap_err();
    let [failure] = error.errors() else { panic!("one error: {error}") };
    assert_eq!((failure.message(), failure.code()), ("no more pens", Some(17)));
    assert_eq!((failure.pointer(), failure.documentation_url()), (Some("color"), Some("https://shop.example/help/17")));
    assert_eq!(failure.chain()[0].message(), "the factory is closed");
    assert_eq!(failure.json()["until"], "2026-12-01");
    assert!(!format!("{error:?} {failure:?}").contains("2026-12-01"), "bodies are in no Debug");
}

#[tokio::test]
async fn declared_errors_are_a_failure_whatever_the_status() {
    for body in [
        json!({"fault": {"reason": {"text": "no more pens"}}}),
        json!({"fault": {"reason": {"text": "no more pens"}}, "item": null}),
        json!({"fault": {"reason": {"text": "no more pens"}}, "item": {"id": "p-1"}}),
    ] {
        let server = Server::always(Reply::json(200, &body)).await;
        let error = shop(&server).pen("p-1").destroy().await.unwrap_err();
        assert_eq!((error.kind(), error.message()), (ErrorKind::Unsuccessful, Some("no more pens")), "{body}");
        let error = shop(&server).pens().find("p-1").await.unwrap_err();
        assert_eq!(error.message(), Some("no more pens"), "{body}");
    }
    for body in [
        json!({"item": {"id": "p-1"}}),
        json!({"item": {"id": "p-1"}, "fault": null}),
        json!({"item": {"id": "p-1", "color": "fault"}}),
    ] {
        let server = Server::always(Reply::json(200, &body)).await;
        assert_eq!(shop(&server).pens().find("p-1").await.unwrap().id().as_str(), "p-1", "{body}");
    }
}

#[tokio::test]
async fn message_beside_errors_without_one_is_kept() {
    let body = json!({"message": "Validation failed", "errors": [{"field": "name", "code": "missing"}]});
    let server = Server::always(Reply::json(422, &body)).await;
    let error = server.client().accounts().all().await.unwrap_err();
    assert_eq!(error.message(), Some("Validation failed"));
    assert_eq!(error.errors()[1].code_text(), Some("missing"));
    let body = json!({"message": "Validation failed", "errors": [{"message": "`name` is missing"}]});
    let server = Server::always(Reply::json(422, &body)).await;
    assert_eq!(server.client().accounts().all().await.unwrap_err().message(), Some("`name` is missing"));
}

#[tokio::test]
async fn secret_in_the_rest_of_an_error_is_replaced() {
    let body = json!({"message": "no", "echo": {"sent": ["Bearer f0rge-t0ken"]}});
    let server = Server::always(Reply::json(403, &body)).await;
    let error = forge(&server).orgs().find("o").await.unwrap_err();
    assert_eq!(error.errors()[0].json()["echo"]["sent"][0], "Bearer [token]");
}
