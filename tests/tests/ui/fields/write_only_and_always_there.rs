//! A `write_only` attribute is in no response, so it cannot be required there.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules")]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(write_only)]
    pub password: String,
}

fn main() {}
