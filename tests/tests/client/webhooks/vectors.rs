//! Test vectors: deliveries that others signed, or that their documents show. Those of Standard Webhooks are in `shared_secret`.

use super::*;

/// A pair of keys made by `openssl genrsa`. Its private key is not kept.
const OPENSSL_KEY: &str = "-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAv064Xmrd6JPLuogSVJTH
sAPAP2Dhq3NfFDGB9jwvrtrjep6IZfOEM1lW8A+sfnzvDlPZOE79CB98UbP1eAoH
hnaqT60B2guTpvN6nX47EQpNO7OMN13M/dmbnOzVm7HKwTQNysKYnKcaTg9ip/8y
os7vIOKS2YFnkiG1uMeCZE+8Yol6x2BLTuOkNQCIXAKGrvJA8kCVEfkvcRfdgE3N
jOjnTj4PLsrrzDI6a2AoIuXocjfc5EQcdb+cvCNE9YcW3pihgMNsJWU/h+6JzRKb
I7QRJpN1IL39qHHuVpMV4oYANdT7r+o+1hJVxZRX44dhd9CuqoQEKS6Bmiy4Seen
kQIDAQAB
-----END PUBLIC KEY-----
";

const OPENSSL_BODY: &str = r#"{"event":"meeting.ended","meeting":{"id":"b1f8940e-0000-4000-8000-000000000001","sessionId":"05e57591-0000-4000-8000-000000000002"},"reason":"HOST_ENDED_MEETING"}"#;

/// Made by `openssl dgst -sha256 -sign`. Node's `crypto.verify("RSA-SHA256", …)`, as in RealtimeKit's documentation, accepts it, and
/// `crypto.sign` makes the same. No public source has a body that RealtimeKit signed together with its signature.
const OPENSSL_SIGNATURE: &str = "ED1HSBVyp4LIUK7P7oQGuyxxdOwETP0VeCP1tbr00Za6ffBe+7Kk6I12d1DjtsodWof69Q7Hs13pzZey+IreNuTAHIxmoDZpvItVaUngoqwKeA2u21jjkY7mSq9+e9u6LfwUzdz+77Jeumblcr2desVX17H/m7Z4lAKd/1chroslM7b1SxHutmtDhi4BOll7KQbTlRaQgXhtMuBsI08+gYaLhqHR813YO6mU9Z4oAW5cSb9j7fIug+RVQMBq6cnpQCE8c2ZHZPxP6S/VKMcyYDxq4HUPAgce12+xWm3SeTmgNQTisNJRs0kl+ZlRdcPGHhZMbS7DhyJt78wEOkiaYg==";

/// The key of the former API, as its well-known address returned it, with the line breaks that public code has.
const DYTE_KEY: &str = r"-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqw8f8Gu20kj0k85HuM89\nYH6E8rbQhZKgR2GRZt8PUlFowD5XYPQV8jaz3BHNJqzkkrLHaQM6snEEggtcoDH8\nnzw7IIwW4MxDuxGXPG3v83301k4xkiZkH2F6moKr4LptTcPDJYTzKCuzCsihMel9\nrWVkk7Po3oGW+f3UQ72alNkyxr2ZsVmC63Csg/b4N9N771cm8JrVReCTCe46g1ce\nYT+0+ef8j0TNNzg7XdD0U1oxgM9W0Z6ckCRi76XDjWABnWM0GijsJrDQ1SzTiu1u\nL30rSQz/w6E6HZeo5BX84w0JIb50qdCKt8zAyUFZyBv7WnxyiwyXuYcPvD/OdEwv\nfQIDAQAB\n-----END PUBLIC KEY-----";

#[tokio::test]
async fn realtime_kit_signature_of_openssl_is_verified() {
    let scheme = Scheme::realtime_kit_key(OPENSSL_KEY).unwrap();
    for header in ["rtk-signature", "dyte-signature"] {
        let delivery = verify(&scheme, &[(header, OPENSSL_SIGNATURE)], OPENSSL_BODY).await.unwrap();
        assert_eq!(delivery.event()["reason"], "HOST_ENDED_MEETING");
    }
    let again = OPENSSL_BODY.replace(':', ": ");
    assert_eq!(refusal(&scheme, &[("rtk-signature", OPENSSL_SIGNATURE)], &again).await, BAD_SIGNATURE);
}

#[tokio::test]
async fn key_that_was_published_is_read() {
    let scheme = Scheme::realtime_kit_key(DYTE_KEY).unwrap();
    assert_eq!(refusal(&scheme, &[("dyte-signature", OPENSSL_SIGNATURE)], OPENSSL_BODY).await, BAD_SIGNATURE);
}

