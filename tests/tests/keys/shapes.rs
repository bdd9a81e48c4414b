//! What the types in a descriptor consist of.

use std::collections::BTreeMap;

use rtk::descriptor::{TypeShape, ValueType};
use rtk::{Listing, OpenEnum, OtherKind, Union};

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/shelves",
    all(query(order = Order)),
    post(fill = "fill", body = Vec<parts::Book>, returns = Option<Report>),
    put(reset = "", body = ShelfChanges, on = member),
    post(copy = "copy", body(of = Label)),
    get(search = "search", on = collection, returns = Listing<Found>),
)]
struct Shelf {
    id: Id<Self>,
    books: BTreeMap<String, Vec<parts::Book>>,
    #[attribute(input = Label)]
    label: Option<String>,
    #[attribute(flatten)]
    cover: Option<Cover>,
    parent: Option<Box<Shelf>>,
    plain: Option<Plain>,
    #[attribute(with = rtk::loose)]
    size: Option<u8>,
}

mod parts {
    use rtk::{Nested, OpenEnum};

    #[derive(Debug, Clone, Nested)]
    pub(super) struct Book {
        pub(super) kind: Kind,
        pub(super) sequel: Option<Box<Self>>,
    }

    #[derive(Debug, Clone, OpenEnum)]
    pub(super) enum Kind {
        Atlas,
        Other(String),
    }
}

#[derive(Debug, Clone, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
enum Order {
    Up,
    Other(String),
}

#[derive(Debug, Clone, Nested)]
struct Report {
    shelf: Option<Shelf>,
}

#[derive(Debug, Clone, Nested)]
struct Label {
    text: String,
}

#[derive(Debug, Clone, Nested)]
struct Found {
    score: f64,
}

#[derive(Debug, Clone, Union)]
#[union(tag = "type", content = "value")]
enum Cover {
    Glass { panes: u8, note: Option<String> },
    Label(Label),
    Nothing,
    Other(OtherKind),
}

/// A type that no derive of rtk declares.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
struct Plain;

const SHELF: TypeShape = TypeShape::OfResource(Shelf::DESCRIPTOR);

fn declared(ty: ValueType) -> TypeShape {
    match ty {
        ValueType::DeclaredType(shape) => shape,
        ValueType::OptionType(inner) | ValueType::ListType(inner) | ValueType::MapType(inner) => declared(*inner),
        other => panic!("{other:?}"),
    }
}

fn named(name: &str) -> ValueType {
    SHELF.response_type(Shelf::DESCRIPTOR.attribute(name).unwrap())
}

#[test]
fn attributes_lead_to_nested_objects_and_enums() {
    let book = declared(named("books"));
    assert_eq!(book.name(), "Book");
    let [kind, sequel] = book.attributes().unwrap() else { panic!() };
    let TypeShape::OfEnum(kind) = declared(book.response_type(kind)) else { panic!() };
    assert_eq!((kind.name, kind.values), ("Kind", &["Atlas"][..]));
    assert_eq!(declared(book.response_type(sequel)).name(), "Book");
    assert_eq!(declared(named("parent")).name(), "Shelf");
}

#[test]
fn parameters_bodies_and_outputs_are_found() {
    let operation = |name| Shelf::DESCRIPTOR.operation(name).unwrap();
    let order = SHELF.type_of(operation("all").query[0].ty);
    assert!(matches!(declared(order), TypeShape::OfEnum(order) if order.values == ["up"]));
    assert_eq!(declared(SHELF.type_of("Vec<parts::Book>")).name(), "Book");
    assert_eq!(declared(SHELF.type_of(operation("fill").returns.unwrap())).name(), "Report");
    assert_eq!(declared(SHELF.type_of(operation("copy").body_keys[0].ty)).name(), "Label");
    assert_eq!(declared(SHELF.type_of(operation("search").returns.unwrap())).name(), "Found");
    assert!(
        matches!(SHELF.type_of("ShelfChanges"), ValueType::ChangesType(TypeShape::OfResource(shelf)) if shelf.name == "Shelf")
    );
    assert!(matches!(SHELF.type_of("Self"), ValueType::DeclaredType(TypeShape::OfResource(_))));
}

#[test]
fn unions_have_their_kinds() {
    let TypeShape::OfUnion(cover) = declared(named("cover")) else { panic!() };
    assert_eq!((cover.name, cover.tag, cover.content), ("Cover", "type", Some("value")));
    let [glass, label, nothing] = cover.kinds else { panic!() };
    let fields = glass.attributes.iter().map(|it| (it.wire, it.required));
    assert!(glass.name == "Glass" && fields.eq([("panes", true), ("note", false)]));
    assert_eq!(declared(TypeShape::OfUnion(cover).type_of(label.ty.unwrap())).name(), "Label");
    assert_eq!((nothing.attributes.len(), nothing.ty), (0, None));
}

#[test]
fn other_types_are_known_by_name_only() {
    assert!(
        matches!(named("plain"), ValueType::OptionType(plain) if matches!(&*plain, ValueType::UnknownType(name) if name == "Plain"))
    );
    let plain = Shelf::DESCRIPTOR.types.iter().find(|ty| ty.name == "Plain").unwrap();
    assert!(plain.shape().is_none());
    assert!(matches!(named("size"), ValueType::LooseType(size) if matches!(*size, ValueType::OptionType(_))));
    let label = Shelf::DESCRIPTOR.attribute("label").unwrap();
    assert!(matches!(SHELF.response_type(label).required(), ValueType::TextType));
    assert_eq!(declared(SHELF.request_type(label)).name(), "Label");
}
