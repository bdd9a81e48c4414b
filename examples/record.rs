//! Records a meeting, waits until the recording is uploaded, and downloads it.
//!
//! ```text
//! cargo run --example record -- MEETING_ID
//! ```
//!
//! Without `CLOUDFLARE_API_TOKEN`, it runs against a sandbox, where `MEETING_ID` can be left out.

use std::time::Duration;

use rtk::realtime_kit::*;
use rtk_examples::{Result, app};

#[tokio::main]
async fn main() -> Result {
    let (app, sandbox) = app().await?;
    let (meeting, interval) = match (std::env::args().nth(1), &sandbox) {
        (Some(id), _) => (id.into(), Duration::from_secs(5)),
        (None, None) => return Err("pass the id of a meeting as argument".into()),
        (None, Some(sandbox)) => {
            let meeting = app.meetings().create(NewMeeting::new().title("Stand-up")).await?;
            meeting.participants().create(NewParticipant::new("group_call_host", "ann-1").name("Ann")).await?;
            sandbox.meeting(meeting.id()).join(&["ann-1"])?;
            (meeting.id(), Duration::from_millis(10))
        }
    };

    let new = NewRecording::new(&meeting).max_seconds(3600).file_name_prefix("stand-up");
    let recording = app.recordings().create(new).await?;
    recording.pause().await?;
    recording.resume().await?;
    let mut recording = recording.stop().await?;
    recording
        .wait_until(|recording| {
            println!("{}", recording.status.as_ref().map_or("?", RecordingStatus::as_str));
            match recording.status {
                Some(RecordingStatus::Uploaded) => Ok(true),
                Some(RecordingStatus::Errored) => Err("the recording failed"),
                _ => Ok(false),
            }
        })
        .interval(interval)
        .await?;

    let path = std::env::temp_dir().join(recording.output_file_name.as_deref().unwrap_or("recording.mp4"));
    let bytes = recording.download().to_file(&path).await?;
    println!("wrote {bytes} bytes to {}", path.display());
    Ok(())
}
