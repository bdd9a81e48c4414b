//! Errors in the forms of the library.

use rtk::{ApiError, ErrorKind};
use serde_json::json;

use crate::another_api::client;
use crate::another_api::library::*;
use crate::another_api::server::library;
use crate::support::{Reply, Server};

#[tokio::test]
async fn code_can_be_a_word() {
    let server = library().await;
    let book = client(&server).branch("b-1").book("i-1");
    book.lend(LoanRequest::new("r-1")).await.unwrap();
    let error = book.lend(LoanRequest::new("r-2")).await.unwrap_err();
    assert_eq!((error.kind(), error.message()), (ErrorKind::Conflict, Some("somebody reads it")));
    assert_eq!((error.errors()[0].code_text(), error.code()), (Some("ON_LOAN"), None));
    assert_eq!((error.resource(), error.operation()), (Some("Book"), Some("lend")));
    assert_eq!(error.path_template(), Some("/branches/{branch_id}/books/{book_id}/loans"));
    assert!(error.to_string().contains("somebody reads it (code ON_LOAN)"), "{error}");
}

#[tokio::test]
async fn problem_details_are_decoded() {
    let server = library().await;
    let error = client(&server).readers().find("nobody").await.unwrap_err();
    assert!(error.is_not_found());
    assert_eq!(error.message(), Some("nobody is called nobody"));
    let [problem, cause] = error.errors() else { panic!("{:?}", error.errors()) };
    assert_eq!(problem.code_text(), Some("NO_READER"));
    assert_eq!(problem.documentation_url(), Some("https://library.example/problems/no-reader"));
    assert_eq!((cause.message(), cause.pointer()), ("begins with r-", Some("#/id")));
}

#[tokio::test]
async fn body_can_be_the_error_itself() {
    const PROBLEM: &str = "application/problem+json";
    const JSON: &str = "application/json";
    for (kind, body, expected) in [
        (PROBLEM, json!({"title": "No"}), &["No"][..]),
        (PROBLEM, json!({"title": "No", "detail": "Never"}), &["Never"]),
        ("Application/Problem+JSON; charset=utf-8", json!({"title": "No"}), &["No"]),
        (PROBLEM, json!({"title": "No", "errors": {"name": ["too long"]}}), &["No"]),
        (PROBLEM, json!({"type": "about:blank"}), &["no message"]),
        (PROBLEM, json!(null), &[]),
        (JSON, json!({"message": "No"}), &["No"]),
        (JSON, json!({"message": "No", "errors": ["too long"]}), &["too long"]),
        (JSON, json!({"message": 7}), &[]),
        (JSON, json!({"title": "Emma"}), &[]),
        (JSON, json!(["No"]), &[]),
    ] {
        let server = Server::always(Reply::new(422, &[("content-type", kind)], &body.to_string())).await;
        let error = client(&server).readers().find("r-1").await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::BadRequest);
        assert_eq!(error.errors().iter().map(ApiError::message).collect::<Vec<_>>(), expected, "{kind} {body}");
        assert!(error.errors().iter().all(|it| it.documentation_url().is_none()), "{kind} {body}");
    }
}

#[tokio::test]
async fn codes_of_all_types_are_decoded() {
    for (code, text, number) in [
        (json!("ON_LOAN"), Some("ON_LOAN"), None),
        (json!("7003"), Some("7003"), Some(7003)),
        (json!(7003), Some("7003"), Some(7003)),
        (json!(-1), Some("-1"), Some(-1)),
        (json!(1.5), Some("1.5"), None),
        (json!(u64::MAX), Some("18446744073709551615"), None),
        (json!(""), None, None),
        (json!(null), None, None),
        (json!(["ON_LOAN"]), None, None),
    ] {
        let server = Server::always(Reply::json(400, &json!({"error": {"code": code, "message": "No"}}))).await;
        let error = client(&server).readers().find("r-1").await.unwrap_err();
        assert_eq!((error.errors()[0].code_text(), error.code()), (text, number), "{code}");
    }
}
