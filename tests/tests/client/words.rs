//! What an error says about who failed.

use rtk::realtime_kit::*;
use rtk::{ErrorKind, Retry};

use crate::support::{Reply, Server};
use crate::{app, builder};

const PAGE: &str = "<!DOCTYPE html><html><title>Sign in to the Wi-Fi</title></html>";

async fn error_of(reply: Reply) -> rtk::Error {
    let server = Server::always(reply).await;
    Session::find(&app(builder(&server).retry(Retry::never())), "s").await.unwrap_err()
}

#[tokio::test]
async fn errors_of_a_server_do_not_name_cloudflare() {
    for status in [400, 401, 403, 404, 405, 408, 409, 422, 429, 500, 503, 302] {
        let error = error_of(Reply::new(status, &[], "")).await;
        assert!(!error.to_string().contains("Cloudflare"), "{error}");
    }
    let error = error_of(Reply::new(200, &[], r#"{"success":false,"data":null}"#)).await;
    assert!(!error.to_string().contains("Cloudflare"), "{error}");
}

#[tokio::test]
async fn html_page_is_called_one() {
    for (status, kind) in [(200, ErrorKind::NotJson), (403, ErrorKind::Forbidden), (502, ErrorKind::Server)] {
        let error = error_of(Reply::new(status, &[("content-type", "text/html")], PAGE)).await;
        assert_eq!(error.kind(), kind);
        assert!(error.to_string().contains("an HTML page, perhaps from a proxy or a captive portal"), "{error}");
    }
}

#[tokio::test]
async fn compressed_response_names_the_encoding_and_the_feature() {
    use rtk::testing::{Answer, Playback};

    // A transport that does not decode, as reqwest without the feature.
    for (encoding, cure) in
        [("gzip", "the feature `gzip`"), ("br", "the feature `brotli`"), ("zstd", "the feature `zstd`")]
    {
        let playback = Playback::new().answer(Answer::bytes(&b"\x1f\x8b\x08"[..]).header("content-encoding", encoding));
        let error = playback.client().get("x").json::<u8>().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NotJson);
        let line = error.to_string();
        assert!(line.contains(&format!("`content-encoding: {encoding}`")) && line.contains(cure), "{line}");
    }
}

#[tokio::test]
async fn download_that_cannot_connect_does_not_name_the_base_url() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let server =
        Server::always(Reply::data(&serde_json::json!({"chat_download_url": format!("http://{free}/chat.csv")}))).await;
    let chat = app(builder(&server).retry(Retry::never())).session("s-1").chat().await.unwrap();
    let error = chat.download().to_bytes().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connect);
    let line = error.to_string();
    assert!(line.contains("check the network and the link") && !line.contains("base URL"), "{line}");
}
