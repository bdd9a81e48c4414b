//! Servers repeat the credentials of a request wherever they write text. No error, log line or `Debug` shows them.
//!
//! The places: the reason phrase, headers (the request id, rate limits, `Location`), the body (messages of errors, keys, text that is no
//! JSON, text of which the end is missing), trailers. `Response::bytes`, `Error::body` and the values of headers are what was received.

use std::fmt::Debug;
use std::sync::atomic::{AtomicUsize, Ordering};

use rtk::transport::{Attempt, Body, Layer, TransportError};
use rtk::{Client, Credentials, ErrorKind, Id, Resource, Response, Secret};

use super::*;
use crate::secrets::{hidden, hidden_in, hidden_in_error};
use crate::support::{Sent, capture_logs, captured_logs};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/files", get(content = "content", returns = Response))]
pub(crate) struct File {
    pub(crate) id: Id<Self>,
}

/// A response that repeats `echo` in each place. `body` is the body.
fn everywhere(status: u16, echo: &str, body: &str) -> Reply {
    let head = format!(
        "HTTP/1.1 {status} {echo}\r\nconnection: close\r\ncf-ray: ray {echo}\r\nx-echo: {echo}\r\nlocation: https://example.com/{echo}?{echo}\r\n\
         ratelimit: \"{echo}\";r=5;t=9\r\nset-cookie: {echo}\r\ntrailer: x-trailer\r\ntransfer-encoding: chunked\r\n\r\n"
    );
    Reply::Bytes(format!("{head}{:x}\r\n{body}\r\n0\r\nx-trailer: {echo}\r\n\r\n", body.len()).into_bytes())
}

/// The bodies that repeat a text.
fn bodies(echo: &str) -> Vec<String> {
    vec![
        json!({"success": false, "errors": [{"code": echo, "message": format!("no: {echo}"), "pointer": echo, "documentation_url": echo}]})
            .to_string(),
        json!({"message": echo}).to_string(),
        json!({"success": true, "result": {echo: echo}, "data": {echo: echo}}).to_string(),
        json!(echo).to_string(),
        echo.to_owned(),
        format!("<html>{echo}</html>"),
        format!("{{\"errors\":[{{\"message\":\"{echo}"),
        // The token lies across the end of what an error keeps.
        json!({"message": format!("{}{echo}", "x".repeat(64 * 1024 - 20))}).to_string(),
        String::new(),
    ]
}

fn debug(text: &mut String, value: &impl Debug) {
    use std::fmt::Write as _;

    let _ = write!(text, " {value:?} {value:#?}");
}

#[track_caller]
fn hidden_in_response(response: &Response) {
    let mut text = String::new();
    debug(&mut text, response);
    debug(&mut text, &response.request_id());
    debug(&mut text, &response.rate_limit());
    debug(&mut text, &response.rate_limits());
    debug(&mut text, response.headers());
    hidden("a response", &text);
    let errors = [response.json::<u32>().err(), response.json::<Vec<bool>>().err(), response.text().err()];
    for error in errors.into_iter().flatten() {
        hidden_everywhere("an error of a response", &error);
    }
}

#[track_caller]
fn hidden_everywhere(what: &str, error: &Error) {
    hidden_in_error(what, error);
    if let Some(headers) = error.headers() {
        hidden_in(what, headers);
    }
}

async fn all_ways(server: &Server) {
    let client = server.client();
    let account = client.account("acc-1");
    if let Err(error) = account.file("f").load().await {
        hidden_everywhere("a typed call", &error);
    }
    if let Err(error) = account.files().all().await {
        hidden_everywhere("a list", &error);
    }
    match account.file("f").content().await {
        Ok(response) => hidden_in_response(&response),
        Err(error) => hidden_everywhere("a response", &error),
    }
    hidden_in_response(&account.get("x").send_raw().await.unwrap());
    match account.file("f").content().stream().await {
        Ok(stream) => {
            let mut text = String::new();
            debug(&mut text, &stream);
            debug(&mut text, &stream.request_id());
            debug(&mut text, stream.headers());
            hidden("a stream", &text);
            if let Err(error) = stream.to_bytes().await {
                hidden_everywhere("a stream", &error);
            }
        }
        Err(error) => hidden_everywhere("a stream", &error),
    }
}

#[test]
fn echoed_credentials_are_hidden_in_every_place_and_in_logs() {
    own_process!("echoed_credentials_are_hidden_in_every_place_and_in_logs", &[], || {
        support::block_on(async {
            capture_logs();
            tracing::trace!("a trace is captured");
            for status in [200, 302, 400, 401, 404, 429, 503] {
                for number in 0..bodies("").len() {
                    let server = Server::replying(move |sent: &Sent| {
                        let echo = sent.header("authorization").unwrap();
                        everywhere(status, echo, &bodies(echo)[number])
                    });
                    all_ways(&server.await).await;
                }
            }
            let logged = captured_logs();
            assert!(logged.contains("a trace is captured"), "nothing is captured: this test shows nothing");
            hidden("the log", &logged);
        });
    });
}

