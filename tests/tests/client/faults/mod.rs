//! Faults of servers: a server on raw sockets that breaks in many ways, and how each call ends.

mod cases;
mod certificate;
mod expected;
mod hidden;
mod http2;
mod keep_alive;
#[cfg(target_os = "linux")]
mod memory;
mod run;
mod schedules;
mod server;
mod table;

/// The token, which no error may contain.
const TOKEN: &str = "t0ken-0f-the-faults";
