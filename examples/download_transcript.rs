//! Downloads the transcript of the latest session that has one, as a file of subtitles.
//!
//! ```text
//! cargo run --example download_transcript -- subtitles.vtt
//! ```
//!
//! Without `CLOUDFLARE_API_TOKEN`, it runs against a sandbox.

use rtk::realtime_kit::*;
use rtk_examples::{Result, app};

#[tokio::main]
async fn main() -> Result {
    let (app, _sandbox) = app().await?;
    let path = std::env::args().nth(1).unwrap_or_else(|| "subtitles.vtt".to_owned());

    let newest = SessionFilter::new().status(SessionStatus::Ended).sort_order(SortOrder::Descending);
    let mut sessions = app.sessions().filter(newest.sort_by(SessionSort::CreatedAt)).stream();
    while let Some(session) = sessions.try_next().await? {
        let transcript = match session.transcript().format(TranscriptFormat::Vtt).await {
            Ok(transcript) => transcript,
            // The meeting did not have `transcribe_on_end` set: try the next session.
            Err(error) if error.is_not_found() => continue,
            Err(error) => return Err(error.into()),
        };
        // The file gets its name only once the download is complete. The API token is not sent to the download URL.
        let bytes = transcript.download().on_progress(|it| eprintln!("{} bytes", it.received)).to_file(&path).await?;
        println!("wrote {bytes} bytes of {:?} to {path}", session.meeting_title.as_deref().unwrap_or("a session"));
        return Ok(());
    }
    println!("No session has a transcript.");
    Ok(())
}
