//! Rate limits: the primary one is a 403 with a limit that is used up, the secondary one a 403 with `Retry-After`.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rtk::ErrorKind;

use super::declared::*;
use super::*;

#[tokio::test]
async fn secondary_limit_is_waited_for_even_before_a_write() {
    let fake = Fake::start().await;
    fake.limit_secondarily(1);
    let issue = repository(&fake).issues().create(NewIssue::new("Crash")).await.unwrap();
    assert_eq!((issue.id().as_str(), fake.lines().len()), ("1", 2));
}

#[tokio::test]
async fn secondary_limit_that_is_too_long_is_an_error_at_once() {
    let fake = Fake::start().await;
    fake.limit_secondarily(3600);
    let error = repository(&fake).issues().create(NewIssue::new("Crash")).await.unwrap_err();
    assert!(error.is_rate_limited() && !error.may_have_been_carried_out(), "{error:?}");
    assert_eq!((error.kind(), error.retry_after()), (ErrorKind::RateLimited, Some(Duration::from_secs(3600))));
    assert!(error.message().unwrap().contains("secondary rate limit"));
    assert!(error.errors()[0].documentation_url().unwrap().ends_with("#about-secondary-rate-limits"));
}

#[tokio::test]
async fn primary_limit_says_when_it_resets() {
    let fake = Fake::start().await;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    fake.limit_until(now + 3000);
    let error = repository(&fake).load().await.unwrap_err();
    assert!(error.is_rate_limited());
    let wait = error.retry_after().unwrap();
    assert!(wait <= Duration::from_secs(3000) && wait > Duration::from_secs(2000), "{wait:?}");
}
