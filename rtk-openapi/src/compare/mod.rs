//! Compares declarations with a document: what only one side has, and what both have with different types, requirements or values.
//!
//! - `calls` finds the declared operations that stand for a documented one.
//! - `parameters`, `request` and `response` compare the parts of an operation.
//! - `walk` compares a value with its schema, down the tree: `documented` reads schemas, `keys` lists what is declared of an object, `scalar` compares
//!   values without a tree.
//! - `difference` is one finding, `accepted` what is accepted of them, `report` what remains.

mod accepted;
mod calls;
mod difference;
mod documented;
mod glob;
mod keys;
mod parameters;
mod report;
mod request;
mod response;
mod scalar;
mod walk;

pub use accepted::{Accepted, AcceptedError};
pub use difference::{Difference, Kind, Part};
pub use report::{Acceptance, Drift, Report};

use rtk::Descriptor;

use crate::Document;
use calls::Calls;
use difference::Found;

/// Compares declarations with a document.
///
/// Each operation of the document is compared with the declared operations that have its method and path, whatever the placeholders are called:
/// query parameters, headers, the body and the responses, down the tree, with what is required, what can be null, the types, and the values of enums. What is
/// there on one side only is a [`Difference`], too. Types that derive `Nested`, `OpenEnum`, `Union` or `Resource` are compared key by key; a difference says where a
/// type is not known.
///
/// A test of your own crate fails when the API moves on:
///
/// ```
/// use rtk::{Id, Resource};
/// use rtk_openapi::{Accepted, Document, compare};
///
/// #[derive(Debug, Clone, Resource)]
/// #[resource(path = "/accounts/{account_id}/shops", only(all, find))]
/// pub struct Shop {
///     pub id: Id<Self>,
///     pub name: Option<String>,
/// }
///
/// /// The document, which is a file beside the test: `Document::open("openapi.json")`.
/// const DOCUMENT: &str = r##"
/// openapi: 3.1.0
/// info: { title: Shops, version: "1" }
/// paths:
///   /accounts/{account}/shops:
///     get:
///       operationId: listShops
///       parameters:
///         - { name: page, in: query, schema: { type: integer } }
///         - { name: per_page, in: query, schema: { type: integer } }
///         - { name: order, in: query, schema: { type: string } }
///       responses:
///         "200":
///           description: Shops
///           content:
///             application/json:
///               schema:
///                 type: object
///                 properties: { result: { type: array, items: { $ref: "#/components/schemas/Shop" } } }
///   /accounts/{account}/shops/{id}:
///     get:
///       operationId: getShop
///       responses:
///         "200":
///           description: A shop
///           content:
///             application/json:
///               schema: { type: object, properties: { result: { $ref: "#/components/schemas/Shop" } } }
/// components:
///   schemas:
///     Shop:
///       type: object
///       required: [id, name]
///       properties: { id: { type: string }, name: { type: string }, open: { type: boolean } }
/// "##;
///
/// /// What is accepted, each with its reason. This can be a file, too.
/// const ACCEPTED: &str = "
/// ## Required attributes are optional
///
/// A list leaves attributes out, and a missing one must not make the rest unreadable.
///
/// - response Shop.*: documented as required, declared as optional
/// ";
///
/// // #[test]
/// fn declarations_agree_with_the_document() -> Result<(), Box<dyn std::error::Error>> {
///     let document = Document::parse(DOCUMENT)?;
///     let report = compare(&document, [Shop::DESCRIPTOR]).report(&Accepted::parse(ACCEPTED)?);
///     assert!(report.is_empty(), "{report}");
///     Ok(())
/// }
/// # let document = Document::parse(DOCUMENT)?;
/// # let report = compare(&document, [Shop::DESCRIPTOR]).report(&Accepted::parse(ACCEPTED)?);
/// # assert_eq!(report.to_string(), "2 differences:\n\n- query order: not declared\n  in listShops\n- response Shop.open: not declared\n  in getShop, listShops\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// It prints:
///
/// ```text
/// 2 differences:
///
/// - query order: not declared
///   in listShops
/// - response Shop.open: not declared
///   in getShop, listShops
/// ```
///
/// Declare what is new, or accept it: see [`Accepted`]. [`Document::warnings`] lists what could not be read, and therefore was not compared.
#[must_use]
pub fn compare(document: &Document, descriptors: impl IntoIterator<Item = &'static Descriptor>) -> Drift {
    let all = Calls::of(descriptors);
    let mut found = Found::default();
    for operation in &document.operations {
        let name = operation.name();
        match all.of_operation(document, operation) {
            calls if calls.is_empty() => {
                let line = format!("{} {}", operation.method, operation.path);
                found.add(Part::Operation, &name, name.clone(), line, Kind::NotDeclared, "not declared");
            }
            calls => {
                calls::compare(operation, &calls, &mut found);
                parameters::compare(document, operation, &calls, &all.id_headers, &mut found);
                request::compare(document, operation, &calls, &mut found);
                response::compare(document, operation, &calls, &mut found);
            }
        }
    }
    for call in all.undocumented(document) {
        let (name, line) = (call.name(), call.line());
        found.add(Part::Operation, &name, name.clone(), line, Kind::NotDocumented, "not documented");
    }
    found.into_drift()
}
