//! Zones, as declared in `src/zones`: what is sent, what is read, and what the official package sends.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod answers;
mod calls;
mod more;
mod more_answers;
mod support;
mod wire;

#[tokio::test]
async fn our_requests_are_those_of_the_official_package() {
    support::equal_those_of_the_official_package("zones.mjs", calls::all).await;
}