/// The secret and the time of Stream's documentation, and the newline at the end of a body that it mentions. The signature was made by
/// `openssl dgst -sha256 -hmac`, and Node's `crypto.createHmac` makes the same.
#[tokio::test]
async fn stream_signature_of_openssl_is_verified() {
    let scheme = Scheme::stream("85011ed3a913c6ad5f9cf6c5573cc0a7").unwrap().tolerance(Duration::MAX);
    let header = "time=1230811200,sig1=162168c2348a8e881ef48125be499065d1024726f3b57fd06864e46517a6b413";
    let body = "{\"uid\":\"6b9e68b07dfee8cc2d116e4c51d6a957\",\"readyToStream\":true}\n";
    assert!(verify(&scheme, &[("Webhook-Signature", header)], body).await.is_ok());
    assert_eq!(refusal(&scheme, &[("Webhook-Signature", header)], body.trim_end()).await, BAD_SIGNATURE);
}

/// The header that Stream's documentation shows. It shows no body for it, so that it can be read but not verified.
#[tokio::test]
async fn stream_header_of_the_documentation_is_read() {
    let scheme = Scheme::stream("85011ed3a913c6ad5f9cf6c5573cc0a7").unwrap();
    let header = "time=1230811200,sig1=60493ec9388b44585a29543bcf0de62e377d4da393246a8b1c901d0e3e672404";
    assert_eq!(refusal(&scheme, &[("Webhook-Signature", header)], BODY).await, (ErrorKind::Expired, 401));
    let scheme = scheme.tolerance(Duration::MAX);
    assert_eq!(refusal(&scheme, &[("Webhook-Signature", header)], BODY).await, BAD_SIGNATURE);
}

/// The example of Cloudflare's notifications of live inputs. They are not signed: the header has the secret itself.
#[tokio::test]
async fn notification_of_the_documentation_is_verified() {
    let body = r#"{"name":"Live Webhook Test","text":"Notification type: Stream Live Input\nInput ID: eb222fcca08eeb1ae84c981ebe8aeeb6\nEvent type: live_input.disconnected\nUpdated at: 2022-01-13T11:43:41.855717910Z","data":{"notification_name":"Stream Live Input","input_id":"eb222fcca08eeb1ae84c981ebe8aeeb6","event_type":"live_input.disconnected","updated_at":"2022-01-13T11:43:41.855717910Z"},"ts":1642074233}"#;
    let scheme = Scheme::header("cf-webhook-auth", "s3cret").unwrap();
    let delivery = verify(&scheme, &[("cf-webhook-auth", "s3cret")], body).await.unwrap();
    assert_eq!(delivery.event()["data"]["event_type"], "live_input.disconnected");
}

/// A sender signs each attempt with a new time, and keeps the id: the specification of Standard Webhooks says so.
#[tokio::test]
async fn content_key_is_the_same_for_each_attempt() {
    let sign = |secret: &[u8], text: String| {
        use aws_lc_rs::hmac::{HMAC_SHA256, Key, sign};
        sign(&Key::new(HMAC_SHA256, secret), text.as_bytes()).as_ref().to_vec()
    };
    let standard = Scheme::standard("whsec_c2VjcmV0").unwrap();
    let attempt = async |id: &str, time: u64| {
        let signature = STANDARD.encode(sign(b"secret", format!("{id}.{time}.{BODY}")));
        let (time, signature) = (time.to_string(), format!("v1,{signature}"));
        let list = [("webhook-id", id), ("webhook-timestamp", time.as_str()), ("webhook-signature", &signature)];
        verify(&standard, &list, BODY).await.unwrap().content_key().to_owned()
    };
    let first = attempt("msg_1", now()).await;
    assert_eq!(attempt("msg_1", now() - 60).await, first);
    assert_ne!(attempt("msg_2", now()).await, first, "another event with the same body");

    let stream = Scheme::stream("secret").unwrap();
    let attempt = async |time: u64, body: &str| {
        let header = format!("time={time},sig1={}", hex(&sign(b"secret", format!("{time}.{body}"))));
        verify(&stream, &[("webhook-signature", &header)], body).await.unwrap().content_key().to_owned()
    };
    let first = attempt(now(), BODY).await;
    assert_eq!(attempt(now() - 60, BODY).await, first);
    assert_ne!(attempt(now(), "{}").await, first);
}
