//! Accounts, as declared in `rtk::cloudflare`.

pub(crate) mod calls;
mod official;
mod requests;
mod responses;
