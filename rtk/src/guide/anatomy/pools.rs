use rtk::{Id, Nested, OpenEnum, Paging, Resource, Timestamp};

/// Group of servers that a load balancer distributes requests to.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/load_balancers/pools",
    paging = Paging::SINGLE,
    all(query(monitor = String)),
    post(preview = "preview", body = Probe, returns = Preview),
    has_many = Reference,
)]
pub struct Pool {
    pub id: Id<Self>,
    #[attribute(required)]
    pub name: Option<String>,
    #[attribute(required)]
    pub origins: Vec<Origin>,
    pub description: Option<String>,
    pub load_shedding: Option<LoadShedding>,
    #[attribute(read_only)]
    pub created_on: Option<Timestamp>,
}

/// Server of a pool.
#[derive(Debug, Clone, Nested)]
pub struct Origin {
    pub name: String,
    pub address: String,
    pub weight: Option<f64>,
}

/// Share of requests that the pool rejects.
#[derive(Debug, Clone, Nested)]
pub struct LoadShedding {
    #[attribute(wire = "default_percent")]
    pub percent: Option<f64>,
    #[attribute(wire = "default_policy")]
    pub policy: Option<Policy>,
}

/// How the rejected requests are chosen.
#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
pub enum Policy {
    Random,
    Hash,
    Other(String),
}

/// Load balancer or other object that uses a pool.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/load_balancers/pools/{pool_id}/references",
    id_key = resource_id,
    only(all),
)]
pub struct Reference {
    pub resource_id: Id<Self>,
    pub resource_name: Option<String>,
}

/// Input of `preview`.
#[derive(Debug, Clone, Nested)]
pub struct Probe {
    pub path: String,
}

/// Output of `preview`.
#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
pub struct Preview {
    pub preview_id: String,
}
