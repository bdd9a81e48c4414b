//! What is the same in two documents: operations, parameters, and schemas behind references, in unions and in circles.

use rtk_openapi::model::Kind;
use serde_json::{Value, json};

use super::{at, described, object, of_schema, parsed, property, returned};
use crate::support::{body, ok};

const TEXT: &str = "What the other document says.";

fn text(kind: &str) -> Value {
    json!({"type": kind, "description": TEXT})
}

/// Returns a document of one GET at a path, below a server.
fn at_path(server: &str, path: &str, summary: &str) -> rtk_openapi::Document {
    let text = json!({"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "servers": [{"url": server}],
        "paths": {path: {"get": {"summary": summary, "responses": {}}}}});
    rtk_openapi::Document::parse(&text.to_string()).unwrap()
}

#[test]
fn operations_match_by_method_and_path() {
    for (server, path, other_server, other_path, is_same) in [
        ("https://a.example/v1", "/shops/{shop_id}", "https://a.example/v1", "/shops/{identifier}", true),
        ("https://a.example/v1", "/shops/{shop_id}", "https://b.example", "/v1/shops/{id}", true),
        ("https://a.example", "/v1/shops", "/v1", "/shops/", true),
        // Another version of the API.
        ("https://a.example/v2", "/shops", "https://a.example/v1", "/shops", true),
        ("https://a.example/v2", "/shops", "https://a.example", "/v1/shops", false),
        ("https://a.example", "/shops/{shop_id}", "https://a.example", "/shops/open", false),
        ("https://a.example", "/shops", "https://a.example", "/Shops", false),
    ] {
        let mut document = at_path(server, path, "");
        let taken = document.take_descriptions(&at_path(other_server, other_path, TEXT));
        assert_eq!((taken.shared, taken.operations), if is_same { (1, 1) } else { (0, 0) }, "{path} and {other_path}");
    }
    let put = parsed(&json!({"/shops": {"put": {"summary": TEXT, "responses": {}}}}), &json!({}));
    assert_eq!(at_path("https://a.example", "/shops", "").take_descriptions(&put).shared, 0);
}

/// Of two paths that differ by placeholders only, the one with the same names counts.
#[test]
fn path_with_the_same_placeholders_comes_first() {
    let get = |summary: &str| json!({"get": {"summary": summary, "responses": {}}});
    let from = parsed(&json!({"/a/{x}": get("By x."), "/a/{y}": get("By y.")}), &json!({}));
    let document = described(parsed(&json!({"/a/{y}": get(""), "/a/{z}": get("")}), &json!({})), &from);
    let summaries: Vec<_> = document.operations.iter().map(|it| it.summary.as_deref()).collect();
    assert_eq!(summaries, [Some("By y."), Some("By x.")]);
}

#[test]
fn parameters_match_by_place_and_name() {
    let parameter = |place: &str, name: &str, description: Value| json!({"in": place, "name": name, "required": place == "path", "description": description, "schema": {"type": "string"}});
    let document = |path: &str, parameters: Vec<Value>| {
        parsed(&json!({path: {"get": {"parameters": parameters, "responses": {}}}}), &json!({}))
    };
    let from = document(
        "/zones/{identifier}/records/{id}",
        vec![
            parameter("path", "id", json!("Which record.")),
            parameter("path", "identifier", json!("Which zone.")),
            parameter("query", "name", json!("Name to search.")),
            parameter("header", "X-Trace", json!("Id of the trace.")),
            parameter("query", "type", json!("Type of the record.")),
        ],
    );
    let names =
        [("path", "zone_id"), ("path", "record_id"), ("query", "name"), ("header", "x-trace"), ("header", "type")];
    let own = names.iter().map(|(place, name)| parameter(place, name, Value::Null)).collect();
    let document = described(document("/zones/{zone_id}/records/{record_id}", own), &from);
    let found: Vec<_> = document.operations[0].parameters.iter().map(|it| it.description.as_deref()).collect();
    let expected =
        [Some("Which zone."), Some("Which record."), Some("Name to search."), Some("Id of the trace."), None];
    assert_eq!(found, expected);
}

#[test]
fn contents_match_by_media_type() {
    let content = |media_type: &str, schema: Value| json!({"requestBody": {"content": {media_type: {"schema": schema}}}, "responses": {}});
    let document = |operation: Value| parsed(&json!({"/a": {"post": operation}}), &json!({}));
    let plain = object(&json!({"name": {"type": "string"}}));
    let from = document(content("application/json", object(&json!({"name": text("string")}))));
    for media_type in ["application/json", "application/vnd.shop+json; charset=utf-8", "multipart/form-data"] {
        let taken = document(content(media_type, plain.clone())).take_descriptions(&from);
        assert_eq!(taken.properties, 1, "{media_type}");
    }
}

