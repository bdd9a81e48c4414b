//! Lists inherit the paging style.

use rtk::{Api, Paging};

/// An API of shops.
#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com", paging = Paging::link_header("page", Some("per_page")))]
pub struct Market;
