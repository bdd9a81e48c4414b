//! Accounts, and the five products of `rtk-cloudflare`, which does not depend on the sandbox: every verb of every resource.

mod accounts;
mod dns;
mod kv;
mod r2;
mod workers;
mod zones;
