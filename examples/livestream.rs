//! Broadcasts a meeting, and tells how it went.
//!
//! ```text
//! cargo run --example livestream
//! ```

use rtk::realtime_kit::*;
use rtk_examples::{Result, app};

#[tokio::main]
async fn main() -> Result {
    let (app, _sandbox) = app().await?;
    let meeting = app.meetings().create(NewMeeting::new().title("Town hall")).await?;

    let picture = LivestreamVideoConfig::new().width(1280).height(720);
    let stream = meeting.start_livestream(NewMeetingLivestream::new().name("Town hall").video_config(picture)).await?;
    println!("watch it at {}", stream.playback_url.as_deref().unwrap_or("?"));

    let active = meeting.active_livestream().await?;
    println!("it is {}", active.status.as_ref().map_or("?", LivestreamStatus::as_str));
    println!("{}", meeting.stop_livestream().await?.message.unwrap_or_default());

    // One that is not of a meeting: whatever sends video to the address, with the key, is shown.
    let channel = app.livestreams().create(NewLivestream::new().name("Camera 1")).await?;
    let has_key = channel.stream_key.is_some();
    println!("send to {} (there is a key: {has_key})", channel.ingest_server.as_deref().unwrap_or("?"));

    for livestream in app.livestreams().filter(LivestreamFilter::new().exclude_meetings(false)).all().await? {
        let overview = livestream.overview().await?;
        let seconds = overview.session.and_then(|session| session.viewer_seconds).unwrap_or_default();
        println!("{}: watched for {seconds} s", livestream.name.as_deref().unwrap_or("?"));
    }
    Ok(())
}
