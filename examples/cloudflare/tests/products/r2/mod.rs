//! R2 buckets and objects, as declared in `src/r2`.

mod calls;
mod jurisdiction;
mod official;
mod requests;
mod responses;
