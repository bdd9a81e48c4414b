//! A service of widgets by Microsoft's REST guidelines.
//!
//! What could not be said:
//!
//! - The operation that a 202 starts is named by a URL in the header `Operation-Location`: `with_response` returns the header, and the caller takes the id out
//!   of the URL.
//! - `Retry-After` of an operation that is still running is not the interval of `wait_until`, which the caller chooses.
//! - The version of a widget is in its body (`@odata.etag`), but `if_match` does not default to it: the caller passes it to each change.
//! - `create` and `replace` share their parameters, so `if_match` of a replacement is declared in `create`.
//! - Actions after a colon (`/widgets/w-1:repair`): a path of an action begins a new segment.
//! - `$select` leaves attributes out that are required otherwise, so they are all `Option`s or have defaults.

use std::collections::BTreeMap;

use rtk::{Api, Authentication, Envelope, ErrorFormat, Id, Nested, OpenEnum, Paging, Resource, Timestamp};

#[derive(Debug, Api)]
#[api(
    base_url = "https://fabrikam.example.com",
    env(token = "FABRIKAM_KEY"),
    authentication = Authentication::header("api-key"),
    query(api_version(wire = "api-version") = "2024-07-01"),
    envelope = Envelope { payload: "", paging: "" },
    paging = Paging::link("$skiptoken", Some("$top"), "@odata.nextLink"),
    errors = ErrorFormat::DEFAULT.at("error").causes("details").pointer("target"),
    request_id = "x-ms-request-id"
)]
pub(super) struct Fabrikam;

/// A widget. The caller chooses its name, and a PUT creates it.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/widgets",
    api = Fabrikam,
    id_key = name,
    list_key = "value",
    rename_all = "camelCase",
    all(query(filter_by(wire = "$filter") = String, select(wire = "$select", join = ",") = Vec<String>)),
    create(on = member, headers(if_none_match = "*", if_match = String)) = put,
    replace,
    update(headers(if_match = String, content_type = "application/merge-patch+json")),
    destroy(headers(if_match = String)),
    post(repair = "repair", body = Repair)
)]
pub(super) struct Widget {
    pub name: Id<Self>,
    #[attribute(wire = "@odata.etag", read_only)]
    pub etag: Option<String>,
    #[attribute(wire = "SKU")]
    pub sku: Option<Sku>,
    pub display_name: Option<String>,
    pub tags: BTreeMap<String, String>,
    #[attribute(read_only)]
    pub provisioning_state: Option<State>,
    #[attribute(read_only)]
    pub created_date_time: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, Eq, Nested)]
#[nested(rename_all = "PascalCase")]
pub(super) struct Sku {
    pub tier: Tier,
    pub unit_count: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
pub(super) enum Tier {
    Free,
    Standard,
    Other(String),
}

#[derive(Debug, Clone, Nested)]
#[nested(rename_all = "camelCase")]
pub(super) struct Repair {
    pub new_part: String,
}

/// What takes long. It is read until it is in a state that ends it.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/operations", api = Fabrikam, only(find), rename_all = "camelCase")]
pub(super) struct Operation {
    pub id: Id<Self>,
    pub status: State,
    pub percent_completed: Option<u8>,
    pub resource_location: Option<String>,
    pub error: Option<OperationError>,
}

#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
pub(super) enum State {
    NotStarted,
    Running,
    Succeeded,
    Failed,
    Canceled,
    Other(String),
}

/// Why an operation failed, in a response that is no error.
#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
pub(super) struct OperationError {
    pub code: String,
    pub message: String,
}
