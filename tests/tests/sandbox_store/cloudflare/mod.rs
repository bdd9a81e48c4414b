//! The five products of `rtk-cloudflare`, which knows nothing of the sandbox: each resource that has verbs, through all of them.

mod dns;
mod kv;
mod r2;
mod workers;
mod zones;
