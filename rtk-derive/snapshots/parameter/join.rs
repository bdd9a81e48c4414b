//! The items of the list are one value: see `Joined`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(all), all(query(ids(join = ",") = Vec<String>)))]
pub struct Rule {
    pub id: Id<Self>,
}
