//! Prints the usage of an app by day: sessions, recordings and livestreams.
//!
//! ```text
//! cargo run --example daily_usage -- 2026-01-01 2026-01-31
//! ```
//!
//! Without `CLOUDFLARE_API_TOKEN`, it runs against a sandbox.

use rtk::realtime_kit::*;
use rtk_examples::{Result, app};

#[tokio::main]
async fn main() -> Result {
    let (app, _sandbox) = app().await?;
    let mut arguments = std::env::args().skip(1);
    let begin = arguments.next().unwrap_or_else(|| "2026-01-01".to_owned());
    let end = arguments.next().unwrap_or_else(|| "2026-01-31".to_owned());

    let usage = app.analytics().daily().start_date(&*begin).end_date(&*end).await?;
    let sessions = usage.session_stats.iter().flat_map(|stats| &stats.day_stats);
    for day in sessions.filter(|day| day.total_sessions != Some(0)) {
        let (count, minutes) = (day.total_sessions.unwrap_or_default(), day.total_session_minutes.unwrap_or_default());
        println!("{}  {count:>4} sessions  {minutes:>8.1} minutes", day.day.as_deref().unwrap_or("?"));
    }
    let recorded = usage.recording_stats.and_then(|stats| stats.recording_minutes_consumed).unwrap_or_default();
    println!("{recorded:.1} minutes recorded");

    let watched = app.analytics().livestreams().await?;
    let seconds = watched.total_viewer_seconds.unwrap_or_default();
    println!("{} livestreams, watched for {seconds} s", watched.count.unwrap_or_default());
    Ok(())
}
