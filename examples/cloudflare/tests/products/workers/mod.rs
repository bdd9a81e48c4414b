//! Workers scripts, as declared in `src/workers`.

mod calls;
mod official;
mod requests;
mod responses;
mod samples;
mod upload;
