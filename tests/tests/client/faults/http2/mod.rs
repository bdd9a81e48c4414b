//! Faults of HTTP/2 servers: a server that writes frames on raw sockets, over TLS.

pub(crate) mod cases;
mod dead_connections;
pub(crate) mod frames;
mod run;
pub(crate) mod server;
mod tls;
