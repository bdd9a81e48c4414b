//! RealtimeKit's signature, and where its public key comes from.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

use aws_lc_rs::encoding::AsDer as _;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256};
use rtk::transport::{Body, BoxFuture, Transport, TransportError};
use rtk::{Client, Retry};
use serde_json::json;

use super::*;
use crate::support::{Reply, Server};

/// A sender: its key pair, and what it signs.
struct Sender(KeyPair);

impl Sender {
    fn new() -> Self {
        Self(KeyPair::generate(KeySize::Rsa2048).unwrap())
    }

    fn sign(&self, body: &str) -> String {
        let mut signature = vec![0; self.0.public_modulus_len()];
        self.0.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), body.as_bytes(), &mut signature).unwrap();
        STANDARD.encode(signature)
    }

    fn pem(&self) -> String {
        let der = self.0.public_key().as_der().unwrap();
        let lines = STANDARD
            .encode(der.as_ref())
            .as_bytes()
            .chunks(64)
            .map(|line| String::from_utf8_lossy(line).into_owned() + "\n")
            .collect::<String>();
        format!("-----BEGIN PUBLIC KEY-----\n{lines}-----END PUBLIC KEY-----\n")
    }

    fn document(&self) -> Reply {
        Reply::json(200, &json!({ "success": true, "data": { "publicKey": self.pem() }, "message": "" }))
    }
}

/// A server whose reply can be changed, and that counts the requests.
struct KeyServer {
    server: Server,
    reply: Arc<std::sync::Mutex<Reply>>,
    requests: Arc<AtomicUsize>,
}

impl KeyServer {
    async fn start(reply: Reply) -> Self {
        let (reply, requests) = (Arc::new(std::sync::Mutex::new(reply)), Arc::new(AtomicUsize::new(0)));
        let (replies, count) = (reply.clone(), requests.clone());
        let server = Server::start(move |_| {
            count.fetch_add(1, SeqCst);
            std::future::ready(replies.lock().unwrap().clone())
        })
        .await;
        Self { server, reply, requests }
    }

    fn scheme(&self) -> Scheme {
        let client =
            Client::builder().token("t0ken").base_url(self.server.url()).retry(Retry::never()).build().unwrap();
        Scheme::realtime_kit(&client).key_url(format!("{}/.well-known/webhooks.json", self.server.origin()))
    }

    fn reply(&self, reply: Reply) {
        *self.reply.lock().unwrap() = reply;
    }

    fn requests(&self) -> usize {
        self.requests.load(SeqCst)
    }
}

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
async fn signature_of_realtime_kit_that_is_wrong_is_refused() {
    let (sender, other) = (Sender::new(), Sender::new());
    let scheme = Scheme::realtime_kit_key(&sender.pem()).unwrap();
    let right = sender.sign(BODY);
    let mut bytes = STANDARD.decode(&right).unwrap();
    bytes[100] ^= 1;
    let flipped = STANDARD.encode(&bytes);
    let reserialised = BODY.replace("\",\"", "\", \"");
    for (header, body, expected) in [
        (flipped.as_str(), BODY, BAD_SIGNATURE),
        (&other.sign(BODY), BODY, BAD_SIGNATURE),
        (&sender.sign("{}"), BODY, BAD_SIGNATURE),
        (&right, &reserialised, BAD_SIGNATURE),
        (&right, &BODY.replace('1', "2"), BAD_SIGNATURE),
        (&right, "", BAD_SIGNATURE),
        (&right[..100], BODY, BAD_SIGNATURE),
        (&right[..101], BODY, MALFORMED),
        ("", BODY, MALFORMED),
        ("not base64!", BODY, MALFORMED),
        ("AAAA", BODY, BAD_SIGNATURE),
    ] {
        assert_eq!(refusal(&scheme, &[("rtk-signature", header)], body).await, expected, "{header} {body}");
    }
    assert_eq!(refusal(&scheme, &[], BODY).await, MALFORMED);
    assert_eq!(refusal(&scheme, &[("rtk-signature", &right), ("rtk-signature", &right)], BODY).await, MALFORMED);
    let mixed = [("rtk-signature", flipped.as_str()), ("dyte-signature", &right)];
    assert_eq!(refusal(&scheme, &mixed, BODY).await, BAD_SIGNATURE, "the newer header counts");
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
    struct Asked(Arc<std::sync::Mutex<Vec<String>>>);

    impl Transport for Asked {
        fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
            self.0.lock().unwrap().push(request.uri().to_string());
            Box::pin(async { Ok(http::Response::builder().status(500).body(Body::from(Vec::new())).unwrap()) })
        }
    }

    for base in [rtk::BASE_URL, "https://gateway.example.com/v4", "https://127.0.0.1.example.com"] {
        let asked = Arc::new(std::sync::Mutex::new(Vec::new()));
        let transport = Asked(Arc::clone(&asked));
        let client = Client::builder().token("t0ken").base_url(base).retry(Retry::never()).transport(transport);
        let scheme = Scheme::realtime_kit(&client.build().unwrap());
        assert_eq!(refusal(&scheme, &[("rtk-signature", "YQ==")], BODY).await, KEY_UNAVAILABLE);
        assert_eq!(*asked.lock().unwrap(), ["https://api.realtime.cloudflare.com/.well-known/webhooks.json"], "{base}");
    }
}

#[tokio::test]
async fn thousand_bad_deliveries_fetch_the_key_once() {
    let (sender, other) = (Sender::new(), Sender::new());
    let keys = KeyServer::start(sender.document()).await;
    let scheme = keys.scheme();
    let bad = other.sign(BODY);
    let list = [("rtk-signature", bad.as_str())];
    let all = futures_util::future::join_all((0..1000).map(|_| refusal(&scheme, &list, BODY))).await;
    assert!(all.iter().all(|refusal| *refusal == BAD_SIGNATURE));
    assert_eq!(keys.requests(), 1);
}

#[tokio::test]
async fn key_that_cannot_be_had_makes_the_sender_try_again() {
    let sender = Sender::new();
    let signature = sender.sign(BODY);
    let list = [("rtk-signature", signature.as_str())];
    let elliptic = "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEVs/o5+uQbTjL3chynL4wXgUg2R9\nq9UU8I5mEovUf86QZ7kOBIjJwqnzD1omageEHWwHdBO6B+dFabmdT9POxg==\n-----END PUBLIC KEY-----";
    for reply in [
        Reply::new(500, &[], "down"),
        Reply::new(404, &[], ""),
        Reply::new(200, &[("content-type", "text/html")], "<html>"),
        Reply::json(200, &json!({ "success": false, "data": null, "message": "later" })),
        Reply::json(200, &json!({ "data": { "publicKey": "none" } })),
        Reply::json(200, &json!({ "data": { "publicKey": elliptic } })),
        Reply::json(200, &json!([])),
        Reply::Bytes(Vec::new()),
    ] {
        let keys = KeyServer::start(reply.clone()).await;
        let scheme = keys.scheme();
        assert_eq!(refusal(&scheme, &list, BODY).await, KEY_UNAVAILABLE, "{reply:?}");
        // It is not fetched for each delivery while it fails.
        let all = futures_util::future::join_all((0..100).map(|_| refusal(&scheme, &list, BODY))).await;
        assert!(all.iter().all(|refusal| *refusal == KEY_UNAVAILABLE));
        assert_eq!(keys.requests(), 1, "{reply:?}");
    }
}

/// The clock is paused only between requests, because it jumps while one is under way.
async fn pass(time: Duration) {
    tokio::time::pause();
    tokio::time::advance(time).await;
    tokio::time::resume();
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
