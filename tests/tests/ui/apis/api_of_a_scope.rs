//! A resource belongs to the API of its scopes.

use rtk::{Api, Id, Resource};

#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com")]
pub struct Market;

pub struct NoApi;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/shops", api = Market)]
pub struct Shop {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/shops/{shop_id}/pens", api = rtk::Cloudflare)]
pub struct Pen {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/inks", path = "/shops/{shop_id}/inks")]
pub struct Ink {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/nibs", api = NoApi)]
pub struct Nib {
    pub id: Id<Self>,
}

fn main() {}
