use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", rename_all = "camelcase")]
pub struct Rule {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", rename_all(request = "Title Case", respons = "camelCase"))]
pub struct Hook {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/lists", rename_all())]
pub struct List {
    pub id: Id<Self>,
}

fn main() {}
