//! Livestream sessions, which are broadcasts. They are listed below a session and read below the app, with different attributes:
//! list items contain `invoked_time`, a single one contains `started_time`.

use super::Call;
use crate::realtimekit::names::LIVESTREAM_SESSION;
use crate::store::Store;
use crate::wire::{ApiError, Reply};

const OMITTED_IN_LIST: &[&str] = &["started_time"];
const OMITTED_IN_FIND: &[&str] = &["invoked_time"];

pub(super) fn all(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let (app, session) = (call.app(store)?, call.session(store)?.id());
    let page = call.page(store.within(LIVESTREAM_SESSION, &[app, session]))?;
    Ok(call.one_or_many(&page, |broadcast| broadcast.without(OMITTED_IN_LIST)))
}

pub(super) fn find(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let broadcast = store.get(LIVESTREAM_SESSION, &[app], call.id());
    Ok(call.reply(broadcast.ok_or_else(|| ApiError::not_found("livestream session"))?.without(OMITTED_IN_FIND)))
}
