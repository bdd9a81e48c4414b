//! Deliveries that are repeated, and many at once.

use futures_util::future::join_all;
use rtk::webhook::MemoryGuard;

use super::*;
use crate::webhooks::sender::{KeyServer, pass};

pub(super) fn cases() -> Vec<Case> {
    let mut cases = repeated();
    cases.extend(floods());
    cases
}

fn guarded() -> Verifier<Event> {
    pinned().replay_guard(MemoryGuard::default())
}

fn repeated() -> Vec<Case> {
    vec![
        case("repeated, without a guard", ACCEPTED, async {
            let verifier = pinned();
            assert_eq!(send(&verifier, Sent::signed(BODY)).await, ACCEPTED);
            send(&verifier, Sent::signed(BODY)).await
        }),
        case("repeated", DUPLICATE, async {
            let verifier = guarded();
            assert_eq!(send(&verifier, Sent::signed(BODY)).await, ACCEPTED);
            send(&verifier, Sent::signed(BODY)).await
        }),
        case("repeated under another id", DUPLICATE, async {
            let verifier = guarded();
            assert_eq!(send(&verifier, Sent::signed(BODY).with("rtk-uuid", "1")).await, ACCEPTED);
            send(&verifier, Sent::signed(BODY).with("rtk-uuid", "2")).await
        }),
        case("another body under the id of a former one", ACCEPTED, async {
            let verifier = guarded();
            assert_eq!(send(&verifier, Sent::signed(r#"{"event":"x"}"#).with("rtk-uuid", "1")).await, ACCEPTED);
            send(&verifier, Sent::signed(BODY).with("rtk-uuid", "1")).await
        }),
        case("repeated while the first is handled", IN_PROGRESS, async {
            let verifier = guarded();
            let first = verifier.verify(&Sent::signed(BODY).headers, BODY).await.unwrap();
            let answer = send(&verifier, Sent::signed(BODY)).await;
            drop(first);
            answer
        }),
        case("repeated after its handler failed", ACCEPTED, async {
            let verifier = guarded();
            drop(verifier.verify(&Sent::signed(BODY).headers, BODY).await.unwrap());
            send(&verifier, Sent::signed(BODY)).await
        }),
        case("repeated after a forged copy of it was refused", ACCEPTED, async {
            let verifier = guarded();
            let forged = Sent::new(BODY).with("rtk-signature", other().sign(BODY));
            assert_eq!(send(&verifier, forged).await, BAD_SIGNATURE);
            send(&verifier, Sent::signed(BODY)).await
        }),
        case("repeated after a day, when `MemoryGuard` has forgotten it", ACCEPTED, async {
            let verifier = guarded();
            assert_eq!(send(&verifier, Sent::signed(BODY)).await, ACCEPTED);
            pass(Duration::from_secs(24 * 60 * 60)).await;
            send(&verifier, Sent::signed(BODY)).await
        }),
        case("of Standard Webhooks, repeated within the tolerance", DUPLICATE, async {
            let (verifier, sent) = standard(now() - 60);
            assert_eq!(send(&verifier, sent.clone()).await, ACCEPTED);
            send(&verifier, sent).await
        }),
        case("of Standard Webhooks, repeated after the tolerance", EXPIRED, async {
            let (verifier, sent) = standard(now() - 360);
            let accepting: Verifier<Event> =
                Verifier::new(Scheme::standard(STANDARD.encode("key")).unwrap().tolerance(Duration::from_secs(600)));
            assert_eq!(send(&accepting, sent.clone()).await, ACCEPTED);
            send(&verifier, sent).await
        }),
    ]
}

/// A guarded verifier, and a delivery for it.
fn standard(time: u64) -> (Verifier<Event>, Sent) {
    let key = aws_lc_rs::hmac::Key::new(aws_lc_rs::hmac::HMAC_SHA256, b"key");
    let signature = aws_lc_rs::hmac::sign(&key, format!("msg_1.{time}.{BODY}").as_bytes());
    let sent = Sent::new(BODY).with("webhook-id", "msg_1").with("webhook-timestamp", time.to_string());
    let sent = sent.with("webhook-signature", format!("v1,{}", STANDARD.encode(signature)));
    let scheme = Scheme::standard(STANDARD.encode("key")).unwrap();
    (Verifier::new(scheme).replay_guard(MemoryGuard::default()), sent)
}

fn floods() -> Vec<Case> {
    vec![
        case("1,000 forged deliveries at once: the key is fetched once", BAD_SIGNATURE, async {
            let keys = KeyServer::start(sender().document()).await;
            let verifier = Verifier::new(keys.scheme());
            let forged = forged();
            let all = join_all((0..1000).map(|_| send(&verifier, forged.clone()))).await;
            assert!(all.iter().all(|answer| *answer == all[0]));
            assert_eq!(keys.requests(), 1);
            all[0]
        }),
        case("forged deliveries for ten minutes: the key is fetched at most once a minute", BAD_SIGNATURE, async {
            let keys = KeyServer::start(sender().document()).await;
            let verifier = Verifier::new(keys.scheme());
            let forged = forged();
            let mut answers = Vec::new();
            for _ in 0..40 {
                answers.extend(join_all((0..10).map(|_| send(&verifier, forged.clone()))).await);
                pass(Duration::from_secs(15)).await;
            }
            assert!(answers.iter().all(|answer| *answer == answers[0]));
            assert!((2..=11).contains(&keys.requests()), "{}", keys.requests());
            answers[0]
        }),
        case("a delivery among 1,000 forged ones", ACCEPTED, async {
            let keys = KeyServer::start(sender().document()).await;
            let verifier = Verifier::new(keys.scheme());
            let forged = forged();
            let flood = join_all((0..1000).map(|_| send(&verifier, forged.clone())));
            let (_, answer) = futures_util::future::join(flood, send(&verifier, Sent::signed(BODY))).await;
            answer
        }),
    ]
}

fn forged() -> Sent {
    Sent::new(BODY).with("rtk-signature", other().sign(BODY))
}
