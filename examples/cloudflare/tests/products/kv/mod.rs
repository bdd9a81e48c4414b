//! KV namespaces, keys and values, as declared in `src/kv`.

pub(crate) mod calls;
mod large_values;
mod official;
mod requests;
mod responses;
