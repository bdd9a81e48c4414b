//! Creates a meeting with two participants, and the tokens with which the client-side SDK joins as them.
//!
//! ```text
//! cargo run --example meeting
//! ```
//!
//! Without `CLOUDFLARE_API_TOKEN`, it runs against a sandbox.

use rtk::realtime_kit::*;
use rtk_examples::{Result, app};

#[tokio::main]
async fn main() -> Result {
    let (app, _sandbox) = app().await?;
    let new = NewMeeting::new().title("Stand-up").record_on_start(false).session_keep_alive_time_in_secs(60);
    let mut meeting = app.meetings().create(new).await?;
    println!("meeting {}", meeting.id());

    for (preset, id, name) in [("group_call_host", "ann-1", "Ann"), ("group_call_participant", "bob-1", "Bob")] {
        let person = meeting.participants().create(NewParticipant::new(preset, id).name(name)).await?;
        // Pass the token to that participant only. Reads do not return it; `refresh_token` creates a new one.
        let token = person.token.as_ref().map_or(0, |token| token.expose_secret().len());
        println!("{name} joins with a token of {token} characters");
    }

    // `meeting.participant(id)` is a scope: the participant is not loaded.
    let ann = meeting.participants().all().await?.remove(0);
    let token = meeting.participant(ann.id()).refresh_token().await?.token;
    println!("Ann has a new token: {}", token.expose_secret() != "");

    // Meetings cannot be deleted. An inactive one cannot be joined.
    meeting.update(MeetingChanges::new().status(MeetingStatus::Inactive)).await?;
    println!("the meeting is {:?}", meeting.status);
    Ok(())
}
