//! Resources inherit the envelope.

use rtk::{Api, Envelope};

/// An API of shops.
#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com", envelope = Envelope { payload: "data", paging: "meta" })]
pub struct Market;
