//! `proxy` and `no_proxy` of the engine that uses proxies, reqwest. The other one has `no_proxies`.

use rtk::realtime_kit::*;
use rtk::transport::HttpTransport;
use rtk::{Client, ErrorKind, Retry};
use serde_json::json;

use crate::builder;
use crate::support::{Reply, Server, TOKEN, block_on, own_process};

#[tokio::test]
async fn proxy_receives_the_requests_also_those_to_loopback() {
    let proxy = Server::always(Reply::data(&json!({"id": "x-1"}))).await;
    let server = Server::always(Reply::data(&json!({"id": "x-1"}))).await;
    for transport in
        [HttpTransport::builder().proxy(proxy.origin()), HttpTransport::builder().no_proxy().proxy(proxy.origin())]
    {
        let client = builder(&server).transport(transport.build().unwrap()).build().unwrap();
        Session::find(&client.account("acc-1").app("app-1"), "x-1").await.unwrap();
    }
    assert_eq!((proxy.sent().len(), server.sent().len()), (2, 0));
    assert!(proxy.sent()[0].target.starts_with("http://127.0.0.1:"), "{}", proxy.sent()[0].target);
}

#[test]
fn proxy_that_is_no_url_is_an_error_without_its_password() {
    for url in ["http://user:passw0rd@", "http://user:passw0rd@exa mple", "ftp://user:passw0rd@example.com"] {
        let error = HttpTransport::builder().proxy(url).build().unwrap_err();
        assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::InvalidRequest, false));
        assert!(error.to_string().contains("the proxy is not a valid URL: it needs `http` or `https`"), "{error}");
        assert!(!format!("{error:?} {error}").contains("passw0rd"), "{error:?}");
    }
}

#[tokio::test]
async fn proxy_that_is_down_is_named() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let client = Client::builder()
        .token(TOKEN)
        .base_url("https://api.example.com/v1")
        .transport(HttpTransport::builder().proxy(format!("http://user:passw0rd@{free}")).build().unwrap())
        .retry(Retry::never())
        .build()
        .unwrap();
    let error = client.get("x").await.unwrap_err();
    let line = error.to_string();
    assert_eq!(error.kind(), ErrorKind::Connect, "{line}");
    assert!(line.contains(&format!("through the proxy http://{free}")), "{line}");
    assert!(!format!("{error:?}").contains("passw0rd"), "{error:?}");
}

/// Sends a request to a host that is not loopback, and returns whether a response came. Only a proxy can give one.
fn reaches_the_proxy(transport: HttpTransport) -> bool {
    let client = Client::builder().token(TOKEN).base_url("http://api.example.invalid/v4").allow_plain_http();
    let client = client.transport(transport).retry(Retry::never()).build().unwrap();
    block_on(async { client.get("x").send_raw().await.is_ok() })
}

#[test]
fn no_proxy_ignores_the_environment() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let proxy = runtime.block_on(Server::always(Reply::data(&json!({"id": "x-1"}))));
    let origin = proxy.origin();
    let outside =
        own_process!("no_proxy_ignores_the_environment", &[("HTTP_PROXY", &origin), ("http_proxy", &origin)], || {
            assert!(reaches_the_proxy(HttpTransport::builder().build().unwrap()));
            assert!(!reaches_the_proxy(HttpTransport::builder().no_proxy().build().unwrap()));
        });
    if outside {
        assert_eq!(proxy.sent().len(), 1);
    }
}

/// The environment names a proxy, and one transport sends both to loopback and elsewhere.
#[test]
fn proxy_of_the_environment_is_not_used_for_loopback_by_a_shared_transport() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let proxy = runtime.block_on(Server::always(Reply::data(&json!({"id": "of-the-proxy"}))));
    let origin = proxy.origin();
    let outside = own_process!(
        "proxy_of_the_environment_is_not_used_for_loopback_by_a_shared_transport",
        &[("HTTP_PROXY", &origin), ("http_proxy", &origin)],
        || {
            let transport = HttpTransport::builder().build().unwrap();
            assert!(reaches_the_proxy(transport.clone()));
            block_on(async {
                let server = Server::always(Reply::data(&json!({"id": "x-1"}))).await;
                let client = builder(&server).transport(transport).build().unwrap();
                Session::find(&client.account("acc-1").app("app-1"), "x-1").await.unwrap();
                assert_eq!(server.sent().len(), 1);
            });
        }
    );
    if outside {
        assert_eq!(proxy.sent().len(), 1);
    }
}
