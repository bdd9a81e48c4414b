//! Sessions: read-only, created by people who join a meeting.

use super::Call;
use crate::realtimekit::filter::{self, Key, Search, Window};
use crate::realtimekit::names::SESSION;
use crate::store::Store;
use crate::wire::{ApiError, Reply};

/// Included only if `include_breakout_rooms` is true.
const ON_DEMAND: &[&str] = &["breakout_rooms"];

const SORT_KEYS: &[(&str, Key)] =
    &[("createdAt", Key::Time("created_at")), ("minutesConsumed", Key::Number("minutes_consumed"))];

pub(super) fn all(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let query = &call.query;
    let search = Search::read(query);
    let window = Window::read(query)?;
    let status = query.one_of("status", &["LIVE", "ENDED"])?;
    let meeting = query.text("associated_id");
    let participants = query.range("participants")?;
    let mut sessions = store.within(SESSION, &[app]);
    sessions.retain(|session| {
        let most = session.number("max_concurrent_participants");
        search.matches(session, &["id", "associated_id", "meeting_display_name"])
            && window.contains(session, "started_at")
            && status.is_none_or(|status| session.text("status") == status)
            && meeting.is_none_or(|meeting| session.text("associated_id") == meeting)
            && participants.is_none_or(|(from, to)| (from..=to).contains(&most))
    });
    filter::sort(&mut sessions, query, Key::Time("created_at"), SORT_KEYS)?;
    call.list(sessions, ON_DEMAND)
}

pub(super) fn find(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let hidden = if call.query.flag("include_breakout_rooms")? { &[] } else { ON_DEMAND };
    let session = call.session(store)?;
    Ok(call.reply(session.without(hidden)))
}
