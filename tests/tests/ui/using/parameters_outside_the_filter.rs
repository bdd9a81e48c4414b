//! The parameters of a list are setters of its filter, not methods of the list.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops", all(query(city = String)))]
pub struct Shop {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/stalls", all(query(city = String)))]
pub struct Stall {
    pub id: Id<Self>,
}

async fn parameters(account: &rtk::Scope<rtk::Account>) -> Result<(), rtk::Error> {
    account.shops().city("x").all().await?;
    account.stalls().all().city("x").await?;
    Ok(())
}

fn main() {
    let _ = parameters;
}
