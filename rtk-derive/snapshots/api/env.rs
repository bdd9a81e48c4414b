//! `from_env` and the builder read the variables that are declared.

use rtk::Api;

/// An API of shops.
#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com", env(token = "MARKET_TOKEN", base_url = "MARKET_URL"))]
pub struct Market;
