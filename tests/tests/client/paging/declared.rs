//! A resource for each style of paging.

use rtk::{Envelope, Id, Paging, Resource};

const BY_P_AND_N: Paging = Paging::numbered("p", "n");
const BY_OFFSET: Paging = Paging::offset("offset", "limit");
const BY_MARKER: Paging = Paging::cursor("marker", Some("count"), "next.marker");
const BARE: Paging = Paging::cursor("after", None, "");

/// The paging key contains the cursor itself instead of an object.
const BARE_CURSOR: Envelope = Envelope { payload: "data", paging: "next" };

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/jobs", read_only, paging = BY_P_AND_N)]
pub(crate) struct Job {
    pub(crate) id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", read_only, paging = Paging::SINGLE)]
pub(crate) struct Rule {
    pub(crate) id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/lists", read_only)]
pub(crate) struct List {
    pub(crate) id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/versions", read_only, list_key = "items")]
pub(crate) struct Version {
    pub(crate) id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/buckets",
    read_only,
    paging = Paging::CURSOR,
    list_key = "buckets",
    id_key = name
)]
pub(crate) struct Bucket {
    pub(crate) name: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/events", read_only, paging = Paging::CURSOR_AFTER)]
pub(crate) struct Event {
    pub(crate) id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/keys",
    read_only,
    paging = Paging::CURSOR_LIMIT,
    id_key = name,
    all(query(prefix = String))
)]
pub(crate) struct Key {
    pub(crate) name: Id<Self>,
    pub(crate) ttl: Option<u32>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/streams", read_only, paging = Paging::TOKEN)]
pub(crate) struct Stream {
    pub(crate) id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rooms", read_only, paging = Paging::REALTIME_KIT, envelope = Envelope::REALTIME_KIT, list_key = "rooms")]
pub(crate) struct Room {
    pub(crate) id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/logs", read_only, paging = BY_OFFSET)]
pub(crate) struct Log {
    pub(crate) id: Id<Self>,
    pub(crate) text: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/things", read_only, paging = BY_MARKER)]
pub(crate) struct Thing {
    pub(crate) id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/parts", read_only, paging = BARE, envelope = BARE_CURSOR)]
pub(crate) struct Part {
    pub(crate) id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/tokens", read_only, paging = Paging::SINGLE, all(one_or_many))]
pub(crate) struct Token {
    pub(crate) id: Id<Self>,
}
