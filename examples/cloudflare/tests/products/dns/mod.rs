//! DNS records, as declared in `src/dns`.

mod batch;
pub(crate) mod calls;
mod official;
mod requests;
mod responses;
mod samples;
mod unknown_type;
