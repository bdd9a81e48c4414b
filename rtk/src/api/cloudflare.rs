//! The declaration of Cloudflare's API.

use rtk_derive::Api;

use crate::descriptor::envelope::Envelope;
use crate::descriptor::paging::Paging;

/// Version 4 of Cloudflare's API. The API of a [`Client`](crate::Client) without a parameter, and of resources that name no other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Api)]
#[api(
    base_url = "https://api.cloudflare.com/client/v4",
    env(token = "CLOUDFLARE_API_TOKEN", base_url = "CLOUDFLARE_BASE_URL"),
    envelope = Envelope::V4,
    paging = Paging::PAGE,
    request_id = "cf-ray",
)]
pub struct Cloudflare;
