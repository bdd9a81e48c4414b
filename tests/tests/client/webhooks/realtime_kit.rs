//! RealtimeKit's signature, and where its public key comes from.

use std::sync::{Arc, Mutex};

use rtk::transport::{Body, BoxFuture, Transport, TransportError};
use rtk::{Client, Retry};

use super::sender::{KeyServer, Sender, pass};
use super::*;
use crate::support::Reply;

#[tokio::test]
async fn delivery_of_realtime_kit_is_verified_under_either_name() {
    let sender = Sender::new();
    let scheme = Scheme::realtime_kit_key(&sender.pem()).unwrap();
    let signature = sender.sign(BODY);
    let delivery =
        verify(&scheme, &[("rtk-signature", &signature), ("rtk-uuid", "d-1"), ("rtk-webhook-id", "w-1")], BODY)
            .await
            .unwrap();
    assert_eq!((delivery.id(), delivery.webhook_id()), (Some("d-1"), Some("w-1")));
    let older = verify(&scheme, &[("dyte-signature", &signature), ("dyte-uuid", "d-2")], BODY).await.unwrap();
    assert_eq!((older.id(), older.webhook_id()), (Some("d-2"), None));
    assert_eq!(older.content_key(), delivery.content_key());
}

#[tokio::test]
async fn key_is_read_with_written_line_breaks() {
    let sender = Sender::new();
    for pem in
        [sender.pem().replace('\n', "\\n"), sender.pem().replace('\n', "\r\n"), sender.pem().replace('\n', "\\r\\n")]
    {
        let scheme = Scheme::realtime_kit_key(&pem).unwrap();
        assert!(verify(&scheme, &[("rtk-signature", &sender.sign(BODY))], BODY).await.is_ok(), "{pem}");
    }
}

#[tokio::test]
async fn key_is_fetched_once_without_credentials() {
    let sender = Sender::new();
    let keys = KeyServer::start(sender.document()).await;
    let scheme = keys.scheme();
    let signature = sender.sign(BODY);
    let list = [("rtk-signature", signature.as_str())];
    let all = futures_util::future::join_all((0..50).map(|_| verify(&scheme, &list, BODY))).await;
    assert!(all.iter().all(Result::is_ok));
    assert_eq!(keys.requests(), 1);
    let sent = keys.server.only();
    assert_eq!((sent.line().as_str(), sent.header("authorization")), ("GET /.well-known/webhooks.json", None));
}

#[tokio::test]
async fn key_is_fetched_from_the_server_of_a_local_base_url() {
    let sender = Sender::new();
    let keys = KeyServer::start(sender.document()).await;
    // The base URL has a path, which the address of the key has not.
    let base = format!("{}/client/v4", keys.server.origin());
    let client = Client::builder().token("t0ken").base_url(base).retry(Retry::never()).build().unwrap();
    let scheme = Scheme::realtime_kit(&client);
    assert!(verify(&scheme, &[("rtk-signature", &sender.sign(BODY))], BODY).await.is_ok());
    let sent = keys.server.only();
    assert_eq!((sent.line().as_str(), sent.header("authorization")), ("GET /.well-known/webhooks.json", None));
}

#[tokio::test]
async fn key_is_fetched_from_cloudflare_with_any_other_base_url() {
    struct Recorded(Arc<Mutex<Vec<String>>>);

    impl Transport for Recorded {
        fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
            self.0.lock().unwrap().push(request.uri().to_string());
            Box::pin(async { Ok(http::Response::builder().status(500).body(Body::from(Vec::new())).unwrap()) })
        }
    }

    for base in [rtk::BASE_URL, "https://gateway.example.com/v4", "https://127.0.0.1.example.com"] {
        let requests = Arc::new(Mutex::new(Vec::new()));
        let transport = Recorded(Arc::clone(&requests));
        let client = Client::builder().token("t0ken").base_url(base).retry(Retry::never()).transport(transport);
        let scheme = Scheme::realtime_kit(&client.build().unwrap());
        assert_eq!(refusal(&scheme, &[("rtk-signature", "YQ==")], BODY).await, KEY_UNAVAILABLE);
        assert_eq!(
            *requests.lock().unwrap(),
            ["https://api.realtime.cloudflare.com/.well-known/webhooks.json"],
            "{base}"
        );
    }
}

#[tokio::test]
async fn key_that_was_rotated_is_fetched_after_a_failed_check() {
    let (old, new) = (Sender::new(), Sender::new());
    let keys = KeyServer::start(old.document()).await;
    let scheme = keys.scheme();
    assert!(verify(&scheme, &[("rtk-signature", &old.sign(BODY))], BODY).await.is_ok());
    keys.reply(new.document());
    let signature = new.sign(BODY);
    let list = [("rtk-signature", signature.as_str())];
    assert_eq!(refusal(&scheme, &list, BODY).await, BAD_SIGNATURE, "the key was fetched less than a minute ago");
    pass(Duration::from_secs(61)).await;
    assert!(verify(&scheme, &list, BODY).await.is_ok());
    assert_eq!(keys.requests(), 2);
    pass(Duration::from_secs(61)).await;
    keys.reply(Reply::new(500, &[], ""));
    assert_eq!(refusal(&scheme, &[("rtk-signature", &old.sign(BODY))], BODY).await, KEY_UNAVAILABLE);
    assert!(verify(&scheme, &list, BODY).await.is_ok(), "the key that is known is used on");
    pass(Duration::from_secs(3600)).await;
    assert_eq!(refusal(&scheme, &list, BODY).await, KEY_UNAVAILABLE, "a key is kept for an hour");
    keys.reply(new.document());
    pass(Duration::from_secs(6)).await;
    assert!(verify(&scheme, &list, BODY).await.is_ok());
}
