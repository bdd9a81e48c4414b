//! An id of one API is none of another's, whatever the resources are called.

use rtk::{Api, Client, Id, Resource};

#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com")]
pub struct Market;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts", api = Market)]
pub struct Account {
    pub id: Id<Self>,
}

pub fn wrong(cloudflare: &Client, market: &Client<Market>, id: Id<rtk::Account>) {
    let _ = market.account(&id);
    let _ = cloudflare.account(Id::<Account>::from("a"));
}

fn main() {}
