use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", operations = "rules")]
pub struct Rule {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", operations = "hooks.{verb}.{name}")]
pub struct Hook {
    pub id: Id<Self>,
}

// The name follows from the pattern.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/apps", operations = "apps.{verb}", find(operation = "apps.get"))]
pub struct App {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/bins", operations = "bins.{verb}", only(find), find(operation = "GetBin"))]
pub struct Bin {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/cups", find(operations = "GetCup"))]
pub struct Cup {
    pub id: Id<Self>,
}

fn main() {}
