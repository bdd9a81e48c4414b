//! Each request carries the headers. A request that sets one of them replaces its value.

use rtk::Api;

/// An API of shops.
#[derive(Debug, Api)]
#[api(
    base_url = "https://api.example.com",
    headers(market_version = "2026-11-28", accept = "application/vnd.market+json")
)]
pub struct Market;
