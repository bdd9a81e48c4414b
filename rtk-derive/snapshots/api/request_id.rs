//! Errors name the value of this response header.

use rtk::Api;

/// An API of shops.
#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com", request_id = "market-request-id")]
pub struct Market;
