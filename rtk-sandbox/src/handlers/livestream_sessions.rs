//! The broadcasts of a session. Listed below it, read one by one from the app, and not the same in both: a list tells when
//! one was asked for, a read when it began.

use super::Call;
use crate::api::LIVESTREAM_SESSION;
use crate::reply::{Refusal, Reply};
use crate::store::Store;

const LIST_LACKS: &[&str] = &["started_time"];
const DETAIL_LACKS: &[&str] = &["invoked_time"];

pub(super) fn all(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let (app, session) = (call.app(store)?, call.session(store)?.id());
    let page = call.page(store.within(LIVESTREAM_SESSION, &[app, session]))?;
    Ok(call.one_or_many(&page, |broadcast| broadcast.without(LIST_LACKS)))
}

pub(super) fn find(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let app = call.app(store)?;
    let broadcast = store.get(LIVESTREAM_SESSION, &[app], call.id());
    Ok(call.reply(broadcast.ok_or_else(|| Refusal::not_found("livestream session"))?.without(DETAIL_LACKS)))
}
