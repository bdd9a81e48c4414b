use rtk::{Account, Id, Resource, Scope};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules")]
pub struct Rule {
    pub id: Option<Id<Self>>,
}

fn list(account: &Scope<Account>) {
    let _ = account.rules().find("rule-1");
}

fn main() {}
