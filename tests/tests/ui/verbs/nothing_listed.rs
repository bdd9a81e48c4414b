use rtk::{Id, Paging, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", without(all), list_key = "rules", paging = Paging::SINGLE)]
pub struct Rule {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/events", only(all), key = "event")]
pub struct Event {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/settings", singleton, paging = Paging::PAGE)]
pub struct Settings {
    pub dark: bool,
}

fn main() {}
