//! RealtimeKit's signature, and where its public key comes from.

use super::sender::{KeyServer, Sender, pass};
use super::*;
use crate::support::Reply;

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
