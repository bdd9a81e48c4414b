//! The token is sent in a header of its own.

use rtk::{Api, Authentication};

/// An API of shops.
#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com", authentication = Authentication::header("x-api-key"))]
pub struct Market;
