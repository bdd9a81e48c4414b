//! `proxy` and proxies of the environment with `Engine::Hyper`, which uses none.

use rtk::realtime_kit::*;
use rtk::transport::{Engine, HttpTransport, HttpTransportBuilder};
use rtk::{Client, Error, ErrorKind, Retry};
use serde_json::json;

use crate::builder;
use crate::support::{Reply, Server, TOKEN, block_on, own_process};

fn hyper() -> HttpTransportBuilder {
    HttpTransport::builder().engine(Engine::Hyper)
}

#[test]
fn hyper_with_a_proxy_is_an_error_that_says_what_to_do() {
    let error = hyper().proxy("http://user:passw0rd@proxy.example:3128").build().unwrap_err();
    assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::InvalidRequest, false));
    let line = error.to_string();
    assert!(line.contains("`Engine::Hyper` uses none") && line.contains("use `Engine::Reqwest`"), "{line}");
    assert!(!format!("{error:?}").contains("passw0rd"), "{error:?}");
    hyper().proxy("http://proxy.example:3128").no_proxy().build().unwrap();
}

/// The error of a request to a host that does not exist.
fn error_of(transport: HttpTransportBuilder, host: &str) -> Error {
    let client = Client::builder().token(TOKEN).base_url(format!("http://{host}/v4")).allow_plain_http();
    // With retries, which an error that no retry can cure does not use.
    let client = client.transport(transport.build().unwrap()).retry(Retry::default()).build().unwrap();
    block_on(async { client.get("x").send_raw().await.unwrap_err() })
}

#[test]
fn hyper_with_a_proxy_of_the_environment_sends_nothing() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let proxy = runtime.block_on(Server::always(Reply::data(&json!({"id": "x-1"}))));
    let with_password = proxy.origin().replace("http://", "http://user:passw0rd@");
    let variables =
        [("HTTP_PROXY", with_password.as_str()), ("http_proxy", &with_password), ("NO_PROXY", "direct.invalid")];
    let outside = own_process!("hyper_with_a_proxy_of_the_environment_sends_nothing", &variables, || {
        let error = error_of(hyper(), "api.example.invalid");
        assert_eq!((error.kind(), error.retries()), (ErrorKind::InvalidRequest, 0), "{error}");
        assert!(!error.may_have_been_sent());
        let line = error.to_string();
        for part in
            ["the environment sets the proxy http://127.0.0.1:", "`Engine::Reqwest`", "`NO_PROXY`", "`no_proxy`"]
        {
            assert!(line.contains(part), "{part} is missing: {line}");
        }
        assert!(!format!("{error:?}").contains("passw0rd"), "{error:?}");
        // These do without the proxy.
        let direct = error_of(hyper(), "direct.invalid");
        assert_eq!((direct.kind(), direct.retries()), (ErrorKind::Connect, 2), "{direct}");
        let direct = error_of(hyper().no_proxy(), "api.example.invalid");
        assert_eq!((direct.kind(), direct.retries()), (ErrorKind::Connect, 2), "{direct}");
        block_on(async {
            let server = Server::always(Reply::data(&json!({"id": "x-1"}))).await;
            let client = builder(&server).transport(hyper().build().unwrap()).build().unwrap();
            Session::find(&client.account("acc-1").app("app-1"), "x-1").await.unwrap();
            assert_eq!(server.sent().len(), 1);
        });
    });
    if outside {
        assert!(proxy.sent().is_empty());
    }
}
