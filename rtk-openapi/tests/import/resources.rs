//! What paths and schemas are recognized as.

use rtk_openapi::plan::types::{BodyPlan, Mode, Type};
use serde_json::{Value, json};

use crate::support::{action, body, document, ok, planned, resource, verbs};

fn shop() -> Value {
    json!({"type": "object", "required": ["id", "name"], "properties": {
        "id": {"type": "string"},
        "name": {"type": "string"},
        "state": {"type": "string", "enum": ["open", "closed", ""]},
        "created_at": {"type": "string", "format": "date-time", "readOnly": true},
    }})
}

fn list() -> Value {
    ok(&json!({"type": "array", "items": {"$ref": "#/components/schemas/Shop"}}))
}

fn one() -> Value {
    ok(&json!({"$ref": "#/components/schemas/Shop"}))
}

#[test]
fn collection_has_the_verbs_of_its_operations() {
    let input = json!({"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}, "pin": {"type": "string"}}});
    let changes = json!({"type": "object", "properties": {"name": {"type": "string"}}});
    let document = document(
        &json!({
            "/shops": {"get": {"responses": list()}, "post": {"requestBody": body(&input), "responses": one()}},
            "/shops/{id}": {"get": {"responses": one()}, "patch": {"requestBody": body(&changes), "responses": one()},
                "put": {"requestBody": body(&input), "responses": one()}, "delete": {"responses": {"204": {"description": ""}}}},
            "/shops/{id}/close": {"post": {"responses": {"204": {"description": ""}}}},
        }),
        &json!({"Shop": shop()}),
    );
    let plan = planned(&document);
    let shop = resource(&plan, "Shop");
    assert_eq!(verbs(shop), ["all", "create", "find", "update", "replace", "destroy"]);
    assert_eq!((shop.path.as_str(), shop.id_param.as_deref()), ("/shops", None));
    let field = |name: &str| shop.fields.iter().find(|it| it.name == name).unwrap();
    assert_eq!((field("name").required, field("name").required_update, field("name").mode), (true, false, Mode::Both));
    assert_eq!((field("pin").mode, field("pin").optional), (Mode::WriteCreateOnly, true));
    // Few attributes are read-only, so each says so.
    assert_eq!((shop.read_only_attributes, field("created_at").mode), (false, Mode::ReadOnly));
    let close = action(shop, "close");
    assert_eq!((close.path.as_str(), close.on_collection, &close.returns), ("close", false, &None));
    assert!(plan.outcomes.iter().all(|it| it.result.is_ok()));
}

#[test]
fn put_with_other_keys_than_post_is_an_update() {
    let input = json!({"type": "object", "required": ["name", "state"], "properties": {"name": {"type": "string"}, "state": {"type": "string"}}});
    let other = json!({"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}});
    let document = document(
        &json!({
            "/shops": {"get": {"responses": list()}, "post": {"requestBody": body(&input), "responses": one()}},
            "/shops/{id}": {"put": {"requestBody": body(&other), "responses": one()}},
        }),
        &json!({"Shop": shop()}),
    );
    let plan = planned(&document);
    let shop = resource(&plan, "Shop");
    assert_eq!(verbs(shop), ["all", "create", "update"]);
    assert_eq!(shop.verbs[2].method, "put");
}

#[test]
fn object_of_a_scope_is_a_singleton_and_a_list_without_ids_has_none() {
    let settings = json!({"type": "object", "properties": {"dark": {"type": "boolean"}}});
    let document = document(
        &json!({
            "/shops/{shop_id}": {"get": {"responses": one()}},
            "/shops/{shop_id}/settings": {"get": {"responses": ok(&settings)}, "put": {"requestBody": body(&settings), "responses": ok(&settings)}},
            "/prices": {"get": {"responses": ok(&json!({"type": "array", "items": {"type": "object", "properties": {"amount": {"type": "number"}}}}))}},
        }),
        &json!({"Shop": shop()}),
    );
    let plan = planned(&document);
    let settings = resource(&plan, "Settings");
    assert!(settings.singleton);
    assert_eq!((settings.path.as_str(), verbs(settings)), ("/shops/{shop_id}/settings", vec!["find", "replace"]));
    assert!(resource(&plan, "Price").no_id);
}

#[test]
fn names_of_placeholders_may_differ() {
    let document = document(
        &json!({
            "/shops/{shop_id}": {"get": {"responses": one()}},
            "/shops/{shopIdentifier}/open": {"post": {"responses": one()}},
            "/shops/{shop_id}/keys/{shop_id}": {"delete": {"responses": one()}, "get": {"responses": one()}},
        }),
        &json!({"Shop": shop()}),
    );
    let plan = planned(&document);
    assert_eq!(action(resource(&plan, "Shop"), "open").returns, Some(Type::Own));
    let key = resource(&plan, "Key");
    assert_eq!((key.path.as_str(), key.id_param.as_deref()), ("/shops/{shop_id}/keys", None));
}

#[test]
fn placeholder_behind_a_word_is_an_argument() {
    let document = document(
        &json!({
            "/shops": {"get": {"responses": list()}},
            "/shops/{shop_id}": {"get": {"responses": one()}},
            "/shops/by-name/{name}": {"get": {"responses": one()}},
        }),
        &json!({"Shop": shop()}),
    );
    let plan = planned(&document);
    let shop = resource(&plan, "Shop");
    let by_name = action(shop, "get_by_name");
    assert_eq!((by_name.path.as_str(), by_name.on_collection), ("by-name/{name}", true));
    assert_eq!(by_name.arguments[0].name, "name");
    assert_eq!(by_name.returns, Some(Type::Own));
}

#[test]
fn envelope_and_paging_are_those_of_most_lists() {
    let enveloped = |payload: &Value| {
        ok(&json!({"type": "object", "properties": {
            "data": payload, "meta": {"type": "object", "properties": {"next_cursor": {"type": "string"}}}}}))
    };
    let cursor = json!([
        {"name": "cursor", "in": "query", "schema": {"type": "string"}},
        {"name": "limit", "in": "query", "schema": {"type": "integer"}},
        {"name": "page", "in": "query", "schema": {"type": "string"}},
    ]);
    let item = json!({"$ref": "#/components/schemas/Shop"});
    let document = document(
        &json!({
            "/shops": {"get": {"parameters": cursor, "responses": enveloped(&json!({"type": "array", "items": item}))}},
            "/shops/{shop_id}": {"get": {"responses": enveloped(&item)}},
        }),
        &json!({"Shop": shop()}),
    );
    let plan = planned(&document);
    assert_eq!((plan.apis[0].envelope.payload.as_str(), plan.apis[0].envelope.paging.as_str()), ("data", "meta"));
    assert_eq!(plan.apis[0].paging.expression, r#"Paging::cursor("cursor", Some("limit"), "next_cursor")"#);
    let shop = resource(&plan, "Shop");
    assert_eq!((&shop.envelope, &shop.paging), (&None, &None));
    // What the list sets itself is no filter; a reserved name is changed.
    let filters: Vec<_> = shop.verbs[0].parameters.iter().map(|it| (it.name.as_str(), it.wire.as_deref())).collect();
    assert_eq!(filters, [("page_number", Some("page"))]);
}

#[test]
fn bodies_of_other_kinds_are_declared() {
    let content = |media_type: &str| json!({"content": {media_type: {"schema": {"type": "object", "properties": {"name": {"type": "string"}}}}}});
    let done = json!({"204": {"description": ""}});
    let document = document(
        &json!({
            "/shops": {"get": {"responses": list()}},
            "/shops/{shop_id}/photo": {"put": {"requestBody": content("image/png"), "responses": done}},
            "/shops/{shop_id}/files": {"post": {"requestBody": content("multipart/form-data"), "responses": done}},
            "/shops/{shop_id}/login": {"post": {"requestBody": content("application/x-www-form-urlencoded"), "responses": done}},
            "/shops/{shop_id}/tags": {"put": {"requestBody": body(&json!({"type": "array", "items": {"type": "string"}})), "responses": done}},
            "/shops/{shop_id}/export": {"get": {"responses": {"200": {"description": "", "content": {"text/csv": {}}}}}},
        }),
        &json!({"Shop": shop()}),
    );
    let plan = planned(&document);
    let shop = resource(&plan, "Shop");
    let photo = action(shop, "set_photo");
    assert_eq!(photo.body, BodyPlan::Bytes(Some("image/png".to_owned())));
    assert_eq!(photo.parameters[0].constant.as_deref(), Some("image/png"));
    assert_eq!(action(shop, "files").body, BodyPlan::Multipart);
    assert!(matches!(action(shop, "login").body, BodyPlan::Form(Type::Named(_))));
    assert_eq!(action(shop, "set_tags").body, BodyPlan::Value(Type::List(Box::new(Type::Text))));
    assert_eq!(action(shop, "export").returns, Some(Type::Response));
}

#[test]
fn operation_that_cannot_be_declared_has_a_reason() {
    let document = document(
        &json!({
            "/shops/{name}.json": {"get": {"responses": one()}},
            "/shops": {"options": {"responses": {}}},
            "/{anything}": {"get": {"responses": one()}},
        }),
        &json!({"Shop": shop()}),
    );
    let plan = planned(&document);
    let reasons: Vec<&str> = plan.outcomes.iter().map(|it| it.result.as_ref().unwrap_err().as_str()).collect();
    assert_eq!(reasons.len(), 3);
    assert!(reasons[1].contains("a part of a segment"), "{reasons:?}");
    assert!(reasons[0].contains("no OPTIONS requests"), "{reasons:?}");
    assert!(reasons[2].contains("begins with a placeholder"), "{reasons:?}");
}

#[test]
fn spellings_of_requests_and_responses_are_one_attribute() {
    let input = json!({"type": "object", "properties": {"storageClass": {"type": "string"}}});
    let stored =
        json!({"type": "object", "properties": {"id": {"type": "string"}, "storage_class": {"type": "string"}}});
    let document = document(
        &json!({
            "/buckets": {"post": {"requestBody": body(&input), "responses": ok(&stored)}},
            "/buckets/{id}": {"get": {"responses": ok(&stored)}},
        }),
        &json!({}),
    );
    let plan = planned(&document);
    let bucket = resource(&plan, "Bucket");
    let class = bucket.fields.iter().find(|it| it.name == "storage_class").unwrap();
    assert_eq!((class.wire.as_str(), class.request_wire.as_deref()), ("storage_class", Some("storageClass")));
    assert_eq!(bucket.fields.len(), 2);
}

#[test]
fn id_that_requests_spell_differently_is_sent() {
    let stored =
        json!({"type": "object", "properties": {"phone_number": {"type": "string"}, "url": {"type": "string"}}});
    let input =
        json!({"type": "object", "required": ["PhoneNumber"], "properties": {"PhoneNumber": {"type": "string"}}});
    let form = json!({"content": {"application/x-www-form-urlencoded": {"schema": input}}});
    let document = document(
        &json!({
            "/numbers": {"post": {"requestBody": form, "responses": ok(&stored)}},
            "/numbers/{phone_number}": {"get": {"responses": ok(&stored)}},
        }),
        &json!({}),
    );
    let plan = planned(&document);
    let id = &resource(&plan, "Number").fields[0];
    assert_eq!(
        (id.wire.as_str(), id.request_wire.as_deref(), id.required),
        ("phone_number", Some("PhoneNumber"), true)
    );
}

#[test]
fn words_beside_the_id_are_reserved_without_an_operation_on_one() {
    let document = document(
        &json!({
            "/labels": {"get": {"responses": list()}},
            "/labels/managed": {"get": {"responses": list()}, "post": {"requestBody": body(&shop()), "responses": one()}},
            "/labels/managed/{id}": {"get": {"responses": one()}},
        }),
        &json!({"Shop": shop()}),
    );
    let plan = planned(&document);
    assert_eq!(resource(&plan, "Label").reserved_ids, ["managed"]);
}
