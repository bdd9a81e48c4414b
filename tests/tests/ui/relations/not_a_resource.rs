use rtk::{Account, Id, Resource, Scope};

#[derive(Debug, Clone)]
pub struct Delivery {
    pub id: String,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", has_many = Delivery)]
pub struct Hook {
    pub id: Id<Self>,
}

fn list(account: &Scope<Account>) {
    let _ = account.hooks().all();
}

fn main() {}
