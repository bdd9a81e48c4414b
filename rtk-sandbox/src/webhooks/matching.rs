//! Which webhooks an event concerns.

use crate::realtimekit::names::WEBHOOK;
use crate::store::{Event, Record, Store};

/// Returns the webhooks that receive an event: those of its app that are enabled and list it, in order of creation.
pub(super) fn receivers<'s>(store: &'s Store, event: &Event) -> Vec<&'s Record> {
    let mut webhooks = store.within(WEBHOOK, &[&event.app]);
    webhooks.retain(|webhook| webhook.get("enabled") == true && lists(webhook, event.name));
    webhooks
}

fn lists(webhook: &Record, event: &str) -> bool {
    webhook.get("events").as_array().is_some_and(|events| events.iter().any(|it| it.as_str() == Some(event)))
}
