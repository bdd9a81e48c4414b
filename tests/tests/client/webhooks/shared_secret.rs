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

#[tokio::test]
async fn stream_signature_that_is_wrong_is_refused() {
    let scheme = Scheme::stream("s3cret").unwrap();
    let right = stream_signature("s3cret", now(), BODY);
    let (time, digest) = right.split_once(",sig1=").unwrap();
    let flipped = format!("{time},sig1={}", digest.replace('0', "1"));
    let late = format!("time={},sig1={digest}", now() - 1);
    let other_secret = stream_signature("other", now(), BODY);
    let upper = format!("{time},sig1={}", digest.to_uppercase());
    assert!(verify(&scheme, &[("webhook-signature", &upper)], BODY).await.is_ok(), "hexadecimal has no case");
    for (header, expected) in [
        (late.as_str(), BAD_SIGNATURE),
        (&other_secret, BAD_SIGNATURE),
        (&format!("{time},sig1=zz"), BAD_SIGNATURE),
        (&format!("{time},sig1={}", &digest[..62]), BAD_SIGNATURE),
        (&format!("{time},sig1={digest}00"), BAD_SIGNATURE),
        (&format!("{time},sig2={digest}"), BAD_SIGNATURE),
        (time, BAD_SIGNATURE),
        ("", MALFORMED),
        ("sig1=00", MALFORMED),
        (&format!("{time},{time},sig1={digest}"), MALFORMED),
        (&format!("time=,sig1={digest}"), MALFORMED),
        (&format!("time=-1,sig1={digest}"), MALFORMED),
        (&format!("time=1e9,sig1={digest}"), MALFORMED),
        (&format!("time=99999999999999999999999,sig1={digest}"), EXPIRED),
    ] {
        assert_eq!(refusal(&scheme, &[("webhook-signature", header)], BODY).await, expected, "{header}");
    }
    if flipped != right {
        assert_eq!(refusal(&scheme, &[("webhook-signature", &flipped)], BODY).await, BAD_SIGNATURE);
    }
    assert_eq!(refusal(&scheme, &[], BODY).await, MALFORMED);
    let twice = [("webhook-signature", right.as_str()), ("webhook-signature", &right)];
    assert_eq!(refusal(&scheme, &twice, BODY).await, MALFORMED);
    let again = serde_json::from_str::<Value>(BODY).unwrap().to_string() + " ";
    assert_eq!(refusal(&scheme, &[("webhook-signature", &right)], &again).await, BAD_SIGNATURE);
}

#[tokio::test]
async fn time_outside_of_the_tolerance_is_refused() {
    let scheme = Scheme::stream("s3cret").unwrap();
    let at = |time| stream_signature("s3cret", time, BODY);
    for (time, is_accepted) in
        [(now() - 200, true), (now() + 200, true), (now() - 400, false), (now() + 400, false), (0, false)]
    {
        let accepted = verify(&scheme, &[("webhook-signature", &at(time))], BODY).await;
        assert_eq!(accepted.is_ok(), is_accepted, "{time}");
    }
    let header = at(now() - 400);
    assert_eq!(refusal(&scheme, &[("webhook-signature", &header)], BODY).await, EXPIRED);
    let patient = scheme.tolerance(Duration::MAX);
    assert!(verify(&patient, &[("webhook-signature", &at(0))], BODY).await.is_ok());
}

#[tokio::test]
async fn each_secret_of_a_rotation_is_accepted() {
    let scheme = Scheme::stream("old").unwrap().or_secret("new").unwrap();
    for (secret, is_accepted) in [("old", true), ("new", true), ("older", false)] {
        let header = stream_signature(secret, now(), BODY);
        assert_eq!(verify(&scheme, &[("webhook-signature", &header)], BODY).await.is_ok(), is_accepted, "{secret}");
    }
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

#[tokio::test]
async fn standard_webhook_that_is_wrong_is_refused() {
    let scheme = Scheme::standard(STANDARD_SECRET).unwrap().tolerance(Duration::MAX);
    let with = |at: usize, value: &'static str| {
        let mut list = STANDARD_HEADERS;
        list[at].1 = value;
        list
    };
    let right = STANDARD_HEADERS[2].1;
    let several = format!("v1a,x v1,AAAA v2,{} {right}", &right[3..]);
    let mut list = STANDARD_HEADERS.map(|(name, value)| (name, value.to_owned()));
    list[2].1 = several;
    let list: Vec<_> = list.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert!(verify(&scheme, &list, STANDARD_BODY).await.is_ok(), "one of several signatures is enough");
    for (list, expected) in [
        (with(0, "msg_other"), BAD_SIGNATURE),
        (with(1, "1614265331"), BAD_SIGNATURE),
        (with(2, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OF="), BAD_SIGNATURE),
        (with(2, "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="), BAD_SIGNATURE),
        (with(2, "v1,"), BAD_SIGNATURE),
        (with(2, "v1,not base64"), BAD_SIGNATURE),
        (with(1, "soon"), MALFORMED),
        (with(0, ""), MALFORMED),
    ] {
        assert_eq!(refusal(&scheme, &list, STANDARD_BODY).await, expected, "{list:?}");
    }
    let strict = Scheme::standard(STANDARD_SECRET).unwrap();
    assert_eq!(refusal(&strict, &STANDARD_HEADERS, STANDARD_BODY).await, EXPIRED);
    assert_eq!(refusal(&scheme, &STANDARD_HEADERS[..2], STANDARD_BODY).await, MALFORMED);
    assert_eq!(refusal(&scheme, &STANDARD_HEADERS, "{\"test\":2432232314}").await, BAD_SIGNATURE);
}

#[tokio::test]
async fn secret_in_a_header_is_compared() {
    let scheme = Scheme::header("cf-webhook-auth", "s3cret").unwrap().or_secret("next").unwrap();
    for (value, expected) in [
        ("s3cret", None),
        ("next", None),
        ("s3cre", Some(BAD_SIGNATURE)),
        ("s3cret ", Some(BAD_SIGNATURE)),
        ("", Some(MALFORMED)),
    ] {
        match expected {
            None => assert!(verify(&scheme, &[("cf-webhook-auth", value)], BODY).await.is_ok(), "{value}"),
            Some(expected) => {
                assert_eq!(refusal(&scheme, &[("cf-webhook-auth", value)], BODY).await, expected, "{value}");
            }
        }
    }
    assert_eq!(refusal(&scheme, &[], BODY).await, MALFORMED);
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