#[test]
fn successful_responses_match_whatever_the_status() {
    let document = |status: &str, schema: Value| {
        let content = json!({"description": "", "content": {"application/json": {"schema": schema}}});
        parsed(&json!({"/a": {"get": {"responses": {"404": {"description": ""}, status: content}}}}), &json!({}))
    };
    let plain = object(&json!({"name": {"type": "string"}}));
    let from = document("201", object(&json!({"name": text("string")})));
    assert_eq!(document("200", plain.clone()).take_descriptions(&from).properties, 1);
    assert_eq!(document("500", plain).take_descriptions(&from).properties, 0);
}

#[test]
fn references_are_followed_on_both_sides() {
    let refer = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let own = object(
        &json!({"success": {"type": "boolean"}, "result": {"type": "array", "items": object(&json!({"name": {"type": "string"}}))}}),
    );
    let own_behind = refer("Response");
    let own_schemas = json!({"Response": object(&json!({"success": {"type": "boolean"}, "result": refer("Shops")})),
        "Shops": {"type": "array", "items": refer("Shop")}, "Shop": object(&json!({"name": {"type": "string"}}))});
    // The envelope is an `allOf`, and the description stands beside a `$ref`.
    let other = json!({"allOf": [refer("Envelope"), {"type": "object", "properties": {"result": {"type": "array", "items": refer("Shop")}}}]});
    let other_schemas = json!({
        "Envelope": object(&json!({"success": text("boolean"), "result": {}})),
        "Shop": {"description": "A shop of the chain.", "allOf": [refer("Named"), object(&json!({"open": {"type": "boolean"}}))]},
        "Named": object(&json!({"name": {"allOf": [refer("Name")], "description": TEXT}})),
        "Name": {"type": "string", "description": "Any name."},
    });
    let from = of_schema(&other, &other_schemas);
    for own in [of_schema(&own, &json!({})), of_schema(&own_behind, &own_schemas)] {
        let document = described(own, &from);
        assert_eq!(at(&document, "success"), Some(TEXT));
        assert_eq!(at(&document, "result/*/name"), Some(TEXT));
        let Kind::List(item) = &document.of(&property(&document, returned(&document), "result").value).kind else {
            panic!("no list")
        };
        assert_eq!(document.of(item).description.as_deref(), Some("A shop of the chain."));
    }
}

