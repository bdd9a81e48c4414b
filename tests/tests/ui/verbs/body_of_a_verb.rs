use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    create(on = member, body = Start, query(dry = bool)),
    update(body(action = "stop")),
    replace(body = Start),
    destroy(body = Start),
)]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(required)]
    pub name: Option<String>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Start {
    pub name: String,
}

fn main() {}
