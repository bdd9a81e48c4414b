use rtk::{Account, Id, Resource, Scope};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", has_mny(parts = Rule), colour = "red")]
pub struct Rule {
    pub id: Id<Self>,
}

fn list(account: &Scope<Account>) {
    let _ = account.rules().all();
}

fn main() {}
