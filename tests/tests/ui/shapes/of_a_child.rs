//! A child or a body that cannot be declared. The resource that names it has no further mistake.
use rtk::{Id, Nested, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/shops",
    has_many = Pen,
    has_many = Cap,
    has_many = Log,
    has_many = Key,
    has_many = Tag,
    post(close = "close", body = Closing, returns = Closing),
)]
pub struct Shop {
    pub id: Id<Self>,
    pub cap: Option<Cap>,
}

/// Without a path.
#[derive(Debug, Clone, Resource)]
pub struct Pen {
    pub id: Id<Self>,
}

/// Without fields.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops/{shop_id}/caps")]
pub enum Cap {
    Red,
}

/// Without an id.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops/{shop_id}/logs")]
pub struct Log {
    pub log_id: String,
}

/// A field that JSON has no value of.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops/{shop_id}/keys")]
pub struct Key {
    pub id: Id<Self>,
    pub name: Option<String>,
    pub check: fn(),
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops/{store_id/tags")]
pub struct Tag {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Nested)]
pub struct Closing(pub String);

async fn uses(client: &rtk::Client) -> Result<(), rtk::Error> {
    let shop = client.account("a").shop("s");
    shop.pens().all().await?;
    shop.key("k").update(KeyChanges::new().name("n")).await?;
    Ok(())
}

fn main() {
    let _ = uses;
}
