//! The request of each call.

use rtk::{Account, Client, Retry, Scope};
use rtk_cloudflare::workers::{ScriptAccess as _, ScriptExt as _};
use serde_json::{Value, json};

use crate::support::{Content, Part, Reply, Server, TOKEN, Wire, ours};
use crate::workers::calls;
use crate::workers::samples::{HELLO, MAIN};

/// An account on this server.
pub(crate) fn account(server: &Server) -> Scope<Account> {
    let client = Client::builder().token(TOKEN).base_url(server.origin()).retry(Retry::never()).build().unwrap();
    client.account("acc-1")
}

/// The method, the path below `workers` and the query of each call.
const LINES: &[(&str, &str)] = &[
    ("scripts.list", "GET /scripts"),
    ("scripts.list, all", "GET /scripts?tags=production:yes,staging:no"),
    ("scripts.get", "GET /scripts/a%2Fb:c%25"),
    ("scripts.update", "PUT /scripts/a%2Fb:c%25"),
    ("scripts.update, all", "PUT /scripts/a%2Fb:c%25?bindings_inherit=strict"),
    ("scripts.delete", "DELETE /scripts/a%2Fb:c%25"),
    ("scripts.delete, all", "DELETE /scripts/a%2Fb:c%25?force=true"),
    ("scripts.search", "GET /scripts-search"),
    ("scripts.search, all", "GET /scripts-search?id=tag-1&name=hello world&order_by=modified_on&page=2&per_page=5"),
    ("content.get", "GET /scripts/hello/content/v2"),
    ("content.update", "PUT /scripts/hello/content"),
    ("content.update, all", "PUT /scripts/hello/content"),
    ("scriptAndVersionSettings.get", "GET /scripts/hello/settings"),
    ("scriptAndVersionSettings.edit", "PATCH /scripts/hello/settings"),
    ("scriptAndVersionSettings.edit, all", "PATCH /scripts/hello/settings"),
    ("settings.get", "GET /scripts/hello/script-settings"),
    ("settings.edit", "PATCH /scripts/hello/script-settings"),
    ("settings.edit, all", "PATCH /scripts/hello/script-settings"),
    ("secrets.list", "GET /scripts/hello/secrets"),
    ("secrets.get", "GET /scripts/hello/secrets/a%2Fb"),
    ("secrets.get, all", "GET /scripts/hello/secrets/a%252Fb?url_encoded=true"),
    ("secrets.update", "PUT /scripts/hello/secrets"),
    ("secrets.update, all", "PUT /scripts/hello/secrets"),
    ("secrets.delete", "DELETE /scripts/hello/secrets/KEY"),
    ("secrets.delete, all", "DELETE /scripts/hello/secrets/a%252Fb?url_encoded=true"),
    ("secrets.bulkUpdate", "PATCH /scripts/hello/secrets-bulk"),
    ("secrets.bulkUpdate, all", "PATCH /scripts/hello/secrets-bulk"),
    ("versions.list", "GET /scripts/hello/versions"),
    ("versions.list, all", "GET /scripts/hello/versions?deployable=true&page=2&per_page=5"),
    ("versions.get", "GET /scripts/hello/versions/version-1"),
    ("versions.create", "POST /scripts/hello/versions"),
    ("versions.create, all", "POST /scripts/hello/versions?bindings_inherit=strict"),
    ("deployments.list", "GET /scripts/hello/deployments"),
    (
        "deployments.list, all",
        "GET /scripts/hello/deployments?page=2&per_page=5&since=2026-11-01T00:00:00Z&until=2026-11-25T00:00:00Z",
    ),
    ("deployments.get", "GET /scripts/hello/deployments/deployment-1"),
    ("deployments.delete", "DELETE /scripts/hello/deployments/deployment-1"),
    ("deployments.create", "POST /scripts/hello/deployments"),
    ("deployments.create, all", "POST /scripts/hello/deployments?force=true"),
    ("schedules.get", "GET /scripts/hello/schedules"),
    ("schedules.update", "PUT /scripts/hello/schedules"),
    ("subdomain.get", "GET /scripts/hello/subdomain"),
    ("subdomain.create", "POST /scripts/hello/subdomain"),
    ("subdomain.create, all", "POST /scripts/hello/subdomain"),
    ("subdomain.delete", "DELETE /scripts/hello/subdomain"),
    ("tail.get", "GET /scripts/hello/tails"),
    ("tail.create", "POST /scripts/hello/tails"),
    ("tail.delete", "DELETE /scripts/hello/tails/tail-1"),
    ("assets.upload.create", "POST /scripts/hello/assets-upload-session"),
];

