//! R2 buckets and objects, as declared in `src/r2`.

pub(crate) mod calls;
mod jurisdiction;
mod official;
mod requests;
mod responses;
