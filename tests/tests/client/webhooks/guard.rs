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

#[tokio::test]
async fn repeated_delivery_is_a_duplicate_until_it_is_released() {
    let verifier = guarded(MemoryGuard::default());
    let delivery = receive(&verifier, "1").await.unwrap();
    assert_eq!(receive(&verifier, "1").await.unwrap_err(), ErrorKind::Duplicate);
    assert!(receive(&verifier, "2").await.is_ok());
    verifier.release(&delivery).await.unwrap();
    assert!(receive(&verifier, "1").await.is_ok());
    assert_eq!(receive(&verifier.clone(), "1").await.unwrap_err(), ErrorKind::Duplicate);
    let list = headers(&[("cf-webhook-auth", "s3cret")]);
    assert_eq!(verifier.verify(&list, "1").await.unwrap_err().status(), 200);
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
        assert!(receive(&verifier, body).await.is_ok());
    }
    assert!(receive(&verifier, "1").await.is_ok(), "the oldest was forgotten");
    assert_eq!(receive(&verifier, "3").await.unwrap_err(), ErrorKind::Duplicate);
    tokio::time::advance(Duration::from_secs(61)).await;
    assert!(receive(&verifier, "3").await.is_ok());
}

#[tokio::test]
async fn one_of_many_equal_deliveries_at_once_is_accepted() {
    let verifier = guarded(MemoryGuard::default());
    let all = futures_util::future::join_all((0..100).map(|_| receive(&verifier, "1"))).await;
    assert_eq!(all.iter().filter(|result| result.is_ok()).count(), 1);
}

#[tokio::test]
async fn store_that_fails_makes_the_sender_try_again() {
    struct Down;

    impl ReplayGuard for Down {
        fn claim<'a>(&'a self, _: &'a str) -> BoxFuture<'a, Result<bool, Failure>> {
            Box::pin(async { Err("the store is down".into()) })
        }

        fn release<'a>(&'a self, _: &'a str) -> BoxFuture<'a, Result<(), Failure>> {
            Box::pin(async { Err("the store is down".into()) })
        }
    }

    let list = headers(&[("cf-webhook-auth", "s3cret")]);
    let error = guarded(Down).verify(&list, "1").await.unwrap_err();
    assert_eq!((error.kind(), error.status().as_u16()), (ErrorKind::GuardFailed, 503));
    assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "the store is down");
}
