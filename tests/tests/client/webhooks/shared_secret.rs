//! Schemes with a secret that both sides know.

use aws_lc_rs::hmac;

use super::*;

fn hmac_sha256(secret: &[u8], text: &str) -> Vec<u8> {
    hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret), text.as_bytes()).as_ref().to_vec()
}

fn stream_signature(secret: &str, time: u64, body: &str) -> String {
    format!("time={time},sig1={}", hex(&hmac_sha256(secret.as_bytes(), &format!("{time}.{body}"))))
}

/// RFC 4231, test case 2: the HMAC of the scheme is the one of the standard.
#[test]
fn hmac_is_that_of_the_rfc() {
    assert_eq!(
        hex(&hmac_sha256(b"Jefe", "what do ya want for nothing?")),
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    );
}

#[tokio::test]
async fn stream_signature_is_verified() {
    let scheme = Scheme::stream("s3cret").unwrap();
    let right = stream_signature("s3cret", now(), BODY);
    let delivery = verify(&scheme, &[("Webhook-Signature", &right)], BODY).await.unwrap();
    assert_eq!(delivery.event()["event"], "meeting.started");
    assert_eq!((delivery.body().as_ref(), delivery.id(), delivery.content_key().len()), (BODY.as_bytes(), None, 64));
    let spaced = right.replace(',', ", ");
    assert!(verify(&scheme, &[("webhook-signature", &spaced)], BODY).await.is_ok());
}

/// The example of the Standard Webhooks libraries.
const STANDARD_SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const STANDARD_BODY: &str = r#"{"test": 2432232314}"#;
const STANDARD_HEADERS: [(&str, &str); 3] = [
    ("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"),
    ("webhook-timestamp", "1614265330"),
    ("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
];

#[tokio::test]
async fn standard_webhook_of_the_specification_is_verified() {
    let scheme = Scheme::standard(STANDARD_SECRET).unwrap().tolerance(Duration::MAX);
    let delivery = verify(&scheme, &STANDARD_HEADERS, STANDARD_BODY).await.unwrap();
    assert_eq!(delivery.id(), Some("msg_p5jXN8AQM9LWM0D4loKWxJek"));
    let without_prefix = Scheme::standard(&STANDARD_SECRET[6..]).unwrap().tolerance(Duration::MAX);
    assert!(verify(&without_prefix, &STANDARD_HEADERS, STANDARD_BODY).await.is_ok());
}

/// The example of GitHub's documentation.
#[tokio::test]
async fn hmac_of_github_is_verified() {
    let scheme = Scheme::hmac("X-Hub-Signature-256", "It's a Secret to Everybody").unwrap();
    let header = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
    // It is signed, but it is no JSON.
    let refused = refusal(&scheme, &[("x-hub-signature-256", header)], "Hello, World!").await;
    assert_eq!(refused, (ErrorKind::Undecodable, 422));
    assert_eq!(refusal(&scheme, &[("x-hub-signature-256", header)], "Hello, World").await, BAD_SIGNATURE);
}

#[test]
fn secret_that_accepts_anything_is_refused() {
    for scheme in [
        Scheme::stream(""),
        Scheme::header("cf-webhook-auth", ""),
        Scheme::header("not a name", "s3cret"),
        Scheme::standard("whsec_"),
        Scheme::standard("whsec_???"),
        Scheme::realtime_kit_key("s3cret"),
        Scheme::stream("s3cret").and_then(|scheme| scheme.or_secret("")),
    ] {
        let error = scheme.unwrap_err();
        assert_eq!((error.kind(), error.status().as_u16()), (ErrorKind::InvalidSecret, 500));
        assert!(!format!("{error} {error:?}").contains("s3cret"));
    }
    let debug = format!("{:?}", Verifier::<Value>::new(Scheme::stream("s3cret").unwrap()));
    assert!(debug.contains("stream") && !debug.contains("s3cret"), "{debug}");
}

#[tokio::test]
async fn body_that_is_no_event_is_refused_and_kept() {
    #[derive(Debug, serde::Deserialize)]
    #[allow(dead_code)]
    struct Event {
        meeting: Meeting,
    }
    #[derive(Debug, serde::Deserialize)]
    #[allow(dead_code)]
    struct Meeting {
        id: u8,
    }
    let scheme = Scheme::header("cf-webhook-auth", "s3cret").unwrap();
    let verifier: Verifier<Event> = Verifier::new(scheme);
    for (body, detail) in [
        (BODY, "at `meeting.id`: invalid type: string, expected u8"),
        ("<html>", "its body is not JSON"),
        (r#"{"meeting":{"id":1}} x"#, "its body continues after the JSON"),
    ] {
        let error = verifier.verify(&headers(&[("cf-webhook-auth", "s3cret")]), body).await.unwrap_err();
        assert_eq!((error.kind(), error.status().as_u16()), (ErrorKind::Undecodable, 422));
        assert_eq!(error.to_string(), format!("the webhook delivery is refused: {detail}"));
        assert_eq!(error.body().map(AsRef::as_ref), Some(body.as_bytes()));
        assert!(!format!("{error:?}").contains("Stand-up"));
    }
    let large = "x".repeat(1024 * 1024 + 1);
    let error = verifier.verify(&headers(&[("cf-webhook-auth", "wrong")]), large).await.unwrap_err();
    assert_eq!((error.kind(), error.status().as_u16(), error.body()), (ErrorKind::TooLarge, 413, None));
}
