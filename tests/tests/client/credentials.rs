use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rtk::realtime_kit::*;
use rtk::transport::BoxFuture;
use rtk::{Client, Credentials, CredentialsProvider, ErrorKind};

use crate::support::{Reply, Server};
use crate::{after, app, builder, status};

#[tokio::test]
async fn credentials_of_each_kind_have_their_headers() {
    for (credentials, expected) in [
        (Credentials::token("t0ken-1"), vec![("authorization", "Bearer t0ken-1")]),
        (
            Credentials::global_api_key("ann@example.com", "k3y-1"),
            vec![("x-auth-email", "ann@example.com"), ("x-auth-key", "k3y-1")],
        ),
        (Credentials::origin_ca_key("v1.0-k3y"), vec![("x-auth-user-service-key", "v1.0-k3y")]),
    ] {
        let debug = format!("{credentials:?}");
        assert!(!debug.contains("k3y") && !debug.contains("t0ken"), "{debug}");
        let server = after([]).await;
        Session::find(&app(builder(&server).credentials(credentials)), "x").send_raw().await.unwrap();
        let sent = server.only();
        let found: Vec<_> = ["authorization", "x-auth-email", "x-auth-key", "x-auth-user-service-key"]
            .into_iter()
            .filter_map(|name| sent.header(name).map(|value| (name, value)))
            .collect();
        assert_eq!(found, expected);
    }
}

#[test]
fn credentials_that_cannot_be_sent_are_rejected() {
    for credentials in [
        Credentials::token(""),
        Credentials::global_api_key("ann@example.com", "a b"),
        Credentials::global_api_key("ann\n@example.com", "key"),
        Credentials::origin_ca_key("\u{7f}"),
    ] {
        let error = Client::builder().credentials(credentials).build().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::MissingCredentials, "{error}");
    }
}

#[tokio::test]
async fn credentials_of_a_single_request_are_rejected() {
    let server = after([]).await;
    for name in ["authorization", "X-Auth-Key", "x-auth-email", "x-auth-user-service-key"] {
        let error = Session::find(&app(builder(&server)), "x").header(name, "other").await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{error}");
    }
    assert_eq!(server.sent().len(), 0);
}

#[tokio::test]
async fn provider_is_called_before_each_attempt() {
    let server = after([status(503)]).await;
    let requested = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&requested);
    let provider = move || Ok(Credentials::token(format!("t0ken-{}", count.fetch_add(1, Ordering::SeqCst))));
    let app = app(builder(&server).credentials_provider(provider));
    assert_eq!(requested.load(Ordering::SeqCst), 0);
    Session::find(&app, "x").send_raw().await.unwrap();
    let tokens: Vec<_> = server.sent().iter().map(|sent| sent.header("authorization").unwrap().to_owned()).collect();
    assert_eq!(tokens, ["Bearer t0ken-0", "Bearer t0ken-1"]);
}

/// Returns an old token first, and then a new one.
struct Rotating {
    requested: AtomicUsize,
    has_others: bool,
}

impl CredentialsProvider for Rotating {
    fn credentials(&self) -> BoxFuture<'_, Result<Credentials, Box<dyn std::error::Error + Send + Sync>>> {
        let token = if self.requested.fetch_add(1, Ordering::SeqCst) == 0 { "0ld-token" } else { "n3w-token" };
        Box::pin(async move { Ok(Credentials::token(token)) })
    }

    fn renew<'a>(&'a self, refused: &'a Credentials) -> BoxFuture<'a, bool> {
        assert!([Credentials::token("0ld-token"), Credentials::token("n3w-token")].contains(refused));
        Box::pin(std::future::ready(self.has_others))
    }
}

