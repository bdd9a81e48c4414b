use rtk::{Account, Id, Resource, Scope};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", post(test = "test"), get(test = "test"))]
pub struct Hook {
    pub id: Id<Self>,
}

fn test(account: &Scope<Account>) {
    let _ = account.hook("hook-1").test();
}

fn main() {}
