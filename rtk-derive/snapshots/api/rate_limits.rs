//! A response with 420 is the refusal of a rate limit, too.

use rtk::{Api, RateLimitFormat};

/// An API of shops.
#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com", rate_limits = RateLimitFormat::DEFAULT.statuses(&[420]))]
pub struct Market;
