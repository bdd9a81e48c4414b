//! Functions under the names of other libraries. No message names a private function.
use rtk::{Client, Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops", all(query(city = String)))]
pub struct Shop {
    pub id: Id<Self>,
    pub name: Option<String>,
}

async fn words(client: &Client) -> Result<(), rtk::Error> {
    let account = client.account("a");
    account.shops().list().await?;
    account.shops().find_by("s").await?;
    account.shops().all().page(2).await?;
    Client::new("token");
    Ok(())
}

fn main() {
    let _ = words;
}
