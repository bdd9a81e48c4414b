//! Several APIs, each declared with `derive(Api)`.

mod credentials;
mod declared;
mod errors;
mod query;
mod rate_limits;
mod two_clients;

use rtk::{Api, Authentication, Envelope, ErrorFormat, Id, Paging, RateLimitFormat, Resource, Retry};

/// A forge in the manner of GitHub.
#[derive(Debug, Api)]
#[api(
    base_url = "https://api.forge.example",
    env(token = "FORGE_TOKEN", base_url = "FORGE_URL"),
    headers(forge_version = "2022-11-28", accept = "application/vnd.forge+json"),
    paging = Paging::link_header("page", Some("per_page")),
    errors = ErrorFormat::DEFAULT.at("").causes("errors").code("type"),
    request_id = "x-forge-request-id"
)]
pub(crate) struct Forge;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/orgs", api = Forge, id_key = login, id_param = org, only(find), plural = orgs, singular = org, has_many = Team)]
pub(crate) struct Org {
    pub(crate) login: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/orgs/{org}/teams", scope = Org)]
pub(crate) struct Team {
    pub(crate) id: Id<Self>,
    pub(crate) name: Option<String>,
}

/// An account of the forge, not of Cloudflare.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts", api = Forge)]
pub(crate) struct Account {
    pub(crate) id: Id<Self>,
    pub(crate) plan: Option<String>,
}

/// `{account_id}` means the `Account` above.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/keys", api = Forge)]
pub(crate) struct Key {
    pub(crate) id: Id<Self>,
}

const FAULT: ErrorFormat = ErrorFormat::DEFAULT
    .at("fault")
    .message("reason.text")
    .code("reason.number")
    .pointer("field")
    .documentation_url("help")
    .causes("because");

/// A shop whose API does everything in its own way, and has no default base URL.
#[derive(Debug, Api)]
#[api(
    env(token = "SHOP_KEY", base_url = "SHOP_URL"),
    authentication = Authentication::header("x-shop-key"),
    envelope = Envelope { payload: "item", paging: "more" },
    errors = FAULT,
    rate_limits = RateLimitFormat::DEFAULT.statuses(&[420]).wait("x-calm-down").headers("x-left", "x-again-in", "x-of"),
)]
pub(crate) struct Shop;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/pens", api = Shop)]
pub(crate) struct Pen {
    pub(crate) id: Id<Self>,
    pub(crate) color: Option<String>,
}

/// An API that takes no token.
#[derive(Debug, Api)]
#[api(base_url = "https://weather.example", authentication = Authentication::NONE)]
pub(crate) struct Weather;

fn forge(server: &crate::support::Server) -> rtk::Client<Forge> {
    Forge::builder().base_url(server.origin()).token("f0rge-t0ken").retry(Retry::never()).build().unwrap()
}

fn shop(server: &crate::support::Server) -> rtk::Client<Shop> {
    Shop::builder().base_url(server.origin()).token("sh0p-k3y").retry(Retry::never()).build().unwrap()
}
