//! Accounts, as declared in `rtk::cloudflare`.

mod calls;
mod official;
mod requests;
mod responses;
