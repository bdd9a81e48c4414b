//! Memory of a stream of a million records, and of records that are kept. In a process of its own, since the memory of other tests would count.

use std::fmt::Write as _;

use rtk::realtime_kit::*;

use crate::support::{Reply, Server, block_on, own_process};

const PAGES: usize = 1000;
const PER_PAGE: usize = 1000;

/// A page of sessions.
fn page(number: usize) -> Reply {
    let mut body = String::from(r#"{"success":true,"data":{"sessions":["#);
    for item in 0..PER_PAGE {
        let id = (number - 1) * PER_PAGE + item;
        let comma = if item == 0 { "" } else { "," };
        let _ = write!(body, r#"{comma}{{"id":"s-{id}","status":"ENDED","live_participants":0}}"#);
    }
    let (start, end, total) = ((number - 1) * PER_PAGE + 1, number * PER_PAGE, PAGES * PER_PAGE);
    let _ = write!(body, r#"]}},"paging":{{"start_offset":{start},"end_offset":{end},"total_count":{total}}}}}"#);
    Reply::new(200, &[], &body)
}

/// Resident memory of this process, in KiB.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[test]
fn stream_of_a_million_records_takes_no_more_than_48_mib() {
    own_process!("stream_of_a_million_records_takes_no_more_than_48_mib", &[], || block_on(streams()));
}

#[allow(clippy::print_stdout, reason = "it reports what it measured")]
async fn streams() {
    let server = Server::replying(|sent| page(sent.page())).await;
    for concurrency in [1, 4] {
        let mut stream = server.app().sessions().stream().per_page(PER_PAGE as u64).concurrency(concurrency);
        let (mut count, mut most) = (0_usize, 0);
        let before = resident();
        while let Some(session) = stream.try_next().await.unwrap() {
            count += 1;
            if count % 10_000 == 0 {
                assert_eq!(session.id().to_string(), format!("s-{}", count - 1));
                most = most.max(resident());
            }
        }
        assert_eq!(count, PAGES * PER_PAGE);
        assert!(most <= before + 48 * 1024, "{} KiB more than at the start", most - before);
        println!("concurrency {concurrency}: {} KiB more than at the start", most.saturating_sub(before));
    }
}

const BODIES: usize = 24;
const BODY_SIZE: usize = 10_000_000;

#[test]
fn record_that_is_kept_does_not_keep_the_body_of_its_response() {
    own_process!("record_that_is_kept_does_not_keep_the_body_of_its_response", &[], || block_on(kept()));
}

/// One record of each body has undeclared keys of 10 MB, and the other one, which is kept, has a short one.
async fn kept() {
    let large = "x".repeat(BODY_SIZE);
    let server = Server::replying(move |_| {
        let body = format!(
            r#"{{"success":true,"data":{{"sessions":[{{"id":"large","text":"{large}"}},{{"id":"small","text":"y"}}]}}}}"#
        );
        Reply::new(200, &[], &body)
    })
    .await;
    let app = server.app();
    let (mut kept, mut first) = (Vec::new(), 0);
    for number in 0..BODIES {
        let mut page = app.sessions().page(1).await.unwrap();
        kept.push(page.items.pop().unwrap());
        drop(page);
        if number == 3 {
            first = resident();
        }
    }
    // Twenty bodies more would be 200 MB. What is freed for one is used again for the next.
    assert!(resident() <= first + 60 * 1024, "{} KiB more", resident() - first);
    assert!(kept.iter().all(|session| session.extra().get("text") == Some(&"y".into())));
}
