//! A sender with a key pair, and a server that serves its public key.

use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::sync::{Arc, Mutex};

use aws_lc_rs::encoding::AsDer as _;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256, RsaEncoding};
use rtk::{Client, Retry};
use serde_json::json;

use super::*;
use crate::support::{Reply, Server};

/// A sender: its key pair, and what it signs.
pub(super) struct Sender(KeyPair);

impl Sender {
    pub(super) fn new() -> Self {
        Self(KeyPair::generate(KeySize::Rsa2048).unwrap())
    }

    pub(super) fn sign(&self, body: impl AsRef<[u8]>) -> String {
        self.sign_with(&RSA_PKCS1_SHA256, body.as_ref())
    }

    pub(super) fn sign_with(&self, padding: &'static dyn RsaEncoding, body: &[u8]) -> String {
        let mut signature = vec![0; self.0.public_modulus_len()];
        self.0.sign(padding, &SystemRandom::new(), body, &mut signature).unwrap();
        STANDARD.encode(signature)
    }

    pub(super) fn pem(&self) -> String {
        pem(self.0.public_key().as_der().unwrap().as_ref())
    }

    /// The public key with one bit flipped in the middle of its modulus.
    pub(super) fn flipped_pem(&self) -> String {
        let mut der = self.0.public_key().as_der().unwrap().as_ref().to_vec();
        let middle = der.len() / 2;
        der[middle] ^= 1;
        pem(&der)
    }

    pub(super) fn document(&self) -> Reply {
        document(&self.pem())
    }
}

pub(super) fn pem(der: &[u8]) -> String {
    let text = STANDARD.encode(der);
    let lines = text.as_bytes().chunks(64).map(|line| String::from_utf8_lossy(line).into_owned() + "\n");
    format!("-----BEGIN PUBLIC KEY-----\n{}-----END PUBLIC KEY-----\n", lines.collect::<String>())
}

pub(super) fn document(pem: &str) -> Reply {
    Reply::json(200, &json!({ "success": true, "data": { "publicKey": pem }, "message": "" }))
}

/// A server whose reply can be changed, and that counts the requests.
pub(super) struct KeyServer {
    pub(super) server: Server,
    reply: Arc<Mutex<Reply>>,
    requests: Arc<AtomicUsize>,
}

impl KeyServer {
    pub(super) async fn start(reply: Reply) -> Self {
        let (reply, requests) = (Arc::new(Mutex::new(reply)), Arc::new(AtomicUsize::new(0)));
        let (replies, count) = (reply.clone(), requests.clone());
        let server = Server::start(move |_| {
            count.fetch_add(1, SeqCst);
            std::future::ready(replies.lock().unwrap().clone())
        })
        .await;
        Self { server, reply, requests }
    }

    pub(super) fn scheme(&self) -> Scheme {
        fetching(&format!("{}/.well-known/webhooks.json", self.server.origin()))
    }

    pub(super) fn reply(&self, reply: Reply) {
        *self.reply.lock().unwrap() = reply;
    }

    pub(super) fn requests(&self) -> usize {
        self.requests.load(SeqCst)
    }
}

/// The scheme with the key at this address.
pub(super) fn fetching(url: &str) -> Scheme {
    let client = Client::builder().token("t0ken").base_url("http://127.0.0.1:1").retry(Retry::never()).build().unwrap();
    Scheme::realtime_kit(&client).key_url(url)
}

/// The clock is paused only between requests, because it jumps while one is under way.
pub(super) async fn pass(time: Duration) {
    tokio::time::pause();
    tokio::time::advance(time).await;
    tokio::time::resume();
}
