//! Zones, as declared in `rtk::cloudflare`, and what belongs to them, as declared in `src/zones`.

pub(crate) mod calls;
mod inside;
mod inside_responses;
mod official;
mod requests;
mod responses;
