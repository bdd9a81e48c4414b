//! Tests of the workspace as a whole; see `tests/`.
//!
//! The doc tests are those of published packages that need another package of the workspace. If such a package ran them itself, it
//! would have a circular dev-dependency, and its doc tests would fail outside of the workspace.

#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub mod readme {}

#[cfg(doctest)]
#[doc = include_str!("../../rtk-derive/README.md")]
pub mod derive_readme {}

#[cfg(doctest)]
#[doc = include_str!("../../rtk-derive/src/reference.md")]
pub mod reference {}

#[cfg(doctest)]
#[doc = include_str!("../../rtk-derive/src/api.md")]
pub mod api {}

#[cfg(doctest)]
#[doc = include_str!("../../rtk-derive/src/open_enum.md")]
pub mod open_enum {}

#[cfg(doctest)]
#[doc = include_str!("../../rtk-derive/src/nested.md")]
pub mod nested {}

#[cfg(doctest)]
#[doc = include_str!("../../rtk-derive/src/union.md")]
pub mod union {}

#[cfg(doctest)]
#[doc = include_str!("../../rtk-sandbox/README.md")]
pub mod sandbox_readme {}
