//! Ways to authenticate: which one is declared, and what is said about the others.

use rtk_openapi::Document;
use serde_json::{Value, json};

use crate::support::{ok, planned};

/// Returns the declared authentication, and the warnings.
fn declared(security: &Value, schemes: &Value) -> (Option<String>, Vec<String>) {
    let text = json!({
        "openapi": "3.1.0", "info": {"title": "Shops", "version": "1"}, "servers": [{"url": "https://api.example.com"}],
        "security": security,
        "paths": {"/shops": {"get": {"responses": ok(&json!({"type": "array", "items": {"type": "string"}}))}}},
        "components": {"securitySchemes": schemes},
    });
    let plan = planned(&Document::parse(&text.to_string()).unwrap());
    (plan.apis[0].authentication.clone(), plan.warnings.iter().map(ToString::to_string).collect())
}

fn key(place: &str, name: &str) -> Value {
    json!({"type": "apiKey", "in": place, "name": name})
}

#[test]
fn security_that_a_declaration_has_needs_no_words() {
    let bearer = json!({"type": "http", "scheme": "bearer"});
    assert_eq!(declared(&json!([{"token": []}]), &json!({"token": bearer})), (None, vec![]));
    let header = Some("Authentication::header(\"x-key\")".to_owned());
    assert_eq!(declared(&json!([]), &json!({"key": key("header", "X-Key")})), (header, vec![]));
    assert_eq!(declared(&json!([]), &json!({})), (Some("Authentication::NONE".to_owned()), vec![]));
}

#[test]
fn security_says_what_has_to_be_set() {
    let flows = json!({"clientCredentials": {"tokenUrl": "https://login.example.com/token", "scopes": {}}});
    for (security, schemes, authentication, expected) in [
        (
            json!([{"oauth": []}]),
            json!({"oauth": {"type": "oauth2", "flows": flows}}),
            None,
            vec![
                "#/components/securitySchemes/oauth: requests authenticate by OAuth 2.0 (clientCredentials): rtk does not request access tokens, \
                  so get one at https://login.example.com/token and set it with `token`, or with `credentials_provider` because it expires",
            ],
        ),
        (
            json!([{"basic": []}]),
            json!({"basic": {"type": "http", "scheme": "Basic"}}),
            Some("Authentication::scheme(\"Basic\")"),
            vec![
                "#/components/securitySchemes/basic: requests authenticate by name and password: set the base64 encoding of `name:password` as the token",
            ],
        ),
        (
            json!([{"session": []}]),
            json!({"session": key("cookie", "sid")}),
            Some("Authentication::header(\"cookie\")"),
            vec![
                "#/components/securitySchemes/session: requests authenticate by the cookie `sid`: set `sid=…`, with its value, as the token",
            ],
        ),
        (
            json!([{"key": []}]),
            json!({"key": key("query", "api_key")}),
            Some("Authentication::NONE"),
            vec!["#/components/securitySchemes/key: set the query parameter `api_key` with `query` of each call"],
        ),
        (
            json!([{"app": [], "key": []}]),
            json!({"key": key("header", "X-Key"), "app": key("header", "X-App")}),
            Some("Authentication::header(\"x-app\")"),
            vec![
                "#/components/securitySchemes/key: requests need it as well: set the header `x-key` with a `layer` of the client",
            ],
        ),
        (
            json!([{"basic": []}, {"key": []}, {}]),
            json!({"key": key("header", "X-Key"), "basic": {"type": "http", "scheme": "basic"}}),
            Some("Authentication::header(\"x-key\")"),
            vec![
                "#/components/securitySchemes/basic: it is another way to authenticate, which is not declared: to use it, set `authentication = \
                 Authentication::scheme(\"Basic\")`",
            ],
        ),
        (
            json!([]),
            json!({"tls": {"type": "mutualTLS"}, "signed": {"type": "http", "scheme": "digest"}}),
            Some("Authentication::NONE"),
            vec![
                "#/components/securitySchemes/signed: `http digest` is not supported: sign requests with a `layer` of the client",
                "#/components/securitySchemes/tls: it is another way to authenticate, which is not declared: the client needs a certificate: set one \
                 in a `transport` of the client",
            ],
        ),
    ] {
        let (found, warnings) = declared(&security, &schemes);
        assert_eq!(found.as_deref(), authentication, "{schemes}");
        assert_eq!(warnings, expected, "{schemes}");
    }
}

#[test]
fn security_of_most_operations_counts_without_a_default() {
    let operation = |name: &str| json!({"security": [{name: []}], "responses": {"204": {"description": ""}}});
    let text = json!({
        "openapi": "3.1.0", "info": {"title": "Shops", "version": "1"},
        "paths": {"/a": {"post": operation("key")}, "/b": {"post": operation("basic")}, "/c": {"post": operation("basic")}},
        "components": {"securitySchemes": {"key": key("header", "X-Key"), "basic": {"type": "http", "scheme": "basic"}}},
    });
    let document = Document::parse(&text.to_string()).unwrap();
    assert_eq!(document.security_requirements, [["basic"]]);
    assert_eq!(planned(&document).apis[0].authentication.as_deref(), Some("Authentication::scheme(\"Basic\")"));
}
