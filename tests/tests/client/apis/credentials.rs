//! Credentials: where they come from, how they are sent, and where they are not sent.

use rtk::{Client, Credentials, ErrorKind};
use serde_json::json;

use super::*;
use crate::support::{Reply, Server, block_on, own_process};

#[tokio::test]
async fn token_is_sent_as_the_api_declares_it() {
    let server = Server::always(Reply::json(200, &json!({"login": "o", "item": {"id": "p-1"}}))).await;
    forge(&server).orgs().find("o").await.unwrap();
    shop(&server).pens().find("p-1").await.unwrap();
    let weather = Weather::builder().base_url(server.origin()).build().unwrap();
    weather.get("today").await.unwrap();
    let headers: Vec<_> = server
        .sent()
        .into_iter()
        .map(|sent| (sent.header("authorization").map(str::to_owned), sent.header("x-shop-key").map(str::to_owned)))
        .collect();
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(headers, [(text("Bearer f0rge-t0ken"), None), (None, text("sh0p-k3y")), (None, None)]);
}

#[test]
fn token_for_an_api_that_takes_none_is_an_error() {
    let error = Weather::builder().token("t0ken-0f-nothing").build().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert!(error.to_string().contains("Weather takes no token") && !error.to_string().contains("t0ken"), "{error}");
}

#[tokio::test]
async fn calls_without_credentials_are_possible() {
    let server = Server::always(Reply::json(200, &json!({"login": "o"}))).await;
    let open = Forge::builder().base_url(server.origin()).credentials(Credentials::none()).build().unwrap();
    open.orgs().find("o").await.unwrap();
    assert_eq!(server.only().header("authorization"), None);
}

#[test]
fn variables_of_the_api_are_read_and_no_others() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let server = runtime.block_on(Server::always(Reply::json(200, &json!({"login": "o"}))));
    let url = server.origin();
    let variables =
        [("FORGE_TOKEN", "of-the-forge"), ("FORGE_URL", url.as_str()), ("CLOUDFLARE_API_TOKEN", "of-cloudflare")];
    let outside = own_process!("variables_of_the_api_are_read_and_no_others", &variables, || {
        block_on(async { Forge::from_env().unwrap().orgs().find("o").await.unwrap() });
        let error = Shop::builder().base_url("http://127.0.0.1:9").build().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::MissingCredentials);
        assert!(error.to_string().contains("SHOP_KEY"), "{error}");
        let error = Shop::from_env().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidBaseUrl, "{error}");
    });
    if outside {
        assert_eq!(server.only().header("authorization"), Some("Bearer of-the-forge"));
    }
}

#[test]
fn token_of_the_environment_goes_to_the_own_host_only() {
    let variables = [("CLOUDFLARE_API_TOKEN", "of-cloudflare"), ("FORGE_TOKEN", "of-the-forge")];
    own_process!("token_of_the_environment_goes_to_the_own_host_only", &variables, || {
        for url in ["https://api.github.com", "https://api.cloudflare.com.example", "https://cloudflare.com/client/v4"]
        {
            let error = Client::builder().base_url(url).build().unwrap_err();
            assert_eq!(error.kind(), ErrorKind::MissingCredentials, "{url}");
            let message = error.to_string();
            assert!(
                message.contains("CLOUDFLARE_API_TOKEN is for Cloudflare") && message.contains("derive(rtk::Api)"),
                "{message}"
            );
            assert!(!message.contains("of-cloudflare"), "{message}");
            Client::builder().base_url(url).token("another").build().unwrap();
        }
        for url in ["https://api.cloudflare.com/client/v5", "https://API.cloudflare.com:8443", "http://127.0.0.1:1"] {
            Client::builder().base_url(url).build().unwrap();
        }
        assert!(Forge::builder().base_url("https://forge.example").build().is_err());
    });
}
