//! Signatures of RealtimeKit, checked with a key that is known.

use aws_lc_rs::signature::{RSA_PKCS1_SHA512, RSA_PSS_SHA256};

use super::*;

/// The body as RealtimeKit may send it: with blanks, and its keys in an order of its own.
const SPACED: &str = r#"{ "meeting": { "title": "Stand-up", "id": "m-1" }, "event": "meeting.started" }"#;

pub(super) fn cases() -> Vec<Case> {
    let pinned =
        |what, expected, sent: fn() -> Sent| case(what, expected, async move { send(&pinned(), sent()).await });
    let signature = |what, expected, change: fn(String) -> String| {
        case(what, expected, async move {
            let changed = change(sender().sign(BODY));
            send(&super::pinned(), Sent::new(BODY).with("rtk-signature", changed)).await
        })
    };
    vec![
        pinned("as it was sent", ACCEPTED, || Sent::signed(SPACED)),
        pinned("as it was sent, in `dyte-signature`", ACCEPTED, || Sent::new(BODY).with("dyte-signature", right())),
        pinned("the header's name in upper case", ACCEPTED, || Sent::new(BODY).with("RTK-SIGNATURE", right())),
        pinned("`rtk-uuid` twice, or empty", ACCEPTED, || {
            Sent::signed(BODY).with("rtk-uuid", "1").with("rtk-uuid", "2").with("rtk-webhook-id", "")
        }),
        pinned("one bit of the body flipped", BAD_SIGNATURE, || flipped_in_body(20)),
        pinned("the last bit of the body flipped", BAD_SIGNATURE, || flipped_in_body(BODY.len() - 1)),
        pinned("a line break after the body", BAD_SIGNATURE, || Sent {
            body: [BODY, "\n"].concat().into(),
            ..signed()
        }),
        pinned("the body serialised again", BAD_SIGNATURE, || {
            let again = serde_json::from_str::<Value>(SPACED).unwrap().to_string();
            Sent { body: again.into(), ..Sent::signed(SPACED) }
        }),
        pinned("an empty body with the signature of another", BAD_SIGNATURE, || Sent { body: Vec::new(), ..signed() }),
        signature("one bit of the signature flipped", BAD_SIGNATURE, |text| {
            let mut bytes = STANDARD.decode(text).unwrap();
            bytes[100] ^= 1;
            STANDARD.encode(bytes)
        }),
        case("one bit of the key flipped", BAD_SIGNATURE, async {
            let flipped = Scheme::realtime_kit_key(&sender().flipped_pem()).unwrap();
            send(&Verifier::new(flipped), signed()).await
        }),
        signature("signed with another key", BAD_SIGNATURE, |_| other().sign(BODY)),
        signature("the signature of another body", BAD_SIGNATURE, |_| sender().sign("{}")),
        signature("signed with SHA-512", BAD_SIGNATURE, |_| sender().sign_with(&RSA_PKCS1_SHA512, BODY.as_bytes())),
        signature("signed with RSA-PSS", BAD_SIGNATURE, |_| sender().sign_with(&RSA_PSS_SHA256, BODY.as_bytes())),
        signature("the signature cut off", BAD_SIGNATURE, |text| text[..100].to_owned()),
        signature("the signature continued", BAD_SIGNATURE, |text| {
            STANDARD.encode([STANDARD.decode(text).unwrap().as_slice(), b"more"].concat())
        }),
        signature("a signature of 64 KiB", BAD_SIGNATURE, |_| "A".repeat(64 * 1024)),
        signature("a signature of zeros", BAD_SIGNATURE, |_| STANDARD.encode([0; 256])),
        signature("the signature in hexadecimal", BAD_SIGNATURE, |text| hex(&STANDARD.decode(text).unwrap())),
        signature("a signature that is not base64", MALFORMED, |_| "not base64!".to_owned()),
        signature("base64 without its padding", MALFORMED, |text| text.trim_end_matches('=').to_owned()),
        signature("base64 in quotation marks", MALFORMED, |text| format!("\"{text}\"")),
        signature("two signatures in one header", MALFORMED, |text| format!("{text}, {text}")),
        signature("an empty signature", MALFORMED, |_| String::new()),
        pinned("a signature that is not text", MALFORMED, || Sent::new(BODY).with("rtk-signature", [0xff, 0xfe])),
        pinned("no signature", MALFORMED, || Sent::new(BODY)),
        pinned("the signature twice", MALFORMED, || signed().with("rtk-signature", right())),
        pinned("a right signature and a wrong one", MALFORMED, || signed().with("rtk-signature", other().sign(BODY))),
        pinned("a wrong `rtk-signature` and a right `dyte-signature`", BAD_SIGNATURE, || {
            Sent::new(BODY).with("rtk-signature", other().sign(BODY)).with("dyte-signature", right())
        }),
        pinned("the signature in `webhook-signature`", MALFORMED, || {
            Sent::new(BODY).with("webhook-signature", right())
        }),
    ]
}

fn signed() -> Sent {
    Sent::signed(BODY)
}

fn right() -> String {
    sender().sign(BODY)
}

fn flipped_in_body(at: usize) -> Sent {
    let mut sent = signed();
    sent.body[at] ^= 1;
    sent
}
