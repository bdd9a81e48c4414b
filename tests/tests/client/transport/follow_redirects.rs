//! `follow_redirects`: what is followed, and what the next server receives. Checked on the wire.

use rtk::realtime_kit::*;
use rtk::transport::HttpTransport;
use rtk::{Body, Client, Credentials, ErrorKind, Scope};
use serde_json::json;

use crate::support::{Reply, Sent, Server, TOKEN};
use crate::{builder, quick};

/// Redirects `…/x-1` to `location`, and responds to everything else.
async fn redirecting(status: u16, location: String) -> Server {
    Server::replying(move |sent| match sent.path().ends_with("/x-1") {
        true => Reply::new(status, &[("location", &location)], ""),
        false => Reply::data(&json!({"id": "x-1"})),
    })
    .await
}

fn client(server: &Server, limit: usize) -> Client {
    let transport = HttpTransport::builder().follow_redirects(limit).build().unwrap();
    builder(server).transport(transport).build().unwrap()
}

fn app(client: &Client) -> Scope<App> {
    client.account("acc-1").app("app-1")
}

/// The names of the headers, without those that the HTTP client sets.
fn names(sent: &Sent) -> Vec<&str> {
    let names = sent.headers.iter().map(|(name, _)| name.as_str());
    let mut names: Vec<_> = names.filter(|name| !["host", "accept-encoding"].contains(name)).collect();
    names.sort_unstable();
    names
}

#[tokio::test]
async fn redirect_of_a_read_is_followed_and_sends_no_credentials_to_another_port() {
    for status in [301, 302, 303, 307, 308] {
        let other = Server::always(Reply::data(&json!({"id": "x-1"}))).await;
        let server = redirecting(status, format!("{}/elsewhere?a=b", other.origin())).await;
        let found = Session::find(&app(&client(&server, 1)), "x-1").header("x-tenant", "blue").await.unwrap();
        assert_eq!(found.id().as_str(), "x-1");
        let first = server.only();
        assert_eq!(first.header("authorization"), Some(&*format!("Bearer {TOKEN}")));
        assert_eq!(first.header("x-tenant"), Some("blue"));
        let second = other.only();
        assert_eq!((second.line().as_str(), names(&second)), ("GET /elsewhere?a=b", vec!["accept", "user-agent"]));
        assert!(!format!("{second:?}").contains(TOKEN));
    }
}

#[tokio::test]
async fn redirect_does_not_send_credentials_in_other_headers_to_another_port() {
    let other = Server::always(Reply::data(&json!({"id": "x-1"}))).await;
    let server = redirecting(302, other.origin()).await;
    let transport = HttpTransport::builder().follow_redirects(1).build().unwrap();
    let credentials = Credentials::global_api_key("ann@example.com", "a-global-key");
    let client = builder(&server).credentials(credentials).transport(transport).build().unwrap();
    Session::find(&app(&client), "x-1").header("cookie", "session=s3cret").await.unwrap();
    assert!(format!("{:?}", server.only()).contains("a-global-key"));
    let received = format!("{:?}", other.only());
    for secret in ["a-global-key", "ann@example.com", "s3cret"] {
        assert!(!received.contains(secret), "{received}");
    }
}

#[tokio::test]
async fn redirect_on_the_same_server_keeps_the_credentials() {
    let server = redirecting(302, "/client/v4/elsewhere".to_owned()).await;
    Session::find(&app(&client(&server, 1)), "x-1").await.unwrap();
    let sent = server.sent();
    assert_eq!(sent[1].line(), "GET /client/v4/elsewhere");
    assert!(sent.iter().all(|sent| sent.header("authorization").is_some()) && sent.len() == 2);
}

