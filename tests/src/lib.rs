//! Tests of the workspace as a whole; see `tests/`.

/// The examples of the derives' references, which their own crate cannot run: it has no rtk.
#[cfg(doctest)]
#[doc = include_str!("../../rtk-derive/src/reference.md")]
pub mod reference {}

/// The same of `OpenEnum`.
#[cfg(doctest)]
#[doc = include_str!("../../rtk-derive/src/open_enum.md")]
pub mod open_enum {}

/// The same of `Nested`.
#[cfg(doctest)]
#[doc = include_str!("../../rtk-derive/src/nested.md")]
pub mod nested {}

/// The READMEs of the packages that are used through `rtk` or beside it.
#[cfg(doctest)]
#[doc = include_str!("../../rtk-derive/README.md")]
pub mod derive_readme {}

#[cfg(doctest)]
#[doc = include_str!("../../rtk-sandbox/README.md")]
pub mod sandbox_readme {}
