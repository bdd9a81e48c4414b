use rtk::{Account, Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/:account_id/rules")]
pub struct Rule {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/<string:account_id>/hooks")]
pub struct Hook {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/keys", get(by_name(name) = "by-name/:name"))]
pub struct Key {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/log-entries/*/lines", scope = Account)]
pub struct Line {
    pub id: Id<Self>,
}

fn example(account: &rtk::Scope<Account>) {
    account.rules();
    account.hooks();
}

fn main() {
    let _ = example;
}
