//! The attribute is an argument of `NewRule::new`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find, create))]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(required)]
    pub name: Option<String>,
}