#[test]
fn schema_of_several_operations_gets_the_first_description() {
    let refer = json!({"$ref": "#/components/schemas/Shop"});
    let paths = |first: &Value, second: &Value| json!({"/a": {"get": {"responses": ok(first)}}, "/b": {"post": {"requestBody": body(second), "responses": {}}}});
    let shop = |text: &str| object(&json!({"name": {"type": "string", "description": text}}));
    let from = parsed(&paths(&shop("Of the first."), &shop("Of the second.")), &json!({}));
    let own = || parsed(&paths(&refer, &refer), &json!({"schemas": {"Shop": shop("")}}));
    let document = described(own(), &from);
    assert_eq!(at(&document, "name"), Some("Of the first."));
    // In the order of this document, and not of the other one.
    let (get, post) = (
        json!({"get": {"responses": ok(&shop("Of the first."))}}),
        json!({"post": {"requestBody": body(&shop("Of the second.")), "responses": {}}}),
    );
    let turned = format!(r#"{{"openapi": "3.1.0", "paths": {{"/b": {post}, "/a": {get}}}}}"#);
    let document = described(own(), &rtk_openapi::Document::parse(&turned).unwrap());
    assert_eq!(at(&document, "name"), Some("Of the first."));
}

/// `Who opened it` is what one key means, and not what a user is.
#[test]
fn schema_of_several_places_is_not_described_by_one_of_them() {
    let user = json!({"$ref": "#/components/schemas/User"});
    let own = of_schema(
        &object(&json!({"opened_by": user, "owned_by": user})),
        &json!({"User": object(&json!({"email": {"type": "string"}}))}),
    );
    let by = |text: &str| json!({"type": "object", "description": text, "properties": {"email": {"type": "string"}}});
    let from = of_schema(&object(&json!({"opened_by": by("Who opened it."), "owned_by": by("Who pays.")})), &json!({}));
    let document = described(own, &from);
    assert_eq!((at(&document, "opened_by"), at(&document, "owned_by")), (Some("Who opened it."), Some("Who pays.")));
    assert!(document.schemas.iter().all(|it| it.description.is_none()));
}

fn variant(kind: &str, properties: &Value) -> Value {
    let mut variant = object(properties);
    variant["properties"]["type"] = json!({"type": "string", "enum": [kind]});
    variant
}

/// Returns the description of `content` in each variant of what is returned.
fn contents(document: &rtk_openapi::Document) -> Vec<Option<&str>> {
    let Kind::Union(union) = &document.of(returned(document)).kind else { panic!("no union") };
    let variants = union.variants.iter();
    variants.map(|it| property(document, &it.value, "content").value.description.as_deref()).collect()
}

#[test]
fn variants_match_by_tag() {
    let content = |text: &str| json!({"content": {"type": "string", "description": text}});
    let plain = json!({"content": {"type": "string"}});
    let variants = ["A", "MX", "TXT"].map(|kind| variant(kind, &plain));
    let own = || of_schema(&json!({"oneOf": variants}), &json!({}));
    let from = json!({"anyOf": [variant("MX", &content("A mail server.")), variant("A", &content("An address.")), variant("NS", &content("A name server."))]});
    // There is no TXT, and the others do not agree.
    let document = described(own(), &of_schema(&from, &json!({})));
    assert_eq!(contents(&document), [Some("An address."), Some("A mail server."), None]);
    let from = json!({"oneOf": [variant("NS", &content("A value.")), variant("AAAA", &content("A value.")), variant("MX", &content("A mail server."))]});
    let document = described(own(), &of_schema(&from, &json!({})));
    assert_eq!(contents(&document), [Some("A value."), Some("A mail server."), Some("A value.")]);
    let document = described(own(), &of_schema(&object(&content("A value.")), &json!({})));
    assert_eq!(contents(&document), [Some("A value."); 3]);
    // The variants of one object are described by none of it.
    let mut one = object(&content("A value."));
    one["description"] = json!("A record.");
    let document = described(own(), &of_schema(&one, &json!({})));
    let Kind::Union(union) = &document.of(returned(&document)).kind else { panic!("no union") };
    assert_eq!(document.of(returned(&document)).description.as_deref(), Some("A record."));
    assert!(union.variants.iter().all(|it| document.of(&it.value).description.is_none()));
}

#[test]
fn object_takes_what_variants_agree_on() {
    let record = |kind: &str, content: &str| {
        variant(kind, &json!({"name": text("string"), "content": {"type": "string", "description": content}}))
    };
    let from = json!({"oneOf": [record("A", "An address."), record("MX", "A mail server.")]});
    let own = object(&json!({"name": {"type": "string"}, "content": {"type": "string"}}));
    let document = described(of_schema(&own, &json!({})), &of_schema(&from, &json!({})));
    assert_eq!((at(&document, "name"), at(&document, "content")), (Some(TEXT), None));
}

#[test]
fn variants_of_other_kinds_match_by_kind() {
    let list =
        |properties: &Value| json!({"oneOf": [{"type": "string"}, {"type": "array", "items": object(properties)}]});
    let own = of_schema(&list(&json!({"name": {"type": "string"}})), &json!({}));
    let taken = |from: &Value| own.clone().take_descriptions(&of_schema(from, &json!({}))).properties;
    assert_eq!(taken(&list(&json!({"name": text("string")}))), 1);
    assert_eq!(taken(&json!({"type": "array", "items": object(&json!({"name": text("string")}))})), 1);
    assert_eq!(taken(&object(&json!({"name": text("string")}))), 0);
}

#[test]
fn schemas_that_contain_themselves_end() {
    let tree = |name: &str, description: Value| {
        let refer = json!({"$ref": format!("#/components/schemas/{name}")});
        (
            refer.clone(),
            json!({name: {"type": "object", "properties": {"name": {"type": "string", "description": description},
            "left": refer, "children": {"type": "array", "items": refer}}}}),
        )
    };
    let (own, own_schemas) = tree("Node", Value::Null);
    let (other, other_schemas) = tree("Tree", json!(TEXT));
    let from = of_schema(&other, &other_schemas);
    let document = described(of_schema(&own, &own_schemas), &from);
    assert_eq!(at(&document, "left/children/*/name"), Some(TEXT));
    // One of them is written out down to some depth.
    let inner = object(&json!({"name": {"type": "string"}}));
    let written = object(
        &json!({"name": {"type": "string"}, "left": object(&json!({"name": {"type": "string"}, "left": inner}))}),
    );
    let document = described(of_schema(&written, &json!({})), &from);
    assert_eq!(at(&document, "left/left/name"), Some(TEXT));
    let from = of_schema(&object(&json!({"left": object(&json!({"name": text("string")}))})), &json!({}));
    assert_eq!(at(&described(of_schema(&own, &own_schemas), &from), "name"), Some(TEXT));
}
