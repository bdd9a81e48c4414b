//! Names of query parameters and headers, and headers with a meaning of their own.

use serde_json::{Value, json};

use crate::support::{body, document, files, ok, planned, resource};

fn shop() -> Value {
    json!({"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, "name": {"type": "string"}}})
}

fn parameter(name: &str, place: &str, kind: &str) -> Value {
    json!({"name": name, "in": place, "schema": {"type": kind}})
}

#[test]
fn parameters_of_reserved_names_have_names_of_people() {
    let parameters = json!([
        parameter("dry_run", "query", "boolean"),
        parameter("filter", "query", "string"),
        parameter("all", "query", "boolean"),
        parameter("stream", "query", "string"),
        parameter("If-None-Match", "header", "string"),
        parameter("query", "query", "string"),
        parameter("page", "query", "string"),
    ]);
    let list = json!({"type": "array", "items": shop()});
    let paths = json!({"/shops": {"get": {"parameters": parameters, "responses": ok(&list)}}, "/shops/{id}": {"get": {"responses": ok(&shop())}}});
    let plan = planned(&document(&paths, &json!({})));
    let mut names: Vec<&str> = resource(&plan, "Shop").verbs[0].parameters.iter().map(|it| it.name.as_str()).collect();
    names.sort_unstable();
    let expected = [
        "dry_run_mode",
        "filter_by",
        "if_none_match_header",
        "include_all",
        "page_number",
        "query_text",
        "stream_parameter",
    ];
    assert_eq!(names, expected);
}

#[test]
fn parameter_with_the_name_of_an_attribute_says_where_it_is() {
    let create = json!({"parameters": [parameter("name", "query", "string"), parameter("X-Name", "header", "string")],
        "requestBody": body(&shop()), "responses": ok(&shop())});
    let paths = json!({"/shops": {"post": create}, "/shops/{id}": {"get": {"responses": ok(&shop())}}});
    let plan = planned(&document(&paths, &json!({})));
    let create = resource(&plan, "Shop").verbs.iter().find(|it| it.name == "create").unwrap();
    let names: Vec<_> = create.parameters.iter().map(|it| (it.name.as_str(), it.wire.as_deref())).collect();
    assert_eq!(names, [("name_parameter", Some("name")), ("name_header", Some("x-name"))]);
}

#[test]
fn idempotency_key_of_all_posts_is_that_of_the_api() {
    let keyed = |body: Value| json!({"parameters": [parameter("Idempotency-Key", "header", "string")], "requestBody": body, "responses": ok(&shop())});
    let paths = |other: Value| {
        json!({
            "/shops": {"post": keyed(body(&shop()))},
            "/shops/{id}": {"get": {"responses": ok(&shop())}, "patch": keyed(body(&shop()))},
            "/shops/{id}/close": {"post": other},
        })
    };
    let all = files(&document(
        &paths(keyed(body(&json!({"type": "object", "properties": {"note": {"type": "string"}}})))),
        &json!({}),
    ));
    assert!(all["api.rs"].contains("idempotency_key = \"idempotency-key\""), "{}", all["api.rs"]);
    // Only POST requests have that of the API.
    assert_eq!(all["shop.rs"].matches("idempotency_key").count(), 1, "{}", all["shop.rs"]);
    assert!(all["shop.rs"].contains("update(idempotency_key = \"idempotency-key\")"), "{}", all["shop.rs"]);
    let some = files(&document(&paths(json!({"responses": ok(&shop())})), &json!({})));
    assert!(!some["api.rs"].contains("idempotency_key"), "{}", some["api.rs"]);
    assert!(some["shop.rs"].contains("create(idempotency_key = \"idempotency-key\")"), "{}", some["shop.rs"]);
    assert!(!some["shop.rs"].contains("headers("), "{}", some["shop.rs"]);
}

#[test]
fn types_of_taken_names_say_what_they_are_for() {
    let item = json!({"type": "object", "required": ["id"], "properties": {
        "id": {"type": "string"}, "state": {"type": "string", "enum": ["open", "closed"]},
    }});
    let parameters =
        json!([{"name": "state", "in": "query", "schema": {"type": "string", "enum": ["open", "closed", "any"]}}]);
    let list = json!({"type": "array", "items": item});
    let paths = json!({
        "/shops": {"get": {"parameters": parameters, "responses": ok(&list)}},
        "/shops/{id}": {"get": {"responses": ok(&item)}},
    });
    let plan = planned(&document(&paths, &json!({})));
    let mut names: Vec<&str> = plan.types.iter().map(|it| it.name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["ShopState", "ShopStateFilter"]);
}

#[test]
fn thousands_of_equal_names_are_numbered() {
    let properties: serde_json::Map<String, Value> =
        (0..2_000).map(|number| (format!("a{}", "-".repeat(number)), json!({"type": "string"}))).collect();
    let schema = json!({"type": "object", "properties": properties});
    let plan = planned(&document(&json!({"/a": {"get": {"responses": ok(&schema)}}}), &json!({})));
    let names: std::collections::HashSet<&str> = plan.resources[0].fields.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names.len(), 2_000);
    assert!(names.contains("a") && names.contains("a_2") && names.contains("a_2000"));
}

#[test]
fn headers_of_all_operations_are_declared_once() {
    let region = parameter("X-Region", "header", "string");
    let trace = parameter("X-Trace", "header", "boolean");
    let parameters = |own: &[&Value]| own.iter().map(|it| (*it).clone()).collect::<Vec<_>>();
    let list = json!({"type": "array", "items": shop()});
    let create = json!({"parameters": parameters(&[&region]), "requestBody": body(&shop()), "responses": ok(&shop())});
    let replace = json!({"parameters": parameters(&[&region]), "requestBody": body(&shop()), "responses": ok(&shop())});
    let paths = json!({
        "/shops": {"get": {"parameters": parameters(&[&trace, &region]), "responses": ok(&list)}, "post": create},
        "/shops/{id}": {"get": {"parameters": parameters(&[&region]), "responses": ok(&shop())}, "put": replace},
        "/shops/{id}/close": {"post": {"parameters": parameters(&[&region]), "responses": ok(&shop())}},
    });
    let files = files(&document(&paths, &json!({})));
    let text = &files["shop.rs"];
    assert_eq!(text.matches("region(wire = \"x-region\") = String").count(), 1, "{text}");
    assert!(text.contains("\n    headers(region(wire = \"x-region\") = String),\n"), "{text}");
    assert!(text.contains("all(headers(trace(wire = \"x-trace\") = bool)),"), "{text}");
}

#[test]
fn headers_of_some_operations_stay_with_them() {
    let list = json!({"type": "array", "items": shop()});
    let read =
        |schema: &Value| json!({"parameters": [parameter("X-Region", "header", "string")], "responses": ok(schema)});
    let paths = json!({
        "/shops": {"get": read(&list), "post": {"requestBody": body(&shop()), "responses": ok(&shop())}},
        "/shops/{id}": {"get": read(&shop())},
    });
    let files = files(&document(&paths, &json!({})));
    assert_eq!(files["shop.rs"].matches("region(wire = \"x-region\") = String").count(), 2, "{}", files["shop.rs"]);
}

#[test]
fn headers_that_are_arguments_stay_with_their_operations() {
    let mut region = parameter("X-Region", "header", "string");
    region["required"] = json!(true);
    let act =
        |path: &str| (path.to_owned(), json!({"post": {"parameters": [region.clone()], "responses": ok(&shop())}}));
    let paths: serde_json::Map<String, Value> = [act("/shops/open"), act("/shops/close")].into_iter().collect();
    let text = files(&document(&Value::Object(paths), &json!({}))).into_values().collect::<String>();
    assert_eq!(text.matches("x-region").count(), 2, "{text}");
}
