//! Base URLs.

use super::*;

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
    in_environment("base_urls::a_bad_base_url_of_the_environment_is_refused", &variables, || {
        check(&Client::from_env().unwrap_err(), ErrorKind::InvalidBaseUrl, false, &["in the clear"]);
    });
}

#[test]
fn a_proxy_of_the_environment_does_not_get_the_token_of_a_loopback_address() {
    let test = "base_urls::a_proxy_of_the_environment_does_not_get_the_token_of_a_loopback_address";
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
