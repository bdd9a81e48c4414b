//! HTTP as the API uses it: routes, query parameters, JSON bodies, pages, envelopes and error bodies.
//!
//! Does not depend on any resource or record.

pub(crate) mod body;
mod error;
pub(crate) mod loopback;
mod page;
mod query;
mod reply;
mod router;

pub(crate) use error::{ApiError, is_cloudflare};
pub(crate) use page::{PER_PAGE, Page};
pub(crate) use query::{Query, query_pairs};
pub(crate) use reply::{JSON, Reply, nest};
pub(crate) use router::{PathIds, RouteMatch, Router};
