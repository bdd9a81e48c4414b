//! Moderates a live session: mutes all participants, creates a poll, and removes participants.
//!
//! ```text
//! cargo run --example moderate -- MEETING_ID
//! ```
//!
//! Without `CLOUDFLARE_API_TOKEN`, it runs against a sandbox, where `MEETING_ID` can be left out.

use rtk::realtime_kit::*;
use rtk_examples::{Result, app};

#[tokio::main]
async fn main() -> Result {
    let (app, sandbox) = app().await?;
    let meeting = match (std::env::args().nth(1), &sandbox) {
        (Some(id), _) => app.meeting(id),
        (None, None) => return Err("pass the id of a meeting as argument".into()),
        // A sandbox has no browsers that join, so the example makes participants join.
        (None, Some(sandbox)) => {
            let meeting = app.meetings().create(NewMeeting::new().title("Stand-up")).await?;
            for id in ["ann-1", "bob-1"] {
                meeting.participants().create(NewParticipant::new("group_call_host", id).name(id)).await?;
            }
            sandbox.meeting(meeting.id()).join(&["ann-1", "bob-1"])?;
            meeting.scope()
        }
    };

    let live = match meeting.active_session().await {
        Ok(live) => live,
        Err(error) if error.is_not_found() => return Err("the meeting has no live session".into()),
        Err(error) => return Err(error.into()),
    };
    println!("{} participants", live.live_participants.unwrap_or_default());

    let muted = live.mute_all(MuteAll::new(true)).await?.muted_participants_count;
    println!("{} muted; they may unmute themselves", muted.unwrap_or_default());
    let poll = live.create_poll(NewPoll::new("Shall we go on?", ["yes", "no"]).anonymous(true)).await?;
    println!("created a poll: {}", poll.question.as_deref().unwrap_or_default());

    let bob = ParticipantSelection::new().custom_participant_ids(["bob-1".to_owned()]);
    for person in live.kick(bob).await? {
        println!("{} was removed", person.name.as_deref().unwrap_or("?"));
    }
    let gone = live.kick_all().await?.kicked_participants_count.unwrap_or_default();
    println!("{gone} more removed; the session has ended");
    Ok(())
}
