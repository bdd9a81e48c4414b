//! A part of a payment API in the manner of Stripe's.
//!
//! What could not be said:
//!
//! - `create` and `update` send forms of a struct beside the resource, `Form<CustomerFields>`, not `NewCustomer` and `CustomerChanges`. Mended by the flag
//!   `form`.
//! - `list_key = "data"` stands at each resource: an envelope has the same payload key for one resource and for a list.
//! - An object in a query has dotted keys, so `created[gte]` is a parameter of its own with a `wire`.
//! - An expandable attribute is an id or an object: `OrRaw<Id<Customer>>`. The expanded object is JSON, which the caller decodes as a `Customer`.
//! - A field is cleared by an empty text, so clearing is `Some(String::new())`, not `None`.
//! - A list in a form that may be left out is an `Option<Vec<T>>`: an empty list has no form.
//! - `stripe-should-retry`, the header that says whether to retry.

use std::collections::BTreeMap;

use rtk::{Api, ErrorFormat, Form, Id, Nested, OpenEnum, OrRaw, Paging, Resource};

#[derive(Debug, Api)]
#[api(
    base_url = "https://api.stripe.com/v1",
    env(token = "STRIPE_SECRET_KEY"),
    headers(stripe_version = "2024-06-20"),
    idempotency_key = "idempotency-key",
    paging = Paging::after_last_id("starting_after", Some("limit"), Some("has_more")),
    errors = ErrorFormat::DEFAULT.at("error").pointer("param").documentation_url("doc_url"),
    request_id = "request-id"
)]
pub(super) struct Stripe;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/customers",
    api = Stripe,
    list_key = "data",
    all(query(email = String, created_since(wire = "created[gte]") = i64)),
    create(body = Form<CustomerFields>),
    update(body = Form<CustomerFields>) = post,
    destroy(returns = Deleted)
)]
pub(super) struct Customer {
    pub id: Id<Self>,
    pub email: Option<String>,
    pub name: Option<String>,
    #[attribute(default)]
    pub balance: i64,
    pub metadata: BTreeMap<String, String>,
    /// Whether this is what is left of a deleted customer: its id.
    #[attribute(default)]
    pub deleted: bool,
}

/// What a customer is created with, and what is changed.
#[derive(Debug, Clone, Nested)]
pub(super) struct CustomerFields {
    pub email: Option<String>,
    pub name: Option<String>,
    pub balance: Option<i64>,
    pub metadata: BTreeMap<String, String>,
    pub shipping: Option<Shipping>,
    pub preferred_locales: Option<Vec<String>>,
}

#[derive(Debug, Clone, Nested)]
pub(super) struct Shipping {
    pub name: String,
    pub address: Address,
}

#[derive(Debug, Clone, Nested)]
pub(super) struct Address {
    pub city: Option<String>,
    pub line1: Option<String>,
}

#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
pub(super) struct Deleted {
    pub id: Id<Customer>,
    pub deleted: bool,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/charges",
    api = Stripe,
    list_key = "data",
    without(destroy),
    all(query(customer = Id<Customer>, expand(wire = "expand[]") = Vec<String>)),
    find(query(expand(wire = "expand[]") = Vec<String>)),
    create(body = Form<ChargeFields>),
    update(body = Form<ChargeChange>) = post,
    post(capture = "capture", body = Form<Capture>, returns = Self)
)]
pub(super) struct Charge {
    pub id: Id<Self>,
    /// In the smallest unit of the currency.
    pub amount: u64,
    pub amount_captured: u64,
    pub currency: String,
    pub status: ChargeStatus,
    pub customer: Option<OrRaw<Id<Customer>>>,
    pub metadata: BTreeMap<String, String>,
}

#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
pub(super) enum ChargeStatus {
    Succeeded,
    Pending,
    Failed,
    Other(String),
}

#[derive(Debug, Clone, Nested)]
pub(super) struct ChargeFields {
    pub amount: u64,
    pub currency: String,
    #[attribute(required)]
    pub source: Option<String>,
    pub customer: Option<Id<Customer>>,
    pub capture: Option<bool>,
    pub metadata: BTreeMap<String, String>,
}

#[derive(Debug, Clone, Nested)]
pub(super) struct ChargeChange {
    pub metadata: BTreeMap<String, String>,
}

#[derive(Debug, Clone, Nested)]
pub(super) struct Capture {
    pub amount: Option<u64>,
}
