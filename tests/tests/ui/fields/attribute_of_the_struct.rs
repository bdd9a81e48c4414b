//! On a field, an attribute of the struct is not passed over.
use rtk::{Id, Nested, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/things")]
pub struct Thing {
    pub id: Id<Self>,
    #[resource(read_only)]
    pub inner: Option<Inner>,
    #[nested(read_only)]
    #[open_enum(rename_all = "lowercase")]
    pub other: Option<Inner>,
}

#[derive(Debug, Clone, PartialEq, Nested)]
pub struct Inner {
    #[nested(read_only)]
    pub weight: Option<f64>,
    #[nested(complete_nonsense = 7)]
    pub depth: Option<f64>,
    #[cfg_attr(all(), resource(read_only))]
    pub height: Option<f64>,
}

fn main() {}
