//! How lists are split into pages.

use serde_json::{Value, json};

use crate::support::{document, ok, planned, resource};

/// Returns the paging that is declared for a list with these query parameters and these keys beside the items.
fn paging_of(query: &[&str], beside: &Value) -> String {
    let mut properties = beside.as_object().unwrap().clone();
    properties.insert("data".to_owned(), json!({"type": "array", "items": {"$ref": "#/components/schemas/Shop"}}));
    let parameter = |name: &&str| match name.strip_prefix('#') {
        Some(name) => json!({"name": name, "in": "query", "schema": {"type": "integer"}}),
        None => json!({"name": name, "in": "query", "schema": {"type": "string"}}),
    };
    let parameters: Vec<Value> = query.iter().map(parameter).collect();
    let shop = json!({"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}});
    let paths = json!({
        "/shops": {"get": {"parameters": parameters, "responses": ok(&json!({"type": "object", "properties": properties}))}},
        "/shops/{id}": {"get": {"responses": ok(&shop)}},
    });
    let plan = planned(&document(&paths, &json!({"Shop": shop})));
    resource(&plan, "Shop").paging.as_ref().unwrap_or(&plan.apis[0].paging).expression.clone()
}

fn text() -> Value {
    json!({"type": "string"})
}

#[test]
fn paging_by_the_url_of_the_next_page() {
    let url = json!({"type": ["string", "null"], "example": "https://api.example.com/shops?limit=2&after=abc"});
    for (query, beside, expected) in [
        (&["after", "#limit"][..], json!({"next_url": text()}), r#"Paging::link("after", Some("limit"), "next_url")"#),
        (
            &["after", "#limit"],
            json!({"next": {"type": "string", "format": "uri"}}),
            r#"Paging::link("after", Some("limit"), "next")"#,
        ),
        (
            &["cursor"],
            json!({"next": {"type": "string", "description": "Link to the next page"}}),
            r#"Paging::link("cursor", None, "next")"#,
        ),
        (
            &["cursor"],
            json!({"next": {"type": "string", "example": "/v1/shops?cursor=2"}}),
            r#"Paging::link("cursor", None, "next")"#,
        ),
        // The parameter is the one in the example.
        (&["cursor", "after", "#limit"], json!({"next": url}), r#"Paging::link("after", Some("limit"), "next")"#),
        (
            &["page"],
            json!({"links": {"type": "object", "properties": {"next": text()}}}),
            r#"Paging::link("page", None, "links.next")"#,
        ),
        (
            &["after"],
            json!({"_links": {"type": "object", "properties": {"next": {"type": "object", "properties": {"href": text()}}}}}),
            r#"Paging::link("after", None, "_links.next.href")"#,
        ),
        (
            &["#PageSize", "#Page", "PageToken"],
            json!({"meta": {"type": "object", "properties": {"next_page_url": text()}}}),
            r#"Paging::link("PageToken", Some("PageSize"), "meta.next_page_url")"#,
        ),
        // Numbers need no page before them.
        (&["#page", "#per_page"], json!({"next_url": text()}), "Paging::PAGE"),
        (&["#offset", "#limit"], json!({"next_url": text()}), r#"Paging::offset("offset", "limit")"#),
        // A text that no word, format or example calls a URL is a cursor.
        (&["after", "#limit"], json!({"next": text()}), r#"Paging::cursor("after", Some("limit"), "next")"#),
        (
            &["after"],
            json!({"next": {"type": "string", "example": "eyJpZCI6MX0"}}),
            r#"Paging::cursor("after", None, "next")"#,
        ),
        // Nothing to put it into.
        (&["#limit"], json!({"next_url": text()}), "Paging::SINGLE"),
    ] {
        assert_eq!(paging_of(query, &beside), expected, "{query:?} {beside}");
    }
}

#[test]
fn paging_by_the_last_id() {
    let more = json!({"type": "boolean"});
    for (query, beside, expected) in [
        (
            &["after", "before", "#limit"][..],
            json!({"has_more": more}),
            r#"Paging::after_last_id("after", Some("limit"), Some("has_more"))"#,
        ),
        (
            &["starting_after", "#limit"],
            json!({"has_more": more}),
            r#"Paging::after_last_id("starting_after", Some("limit"), Some("has_more"))"#,
        ),
        // A cursor is a cursor.
        (
            &["after", "#limit"],
            json!({"has_more": more, "next_cursor": text()}),
            r#"Paging::cursor("after", Some("limit"), "next_cursor")"#,
        ),
        (&["after", "#limit"], json!({}), "Paging::SINGLE"),
        (&["#page", "#per_page"], json!({"has_more": more}), "Paging::PAGE"),
    ] {
        assert_eq!(paging_of(query, &beside), expected, "{query:?} {beside}");
    }
}

#[test]
fn paging_by_the_last_id_needs_items_with_ids() {
    let list = |item: &Value| {
        ok(
            &json!({"type": "object", "properties": {"has_more": {"type": "boolean"}, "data": {"type": "array", "items": item}}}),
        )
    };
    let parameters = json!([{"name": "after", "in": "query", "schema": {"type": "string"}}]);
    let shop = json!({"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, "name": {"type": "string"}}});
    let word = json!({"type": "object", "properties": {"word": {"type": "string"}}});
    let paths = json!({
        "/shops": {"get": {"parameters": parameters, "responses": list(&shop)}},
        "/shops/{id}": {"get": {"responses": ok(&shop)}},
        "/words": {"get": {"parameters": parameters, "responses": list(&word)}},
    });
    let plan = planned(&document(&paths, &json!({})));
    assert_eq!(resource(&plan, "Word").paging.as_ref().map(|it| it.expression.as_str()), Some("Paging::SINGLE"));
}

#[test]
fn paging_names_the_total() {
    let number = json!({"type": "integer"});
    let meta = |name: &str| json!({"meta": {"type": "object", "properties": {name: number}}});
    for (query, beside, expected) in [
        (
            &["#pageNumber", "#pageSize"][..],
            json!({"itemsTotal": number}),
            r#"Paging::numbered("pageNumber", "pageSize").total("itemsTotal")"#,
        ),
        (&["#page", "#per_page"], json!({"total": number, "pages": number}), r#"Paging::PAGE.total("total")"#),
        (&["#page", "#per_page"], meta("total"), r#"Paging::PAGE.total("meta.total")"#),
        (&["#page", "#per_page"], json!({"total_count": number, "total": number}), "Paging::PAGE"),
        (&["#page", "#per_page"], json!({"total": text(), "count": number, "total_pages": number}), "Paging::PAGE"),
        (&[], json!({"total": number}), "Paging::SINGLE"),
    ] {
        assert_eq!(paging_of(query, &beside), expected, "{query:?} {beside}");
    }
}

#[test]
fn paging_beside_other_information_is_found_from_the_root() {
    let list = |item: &str| {
        ok(&json!({"type": "object", "properties": {
            "data": {"type": "array", "items": {"$ref": format!("#/components/schemas/{item}")}},
            "links": {"type": "object", "properties": {"next": {"type": "string"}}},
            "meta": {"type": "object", "properties": {"total": {"type": "integer"}}},
        }}))
    };
    let one = ok(&json!({"type": "object", "properties": {"data": {"$ref": "#/components/schemas/Shop"}}}));
    let parameters = json!([{"name": "cursor", "in": "query", "schema": {"type": "string"}}]);
    let shop = json!({"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}});
    let paths = json!({
        "/shops": {"get": {"parameters": parameters, "responses": list("Shop")}},
        "/shops/{id}": {"get": {"responses": one}},
    });
    let plan = planned(&document(&paths, &json!({"Shop": shop})));
    let api = &plan.apis[0];
    assert_eq!((api.envelope.payload.as_str(), api.envelope.paging.as_str()), ("data", ""));
    assert_eq!(api.paging.expression, r#"Paging::link("cursor", None, "links.next").total("meta.total")"#);
}
