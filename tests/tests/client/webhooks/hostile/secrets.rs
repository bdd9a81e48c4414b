//! Schemes with a secret that both sides know.

use aws_lc_rs::hmac::{HMAC_SHA256, Key, sign};

use super::key_servers::RSA_1024;
use super::*;
use crate::webhooks::sender::pem;

fn hmac_sha256(secret: impl AsRef<[u8]>, text: &str) -> Vec<u8> {
    sign(&Key::new(HMAC_SHA256, secret.as_ref()), text.as_bytes()).as_ref().to_vec()
}

/// The signature of a Stream delivery in hexadecimal. The time is signed as it is written.
fn sig1(secret: &str, time: impl std::fmt::Display) -> String {
    hex(&hmac_sha256(secret, &format!("{time}.{BODY}")))
}

/// The header of a Stream delivery.
fn stream_header(secret: &str, time: impl std::fmt::Display) -> String {
    format!("time={time},sig1={}", sig1(secret, &time))
}

fn stream_case(what: &'static str, expected: Answer, header: fn() -> String) -> Case {
    case(what, expected, async move {
        let scheme = Scheme::stream("s3cret").unwrap().or_secret("s3cret-before").unwrap();
        send(&Verifier::new(scheme), Sent::new(BODY).with("webhook-signature", header())).await
    })
}

pub(super) fn stream() -> Vec<Case> {
    let row = stream_case;
    vec![
        row("as it was sent", ACCEPTED, || stream_header("s3cret", now())),
        row("signed with the secret before the rotation", ACCEPTED, || stream_header("s3cret-before", now())),
        row("signed with a third secret", BAD_SIGNATURE, || stream_header("s3cret-third", now())),
        row("signed with an empty secret", BAD_SIGNATURE, || stream_header("", now())),
        row("the time 4 minutes ago", ACCEPTED, || stream_header("s3cret", now() - 240)),
        row("the time in 4 minutes", ACCEPTED, || stream_header("s3cret", now() + 240)),
        row("the time 6 minutes ago", EXPIRED, || stream_header("s3cret", now() - 360)),
        row("the time in 6 minutes", EXPIRED, || stream_header("s3cret", now() + 360)),
        row("the time 0", EXPIRED, || stream_header("s3cret", 0)),
        row("a time of 23 digits", EXPIRED, || stream_header("s3cret", "99999999999999999999999")),
        row("the time in milliseconds", EXPIRED, || stream_header("s3cret", now() * 1000)),
        row("a negative time", MALFORMED, || stream_header("s3cret", -1)),
        row("a time with a fraction", MALFORMED, || stream_header("s3cret", format!("{}.5", now()))),
        row("a time with a sign", MALFORMED, || stream_header("s3cret", format!("+{}", now()))),
        row("a time that is not a number", MALFORMED, || stream_header("s3cret", "now")),
        row("a time in digits that are not ASCII", MALFORMED, || stream_header("s3cret", "\u{661}\u{662}")),
        row("an empty time", MALFORMED, || stream_header("s3cret", "")),
        row("no time", MALFORMED, || format!("sig1={}", sig1("s3cret", now()))),
        row("the time twice", MALFORMED, || format!("time={},{}", now(), stream_header("s3cret", now()))),
        row("another time than was signed", BAD_SIGNATURE, || {
            format!("time={},sig1={}", now() + 1, sig1("s3cret", now() - 1))
        }),
        row("one bit of the signature flipped", BAD_SIGNATURE, || {
            let header = stream_header("s3cret", now());
            let last = header.chars().last().and_then(|digit| digit.to_digit(16)).unwrap() ^ 1;
            format!("{}{last:x}", &header[..header.len() - 1])
        }),
        row("the signature in upper case", ACCEPTED, || {
            let time = now();
            format!("time={time},sig1={}", sig1("s3cret", time).to_uppercase())
        }),
        row("a wrong signature and a right one", ACCEPTED, || {
            let time = now();
            format!("time={time},sig1={},sig1={}", sig1("s3cret-third", time), sig1("s3cret", time))
        }),
        row("a right signature after 1,000 wrong ones", BAD_SIGNATURE, || {
            let time = now();
            let wrong = format!("sig1={},", sig1("s3cret-third", time));
            format!("time={time},{}sig1={}", wrong.repeat(1000), sig1("s3cret", time))
        }),
        row("the signature cut off", BAD_SIGNATURE, || {
            let header = stream_header("s3cret", now());
            header[..header.len() - 2].to_owned()
        }),
        row("the signature continued", BAD_SIGNATURE, || stream_header("s3cret", now()) + "00"),
        row("a signature that is not hexadecimal", BAD_SIGNATURE, || {
            format!("time={},sig1={}", now(), "zz".repeat(32))
        }),
        row("an empty signature", BAD_SIGNATURE, || format!("time={},sig1=", now())),
        row("no signature", BAD_SIGNATURE, || format!("time={}", now())),
        row("a signature of an unknown version", BAD_SIGNATURE, || {
            stream_header("s3cret", now()).replace("sig1", "sig2")
        }),
        row("a signature that is not ASCII", MALFORMED, || format!("time={},sig1={}", now(), "é".repeat(32))),
        row("an empty header", MALFORMED, String::new),
        case("no header", MALFORMED, async {
            send(&Verifier::new(Scheme::stream("s3cret").unwrap()), Sent::new(BODY)).await
        }),
        case("the header twice", MALFORMED, async {
            let header = stream_header("s3cret", now());
            let sent = Sent::new(BODY).with("webhook-signature", &header).with("webhook-signature", &header);
            send(&Verifier::new(Scheme::stream("s3cret").unwrap()), sent).await
        }),
        case("one bit of the body flipped", BAD_SIGNATURE, async {
            let mut sent = Sent::new(BODY).with("webhook-signature", stream_header("s3cret", now()));
            sent.body[20] ^= 1;
            send(&Verifier::new(Scheme::stream("s3cret").unwrap()), sent).await
        }),
    ]
}

