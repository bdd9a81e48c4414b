//! Starts and stops a livestream of a meeting, creates a livestream without a meeting, and prints the watch time of all
//! livestreams.
//!
//! ```text
//! cargo run --example livestream
//! ```
//!
//! Without `CLOUDFLARE_API_TOKEN`, it runs against a sandbox.

use rtk::realtime_kit::*;
use rtk_examples::{Result, app};

#[tokio::main]
async fn main() -> Result {
    let (app, _sandbox) = app().await?;
    let meeting = app.meetings().create(NewMeeting::new().title("Town hall")).await?;

    let video = LivestreamVideoConfig::new().width(1280).height(720);
    let stream = meeting.start_livestream(NewMeetingLivestream::new().name("Town hall").video_config(video)).await?;
    println!("watch it at {}", stream.playback_url.as_deref().unwrap_or("?"));

    let active = meeting.active_livestream().await?;
    println!("status: {}", active.status.as_ref().map_or("?", LivestreamStatus::as_str));
    println!("{}", meeting.stop_livestream().await?.message.unwrap_or_default());

    // A livestream without a meeting shows the video that an encoder sends to its ingest server with the stream key.
    let channel = app.livestreams().create(NewLivestream::new().name("Camera 1")).await?;
    let has_key = channel.stream_key.is_some();
    println!("send video to {} (stream key: {has_key})", channel.ingest_server.as_deref().unwrap_or("?"));

    for livestream in app.livestreams().filter(LivestreamFilter::new().exclude_meetings(false)).all().await? {
        let overview = livestream.overview().await?;
        let seconds = overview.session.and_then(|session| session.viewer_seconds).unwrap_or_default();
        println!("{}: watched for {seconds} s", livestream.name.as_deref().unwrap_or("?"));
    }
    Ok(())
}
