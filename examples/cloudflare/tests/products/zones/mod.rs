//! Zones, as declared in `src/zones`.

mod calls;
mod inside;
mod inside_responses;
mod official;
mod requests;
mod responses;
