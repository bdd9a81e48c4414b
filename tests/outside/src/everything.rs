//! Declarations that use every key. The generated code must pass the strictest lints.

use std::collections::BTreeMap;

use rtk::{
    Account, Body, Envelope, Id, Multipart, Nested, OpenEnum, OtherKind, Paging, Resource, Response, Secret, Timestamp,
    Union, Zone,
};

/// An envelope other than those of Cloudflare.
pub const WRAPPED: Envelope = Envelope { payload: "data", paging: "meta" };

/// A scope of gadgets that a header names instead of the path.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/gadgets", id_header = "cf-region", env = "CLOUDFLARE_REGION", only())]
pub struct Region {
    /// Name.
    pub id: Id<Self>,
}

/// A resource at two paths, some of whose operations exist at one of them, and whose bodies are forms.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/gauges",
    path = "/zones/{zone_id}/gauges",
    form,
    create(scope = Account, form = false, returns = Id<Self>, response_header = "x-gauge-id"),
    all(query(window(flatten, doc = "What is measured.") = Window, unit(required, doc = "Of the values.") = String)),
    head(exists = "", returns = bool),
    get(file(path) = "files/{*path}", on = member, returns = Response, doc = "Reads a file.", query(raw(doc = "As it is.") = bool)),
    post(stop(version) = "", body(version = u32, note = Option<String>, action = "stop"), returns = Vec<String>),
    post(purge = "purge", on = collection, scope = Zone, query(window(flatten) = Window))
)]
pub struct Gauge {
    /// Name.
    pub id: Id<Self>,
    /// What it is for.
    pub note: Option<String>,
}

/// From when to when.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct Window {
    /// Seconds.
    pub since: Option<u64>,
}

/// A resource that uses every key of a declaration.
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
    find(key = "gadget", operation = "GetGadget", query(deep = bool), headers(if_modified_since = String)),
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
    /// Name, which the caller chooses.
    pub name: Id<Self>,
    /// Description.
    #[attribute(required)]
    pub purpose: String,
    /// Appearance.
    #[attribute(required, nullable)]
    pub look: Option<String>,
    /// Current activity.
    #[attribute(wire = "currentState")]
    pub state: Option<State>,
    /// Maker.
    #[attribute(wire(request = "maker", response = "made_by"), create_only)]
    pub made_by: Option<Id<Maker>>,
    /// Owner.
    #[attribute(update_only)]
    pub owner_id: Option<Id<Maker>>,
    /// Time of creation.
    #[attribute(read_only)]
    pub made_on: Option<Timestamp>,
    /// Key that opens it.
    #[attribute(write_only)]
    pub key: Option<Secret>,
    /// Count.
    #[attribute(default, read_only, with = rtk::loose)]
    pub number: u32,
    /// Weight.
    #[attribute(default = 1.5)]
    pub weight: f64,
    /// Tags.
    pub tags: Vec<String>,
    /// Abilities.
    pub limits: Option<Limits>,
    /// Orders it received.
    #[attribute(input = String)]
    pub note: Option<Note>,
    /// End; null means never.
    pub ends: Option<Option<Timestamp>>,
    /// Any other value.
    #[attribute(flatten)]
    pub rest: BTreeMap<String, State>,
}

/// Parts of a gadget.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/gadgets/{gadget_name}/parts", scope = Gadget, without(destroy))]
pub struct Part {
    /// Id.
    pub id: Id<Self>,
    /// Whether it moves.
    pub moves: Option<bool>,
}

/// Manual of a gadget.
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
    /// Text.
    pub text: Option<String>,
}

/// A maker of gadgets, of an account or of a zone.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/makers",
    path = "/zones/{zone_id}/makers",
    read_only,
    put(hush = "", body(loud = false, r#type = "maker"), returns = Self),
    download(portrait = portrait_url, expires = portrait_until),
)]
pub struct Maker {
    /// Id.
    pub id: Id<Self>,
    /// Location.
    pub zone_id: Option<Id<Zone>>,
    /// Picture.
    pub portrait_url: Option<String>,
    /// Expiry of the URL.
    pub portrait_until: Option<Timestamp>,
}

/// Volume.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/zones/{zone_id}/noise", singleton, only(), get(now = "now", returns = f64))]
pub struct Noise {}

/// Abilities of a gadget.
#[derive(Debug, Clone, Nested)]
#[nested(rename_all = "camelCase", crate = ::rtk)]
pub struct Limits {
    /// Maximum number of users.
    pub people: u32,
    /// Duration.
    #[attribute(wire = "timeLimit")]
    pub minutes: Option<u32>,
    /// Maximum volume.
    #[attribute(default = 11, with = rtk::loose)]
    pub volume: u8,
    /// Whether it is allowed.
    #[attribute(default)]
    pub allowed: bool,
    /// Author; null if there is none.
    #[attribute(nullable)]
    pub by: Option<Id<Maker>>,
    /// Time of the statement.
    #[attribute(read_only)]
    pub at: Option<Timestamp>,
    /// Undeclared keys.
    #[attribute(flatten)]
    pub rest: BTreeMap<String, String>,
}

/// An order to a gadget.
#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
pub struct Note {
    /// Text of the order.
    pub text: String,
}

/// Activity of a gadget.
#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(rename_all = "snake_case", crate = ::rtk)]
pub enum State {
    /// Idle.
    Idle,
    /// Busy.
    #[attribute(wire = "busy", alias = "working")]
    AtWork,
    /// Any other value.
    Other(String),
}

/// What a gadget does next.
#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "type", content = "with", rename_all = "snake_case", rename_all_fields = "camelCase", crate = ::rtk)]
pub enum Step {
    /// Waits.
    Wait,
    /// Runs for some time.
    #[union(wire = "run", alias = "go")]
    Run {
        /// Duration in seconds.
        for_seconds: u32,
        /// Speed.
        #[attribute(wire = "rpm", default = 60)]
        speed: u32,
        /// Name of the program.
        program: Option<String>,
    },
    /// Shows a text.
    Show(String),
    /// Any other step.
    Other(OtherKind),
}

/// What a gadget did.
#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "type", lenient)]
#[non_exhaustive]
pub enum Done {
    /// A note that was written.
    Written(Written),
    /// A pause.
    Paused {
        /// Reason.
        #[attribute(nullable)]
        reason: Option<String>,
    },
    /// Anything else.
    Other(OtherKind),
}

/// A note that was written.
#[derive(Debug, Clone, PartialEq, Nested)]
pub struct Written {
    /// Text of the note.
    pub text: Option<String>,
}
