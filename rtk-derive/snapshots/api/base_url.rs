//! A client uses the URL unless its builder sets another one.

use rtk::Api;

/// An API of shops.
#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com/v1")]
pub struct Market;
