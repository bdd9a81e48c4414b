//! The quickstart without async: prints the latest sessions of an app, who took part, and what can be downloaded.
//!
//! ```text
//! cargo run --example blocking
//! ```
//!
//! Without credentials it starts a sandbox in its own process. With `CLOUDFLARE_API_TOKEN`, `CLOUDFLARE_ACCOUNT_ID` and
//! `CLOUDFLARE_APP_ID` it sends requests to Cloudflare, and only reads.

use rtk::realtime_kit::*;
use rtk::{Blocking as _, Record, Scope, Timestamp};
use rtk_examples::Result;
use rtk_sandbox::Sandbox;

fn main() -> Result {
    if std::env::var_os("CLOUDFLARE_API_TOKEN").is_some() {
        let app = App::from_env()?;
        println!("Reading from {}.", app.client().base_url());
        return history(&app);
    }
    let sandbox = Sandbox::start().wait()?;
    println!("CLOUDFLARE_API_TOKEN is not set: talking to a sandbox at {}.", sandbox.base_url());
    let app = sandbox.client().account(sandbox.account_id()).app(sandbox.app_id());

    let meeting = app.meetings().create(NewMeeting::new().title("Stand-up")).wait()?;
    let ann = meeting.participants().create(NewParticipant::new("group_call_host", "ann-1").name("Ann")).wait()?;
    let got = if ann.token.is_some() { "a token to join with" } else { "no token" };
    println!("Created the meeting {:?} and a participant with {got}.\n", text(meeting.title.as_deref()));
    history(&app)
}

/// Prints the five latest ended sessions. The iterator fetches a page when it needs one.
fn history(app: &Scope<App>) -> Result {
    let ended = SessionFilter::new().status(SessionStatus::Ended).sort_by(SessionSort::CreatedAt);
    let sessions = app.sessions().filter(ended.sort_order(SortOrder::Descending)).stream().per_page(5);
    println!("The latest ended sessions:");
    for session in sessions.into_iter().take(5) {
        print_session(&session?)?;
    }
    Ok(())
}

/// Prints the participants of a session and the URLs of its chat, summary and transcript.
fn print_session(session: &Record<Session>) -> Result {
    let minutes = session.minutes_consumed.unwrap_or_default();
    let began = text(session.started_at.as_ref().map(Timestamp::as_str));
    println!("\n{:?}, {minutes} minutes, started {began}", text(session.meeting_title.as_deref()));
    for person in session.participants().all().wait()? {
        println!("  {} stayed {} minutes", text(person.display_name.as_deref()), person.duration.unwrap_or_default());
    }
    // Each of them exists only if the meeting's settings enabled it, so 404 (not found) is expected.
    let chat = session.chat().wait().map(|chat| chat.into_inner().chat_download_url);
    let summary = session.summary().wait().map(|summary| summary.into_inner().summary_download_url);
    let transcript = session.transcript().wait().map(|transcript| transcript.into_inner().transcript_download_url);
    for (what, link) in [("chat", chat), ("summary", summary), ("transcript", transcript)] {
        let link = link.or_else(|error| if error.is_not_found() { Ok("none".into()) } else { Err(error) });
        println!("  {what}: {}", link?);
    }
    Ok(())
}

fn text(value: Option<&str>) -> &str {
    value.unwrap_or("?")
}
