//! Chat, summary and transcript of an ended session. A live session has none of them (404).
//!
//! Responses contain links to files that the sandbox serves itself. The documents do not say how long a link is valid; here it is
//! generated for each response and expires after seven days, at the next full hour.

use serde_json::json;

use super::Call;
use crate::realtimekit::downloads::{self, File, Format, link};
use crate::realtimekit::model::artifact;
use crate::realtimekit::names::{SUMMARY, TRANSCRIPT};
use crate::store::{Record, Store};
use crate::wire::{ApiError, Reply};

pub(super) fn chat(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let (app, session) = (call.app(store)?, ended(store, call, "chat")?.id());
    let expiry = downloads::expiry(store);
    Ok(call.reply(json!({
        "chat_download_url": link(store, File::Chat, app, session, &expiry),
        "chat_download_url_expiry": expiry,
    })))
}

pub(super) fn summary(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let (app, session) = (call.app(store)?, ended(store, call, "summary")?.id());
    check_exists(store, SUMMARY, app, session)?;
    let expiry = downloads::expiry(store);
    Ok(call.reply(json!({
        "sessionId": session,
        "summaryDownloadUrl": link(store, File::Summary, app, session, &expiry),
        "summaryDownloadUrlExpiry": expiry,
    })))
}

/// Generates a summary from the transcript, which must exist. The response is in snake case, unlike that of GET at the same path.
pub(super) fn generate_summary(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let session = ended(store, call, "transcript")?.id().to_owned();
    let app = call.app(store)?.to_owned();
    check_exists(store, TRANSCRIPT, &app, &session)?;
    artifact::add(store, SUMMARY, &app, &session);
    Ok(call.reply(json!({ "session_id": session, "status": "IN_PROGRESS" })))
}

pub(super) fn transcript(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let format = match call.query.one_of("format", &["SRT", "VTT", "JSON", "CSV"])? {
        Some("SRT") => Format::Srt,
        Some("VTT") => Format::Vtt,
        Some("JSON") => Format::Json,
        _ => Format::Csv,
    };
    let (app, session) = (call.app(store)?, ended(store, call, "transcript")?.id());
    check_exists(store, TRANSCRIPT, app, session)?;
    let expiry = downloads::expiry(store);
    Ok(call.reply(json!({
        "sessionId": session,
        "transcript_download_url": link(store, File::Transcript(format), app, session, &expiry),
        "transcript_download_url_expiry": expiry,
    })))
}

fn check_exists(store: &Store, kind: &str, app: &str, session: &str) -> Result<(), ApiError> {
    if artifact::exists(store, kind, app, session) { Ok(()) } else { Err(ApiError::not_found(&kind.to_lowercase())) }
}

fn ended<'s>(store: &'s Store, call: &Call, what: &str) -> Result<&'s Record, ApiError> {
    let session = call.session(store)?;
    if session.text("status") == "ENDED" { Ok(session) } else { Err(ApiError::not_found(what)) }
}
