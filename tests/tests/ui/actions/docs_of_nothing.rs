use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/hooks",
    doc = "A hook.",
    find(doc = "Reads a hook."),
    create(doc = "Makes a hook."),
    post(test = "test", doc = 7, query(dry(doc = "Always.") = true, wet(doc) = bool)),
)]
pub struct Hook {
    pub id: Id<Self>,
    #[attribute(doc = "Its name.")]
    pub name: Option<String>,
}

fn main() {}
