//! A second import into a folder: another part of the same document.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};

use crate::support::{body, ok};

fn document(folder: &Path, address_of_orders: &Value) -> String {
    let address = json!({"type": "object", "properties": {"street": {"type": "string"}, "city": {"type": "string"}}});
    let thing = |address: &Value| json!({"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, "home_address": address}});
    let list = |tag: &str, thing: &Value| {
        json!({"get": {"tags": [tag], "parameters": [
            {"name": "cursor", "in": "query", "schema": {"type": "string"}}, {"name": "limit", "in": "query", "schema": {"type": "integer"}}],
            "responses": ok(&json!({"type": "object", "properties": {
                "data": {"type": "array", "items": thing}, "next_cursor": {"type": "string"}}}))}})
    };
    let (shop, order) =
        (thing(&address), thing(if address_of_orders.is_null() { &address } else { address_of_orders }));
    let close = json!({"post": {"requestBody": body(&json!({"type": "object", "properties": {"note": {"type": "string"}}})), "responses": {"204": {"description": ""}}}});
    let text = json!({
        "openapi": "3.1.0", "info": {"title": "Shops", "version": "1"}, "servers": [{"url": "https://api.example.com"}],
        "paths": {
            "/shops": list("Shops", &shop),
            "/shops/{shop_id}": {"get": {"tags": ["Shops"], "responses": ok(&json!({"type": "object", "properties": {"data": shop}}))}},
            "/shops/{shop_id}/orders": list("Orders", &order),
            "/shops/{shop_id}/orders/{order_id}": {"get": {"responses": ok(&json!({"type": "object", "properties": {"data": order}}))}},
            "/shops/{shop_id}/orders/{order_id}/close": close,
        },
    });
    let path = folder.join("shops.json");
    std::fs::write(&path, text.to_string()).unwrap();
    path.to_str().unwrap().to_owned()
}

fn import(document: &str, out: &Path, more: &[&str]) -> Output {
    let mut arguments = vec!["import", document, "--out", out.to_str().unwrap()];
    arguments.extend(more);
    Command::new(env!("CARGO_BIN_EXE_rtk")).args(arguments).output().unwrap()
}

const SHOPS: [&str; 2] = ["--tag", "Shops"];
const ORDERS: [&str; 2] = ["--path", "/shops/{shop_id}/orders"];

fn read(out: &Path, name: &str) -> String {
    std::fs::read_to_string(out.join(name)).unwrap()
}

#[test]
fn second_import_uses_what_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let (document, out) = (document(folder.path(), &Value::Null), folder.path().join("out"));
    let first = import(&document, &out, &SHOPS);
    assert!(first.status.success(), "{}", String::from_utf8_lossy(&first.stderr));
    let (shop, api) = (read(&out, "shop.rs"), read(&out, "api.rs"));
    assert!(shop.contains("pub struct HomeAddress {"), "{shop}");
    let check = import(&document, &out, &[&ORDERS[..], &["--check"]].concat());
    let checked = String::from_utf8_lossy(&check.stdout).into_owned();
    assert!(checked.starts_with("new: order.rs\nextended: mod.rs\n"), "{checked}");
    let second = import(&document, &out, &ORDERS);
    assert!(second.status.success(), "{}", String::from_utf8_lossy(&second.stderr));
    // The resource around it is there, and the API of each part is the same.
    assert_eq!((read(&out, "shop.rs"), read(&out, "api.rs")), (shop, api));
    let order = read(&out, "order.rs");
    assert!(
        !order.contains("pub struct HomeAddress") && order.contains("HomeAddress") && order.contains("use super::{"),
        "{order}"
    );
    let module = read(&out, "mod.rs");
    assert!(
        module.contains("mod order;\nmod shop;\n") && module.contains("[Order::DESCRIPTOR, Shop::DESCRIPTOR]"),
        "{module}"
    );
    assert!(import(&document, &out, &[&ORDERS[..], &["--check"]].concat()).status.success());
    assert!(import(&document, &out, &[&SHOPS[..], &["--check"]].concat()).status.success());
}

#[test]
fn second_import_with_other_types_of_the_same_name_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let other = json!({"type": "object", "properties": {"lines": {"type": "array", "items": {"type": "string"}}}});
    let (document, out) = (document(folder.path(), &other), folder.path().join("out"));
    assert!(import(&document, &out, &SHOPS).status.success());
    let refused = import(&document, &out, &ORDERS);
    let message = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(2), "{message}");
    assert!(
        message.contains("`HomeAddress` would be declared in order.rs, and shop.rs declares another one"),
        "{message}"
    );
    assert!(message.contains("Import both parts at once"), "{message}");
    assert!(!out.join("order.rs").exists());
    let both = import(&document, &folder.path().join("both"), &[]);
    assert!(both.status.success());
}
