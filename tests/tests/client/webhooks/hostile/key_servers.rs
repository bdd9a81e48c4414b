//! The server of the public key, which fails or is replaced.

use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use super::*;
use crate::support::{Reply, Server};
use crate::webhooks::sender::{KeyServer, document, fetching, pass, pem};

const EC: &str = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAExvAGawyLfbMZEpc7JIN6pdYA1QUsCflNmVKx2I02j1WMtBzBuVICKn9Xq1RQiuQOKHRpsO8maAo1I63d+8Di/g==";
const ED25519: &str = "MCowBQYDK2VwAyEAnIHVm0q9BfonW58KvMXdDKAhEqNKGsVtcb88v9rPyEc=";
pub(super) const RSA_1024: &str = "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDUUKOvplXInQ0goXLtRMvYKBmbcvavY3E8GGdxOKL/0uX2S+9zLOz9Qjc1UPdOD+pcubPOPlg32Ierr62fGlehqOWEH8xsifdrz4EY8DHrtEeTrYw0ExxUC0hUng1QLQNKRSH1ctV4ceIn9joPgmZv/qL6Ywp7m4SYxNoWhyMVRwIDAQAB";

/// A delivery while the server replies like this. The server is asked once, also by the ten deliveries after it.
fn replying(what: &'static str, expected: Answer, reply: fn() -> Reply) -> Case {
    case(what, expected, async move {
        let keys = KeyServer::start(reply()).await;
        let verifier = Verifier::new(keys.scheme());
        let answer = send(&verifier, Sent::signed(BODY)).await;
        for _ in 0..10 {
            assert_eq!(send(&verifier, Sent::signed(BODY)).await, answer, "{what}");
        }
        assert_eq!(keys.requests(), 1, "{what}");
        answer
    })
}

/// A document with a key of another type.
fn key(what: &'static str, base64: &'static str) -> Case {
    case(what, KEY_UNAVAILABLE, async move {
        let keys = KeyServer::start(document(&pem(&STANDARD.decode(base64).unwrap()))).await;
        send(&Verifier::new(keys.scheme()), Sent::signed(BODY)).await
    })
}

pub(super) fn cases() -> Vec<Case> {
    let mut cases = failing();
    cases.extend(rotating());
    cases
}

fn failing() -> Vec<Case> {
    let refused = |what, reply| replying(what, KEY_UNAVAILABLE, reply);
    vec![
        replying("it has the key", ACCEPTED, || sender().document()),
        replying("it has the key, with line breaks written as backslash and `n`", ACCEPTED, || {
            document(&sender().pem().replace('\n', "\\n"))
        }),
        case("it is down", KEY_UNAVAILABLE, async {
            let free = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
            send(&Verifier::new(fetching(&format!("http://{free}/"))), Sent::signed(BODY)).await
        }),
        case("it is slow", KEY_UNAVAILABLE, async {
            let keys = KeyServer::start(Reply::Never).await;
            let (verifier, sent) = (Verifier::new(keys.scheme()), Sent::signed(BODY));
            // The clock jumps to the next timeout.
            tokio::time::pause();
            let started = tokio::time::Instant::now();
            let answer = send(&verifier, sent).await;
            assert!(started.elapsed() <= Duration::from_secs(11), "{:?}", started.elapsed());
            tokio::time::resume();
            answer
        }),
        refused("it closes the connection", || Reply::Bytes(Vec::new())),
        refused("it responds with status 500", || Reply::new(500, &[], "down")),
        refused("it responds with status 404", || Reply::new(404, &[], "")),
        refused("it responds with status 403 and a key", || {
            Reply::json(403, &json!({ "data": { "publicKey": sender().pem() } }))
        }),
        refused("it responds with HTML", || Reply::new(200, &[("content-type", "text/html")], "<html>down</html>")),
        refused("it responds with an empty body", || Reply::new(200, &[], "")),
        refused("it responds with `success: false`", || {
            Reply::json(200, &json!({ "success": false, "data": null, "message": "later" }))
        }),
        refused("it responds with `success: false` and a key", || {
            Reply::json(200, &json!({ "success": false, "data": { "publicKey": sender().pem() } }))
        }),
        refused("it responds with an error in JSON", || Reply::json(200, &json!({ "errors": [{ "code": 10000 }] }))),
        refused("it responds with an array", || Reply::json(200, &json!([sender().pem()]))),
        refused("there is no `publicKey`", || Reply::json(200, &json!({ "success": true, "data": {} }))),
        refused("the key is a number", || Reply::json(200, &json!({ "success": true, "data": { "publicKey": 7 } }))),
        refused("the key is empty", || document("")),
        refused("the key is not PEM", || document("none")),
        refused("the key is cut off", || document(&sender().pem()[..200])),
        refused("the PEM is a certificate", || document(&sender().pem().replace("PUBLIC KEY", "CERTIFICATE"))),
        key("the key is one of ECDSA", EC),
        key("the key is one of Ed25519", ED25519),
        key("the key is an RSA key of 1024 bits", RSA_1024),
        case("the response has no end", KEY_UNAVAILABLE, endless()),
        case("it redirects in a circle", KEY_UNAVAILABLE, async {
            let server = Server::always(Reply::new(302, &[("location", "/again")], "")).await;
            send(&Verifier::new(fetching(&server.origin())), Sent::signed(BODY)).await
        }),
        case("it redirects to the key", ACCEPTED, async {
            let keys = KeyServer::start(sender().document()).await;
            let location = keys.server.origin();
            let server = Server::always(Reply::new(302, &[("location", &location)], "")).await;
            send(&Verifier::new(fetching(&server.origin())), Sent::signed(BODY)).await
        }),
    ]
}

