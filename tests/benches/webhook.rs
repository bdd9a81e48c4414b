//! Verifies a delivery of RealtimeKit with a body of 2 kB, compared with the bare verification of its RSA signature by aws-lc-rs.
//!
//! rtk does more: it reads the headers, decodes base64, makes the content key and parses the JSON. The second comparison also decodes the event.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark ends at its first mistake, and prints")]
#![allow(dead_code, reason = "each benchmark uses a part of what they share, and reads what it does not look at")]

mod support;

use aws_lc_rs::encoding::{AsDer as _, PublicKeyX509Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{KeyPair as _, ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_SHA256};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use divan::black_box;
use rtk::http::{HeaderMap, HeaderValue};
use rtk::realtime_kit::Event;
use rtk::webhook::{Scheme, Verifier};
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::json;
use support::clock;

const CALLS: u32 = 200;
const ROUNDS: usize = 200;

fn main() {
    let runtime = support::runtime();
    let delivery = Delivery::new();
    assert!(matches!(runtime.block_on(delivery.verify(&delivery.decoding)), Event::RecordingStatusUpdate { .. }));
    divan::main();
    compare(&delivery, "verification of a delivery of 2 kB", 1.20, &delivery.parsing);
    compare(&delivery, "verification of a delivery of 2 kB and decoding of its event", 1.35, &delivery.decoding);
}

fn compare<E: DeserializeOwned>(delivery: &Delivery, name: &str, most: f64, verifier: &Verifier<E>) {
    let runtime = support::runtime();
    clock::compare(
        name,
        (ROUNDS, CALLS),
        most,
        || {
            runtime.block_on(async {
                for _ in 0..CALLS {
                    black_box(delivery.verify(verifier).await);
                }
            });
        },
        || (0..CALLS).for_each(|_| delivery.verify_bare()),
    );
}

struct Delivery {
    headers: HeaderMap,
    body: Bytes,
    parsing: Verifier<IgnoredAny>,
    decoding: Verifier<Event>,
    key: ParsedPublicKey,
    signature: Vec<u8>,
}

impl Delivery {
    fn new() -> Self {
        let pair = KeyPair::generate(KeySize::Rsa2048).unwrap();
        let body = body();
        let mut signature = vec![0; pair.public_modulus_len()];
        pair.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), &body, &mut signature).unwrap();
        let der: PublicKeyX509Der<'_> = pair.public_key().as_der().unwrap();
        let pem = format!("-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----\n", STANDARD.encode(der.as_ref()));
        let mut headers = HeaderMap::new();
        for (name, value) in [
            ("rtk-signature", STANDARD.encode(&signature).as_str()),
            ("rtk-uuid", "5f1c2a77-9a5e-4c0b-8d52-000000000001"),
            ("rtk-webhook-id", "5f1c2a77-9a5e-4c0b-8d52-000000000002"),
            ("content-type", "application/json"),
        ] {
            headers.insert(name, HeaderValue::from_str(value).unwrap());
        }
        let scheme = Scheme::realtime_kit_key(&pem).unwrap();
        let (parsing, decoding) = (Verifier::new(scheme.clone()), Verifier::new(scheme));
        let key = ParsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, der.as_ref()).unwrap();
        Self { headers, body, parsing, decoding, key, signature }
    }

    async fn verify<E: DeserializeOwned>(&self, verifier: &Verifier<E>) -> E {
        verifier.verify(&self.headers, self.body.clone()).await.unwrap().into_event()
    }

    fn verify_bare(&self) {
        self.key.verify_sig(black_box(&self.body), black_box(&self.signature)).unwrap();
    }
}

/// The event with the most keys, with URLs that are signed and so are long.
fn body() -> Bytes {
    let url = |kind: &str| format!("https://files.example.com/{kind}?signature={}", "0123456789abcdef".repeat(30));
    let body = json!({
        "event": "recording.statusUpdate",
        "meeting": {
            "id": "b1f8940e-0000-4000-8000-000000000001", "sessionId": "05e57591-0000-4000-8000-000000000002",
            "title": "Weekly sync", "status": "LIVE", "createdAt": "2026-06-03T10:00:00.000Z",
            "startedAt": "2026-06-03T10:00:00.000Z", "endedAt": "2026-06-03T10:30:00.000Z",
            "organizedBy": {"id": "c94c437b-0000-4000-8000-000000000003", "name": "Example organization"},
        },
        "recording": {
            "id": "97cb480d-0000-4000-8000-000000000005", "recordingId": "97cb480d-0000-4000-8000-000000000005",
            "status": "UPLOADED", "downloadUrl": url("video"), "audioDownloadUrl": url("audio"),
            "downloadUrlExpiry": "2026-06-10T10:30:00.000Z", "startedTime": "2026-06-03T10:00:00.000Z",
            "stoppedTime": "2026-06-03T10:30:00.000Z", "fileSize": "2044680", "outputFileName": "weekly-sync.mp4",
            "meetingId": "b1f8940e-0000-4000-8000-000000000001", "recordingDuration": 1800,
            "organizationId": "c94c437b-0000-4000-8000-000000000003", "roomUUID": "05e57591-0000-4000-8000-000000000002",
        },
    });
    let body = Bytes::from(body.to_string());
    assert!((1_950..2_150).contains(&body.len()), "{}", body.len());
    body
}

#[divan::bench]
fn rtk(bencher: divan::Bencher<'_, '_>) {
    let (delivery, runtime) = (Delivery::new(), support::runtime());
    bencher.bench_local(|| runtime.block_on(delivery.verify(&delivery.decoding)));
}

#[divan::bench]
fn bare(bencher: divan::Bencher<'_, '_>) {
    let delivery = Delivery::new();
    bencher.bench_local(|| delivery.verify_bare());
}
