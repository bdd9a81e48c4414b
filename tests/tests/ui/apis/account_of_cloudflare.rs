//! Clients of another API have no accounts of Cloudflare, and no trait has them.
use rtk::{Api, Client, Id, Resource};

#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com")]
pub struct Market;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/shops", api = Market)]
pub struct Shop {
    pub id: Id<Self>,
}

fn uses(client: &Client<Market>) {
    let _ = client.account("a");
}

fn main() {
    let _ = uses;
}
