//! Sessions.

use rtk::realtime_kit::*;

use super::With::{All, Both, Required};
use super::{Calls, TEXT, UUID};

pub(super) fn add(calls: &mut Calls) {
    let app = calls.app.clone();
    calls.list("GetSessions", Required, Session::all(&app));
    let filter = SessionFilter::new()
        .associated_id("room-name")
        .status(SessionStatus::Live)
        .search("x y")
        .participants("1:10")
        .start_time("2026-11-01T00:00:00+02:00")
        .end_time("2026-11-24T00:00:00Z")
        .sort_by(SessionSort::MinutesConsumed)
        .sort_order(SortOrder::Ascending);
    calls.page("GetSessions", All, app.sessions().filter(filter).page(2).per_page(5));
    calls.one("GetSessionDetails", Required, Session::find(&app, UUID));
    calls.one("GetSessionDetails", All, Session::find(&app, UUID).include_breakout_rooms(true));

    let session = app.session(UUID);
    calls.one("GetSessionChat", Both, session.chat());
    calls.one("GetSessionSummary", Both, session.summary());
    calls.plain("post-sessions-session_id-summary", Both, session.summary().generate());
    calls.one("GetSessionTranscript", Required, session.transcript());
    calls.one("GetSessionTranscript", All, session.transcript().format(TranscriptFormat::Vtt));
    people(calls);

    let broadcasts = app.session(TEXT).livestream_sessions();
    let operation = "get-v2-livestreamsession-session-meetingId-active-livestream";
    calls.list(operation, Required, broadcasts.all());
    calls.page(operation, All, broadcasts.page(2).per_page(5));
}

fn people(calls: &mut Calls) {
    let app = calls.app.clone();
    let people = app.session(UUID).participants();
    calls.list("GetSessionParticipants", Required, people.all());
    let filter = SessionParticipantFilter::new()
        .search("Ann")
        .sort_by(ParticipantSort::JoinedAt)
        .sort_order(SortOrder::Descending)
        .view(ParticipantView::Consolidated)
        .include_peer_events(true);
    calls.page("GetSessionParticipants", All, people.clone().filter(filter).page(2).per_page(5));

    calls.one("GetParticipantDetails", Required, people.find(UUID));
    let person = people.find(UUID).filters(PeerFilter::DeviceInfo).include_peer_events(true);
    calls.one("GetParticipantDetails", All, person);

    let peer = || Session::find_participant_by_peer_id(&app, UUID);
    calls.one("GetParticipantDataFromPeerId", Required, peer());
    let whole = peer().filters(PeerFilter::QualityStats).include_peer_events(false);
    calls.one("GetParticipantDataFromPeerId", All, whole);
}
