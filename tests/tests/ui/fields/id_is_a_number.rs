//! An id is text: `Id<Self>` or `String`.
use rtk::Resource;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules")]
pub struct Rule {
    pub id: u64,
}

fn main() {}
