use rtk::{Account, Resource, Scope};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules")]
pub struct Rule {
    pub name: Option<String>,
}

fn list(account: &Scope<Account>) {
    let _ = account.rules().find("rule-1");
}

fn main() {}
