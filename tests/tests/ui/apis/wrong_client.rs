//! A client has the resources of its own API, and no other.

use rtk::{Api, Client, Id, Resource};

#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com")]
pub struct Market;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/shops", api = Market)]
pub struct Shop {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/gadgets")]
pub struct Gadget {
    pub id: Id<Self>,
}

pub fn wrong(cloudflare: &Client, market: &Client<Market>) {
    let _ = cloudflare.shops();
    let _ = market.gadget("g-1");
    let _ = Shop::find(cloudflare, "s-1");
    let _ = Gadget::all(market);
    let _ = market.account("acc-1");
    take(market);
}

fn take(_: &Client) {}

fn main() {}
