//! The accessor of a singleton has the documentation of `find`.

use rtk::Resource;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/limits", singleton, find(doc = "Counts what is used."))]
pub struct Limits {
    pub people: Option<u32>,
}