/// The key that `SECRET` encodes.
const KEY: &str = "the s3cret of the tests";

/// A signature of Standard Webhooks.
fn v1(key: &str, id: &str, time: u64) -> String {
    format!("v1,{}", STANDARD.encode(hmac_sha256(key, &format!("{id}.{time}.{BODY}"))))
}

fn standard_sent(time: u64) -> Sent {
    let sent = Sent::new(BODY).with("webhook-id", "msg_1").with("webhook-timestamp", time.to_string());
    sent.with("webhook-signature", v1(KEY, "msg_1", time))
}

/// Replaces the signature by one that is made from it and the time.
fn signed(sent: Sent, change: impl FnOnce(&str, u64) -> String) -> Sent {
    let time = sent.headers["webhook-timestamp"].to_str().unwrap().parse().unwrap();
    let right = sent.headers["webhook-signature"].to_str().unwrap().to_owned();
    sent.instead("webhook-signature", change(&right, time))
}

pub(super) fn standard() -> Vec<Case> {
    let row = |what, expected, sent: fn(Sent) -> Sent| {
        case(what, expected, async move {
            let secret = format!("whsec_{}", STANDARD.encode(KEY));
            let scheme = Scheme::standard(secret).unwrap().or_secret(STANDARD.encode("the key before")).unwrap();
            send(&Verifier::new(scheme), sent(standard_sent(now()))).await
        })
    };
    vec![
        row("as it was sent", ACCEPTED, |sent| sent),
        row("signed with the secret before the rotation", ACCEPTED, |sent| {
            signed(sent, |_, time| v1("the key before", "msg_1", time))
        }),
        row("signed with a third secret", BAD_SIGNATURE, |sent| signed(sent, |_, time| v1("third", "msg_1", time))),
        row("two signatures, of which the second is right", ACCEPTED, |sent| {
            signed(sent, |right, time| format!("{} {right}", v1("third", "msg_1", time)))
        }),
        row("two signatures, of which none is right", BAD_SIGNATURE, |sent| {
            signed(sent, |_, time| format!("{} {}", v1("third", "msg_1", time), v1("fourth", "msg_1", time)))
        }),
        row("a signature of a public key beside a right one", ACCEPTED, |sent| {
            signed(sent, |right, _| format!("v1a,AAAA {right}"))
        }),
        row("an unknown version", BAD_SIGNATURE, |sent| signed(sent, |right, _| right.replace("v1,", "v2,"))),
        row("no version", BAD_SIGNATURE, |sent| signed(sent, |right, _| right.replace("v1,", ""))),
        row("a signature that is not base64", BAD_SIGNATURE, |sent| signed(sent, |_, _| "v1,???".to_owned())),
        row("an empty signature after the version", BAD_SIGNATURE, |sent| signed(sent, |_, _| "v1,".to_owned())),
        row("two signatures without a space between them", BAD_SIGNATURE, |sent| {
            signed(sent, |right, _| format!("{right},{right}"))
        }),
        row("another id than was signed", BAD_SIGNATURE, |sent| sent.instead("webhook-id", "msg_2")),
        row("another time than was signed", BAD_SIGNATURE, |sent| {
            sent.instead("webhook-timestamp", (now() - 10).to_string())
        }),
        row("the id and the time divided elsewhere", BAD_SIGNATURE, |sent| {
            // `msg_1.17…` and `.` and the rest: the same signed text, if the id may contain a point.
            let time = sent.headers["webhook-timestamp"].to_str().unwrap().to_owned();
            sent.instead("webhook-id", format!("msg_1.{time}"))
        }),
        row("the time 6 minutes ago", EXPIRED, |_| standard_sent(now() - 360)),
        row("the time in 6 minutes", EXPIRED, |_| standard_sent(now() + 360)),
        row("a time in RFC 3339", MALFORMED, |sent| sent.instead("webhook-timestamp", "2026-01-25T04:51:35Z")),
        row("no time", MALFORMED, |sent| without(sent, "webhook-timestamp")),
        row("no id", MALFORMED, |sent| without(sent, "webhook-id")),
        row("an empty id", MALFORMED, |sent| sent.instead("webhook-id", "")),
        row("the id twice", MALFORMED, |sent| sent.with("webhook-id", "msg_1")),
        row("no signature", MALFORMED, |sent| without(sent, "webhook-signature")),
    ]
}

