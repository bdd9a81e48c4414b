//! An API that every organization runs itself has no default base URL.

use rtk::Api;

/// An API of shops.
#[derive(Debug, Api)]
#[api(env(token = "MARKET_TOKEN", base_url = "MARKET_URL"))]
pub struct Market;
