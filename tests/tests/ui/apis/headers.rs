//! A header is named as in Rust.
use rtk::{Api, Id, Resource};

#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com", headers("X-Api-Version" = "2", x-api-revision = "3"))]
pub struct Market;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops", post(close = "close", headers(X-Reason = String)))]
pub struct Shop {
    pub id: Id<Self>,
}

fn main() {}