fn without(mut sent: Sent, name: &str) -> Sent {
    sent.headers.remove(name);
    sent
}

pub(super) fn hmac() -> Vec<Case> {
    let row = |what, expected, header: fn() -> String| {
        case(what, expected, async move {
            let scheme = Scheme::hmac("X-Hub-Signature-256", "s3cret").unwrap().or_secret("s3cret-before").unwrap();
            send(&Verifier::new(scheme), Sent::new(BODY).with("x-hub-signature-256", header())).await
        })
    };
    vec![
        row("in hexadecimal after `sha256=`", ACCEPTED, || format!("sha256={}", hex(&hmac_sha256("s3cret", BODY)))),
        row("in hexadecimal", ACCEPTED, || hex(&hmac_sha256("s3cret", BODY))),
        row("in base64", ACCEPTED, || STANDARD.encode(hmac_sha256("s3cret", BODY))),
        row("signed with the secret before the rotation", ACCEPTED, || hex(&hmac_sha256("s3cret-before", BODY))),
        row("signed with a third secret", BAD_SIGNATURE, || hex(&hmac_sha256("s3cret-third", BODY))),
        row("the signature of another body", BAD_SIGNATURE, || hex(&hmac_sha256("s3cret", "{}"))),
        row("the signature cut off", BAD_SIGNATURE, || hex(&hmac_sha256("s3cret", BODY))[..32].to_owned()),
        row("the secret itself", MALFORMED, || "s3cret".to_owned()),
        row("another algorithm", MALFORMED, || format!("sha1={}", hex(&hmac_sha256("s3cret", BODY)[..20]))),
        row("`sha256=` alone", BAD_SIGNATURE, || "sha256=".to_owned()),
        row("an empty header", MALFORMED, String::new),
    ]
}

