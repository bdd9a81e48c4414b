//! `base_url` and proxies.

use super::*;

#[test]
fn base_url_that_is_invalid_or_unsafe_is_rejected() {
    for (url, why) in [
        ("", "not a valid URL"),
        ("no url", "not a valid URL"),
        ("api.cloudflare.com", "not a valid URL"),
        ("/client/v4", "not a valid URL"),
        ("https://", "not a valid URL"),
        (" https://example.com", "not a valid URL"),
        ("https://example.com/\n", "not a valid URL"),
        ("https://[::1", "not a valid URL"),
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
async fn base_url_with_an_impossible_host_is_rejected() {
    for url in ["https://example.com:99999", "https://1.2.3.4.5", "https://256.0.0.1"] {
        let error = match Client::builder().token(TOKEN).base_url(url).build() {
            Ok(client) => client.accounts().all().timeout(Duration::from_secs(1)).await.unwrap_err(),
            Err(error) => error,
        };
        check(&error, ErrorKind::InvalidBaseUrl, false, &["base URL"]);
    }
}

#[test]
fn base_url_can_be_https_or_http_to_loopback() {
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
fn base_url_of_the_environment_is_checked() {
    let variables = [("CLOUDFLARE_API_TOKEN", TOKEN), ("CLOUDFLARE_BASE_URL", "http://example.com")];
    own_process!("base_url_of_the_environment_is_checked", &variables, || {
        check(&Client::from_env().unwrap_err(), ErrorKind::InvalidBaseUrl, false, &["in the clear"]);
    });
}

#[test]
fn proxy_of_the_environment_is_not_used_for_loopback() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let proxy = runtime.block_on(Server::always(Reply::data(&json!({"id": "from-the-proxy"}))));
    let origin = proxy.origin();
    let outside = own_process!(
        "proxy_of_the_environment_is_not_used_for_loopback",
        &[("HTTP_PROXY", &origin), ("http_proxy", &origin), ("ALL_PROXY", &origin)],
        || {
            let runtime = tokio::runtime::Runtime::new().unwrap();
            runtime.block_on(async {
                let server = Server::always(Reply::data(&json!({"id": "sess-1"}))).await;
                let _ = Session::find(&server.app(), "sess-1").await;
            });
        }
    );
    if outside {
        let sent = proxy.sent();
        assert!(sent.is_empty(), "the proxy was sent {:?}", sent[0].headers);
    }
}