/// Fails with each status in turn, and repeats the credentials of the first request in each response.
async fn repeating_the_first(statuses: &'static [u16]) -> Server {
    let first = std::sync::Mutex::new(None::<String>);
    let count = AtomicUsize::new(0);
    Server::replying(move |sent| {
        let mut first = first.lock().unwrap();
        let echo = first.get_or_insert_with(|| sent.header("authorization").unwrap().to_owned());
        let status = statuses[count.fetch_add(1, Ordering::SeqCst).min(statuses.len() - 1)];
        everywhere(status, echo, &bodies(echo)[0])
    })
    .await
}

/// A client that sends [`TOKEN`] first, and another token with each further attempt.
fn rotating(server: &Server) -> Client {
    struct Rotating(AtomicUsize);

    impl rtk::CredentialsProvider for Rotating {
        fn credentials(
            &self,
        ) -> rtk::transport::BoxFuture<'_, Result<Credentials, Box<dyn std::error::Error + Send + Sync>>> {
            let number = self.0.fetch_add(1, Ordering::SeqCst);
            let token = if number == 0 { TOKEN.to_owned() } else { format!("another-token-{number}") };
            Box::pin(async move { Ok(Credentials::token(token)) })
        }

        fn renew<'a>(&'a self, _: &'a Credentials) -> rtk::transport::BoxFuture<'a, bool> {
            Box::pin(std::future::ready(true))
        }
    }

    let provider = Rotating(AtomicUsize::new(0));
    Client::builder().credentials_provider(provider).base_url(server.url()).retry(quick()).build().unwrap()
}

#[tokio::test]
async fn echoed_credentials_of_an_earlier_attempt_are_hidden() {
    for (statuses, requests) in [(&[401, 403][..], 2), (&[503, 503, 404], 3), (&[401, 503, 503, 200], 4)] {
        let server = repeating_the_first(statuses).await;
        let error = rotating(&server).account("a").file("f").load().await.unwrap_err();
        assert_eq!(server.sent().len(), requests, "{error}");
        hidden_everywhere("after a rotation", &error);

        let server = repeating_the_first(statuses).await;
        let response = rotating(&server).account("a").get("x").send_raw().await.unwrap();
        assert_eq!(server.sent().len(), requests);
        hidden_in_response(&response);
    }
}

#[tokio::test]
async fn echoed_credentials_in_another_encoding_are_hidden() {
    // base64 of `TOKEN`, as a proxy shows headers; the token with the case changed, and with the end cut off.
    for echo in [
        "dDBrZW4tMGYtdGhlLXRlc3Rz".to_owned(),
        TOKEN.to_uppercase(),
        TOKEN.replace('-', "%2D"),
        TOKEN[..TOKEN.len() - 3].to_owned(),
    ] {
        let shown = echo.clone();
        let server = Server::always(everywhere(403, &echo, &bodies(&echo)[0])).await;
        let error = server.client().account("a").file("f").load().await.unwrap_err();
        let text = format!("{error} {error:?} {:?} {:?}", error.errors(), error.headers());
        assert!(!text.contains(&shown), "{text}");
    }
}

#[tokio::test]
async fn echoed_header_of_a_layer_is_hidden_if_it_is_sensitive() {
    struct Signing;

    impl Layer for Signing {
        fn before(&self, _: &Attempt<'_>, request: &mut http::Request<Body>) -> Result<(), TransportError> {
            let mut value = http::HeaderValue::from_static("st0rage-key");
            value.set_sensitive(true);
            request.headers_mut().insert("x-signature", value);
            Ok(())
        }
    }

    let server = Server::replying(|sent| {
        let echo = sent.header("x-signature").unwrap();
        everywhere(403, echo, &bodies(echo)[0])
    })
    .await;
    let client = builder(&server).layer(Signing).build().unwrap();
    hidden_everywhere("a layer", &client.account("a").file("f").load().await.unwrap_err());
}

#[tokio::test]
async fn echoed_password_of_basic_credentials_is_hidden() {
    let server = Server::always(everywhere(403, "passw0rd-1", &bodies("passw0rd-1")[0])).await;
    let basic = Credentials::scheme("Basic", Secret::from("YW5uOnBhc3N3MHJkLTE=")); // ann:passw0rd-1
    let client = Client::builder().credentials(basic).base_url(server.url()).retry(Retry::never()).build().unwrap();
    let error = client.account("a").file("f").load().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Forbidden);
    assert!(!format!("{error} {error:?} {:?} {:?}", error.errors(), error.headers()).contains("passw0rd"), "{error}");
}
