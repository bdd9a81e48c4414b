use rtk::{Id, Nested, OpenEnum, Paging, Resource, Timestamp};

/// Servers that a load balancer sends visitors to.
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

/// One server of a pool.
#[derive(Debug, Clone, Nested)]
pub struct Origin {
    pub name: String,
    pub address: String,
    pub weight: Option<f64>,
}

/// How many visitors are turned away.
#[derive(Debug, Clone, Nested)]
pub struct LoadShedding {
    #[attribute(wire = "default_percent")]
    pub percent: Option<f64>,
    #[attribute(wire = "default_policy")]
    pub policy: Option<Policy>,
}

/// Which visitors these are.
#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
pub enum Policy {
    Random,
    Hash,
    Other(String),
}

/// What uses a pool.
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

/// What `preview` sends.
#[derive(Debug, Clone, Nested)]
pub struct Probe {
    pub path: String,
}

/// What `preview` answers.
#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
pub struct Preview {
    pub preview_id: String,
}
