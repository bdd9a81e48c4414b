//! `default` needs a type that implements `Default`.
use rtk::{Id, Resource};

#[derive(Debug, Clone, serde::Deserialize, serde::Serialize)]
pub enum Colour {
    Red,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules")]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(default)]
    pub colour: Colour,
}

fn main() {}
