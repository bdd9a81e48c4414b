//! `engine`: which HTTP client sends.

use rtk::transport::{Engine, HttpTransport};
use rtk::{Client, ErrorKind, Retry};

use crate::support::TOKEN;

#[test]
fn engine_is_that_of_the_features_unless_one_is_set() {
    let default = if cfg!(feature = "reqwest") { "engine: Reqwest" } else { "engine: Hyper" };
    assert!(format!("{:?}", HttpTransport::builder().build().unwrap()).contains(default));
    let hyper = HttpTransport::builder().engine(Engine::Hyper).build().unwrap();
    assert!(format!("{hyper:?}").contains("engine: Hyper"));
}

#[cfg(feature = "reqwest")]
#[tokio::test]
async fn engine_hyper_sends_what_the_default_engine_sends() {
    use crate::support::{Reply, Server};

    let server = Server::always(Reply::data(&serde_json::json!({}))).await;
    for transport in [HttpTransport::builder(), HttpTransport::builder().engine(Engine::Hyper)] {
        let client = Client::builder()
            .token(TOKEN)
            .base_url(server.url())
            .transport(transport.build().unwrap())
            .build()
            .unwrap();
        client.post("x/1").query(&[("a", "b c")]).body("the body").send_raw().await.unwrap();
        client.post("x").send_raw().await.unwrap();
        client.delete("x").send_raw().await.unwrap();
        client.get("x").send_raw().await.unwrap();
    }
    let sent = server.sent();
    let heads = |sent: &[crate::support::Sent]| {
        sent.iter()
            .map(|sent| {
                let mut headers = sent.headers.clone();
                headers.sort();
                (sent.line(), headers, sent.body.clone())
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(sent.len(), 8);
    assert_eq!(heads(&sent[..4]), heads(&sent[4..]));
}

/// hyper takes the default port instead of one that is too large, and asks for the address of any host.
#[tokio::test]
async fn engine_hyper_connects_to_no_server_of_doubtful_spelling() {
    for url in ["https://example.com:99999", "https://1.2.3.4.5", "https://256.0.0.1", "https://0x7f.1"] {
        let transport = HttpTransport::builder().engine(Engine::Hyper).build().unwrap();
        let client = Client::builder().token(TOKEN).base_url(url).transport(transport).retry(Retry::never()).build();
        let error = match client {
            Ok(client) => client.get("x").await.unwrap_err(),
            Err(error) => error,
        };
        assert!(matches!(error.kind(), ErrorKind::InvalidRequest | ErrorKind::InvalidBaseUrl), "{url}: {error}");
        assert!(!error.may_have_been_sent());
    }
}
