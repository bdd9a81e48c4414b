//! Generated code names the crate by this path.

use rtk::Api;

/// An API of shops.
#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com", crate = rtk)]
pub struct Market;
