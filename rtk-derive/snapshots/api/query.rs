//! Each request carries the parameter, unless it sets it itself.

use rtk::Api;

/// An API of shops.
#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com", query(api_version(wire = "api-version") = "2026-11-28"))]
pub struct Market;
