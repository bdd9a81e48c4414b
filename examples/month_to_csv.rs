//! Writes all sessions of a month to a CSV file, with a progress bar.
//!
//! ```text
//! cargo run --example month_to_csv -- 2026-01 sessions.csv
//! ```
//!
//! Without `CLOUDFLARE_API_TOKEN`, it runs against a sandbox.

use indicatif::ProgressBar;
use jiff::ToSpan as _;
use rtk::Timestamp;
use rtk::realtime_kit::*;
use rtk_examples::{Result, app};

#[tokio::main]
async fn main() -> Result {
    let (app, _sandbox) = app().await?;
    let mut arguments = std::env::args().skip(1);
    let month = arguments.next().unwrap_or_else(|| "2026-01".to_owned());
    let path = arguments.next().unwrap_or_else(|| "sessions.csv".to_owned());

    let begin: jiff::civil::Date = format!("{month}-01").parse()?;
    let midnight = |date: jiff::civil::Date| Timestamp::from(format!("{date}T00:00:00Z"));
    let filter = SessionFilter::new()
        .status(SessionStatus::Ended)
        .start_time(midnight(begin))
        .end_time(midnight(begin.checked_add(1.month())?))
        .sort_by(SessionSort::CreatedAt)
        .sort_order(SortOrder::Ascending);
    let sessions = app.sessions().filter(filter);

    // `count` reads the total from the first page. The stream fetches up to 4 pages at a time and keeps their order.
    let bar = ProgressBar::new(sessions.count().await?.unwrap_or_default());
    let mut stream = sessions.stream().per_page(50).concurrency(4);
    let mut file = csv::Writer::from_path(&path)?;
    file.write_record(["session", "meeting", "started_at", "minutes", "max_participants"])?;
    while let Some(session) = stream.try_next().await? {
        let session = &*session;
        file.serialize((
            session.id.as_str(),
            &session.meeting_title,
            session.started_at.as_ref().map(Timestamp::as_str),
            session.minutes_consumed,
            session.max_concurrent_participants,
        ))?;
        bar.inc(1);
    }
    file.flush()?;
    bar.finish();
    println!("wrote {} sessions of {month} to {path}", bar.position());
    Ok(())
}
