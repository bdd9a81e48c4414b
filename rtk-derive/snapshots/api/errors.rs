//! Errors are read from `fault`, with their text under `reason`.

use rtk::{Api, ErrorFormat};

/// An API of shops.
#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com", errors = ErrorFormat::DEFAULT.at("fault").message("reason"))]
pub struct Market;
