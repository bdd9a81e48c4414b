//! Who is in a meeting now: mute everybody, ask a question, remove somebody.
//!
//! ```text
//! cargo run --example moderate -- MEETING_ID
//! ```

use rtk::realtime_kit::*;
use rtk_examples::{Result, app};

#[tokio::main]
async fn main() -> Result {
    let (app, sandbox) = app().await?;
    let meeting = match (std::env::args().nth(1), &sandbox) {
        (Some(id), _) => app.meeting(id),
        (None, None) => return Err("which meeting? give its id".into()),
        // Nobody joins a sandbox by a browser: people are told to.
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
        Err(error) if error.is_not_found() => return Err("nobody is in the meeting".into()),
        Err(error) => return Err(error.into()),
    };
    println!("{} people are in it", live.live_participants.unwrap_or_default());

    let muted = live.mute_all(MuteAll::new(true)).await?.muted_participants_count;
    println!("{} were muted, and may speak again", muted.unwrap_or_default());
    let poll = live.create_poll(NewPoll::new("Shall we go on?", ["yes", "no"]).anonymous(true)).await?;
    println!("asked: {}", poll.question.as_deref().unwrap_or_default());

    let bob = ParticipantSelection::new().custom_participant_ids(["bob-1".to_owned()]);
    for person in live.kick(bob).await? {
        println!("{} had to leave", person.name.as_deref().unwrap_or("somebody"));
    }
    let gone = live.kick_all().await?.kicked_participants_count.unwrap_or_default();
    println!("{gone} more had to leave, and the session is over");
    Ok(())
}
