//! The text of files.

use serde_json::json;

use crate::support::{body, document, files, ok};

#[test]
fn file_of_a_resource_has_what_belongs_to_it() {
    let shop = json!({
        "type": "object",
        "description": "A shop, see [its page] <now> at https://example.com/shops.\n# Heading",
        "required": ["id", "name", "size"],
        "properties": {
            "id": {"type": "string"},
            "name": {"type": "string", "description": "Name over the door"},
            "size": {"type": "integer", "minimum": 0, "maximum": 9},
            "isOpen": {"type": "boolean"},
            "state": {"type": "string", "enum": ["up", "Down", "", "1.5"]},
            "address": {"type": "object", "required": ["street"], "properties": {"street": {"type": "string"}, "type": {"type": "string"}}},
        },
    });
    let input = json!({"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}});
    let one = ok(&json!({"$ref": "#/components/schemas/Shop"}));
    let document = document(
        &json!({
            "/shops": {"get": {"operationId": "listShops", "responses": ok(&json!({"type": "array", "items": {"$ref": "#/components/schemas/Shop"}}))},
                "post": {"operationId": "openShop", "requestBody": body(&input), "responses": one}},
            "/shops/{shop_id}": {"get": {"operationId": "getShop", "responses": one}},
        }),
        &json!({"Shop": shop}),
    );
    let files = files(&document);
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(names, ["api.rs", "mod.rs", "shop.rs"]);
    let expected = r#"use super::Shops;
use rtk::{Id, Nested, OpenEnum, Resource};

/// A shop, see \[its page\] \<now\> at <https://example.com/shops>. Heading.
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/shops",
    api = Shops,
    rename_all = "camelCase",
    without(update, destroy),
    all(operation = "listShops"),
    find(operation = "getShop"),
    create(operation = "openShop"),
    attributes(read_only),
)]
#[non_exhaustive]
pub struct Shop {
    /// Id of the shop.
    pub id: Id<Self>,
    /// Name over the door.
    #[attribute(required)]
    pub name: String,
    /// Address of the shop.
    pub address: Option<ShopAddress>,
    /// Whether the shop is open.
    pub is_open: Option<bool>,
    /// Size of the shop, 0 to 9.
    pub size: u8,
    /// State of the shop.
    pub state: Option<ShopState>,
}

/// Address of a shop.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ShopAddress {
    /// Street of the address.
    pub street: String,
    /// Type of the address.
    pub r#type: Option<String>,
}

/// State of a shop.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[non_exhaustive]
pub enum ShopState {
    /// Up.
    #[attribute(wire = "up")]
    Up,
    /// Down.
    Down,
    /// An empty text.
    #[attribute(wire = "")]
    Empty,
    /// `1.5`.
    #[attribute(wire = "1.5")]
    V1_5,
    /// A value that this version does not know, with its text.
    Other(String),
}
"#;
    assert_eq!(files["shop.rs"], expected);
    let api = "use rtk::{Api, Authentication};

/// Shops API.
#[derive(Debug, Api)]
#[api(
    base_url = \"https://api.example.com\",
    authentication = Authentication::NONE,
)]
pub struct Shops;
";
    assert_eq!(files["api.rs"], api);
    let module = "//! Shops API.

mod api;
mod shop;

pub use api::*;
pub use rtk::Resource as _;
pub use shop::*;

/// Descriptors of the resource of this module.
pub const RESOURCES: [&rtk::Descriptor; 1] = [Shop::DESCRIPTOR];
";
    assert_eq!(files["mod.rs"], module);
}

#[test]
fn union_of_kinds_is_declared_with_its_tag() {
    let kind = |name: &str, more: serde_json::Value| {
        let mut properties = json!({"kind": {"type": "string", "enum": [name]}});
        properties.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!({"type": "object", "required": ["kind"], "properties": properties})
    };
    let rule = json!({"type": "object", "properties": {
        "id": {"type": "string"},
        "when": {"oneOf": [kind("age", json!({"maxAge": {"type": "integer"}})), kind("date", json!({"date": {"type": "string"}})), kind("never", json!({}))]},
    }});
    let document = document(
        &json!({"/rules/{rule_id}": {"get": {"responses": ok(&rule)}}, "/rules": {"get": {"responses": ok(&json!({"type": "array", "items": rule}))}}}),
        &json!({}),
    );
    let text = &files(&document)["rule.rs"];
    let expected = r#"#[derive(Debug, Clone, PartialEq, Union)]
#[union(
    tag = "kind",
    rename_all = "lowercase",
    rename_all_fields = "camelCase"
)]
#[non_exhaustive]
pub enum RuleWhen {
    /// Age.
    Age {
        /// Maximum age.
        max_age: Option<u64>,
    },
    /// Date.
    Date {
        /// Date.
        date: Option<String>,
    },
    /// Never.
    Never,
    /// A kind that this version does not know.
    Other(OtherKind),
}
"#;
    assert!(text.contains(expected), "{text}");
}

#[test]
fn files_are_the_same_each_time() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/witness/realtimekit.openapi.json");
    let import = || files(&rtk_openapi::Document::open(&path).unwrap());
    let first = import();
    assert_eq!(first, import());
    assert!(first.len() > 10);
}

#[test]
fn realtime_kit_is_declared_whole() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/witness/realtimekit.openapi.json");
    let document = rtk_openapi::Document::open(path).unwrap();
    let plan = crate::support::planned(&document);
    assert_eq!(rtk_openapi::not_declared(&plan), [""; 0]);
    assert_eq!(plan.outcomes.len(), 62);
    let meeting = crate::support::resource(&plan, "Meeting");
    assert_eq!(meeting.path, "/accounts/{account_id}/realtime/kit/{app_id}/meetings");
    let app = crate::support::resource(&plan, "App");
    assert_eq!(app.children_path.as_deref(), Some("/accounts/{account_id}/realtime/kit/{app_id}"));
}

#[test]
fn modules_and_imports_are_sorted_as_rustfmt_does() {
    let one = ok(&json!({"type": "object", "properties": {"a": {"type": "string"}}}));
    let paths = json!({"/zone2": {"get": {"responses": one}}, "/zone_settings": {"get": {"responses": one}}, "/v10": {"get": {"responses": one}}, "/v9": {"get": {"responses": one}}});
    let text = &files(&document(&paths, &json!({})))["mod.rs"];
    let lines = |start: &str| text.lines().filter(|line| line.starts_with(start)).collect::<Vec<_>>();
    assert_eq!(lines("mod "), ["mod api;", "mod v9;", "mod v10;", "mod zone2;", "mod zone_settings;"]);
    let uses = [
        "pub use api::*;",
        "pub use rtk::{AsScope as _, Resource as _};",
        "pub use v9::*;",
        "pub use v10::*;",
        "pub use zone_settings::*;",
        "pub use zone2::*;",
    ];
    assert_eq!(lines("pub use "), uses);
}