/// A body that continues until the connection is closed.
async fn endless() -> Answer {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let sending = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        assert!(stream.read(&mut [0; 1024]).await.unwrap() > 0);
        stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n{\"data\":\"").await.unwrap();
        while stream.write_all(&[b'x'; 8 * 1024]).await.is_ok() {}
    });
    let answer = send(&Verifier::new(fetching(&format!("http://{address}/"))), Sent::signed(BODY)).await;
    sending.await.unwrap();
    answer
}

fn rotating() -> Vec<Case> {
    vec![
        case("the key was rotated more than a minute after it was fetched", ACCEPTED, async {
            let (keys, verifier) = known().await;
            keys.reply(other().document());
            pass(Duration::from_secs(61)).await;
            let answer = send(&verifier, by_other()).await;
            assert_eq!(send(&verifier, by_other()).await, ACCEPTED);
            assert_eq!(keys.requests(), 2);
            answer
        }),
        case("the key was rotated less than a minute after it was fetched", BAD_SIGNATURE, async {
            let (keys, verifier) = known().await;
            keys.reply(other().document());
            let answer = send(&verifier, by_other()).await;
            assert_eq!(keys.requests(), 1);
            answer
        }),
        case("signed with the key before the rotation", BAD_SIGNATURE, async {
            let (keys, verifier) = known().await;
            keys.reply(other().document());
            pass(Duration::from_secs(61)).await;
            assert_eq!(send(&verifier, by_other()).await, ACCEPTED);
            send(&verifier, Sent::signed(BODY)).await
        }),
        case("the key is known, and the server is down", ACCEPTED, async {
            let (keys, verifier) = known().await;
            keys.reply(Reply::new(500, &[], ""));
            pass(Duration::from_secs(59 * 60)).await;
            let answer = send(&verifier, Sent::signed(BODY)).await;
            assert_eq!(keys.requests(), 1);
            answer
        }),
        case("the key is known, the server is down, and the signature is wrong", KEY_UNAVAILABLE, async {
            let (keys, verifier) = known().await;
            keys.reply(Reply::new(500, &[], ""));
            pass(Duration::from_secs(61)).await;
            let answer = send(&verifier, by_other()).await;
            assert_eq!(send(&verifier, Sent::signed(BODY)).await, ACCEPTED, "the known key still serves");
            answer
        }),
        case("the key is known for more than an hour, and the server is down", KEY_UNAVAILABLE, async {
            let (keys, verifier) = known().await;
            keys.reply(Reply::new(500, &[], ""));
            pass(Duration::from_secs(61 * 60)).await;
            send(&verifier, Sent::signed(BODY)).await
        }),
        case("the server was down until 6 seconds ago", ACCEPTED, async {
            let keys = KeyServer::start(Reply::new(500, &[], "")).await;
            let verifier = Verifier::new(keys.scheme());
            assert_eq!(send(&verifier, Sent::signed(BODY)).await, KEY_UNAVAILABLE);
            keys.reply(sender().document());
            pass(Duration::from_secs(6)).await;
            send(&verifier, Sent::signed(BODY)).await
        }),
        case("the key that is fetched after a failed check is malformed", KEY_UNAVAILABLE, async {
            let (keys, verifier) = known().await;
            keys.reply(document("none"));
            pass(Duration::from_secs(61)).await;
            let answer = send(&verifier, by_other()).await;
            assert_eq!(send(&verifier, Sent::signed(BODY)).await, ACCEPTED, "it does not replace the known key");
            answer
        }),
    ]
}

/// A verifier that has fetched the key.
async fn known() -> (KeyServer, Verifier<Event>) {
    let keys = KeyServer::start(sender().document()).await;
    let verifier = Verifier::new(keys.scheme());
    assert_eq!(send(&verifier, Sent::signed(BODY)).await, ACCEPTED);
    (keys, verifier)
}

fn by_other() -> Sent {
    Sent::new(BODY).with("rtk-signature", other().sign(BODY))
}