pub(super) fn header() -> Vec<Case> {
    let row = |what, expected, sent: fn(Sent) -> Sent| {
        case(what, expected, async move {
            let scheme = Scheme::header("CF-Webhook-Auth", "s3cret").unwrap().or_secret("s3cret-before").unwrap();
            send(&Verifier::new(scheme), sent(Sent::new(BODY))).await
        })
    };
    vec![
        row("the secret", ACCEPTED, |sent| sent.with("cf-webhook-auth", "s3cret")),
        row("the secret before the rotation", ACCEPTED, |sent| sent.with("cf-webhook-auth", "s3cret-before")),
        row("a prefix of the secret", BAD_SIGNATURE, |sent| sent.with("cf-webhook-auth", "s3cre")),
        row("a suffix of the secret", BAD_SIGNATURE, |sent| sent.with("cf-webhook-auth", "3cret")),
        row("the secret continued", BAD_SIGNATURE, |sent| sent.with("cf-webhook-auth", "s3cret-befor")),
        row("the secret in upper case", BAD_SIGNATURE, |sent| sent.with("cf-webhook-auth", "S3CRET")),
        row("the secret with a blank after it", BAD_SIGNATURE, |sent| sent.with("cf-webhook-auth", "s3cret ")),
        row("the secret after `Bearer`", BAD_SIGNATURE, |sent| sent.with("cf-webhook-auth", "Bearer s3cret")),
        row("a value of 64 KiB", BAD_SIGNATURE, |sent| sent.with("cf-webhook-auth", "s".repeat(64 * 1024))),
        row("an empty value", MALFORMED, |sent| sent.with("cf-webhook-auth", "")),
        row("the secret in another header", MALFORMED, |sent| sent.with("authorization", "s3cret")),
        row("the secret twice", MALFORMED, |sent| {
            sent.with("cf-webhook-auth", "s3cret").with("cf-webhook-auth", "s3cret")
        }),
    ]
}

/// A scheme that is refused before any delivery.
pub(super) fn invalid() -> Vec<Case> {
    let row = |what, scheme: fn() -> Result<Scheme, Error>| {
        case(what, INVALID_SECRET, async move {
            let error = scheme().unwrap_err();
            assert!(!format!("{error} {error:?}").contains("s3cret"));
            (error.status().as_u16(), Some(error.kind()))
        })
    };
    vec![
        row("an empty secret for Stream", || Scheme::stream("")),
        row("an empty secret in a header", || Scheme::header("cf-webhook-auth", "")),
        row("an empty second secret", || Scheme::stream("s3cret").and_then(|scheme| scheme.or_secret(""))),
        row("an empty secret of an HMAC", || Scheme::hmac("x-hub-signature-256", "")),
        row("the name of a header with a blank", || Scheme::header("cf webhook auth", "s3cret")),
        row("`whsec_` alone", || Scheme::standard("whsec_")),
        row("a secret of Standard Webhooks that is not base64", || Scheme::standard("whsec_s3cret!")),
        row("a secret in place of RealtimeKit's public key", || Scheme::realtime_kit_key("s3cret")),
        row("an RSA public key of 1024 bits", || Scheme::realtime_kit_key(&pem(&STANDARD.decode(RSA_1024).unwrap()))),
        row("a public key that is cut off", || Scheme::realtime_kit_key(&sender().pem()[..200])),
        row("a second secret beside RealtimeKit's public key", || {
            Scheme::realtime_kit_key(&sender().pem()).and_then(|scheme| scheme.or_secret("s3cret"))
        }),
    ]
}
