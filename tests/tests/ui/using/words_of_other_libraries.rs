//! Functions under the names of other libraries. The messages say what to write, and name neither a private function nor a method of another type.
use rtk::{Client, Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops", has_many = Pen, all(query(city = String)))]
pub struct Shop {
    pub id: Id<Self>,
    pub name: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops/{shop_id}/pens", read_only)]
pub struct Pen {
    pub id: Id<Self>,
}

async fn relations(client: &Client) -> Result<(), rtk::Error> {
    let account = client.account("a");
    account.shops().destroy("s").await?;
    account.shops().update("s", ShopChanges::new()).await?;
    account.shops().replace("s").await?;
    account.shops().list().await?;
    account.shops().load::<Shop>().await?;
    account.shops().insert(NewShop::new()).await?;
    account.shop("s").pens().insert("p").await?;
    account.shops().find_by("s").await?;
    account.shops().order("name").all().await?;
    account.shops().limit(5).await?;
    account.shops().next().await?;
    Ok(())
}

async fn requests(client: &Client) -> Result<(), rtk::Error> {
    let account = client.account("a");
    account.shops().all().send().await?;
    account.shops().all().page(2).await?;
    account.shops().all().filter_by("city", "x").await?;
    account.shops().all().order("name").await?;
    Ok(())
}

async fn scopes_and_records(client: &Client) -> Result<(), rtk::Error> {
    let shop = client.account("a").shop("s");
    shop.find().await?;
    shop.remove().await?;
    shop.save().await?;
    shop.list().await?;
    let mut shop = shop.load().await?;
    shop.save().await?;
    shop.delete().await?;
    shop.refresh().await?;
    Client::new("token");
    Ok(())
}

fn main() {
    let _ = (relations, requests, scopes_and_records);
}
