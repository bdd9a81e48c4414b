//! From an OpenAPI document to declarations for rtk.
//!
//! [`Document::open`] reads a document, [`plan()`] decides what to declare, and [`print()`] writes it as Rust. The program `rtk`, in this
//! package, does all three:
//!
//! ```text
//! rtk import shops.yaml --out src/shops
//! ```
//!
//! [`rtk::guide::openapi`] goes from a document to the first call. The same in a program of your own:
//!
//! ```
//! # let text = r##"{
//! #     "openapi": "3.1.0", "info": {"title": "Shops", "version": "1"}, "servers": [{"url": "https://api.example.com"}],
//! #     "paths": {
//! #         "/shops": {"get": {"operationId": "listShops", "responses": {"200": {"description": "Shops", "content": {"application/json": {
//! #             "schema": {"type": "array", "items": {"$ref": "#/components/schemas/Shop"}}}}}}}},
//! #         "/shops/{shop_id}": {"get": {"operationId": "getShop", "responses": {"200": {"description": "A shop", "content": {
//! #             "application/json": {"schema": {"$ref": "#/components/schemas/Shop"}}}}}}}
//! #     },
//! #     "components": {"schemas": {"Shop": {"type": "object", "required": ["id", "name"],
//! #         "properties": {"id": {"type": "string"}, "name": {"type": "string", "description": "Name over the door"}}}}}
//! # }"##;
//! use rtk_openapi::{Document, plan, print, select};
//!
//! # /*
//! let document = Document::open("shops.yaml")?;
//! # */
//! # let document = Document::parse(text)?;
//! let plan = plan(&document, &select(&document, &[], &[], &[]));
//! let files = print(&plan);
//! assert!(files["shop.rs"].contains("pub struct Shop {"));
//! assert!(plan.outcomes.iter().all(|outcome| outcome.result.is_ok()));
//! # Ok::<(), rtk_openapi::ReadError>(())
//! ```
//!
//! [`compare()`] finds what declarations and a document do not share, for a test that fails when the API moves on: see [`drift`].

#![allow(
    clippy::assigning_clones,
    clippy::format_push_string,
    clippy::struct_excessive_bools,
    clippy::too_many_lines,
    reason = "text is put together piece by piece, and flags are those of OpenAPI"
)]

mod document;
pub mod model;

pub mod compare;

pub mod plan;

mod descriptions;
mod print;
mod report;
mod tests_of;

mod output;

#[doc = include_str!("guide/drift.md")]
pub mod drift {}

pub use compare::{Accepted, AcceptedError, Difference, Drift, Report, compare};
pub use document::{Node, Object, ReadError};
pub use model::Document;
pub use output::{Changes, Fitted, NotFitted, changes, extend, fit, write};
pub use plan::{plan, select};
pub use print::print;
pub use report::{not_declared, report, summary};
pub use tests_of::add_tests;
