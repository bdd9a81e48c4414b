//! Livestreams of an app and of a meeting.

use rtk::realtime_kit::*;

use super::With::{All, Both, Only, Required};
use super::{Calls, TEXT, UUID};

pub(super) fn add(calls: &mut Calls) {
    let app = calls.app.clone();
    calls.list("fetch_all_livestreams", Required, app.livestreams().all());
    let filter = LivestreamFilter::new()
        .status(LivestreamStatus::Idle)
        .exclude_meetings(true)
        .start_time("2026-11-01T00:00:00+02:00")
        .end_time("2026-11-24T00:00:00Z")
        .sort_order(LivestreamSortOrder::Descending);
    calls.page("fetch_all_livestreams", All, app.livestreams().filter(filter).page(2).per_page(5));

    calls.one("create_livestream", Required, app.livestreams().create(NewLivestream::new()));
    calls.one("create_livestream", All, app.livestreams().create(NewLivestream::new().name("Town hall")));
    calls.one("create_livestream", Only("null"), app.livestreams().create(NewLivestream::new().name(None)));

    let channel = app.livestream(TEXT);
    let by_id = "get-v2-livestream-session-livestream-id";
    calls.one(by_id, Required, app.livestreams().find(TEXT));
    calls.plain(by_id, All, channel.overview().page_no(2).page_size(5));
    calls.plain(by_id, Only("whole"), channel.overview());
    calls.plain("get-v2-active-livestream-session-details", Both, channel.active_session());
    calls.one("get-v2-livestreams-livestream-session-id", Both, LivestreamSession::find(&app, TEXT));

    let meeting = app.meeting(UUID);
    calls.one("get-v2-meetings-meetingId-active-livestream", Both, meeting.active_livestream());
    calls.plain("stop_livestreaming", Both, meeting.stop_livestream());
    calls.plain("livestream-session-details", Required, meeting.livestreams());
    calls.plain("livestream-session-details", All, meeting.livestreams().page_no(2).page_size(5));
    calls.one("start-livestreaming", Required, meeting.start_livestream(NewMeetingLivestream::new()));
    let size = LivestreamVideoConfig::new().width(1280).height(720);
    let whole = NewMeetingLivestream::new().name("Town hall").video_config(size);
    calls.one("start-livestreaming", All, meeting.start_livestream(whole));
}
