//! Declarations that say everything there is to say: what is generated for them has to please the strictest lints, too.

use std::collections::BTreeMap;

use rtk::{
    Account, Body, Envelope, Id, Multipart, Nested, OpenEnum, Paging, Resource, Response, Secret, Timestamp, Zone,
};

/// Answers that are wrapped in a way of their own.
pub const WRAPPED: Envelope = Envelope { payload: "data", paging: "meta" };

/// Where gadgets are kept: a header says it, no path does.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/gadgets", id_header = "cf-region", env = "CLOUDFLARE_REGION", only())]
pub struct Region {
    /// Its name.
    pub id: Id<Self>,
}

/// A thing with every key that a declaration can have.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/gadgets",
    path = "/accounts/{account_id}/gadgets",
    scope = Account,
    scope = Region,
    member_path = "/accounts/{account_id}/gadget/{gadget_name}",
    children_path = "/accounts/{account_id}/gadgets/{gadget_name}",
    id_key = name,
    id_param = gadget_name,
    singular = gadget,
    plural = every_gadget,
    key = "gadget",
    list_key = "gadgets",
    rename_all(request = "camelCase", response = "snake_case"),
    envelope = WRAPPED,
    paging = Paging::numbered("number", "size"),
    env = "CLOUDFLARE_GADGET",
    crate = ::rtk,
    has_many = Part,
    has_many(spare_parts = Part),
    has_one = Manual,
    has_one(guide = Manual),
    belongs_to(maker = Maker, key = made_by),
    belongs_to(owner = Maker),
    all(
        operation = "ListGadgets",
        query(state = State, maker(wire = "made-by") = Id<Maker>),
        headers(trace(wire = "x-trace") = bool),
        envelope = Envelope::V4,
        one_or_many
    ),
    find(key = "gadget", operation = "GetGadget", query(deep = bool), headers(if_none_match = String)),
    create(on = member, query(dry(wire = "dry_run_only") = bool, reason(required) = String)) = put,
    update(headers(storage_class(required) = State, revision = u64)) = post,
    replace(operation = "ReplaceGadget"),
    destroy(query(force = bool), headers(by = Id<Maker>)),
    get(since(year = u16, kind) = "since/{year}", query(kind = State, limit = u32), returns = Vec<Gadget>),
    get(latest = "latest", on = collection, returns = Option<Gadget>, key = "latest"),
    get(count = "count", on = collection, returns = u64, envelope = Envelope::NONE),
    get(content(version) = "content/{version}", on = member, returns = Response),
    post(turn_on = "on", body = Limits, returns = Self, operation = "TurnOn"),
    post(upload = "upload", on = collection, body = Multipart),
    put(fill = "content", body = Body, query(encoding = String)),
    patch(change_all = "", on = collection, body = Vec<Id<Gadget>>),
    delete(forget(tag) = "tags/{tag}", on = member, headers(quietly = bool))
)]
pub struct Gadget {
    /// Its name, which whoever makes it chooses.
    pub name: Id<Self>,
    /// What it is for.
    #[attribute(required)]
    pub purpose: String,
    /// What it looks like, if like anything.
    #[attribute(required, nullable)]
    pub look: Option<String>,
    /// What it is doing.
    #[attribute(wire = "currentState")]
    pub state: Option<State>,
    /// Who made it.
    #[attribute(wire(request = "maker", response = "made_by"), create_only)]
    pub made_by: Option<Id<Maker>>,
    /// Who has it.
    #[attribute(update_only)]
    pub owner_id: Option<Id<Maker>>,
    /// When it was made.
    #[attribute(read_only)]
    pub made_on: Option<Timestamp>,
    /// What opens it.
    #[attribute(write_only)]
    pub key: Option<Secret>,
    /// How many there are.
    #[attribute(default, read_only, with = rtk::loose)]
    pub number: u32,
    /// How much it weighs.
    #[attribute(default = 1.5)]
    pub weight: f64,
    /// How it can be found.
    pub tags: Vec<String>,
    /// What it can do.
    pub limits: Option<Limits>,
    /// What it was told.
    #[attribute(input = String)]
    pub note: Option<Note>,
    /// When it ends; null means never.
    pub ends: Option<Option<Timestamp>>,
    /// What nobody knows yet.
    #[attribute(flatten)]
    pub rest: BTreeMap<String, State>,
}

/// What a gadget is made of.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/gadgets/{gadget_name}/parts", scope = Gadget, without(destroy))]
pub struct Part {
    /// Its own id.
    pub id: Id<Self>,
    /// Whether it moves.
    pub moves: Option<bool>,
}

/// How a gadget is used.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/gadgets/{gadget_name}/manual",
    scope = Gadget,
    singleton,
    update = put,
    destroy,
    post(print = "print", returns = Response)
)]
pub struct Manual {
    /// What it says.
    pub text: Option<String>,
}

/// Whoever makes gadgets, of an account or of a zone.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/makers",
    path = "/zones/{zone_id}/makers",
    read_only,
    put(hush = "", body(loud = false, r#type = "maker"), returns = Self),
    download(portrait = portrait_url, expires = portrait_until),
)]
pub struct Maker {
    /// Its own id.
    pub id: Id<Self>,
    /// Where it is.
    pub zone_id: Option<Id<Zone>>,
    /// What they look like.
    pub portrait_url: Option<String>,
    /// Until when that can be seen.
    pub portrait_until: Option<Timestamp>,
}

/// How loud it is.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/zones/{zone_id}/noise", singleton, only(), get(now = "now", returns = f64))]
pub struct Noise {}

/// What a gadget can do.
#[derive(Debug, Clone, Nested)]
#[nested(rename_all = "camelCase", crate = ::rtk)]
pub struct Limits {
    /// How many can use it.
    pub people: u32,
    /// For how long.
    #[attribute(wire = "timeLimit")]
    pub minutes: Option<u32>,
    /// How loud it gets.
    #[attribute(default = 11, with = rtk::loose)]
    pub volume: u8,
    /// Whether it may do so.
    #[attribute(default)]
    pub allowed: bool,
    /// Who says so; null is nobody.
    #[attribute(nullable)]
    pub by: Option<Id<Maker>>,
    /// When that was said.
    #[attribute(read_only)]
    pub at: Option<Timestamp>,
    /// And what else.
    #[attribute(flatten)]
    pub rest: BTreeMap<String, String>,
}

/// What a gadget was told.
#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
pub struct Note {
    /// The words.
    pub text: String,
}

/// What a gadget is doing.
#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(rename_all = "snake_case", crate = ::rtk)]
pub enum State {
    /// Nothing.
    Idle,
    /// Something.
    #[attribute(wire = "busy", alias = "working")]
    AtWork,
    /// What nobody knows yet.
    Other(String),
}
