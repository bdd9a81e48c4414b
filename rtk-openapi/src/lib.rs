//! OpenAPI documents for rtk: [`Document`] reads them, and [`compare()`] finds what declarations and a document do not share:
//! see [`drift`].
//!
//! ```
//! # let text = r#"{"openapi": "3.1.0", "info": {"title": "Shops", "version": "1"}, "paths": {}}"#;
//! # let folder = tempfile::tempdir()?;
//! # let path = folder.path().join("shops.json");
//! # std::fs::write(&path, text)?;
//! use rtk_openapi::Document;
//!
//! let document = Document::open(&path)?;
//! println!("{}: {} operations", document.title, document.operations.len());
//! for warning in &document.warnings {
//!     println!("{warning}");
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod compare;
mod document;
pub mod model;
pub mod plan;
mod print;

#[doc = include_str!("guide/drift.md")]
pub mod drift {}

pub use compare::{Accepted, AcceptedError, Difference, Drift, Report, compare};
pub use document::{Node, Object, ReadError};
pub use model::Document;
pub use print::print;
