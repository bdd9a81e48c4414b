//! The default transport with settings of its own, and transports that wrap or replace it.

mod cache;
mod certificates;
mod coalesce;
mod connections;
mod debug;
mod engine;
mod follow_redirects;
mod identity;
mod no_proxies;
mod own;
#[cfg(feature = "reqwest")]
mod proxies;
mod tls;
mod wrapped;
