//! Each POST request carries this header.

use rtk::Api;

/// An API of shops.
#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com", idempotency_key = "idempotency-key")]
pub struct Market;
