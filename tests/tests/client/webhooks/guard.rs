//! Deliveries that are repeated.

use rtk::transport::BoxFuture;
use rtk::webhook::{MemoryGuard, ReplayGuard};

use super::*;

type Failure = Box<dyn std::error::Error + Send + Sync>;

fn guarded(guard: impl ReplayGuard) -> Verifier<Value> {
    Verifier::new(Scheme::header("cf-webhook-auth", "s3cret").unwrap()).replay_guard(guard)
}

async fn receive(verifier: &Verifier<Value>, body: &str) -> Result<Delivery<Value>, ErrorKind> {
    let list = headers(&[("cf-webhook-auth", "s3cret")]);
    verifier.verify(&list, body.to_owned()).await.map_err(|error| error.kind())
}

/// Receives a delivery that is accepted, and acknowledges it.
async fn handle(verifier: &Verifier<Value>, body: &str) {
    receive(verifier, body).await.unwrap().ack().await.unwrap();
}

#[tokio::test]
async fn delivery_is_a_duplicate_once_it_is_acknowledged() {
    let verifier = guarded(MemoryGuard::default());
    let first = receive(&verifier, "1").await.unwrap();
    assert_eq!(receive(&verifier, "1").await.unwrap_err(), ErrorKind::InProgress);
    assert!(receive(&verifier, "2").await.is_ok());
    first.ack().await.unwrap();
    assert_eq!(receive(&verifier, "1").await.unwrap_err(), ErrorKind::Duplicate);
    first.ack().await.unwrap();
    drop(first);
    assert_eq!(receive(&verifier.clone(), "1").await.unwrap_err(), ErrorKind::Duplicate);
    let list = headers(&[("cf-webhook-auth", "s3cret")]);
    assert_eq!(verifier.verify(&list, "1").await.unwrap_err().status(), 200);
}

/// The handler failed, panicked, or was dropped because the sender closed the connection.
#[tokio::test]
async fn delivery_that_is_not_acknowledged_is_accepted_again() {
    let verifier = guarded(MemoryGuard::default());
    for _ in 0..2 {
        let delivery = receive(&verifier, "1").await.unwrap();
        assert_eq!(receive(&verifier, "1").await.unwrap_err(), ErrorKind::InProgress);
        drop(delivery);
        assert_eq!(receive(&verifier, "1").await.unwrap().into_event(), 1);
    }
    let dropped = tokio::spawn({
        let verifier = verifier.clone();
        async move {
            let _delivery = receive(&verifier, "1").await.unwrap();
            std::future::pending::<()>().await;
        }
    });
    while !matches!(receive(&verifier, "1").await, Err(ErrorKind::InProgress)) {
        tokio::task::yield_now().await;
    }
    dropped.abort();
    assert!(dropped.await.unwrap_err().is_cancelled());
    handle(&verifier, "1").await;
    assert_eq!(receive(&verifier, "1").await.unwrap_err(), ErrorKind::Duplicate);
}

#[tokio::test]
async fn undecodable_delivery_is_not_remembered() {
    let verifier = guarded(MemoryGuard::default());
    for _ in 0..2 {
        assert_eq!(receive(&verifier, "{").await.unwrap_err(), ErrorKind::Undecodable);
    }
}

#[tokio::test(start_paused = true)]
async fn memory_guard_is_bounded_in_number_and_time() {
    let verifier = guarded(MemoryGuard::new(2, Duration::from_secs(60)));
    for body in ["1", "2", "3"] {
        handle(&verifier, body).await;
    }
    assert_eq!(receive(&verifier, "2").await.unwrap_err(), ErrorKind::Duplicate);
    assert_eq!(receive(&verifier, "3").await.unwrap_err(), ErrorKind::Duplicate);
    handle(&verifier, "1").await; // The oldest was forgotten.
    assert_eq!(receive(&verifier, "3").await.unwrap_err(), ErrorKind::Duplicate);
    tokio::time::advance(Duration::from_secs(61)).await;
    assert!(receive(&verifier, "3").await.is_ok());
}

#[tokio::test]
async fn one_of_many_equal_deliveries_at_once_is_accepted() {
    let verifier = guarded(MemoryGuard::default());
    let all = futures_util::future::join_all((0..100).map(|_| receive(&verifier, "1"))).await;
    assert_eq!(all.iter().filter(|result| result.is_ok()).count(), 1);
    assert!(all.iter().all(|result| !matches!(result, Err(kind) if *kind != ErrorKind::InProgress)));
}

#[tokio::test]
async fn delivery_without_a_guard_is_accepted_each_time() {
    let verifier = Verifier::<Value>::new(Scheme::header("cf-webhook-auth", "s3cret").unwrap());
    let first = receive(&verifier, "1").await.unwrap();
    first.ack().await.unwrap();
    assert!(receive(&verifier, "1").await.is_ok());
}

#[tokio::test]
async fn store_that_fails_makes_the_sender_try_again() {
    /// Whether it is down for look-ups too.
    struct Down(bool);

    impl ReplayGuard for Down {
        fn is_known<'a>(&'a self, _: &'a str) -> BoxFuture<'a, Result<bool, Failure>> {
            Box::pin(async { if self.0 { Err("the store is down".into()) } else { Ok(false) } })
        }

        fn remember<'a>(&'a self, _: &'a str) -> BoxFuture<'a, Result<(), Failure>> {
            Box::pin(async { Err("the store is full".into()) })
        }
    }

    let list = headers(&[("cf-webhook-auth", "s3cret")]);
    let down = guarded(Down(true)).verify(&list, "1").await.unwrap_err();
    let delivery = guarded(Down(false)).verify(&list, "1").await.unwrap();
    let full = delivery.ack().await.unwrap_err();
    for (error, source) in [(down, "the store is down"), (full, "the store is full")] {
        assert_eq!((error.kind(), error.status().as_u16()), (ErrorKind::GuardFailed, 503));
        assert_eq!(std::error::Error::source(&error).unwrap().to_string(), source);
    }
}

#[test]
fn error_of_an_event_that_is_not_stored_has_status_503() {
    let error = Error::not_stored(std::io::Error::other("disk full"));
    assert_eq!((error.kind(), error.status().as_u16()), (ErrorKind::NotStored, 503));
    assert_eq!(error.to_string(), "the webhook delivery is refused: the event could not be stored");
    assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "disk full");
}
