//! Tests of the workspace as a whole; see `tests/`.

/// The examples of the derive's reference, which its own crate cannot run: it has no rtk.
#[cfg(doctest)]
#[doc = include_str!("../../rtk-derive/src/reference.md")]
pub mod reference {}
