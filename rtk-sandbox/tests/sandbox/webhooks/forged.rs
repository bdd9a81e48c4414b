//! Forged deliveries: each is refused by a receiver that verifies.

use rtk::realtime_kit::*;
use rtk::webhook::{ErrorKind, Scheme, Verifier};
use rtk_sandbox::Tampering;

use crate::support::meeting::Fixture;
use crate::support::receiver::Receiver;

#[tokio::test]
async fn forged_delivery_is_refused() {
    let (fixture, receiver) = (Fixture::new().await, Receiver::start(&[]).await);
    fixture.app.webhooks().create(receiver.hook([WebhookEvent::MeetingStarted])).await.unwrap();
    fixture.room().join(&["ann-1"]).unwrap();
    let deliveries = fixture.sandbox.deliveries();
    let real = deliveries.settled().await.remove(0);
    let verifier: Verifier<Event> = Verifier::new(Scheme::realtime_kit(&fixture.sandbox.client()));
    for (how, kind) in [
        (Tampering::Body, ErrorKind::BadSignature),
        (Tampering::Signature, ErrorKind::BadSignature),
        (Tampering::OtherKey, ErrorKind::BadSignature),
        (Tampering::NoSignature, ErrorKind::Malformed),
    ] {
        let uuid = deliveries.tamper(real.uuid(), how).unwrap();
        assert_ne!(uuid, real.uuid());
        let all = deliveries.settled().await;
        let forged = all.last().unwrap();
        let request = receiver.requests().pop().unwrap();
        assert_eq!((forged.uuid(), request.header("rtk-uuid")), (&*uuid, &*uuid));
        assert_eq!(
            (&request.body, forged.headers().get("rtk-signature")),
            (forged.body(), request.headers.get("rtk-signature"))
        );
        assert_eq!(request.event(), "meeting.started", "{how:?}: it can be decoded");
        assert_eq!(request.body == real.body(), how != Tampering::Body, "{how:?}");
        let error = verifier.verify(&request.headers, request.body.clone()).await.unwrap_err();
        assert_eq!(error.kind(), kind, "{how:?}");
    }
    let first = &receiver.requests()[0];
    assert!(verifier.verify(&first.headers, first.body.clone()).await.is_ok(), "the real one is still right");
}
