//! DNS records, as declared in `src/dns`: what is sent, what is read, and what the official package sends.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod answers;
mod batch;
mod calls;
mod live;
mod samples;
#[path = "../zones/support/mod.rs"]
mod support;
mod wire;

#[tokio::test]
async fn our_requests_are_those_of_the_official_package() {
    support::equal_those_of_the_official_package("dns.mjs", calls::all).await;
}
