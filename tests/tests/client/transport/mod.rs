//! The default transport with settings of its own, and transports that wrap or replace it.

mod certificates;
mod connections;
mod debug;
mod follow_redirects;
mod identity;
mod own;
mod proxies;
mod tls;
mod wrapped;
