use rtk::{Id, Resource};

/// Where buckets are guaranteed to be kept: `eu`, `us`, `fedramp`, `fedramp-high`, or `default`. A header says it, with every call
/// inside.
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(path = "/accounts/{account_id}/r2", id_header = "cf-r2-jurisdiction", only())]
#[non_exhaustive]
pub struct Jurisdiction {
    /// Its name.
    pub id: Id<Self>,
}