#[tokio::test]
async fn redirect_of_a_write_repeats_its_body_on_the_same_server_only() {
    for status in [307, 308] {
        let server = redirecting(status, "/client/v4/elsewhere".to_owned()).await;
        app(&client(&server, 1)).put("x-1").body("the body").error_for_status().await.unwrap();
        let sent = server.sent();
        assert_eq!(sent.len(), 2);
        assert_eq!((sent[1].line().as_str(), &sent[1].body[..]), ("PUT /client/v4/elsewhere", &b"\"the body\""[..]));
        assert_eq!(sent[1].header("content-type"), Some("application/json"));
    }
    let other = Server::always(Reply::data(&json!({}))).await;
    for (status, location) in [(307, other.origin()), (302, "/elsewhere".to_owned()), (303, "/elsewhere".to_owned())] {
        let server = redirecting(status, location).await;
        let error = app(&client(&server, 1)).put("x-1").body("the body").error_for_status().await.unwrap_err();
        assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::UnexpectedStatus, status));
        assert_eq!(server.sent().len(), 1);
    }
    assert!(other.sent().is_empty());
}

#[tokio::test]
async fn redirect_of_a_large_body_repeats_it() {
    let server = redirecting(307, "/client/v4/elsewhere".to_owned()).await;
    let large = "x".repeat(1 << 20);
    app(&client(&server, 1)).put("x-1").body(&large).error_for_status().await.unwrap();
    let lengths: Vec<_> =
        server.sent().iter().map(|sent| (sent.body.len(), sent.header("content-length").is_some())).collect();
    assert_eq!(lengths, [((1 << 20) + 2, true), ((1 << 20) + 2, true)]);
}

#[tokio::test]
async fn redirect_of_a_stream_is_not_followed() {
    let server = redirecting(307, "/client/v4/elsewhere".to_owned()).await;
    let body = Body::chunks(futures_util::stream::once(async {
        tokio::task::yield_now().await;
        Ok("chunk".into())
    }));
    let file = client(&server, 1).account("acc-1").file("f-1");
    let error = file.store(body).await.unwrap_err();
    assert_eq!((error.kind(), server.sent().len()), (ErrorKind::UnexpectedStatus, 1));
}

#[tokio::test]
async fn redirects_above_the_limit_are_an_unexpected_status() {
    let server = redirecting(302, "/again/x-1".to_owned()).await;
    let error = Session::find(&app(&client(&server, 3)), "x-1").await.unwrap_err();
    assert_eq!((error.kind(), error.retries()), (ErrorKind::UnexpectedStatus, 0));
    assert_eq!(server.sent().len(), 4);
    assert!(error.to_string().contains("it redirects to `/again/x-1`"), "{error}");
}

#[tokio::test]
async fn redirect_to_a_server_that_is_down_names_it() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let server = redirecting(302, format!("http://{free}/elsewhere?signature=s3cret")).await;
    let error = Session::find(&app(&client(&server, 1)), "x-1").await.unwrap_err();
    assert_eq!((error.kind(), error.retries(), server.sent().len()), (ErrorKind::NotProcessed, 2, 3));
    assert!(error.may_have_been_sent() && !error.may_have_been_carried_out());
    let line = error.to_string();
    assert!(line.contains(&format!("the server redirects to `http://{free}/elsewhere`")), "{line}");
    assert!(!line.contains("s3cret") && !line.contains("check the network and the base URL"), "{line}");
}

#[tokio::test]
async fn redirect_counts_towards_the_timeout_of_the_attempt() {
    let other = Server::always(Reply::Never).await;
    let server = redirecting(302, other.origin()).await;
    let transport = HttpTransport::builder().follow_redirects(1).build().unwrap();
    let client = builder(&server).transport(transport).retry(quick().max_retries(0)).build().unwrap();
    let error = Session::find(&app(&client), "x-1").attempt_timeout(std::time::Duration::from_secs(3)).await;
    assert_eq!((error.unwrap_err().kind(), other.sent().len()), (ErrorKind::Timeout, 1));
}

#[derive(Debug, Clone, rtk::Resource)]
#[resource(path = "/accounts/{account_id}/files", read_only, put(store = "x-1", body = Body))]
pub(crate) struct File {
    pub(crate) id: rtk::Id<Self>,
}
