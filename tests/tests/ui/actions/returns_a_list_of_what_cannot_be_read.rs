use rtk::{Id, Resource};

#[derive(Debug, Clone)]
pub struct Report {
    pub sent: u32,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", get(reports = "reports", returns = Vec<Report>))]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
