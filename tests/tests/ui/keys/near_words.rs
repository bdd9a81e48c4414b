//! A word with two changes in four letters is another word.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", text = "rules", paht = "/rules", wnv = "RULE")]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(wide)]
    pub name: String,
    #[attribute(size = 3, warm)]
    pub action: String,
}

fn main() {}
