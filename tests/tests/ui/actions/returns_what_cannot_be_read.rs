use rtk::{Id, Resource};

#[derive(Debug, Clone)]
pub struct Report {
    pub sent: u32,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", post(test = "test", returns = Report))]
pub struct Hook {
    pub id: Id<Self>,
}

fn main() {}
