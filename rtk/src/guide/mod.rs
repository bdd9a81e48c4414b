#![doc = include_str!("introduction.md")]

#[doc = include_str!("declaring.md")]
pub mod declaring {}

#[doc = include_str!("operations.md")]
///
/// # The complete declaration
///
/// ```
#[doc = include_str!("queues.rs")]
/// # fn main() {}
/// ```
pub mod operations {}

#[doc = include_str!("testing.md")]
///
/// # With a sandbox
///
/// The crate `rtk-sandbox` is an HTTP server on `127.0.0.1` with a memory. It serves RealtimeKit and, from their declarations, your own
/// resources: what is created can be found, listed, changed and removed.
///
/// ```ignore
#[doc = include_str!("sandbox.rs")]
/// ```
///
#[doc = include_str!("sandbox.md")]
pub mod testing {}

#[doc = include_str!("undeclared.md")]
pub mod undeclared {}

#[doc = include_str!("another_api.md")]
pub mod another_api {}

#[doc = include_str!("openapi/import.md")]
///
/// ```ignore
#[doc = include_str!("openapi/bookshop/order.rs")]
/// ```
///
#[doc = include_str!("openapi/use.md")]
///
/// ```ignore
#[doc = include_str!("openapi/drift.rs")]
/// ```
///
/// `tests/accepted.md` lists what may differ, each with a reason:
///
/// ```markdown
#[doc = include_str!("openapi/accepted.md")]
/// ```
///
#[doc = include_str!("openapi/drift.md")]
pub mod openapi {}

#[doc = include_str!("webhooks.md")]
#[doc = include_str!("webhooks.rs")]
/// ```
///
/// Next: [`transports`].
pub mod webhooks {}

#[doc = include_str!("transports.md")]
pub mod transports {}

#[doc = include_str!("blocking.md")]
pub mod blocking {}

#[doc = include_str!("workers.md")]
pub mod workers {}

#[doc = include_str!("shared_pacing.md")]
pub mod shared_pacing {}

/// Explains one declaration line by line, with the requests that it sends.
///
/// The example is a part of Cloudflare's load balancer pools, which rtk does not declare.
///
/// ```
#[doc = include_str!("anatomy/pools.rs")]
/// # fn main() {}
/// ```
///
#[doc = include_str!("anatomy/lines.md")]
pub mod anatomy {}