#[tokio::test]
async fn provider_with_new_credentials_is_called_again_after_401() {
    let by_token = |sent: &crate::support::Sent| match sent.header("authorization") {
        Some("Bearer n3w-token") => Reply::data(&serde_json::json!({"id": "m-1"})),
        _ => status(401),
    };
    let server = Server::replying(by_token).await;
    let rotating = |has_others| Rotating { requested: AtomicUsize::new(0), has_others };
    let create = |provider| Meeting::create(&app(builder(&server).credentials_provider(provider)), NewMeeting::new());

    create(rotating(true)).await.unwrap();
    assert_eq!(server.sent().len(), 2);
    let error = create(rotating(false)).await.unwrap_err();
    assert_eq!((error.kind(), server.sent().len()), (ErrorKind::Unauthorized, 3));

    let never = Server::always(status(401)).await;
    let app = app(builder(&never).credentials_provider(rotating(true)));
    let error = Session::find(&app, "x").await.unwrap_err();
    assert_eq!((error.kind(), never.sent().len()), (ErrorKind::Unauthorized, 2));
}

#[tokio::test]
async fn provider_error_prevents_sending() {
    let server = after([]).await;
    let provider = || Err("the vault is sealed".into());
    let error = Session::find(&app(builder(&server).credentials_provider(provider)), "x").await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::Credentials, false));
    assert!(error.to_string().contains("the credentials provider failed (the vault is sealed)"), "{error}");
    assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "the vault is sealed");
    assert_eq!(server.sent().len(), 0);
}

#[tokio::test]
async fn secret_of_a_provider_is_hidden_in_errors() {
    let body = r#"{"errors":[{"message":"k3y-of-the-provider is not known"}]}"#;
    let server = Server::always(Reply::new(403, &[("cf-ray", "k3y-of-the-provider")], body)).await;
    let provider = || Ok(Credentials::origin_ca_key("k3y-of-the-provider"));
    let error = Session::find(&app(builder(&server).credentials_provider(provider)), "x").await.unwrap_err();
    let said = format!("{error} {error:?}");
    assert!(said.contains("[token] is not known") && !said.contains("k3y"), "{said}");
}

#[tokio::test]
async fn attempt_after_401_is_made_once_and_without_retries() {
    let provider = || Rotating { requested: AtomicUsize::new(0), has_others: true };
    let server = after([status(401)]).await;
    let never = builder(&server).retry(rtk::Retry::never()).credentials_provider(provider());
    Meeting::create(&app(never), NewMeeting::new()).await.unwrap();
    assert_eq!(server.sent().len(), 2);

    let server = after([status(503), status(401), status(503)]).await;
    let response =
        Session::find(&app(builder(&server).credentials_provider(provider())), "x").send_raw().await.unwrap();
    assert_eq!((response.status().as_u16(), response.retries(), server.sent().len()), (200, 3, 4));
}

/// The provider of the documentation, which caches its credentials.
struct Vault(tokio::sync::Mutex<Option<Credentials>>, AtomicUsize);

impl CredentialsProvider for Vault {
    fn credentials(&self) -> BoxFuture<'_, Result<Credentials, Box<dyn std::error::Error + Send + Sync>>> {
        Box::pin(async {
            let mut remembered = self.0.lock().await;
            if let Some(credentials) = &*remembered {
                return Ok(credentials.clone());
            }
            let requested = self.1.fetch_add(1, Ordering::SeqCst);
            Ok(remembered.insert(Credentials::token(format!("t0ken-{requested}"))).clone())
        })
    }

    fn renew<'a>(&'a self, refused: &'a Credentials) -> BoxFuture<'a, bool> {
        Box::pin(async {
            let mut remembered = self.0.lock().await;
            if remembered.as_ref() == Some(refused) {
                *remembered = None;
            }
            true
        })
    }
}

#[tokio::test]
async fn provider_is_refreshed_once_for_many_calls_with_401() {
    let by_token = |sent: &crate::support::Sent| match sent.header("authorization") {
        Some("Bearer t0ken-1") => Reply::data(&serde_json::json!({"id": "m-1"})),
        _ => status(401),
    };
    let server = Server::replying(by_token).await;
    let app = app(builder(&server).credentials_provider(Vault(tokio::sync::Mutex::new(None), AtomicUsize::new(0))));
    let all = futures_util::future::join_all((0..20).map(|_| Session::find(&app, "x"))).await;
    assert!(all.iter().all(Result::is_ok));
    let with_third = server.sent().iter().filter(|sent| sent.header("authorization") == Some("Bearer t0ken-2")).count();
    assert_eq!(with_third, 0);
}
