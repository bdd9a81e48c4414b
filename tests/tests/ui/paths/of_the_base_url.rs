use rtk::{Account, Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/client/v4/accounts/{account_id}/rules")]
pub struct Rule {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "https://api.cloudflare.com/client/v4/accounts/{account_id}/hooks")]
pub struct Hook {
    pub id: Id<Self>,
}

fn example(account: &rtk::Scope<Account>) {
    account.rules();
    account.hooks();
}

fn main() {
    let _ = example;
}
