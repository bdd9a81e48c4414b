//! Error responses of RealtimeKit.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings")]
struct Meeting {
    id: Id<Self>,
}

async fn error_of(status: u16, body: &str) -> rtk::Error {
    let server = Server::always(Reply::new(status, &[], body)).await;
    server.app().meetings().find("m").await.unwrap_err()
}

// "The product's own: `{success: false, error: {code, message}}` (one object). The gateway before it: `{success: false, errors:
// [{code, message}], messages, result}`. A client must read both."
#[tokio::test]
async fn error_and_errors_are_both_decoded() {
    for body in [
        r#"{"success":false,"error":{"code":1003,"message":"no such meeting"}}"#,
        r#"{"success":false,"errors":[{"code":1003,"message":"no such meeting"}],"messages":[],"result":null}"#,
    ] {
        let error = error_of(400, body).await;
        let errors: Vec<_> = error.errors().iter().map(|it| (it.code(), it.message())).collect();
        assert_eq!(errors, [(Some(1003), "no such meeting")], "{body}");
        assert!(error.to_string().contains("no such meeting"), "{error}");
    }
}

// "Documented statuses: 400/401 (webhooks, poll), 404 (active session, kick, active recording), 500 (meeting read and patch,
// participant calls)" — "documented 400 has no body"
#[tokio::test]
async fn status_determines_the_kind_of_an_error() {
    for (status, kind) in [
        (400, ErrorKind::BadRequest),
        (401, ErrorKind::Unauthorized),
        (404, ErrorKind::NotFound),
        (500, ErrorKind::Server),
    ] {
        for body in ["", "<html>", r#"{"success":false,"error":{"code":1,"message":"no"}}"#] {
            let error = error_of(status, body).await;
            assert_eq!((error.kind(), error.status().map(|it| it.as_u16())), (kind, Some(status)), "{body}");
            assert_eq!(error.errors().len(), usize::from(body.starts_with('{')), "{body}");
        }
    }
}

// "`success` is `const: false` in the two error schemas: ours, for the mock's sake; the sources say boolean."
#[tokio::test]
async fn success_key_counts_only_with_a_status_of_success() {
    let error = error_of(404, r#"{"success":true,"error":{"code":404,"message":"gone"},"data":{"id":"m"}}"#).await;
    assert_eq!((error.kind(), error.errors()[0].message()), (ErrorKind::NotFound, "gone"));
    for body in [
        r#"{"success":false,"error":{"code":7,"message":"no"},"data":{"id":"m"}}"#,
        r#"{"data":{"id":"m"},"errors":[{"code":7,"message":"no"}],"success":false}"#,
    ] {
        let error = error_of(200, body).await;
        assert_eq!((error.kind(), error.errors()[0].code()), (ErrorKind::Unsuccessful, Some(7)), "{body}");
    }
}
