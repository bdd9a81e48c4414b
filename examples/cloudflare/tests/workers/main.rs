//! Workers scripts: what is sent, what is read, and both beside the official package.

mod answers;
mod calls;
mod modules;
mod official;
mod requests;
mod samples;
mod server;
mod wire;
