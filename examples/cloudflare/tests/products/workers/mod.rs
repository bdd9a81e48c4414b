//! Workers scripts, as declared in `src/workers`.

pub(crate) mod calls;
mod official;
mod requests;
mod responses;
mod samples;
mod upload;
