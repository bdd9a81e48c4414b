//! The token of a client without one comes from the variable.

use rtk::Api;

/// An API of shops.
#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com", env(token = "MARKET_TOKEN"))]
pub struct Market;