#[tokio::test]
async fn requests_have_the_documented_paths_and_queries() {
    let mut lines = Vec::new();
    for (name, sent) in ours(calls::all).await {
        let (path, _) = sent.target.split_once('?').unwrap_or((&sent.target, ""));
        let path = path.strip_prefix("/accounts/acc-1/workers").unwrap();
        let query: Vec<_> = Wire::of(&sent).query.iter().map(|(key, value)| format!("{key}={value}")).collect();
        let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
        lines.push((name, format!("{} {path}{query}", sent.method)));
    }
    let expected: Vec<_> = LINES.iter().map(|(name, line)| ((*name).to_owned(), (*line).to_owned())).collect();
    assert_eq!(lines, expected);
}

/// The body of a call.
async fn body(name: &str) -> Content {
    let ours = ours(calls::all).await;
    let (_, sent) = ours.iter().find(|(it, _)| *it == name).unwrap();
    Wire::of(sent).body
}

async fn assert_json(name: &str, expected: Value) {
    assert_eq!(body(name).await, Content::Json(expected), "{name}");
}

fn javascript(name: &str, text: &str) -> Part {
    let media_type = Some("application/javascript+module".to_owned());
    Part { name: name.to_owned(), file_name: Some(name.to_owned()), media_type, value: text.into() }
}

fn json_part(name: &str, value: Value) -> Part {
    Part { name: name.to_owned(), file_name: None, media_type: Some("application/json".to_owned()), value }
}

#[tokio::test]
async fn source_is_requested_as_javascript() {
    let server = Server::always(Reply::new(200, &[], "export default {};")).await;
    let source = account(&server).script("hello").source();
    source.await.unwrap();
    assert_eq!(Wire::of(&server.only()).accept.as_deref(), Some("application/javascript"));
}

#[tokio::test]
async fn upload_is_a_form_of_metadata_and_modules() {
    let metadata = json_part("metadata", json!({ "main_module": "worker.js" }));
    let form = Content::Form(vec![javascript("worker.js", MAIN), javascript("hello.js", HELLO), metadata]);
    assert_eq!(body("scripts.update").await, form);
    assert_eq!(body("versions.create").await, form);
}

#[tokio::test]
async fn settings_are_a_form_and_shared_settings_json() {
    let form = Content::Form(vec![json_part("settings", json!({}))]);
    assert_eq!(body("scriptAndVersionSettings.edit").await, form);
    let Content::Form(parts) = body("scriptAndVersionSettings.edit, all").await else { panic!("no form") };
    assert_eq!(parts[0].value["tags"], Value::Null);
    assert!(parts[0].value.as_object().unwrap().contains_key("tags"));
    assert_eq!(parts[0].value["bindings"].as_array().unwrap().len(), 38);
    assert_json("settings.edit", json!({})).await;
}

#[tokio::test]
async fn bodies_can_be_a_list_absent_or_contain_null() {
    assert_json("schedules.update", json!([{ "cron": "*/30 * * * *" }, { "cron": "0 0 * * *" }])).await;
    assert_eq!(body("tail.create").await, Content::None);
    let secrets = json!({ "NEW": { "name": "NEW", "type": "secret_text", "text": "s3cret" }, "OLD": null });
    let patch = json!({ "secrets": secrets, "version_tags": { "team": "edge" } });
    assert_json("secrets.bulkUpdate, all", patch).await;
    assert_json("secrets.update", json!({ "name": "KEY", "type": "secret_text", "text": "s3cret" })).await;
}
