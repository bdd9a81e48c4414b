use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/hooks",
    get(delivery(delivry_id) = "deliveries/{delivery_id}", returns = String),
    post(test(times) = "test"),
    get(attempt(number) = "attempts/{number}/of/{day}", returns = String),
    get(kinds(knd) = "kinds", query(kind = String), returns = String),
)]
pub struct Hook {
    pub id: Id<Self>,
}

fn main() {}
