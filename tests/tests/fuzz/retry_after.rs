//! `Retry-After`: any text is a time or nothing, without a panic. A call never waits longer than its timeout.

use std::time::Duration;

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use rtk::realtime_kit::*;
use rtk::testing::{Answer, Playback};
use rtk::{Client, Retry};
use tokio::runtime::Runtime;

const LIMIT: Duration = Duration::from_secs(100);

fn check(runtime: &Runtime, text: &str) -> Result<(), TestCaseError> {
    let playback = Playback::new().always("GET /{*}", Answer::error(429, 1, "slowly").header("retry-after", text));
    let retry = Retry::default().max_retries(1).backoff(Duration::ZERO, Duration::ZERO);
    let builder = Client::builder().token("a-token").base_url(rtk::BASE_URL).transport(playback.clone());
    let client = builder.retry(retry).timeout(LIMIT).build().unwrap();
    let (error, elapsed) = runtime.block_on(async {
        let began = tokio::time::Instant::now();
        let error = Session::find(&client.account("a").app("b"), "s").await.unwrap_err();
        (error, began.elapsed())
    });
    prop_assert!(error.is_rate_limited() && elapsed <= LIMIT, "{:?}", error);
    match error.retry_after() {
        Some(delay) if delay < LIMIT => {
            prop_assert!(error.retries() == 1 && elapsed + Duration::from_secs(2) >= delay, "{:?}", error);
        }
        Some(_) => prop_assert!(error.retries() == 0 && elapsed < Duration::from_secs(1), "{:?}", error),
        None => prop_assert_eq!(error.retries(), 1),
    }
    // Whole seconds are taken as they are.
    if let Ok(seconds) = text.trim().parse::<u64>() {
        if !text.contains('+') {
            prop_assert_eq!(error.retry_after(), Some(Duration::from_secs(seconds)));
        }
    }
    Ok(())
}

/// A runtime with a paused clock, so that waiting takes no time.
fn runtime() -> Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build().unwrap()
}

#[test]
fn text_is_a_time_or_nothing() {
    let runtime = runtime();
    let day = prop::sample::select(vec!["Mon", "Tue", "Sunday", "Xyz"]);
    let month = prop::sample::select(vec!["Jan", "Feb", "Nov", "Xyz"]);
    let date = (day, 0_u32..99, month, 0_u32..12_000, 0_u32..30, 0_u32..70).prop_map(
        |(day, date, month, year, hour, minute)| {
            format!("{day}, {date:02} {month} {year:04} {hour:02}:{minute:02}:59 GMT")
        },
    );
    let text = prop_oneof!["[0-9]{1,30}", "[0-9.+-]{0,12}", "[ -~]{0,40}", "[0-9]{1,3}", date];
    crate::fuzz(&text, |text| check(&runtime, &text));
}

#[test]
fn seeds_pass() {
    let runtime = runtime();
    for text in [
        "",
        "0",
        "00",
        "1",
        "99",
        "100",
        "101",
        "18446744073709551615",
        "18446744073709551616",
        "1.",
        ".1",
        ".",
        "1.5",
        "99.9",
        "-1",
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 9994 08:49:37 GMT",
        "Sun, 00 Nov 2026 08:49:37 GMT",
        "Mon, 29 Feb 2027 24:60:60 GMT",
    ] {
        check(&runtime, text).unwrap();
    }
}
