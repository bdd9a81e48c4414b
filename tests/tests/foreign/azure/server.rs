//! A fake of a service by Microsoft's REST guidelines.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use serde_json::{Map, Value, json};

use crate::support::{Reply, Sent, Server};
use crate::wire::{Parts, reply};

/// The key that it accepts.
pub(super) const KEY: &str = "k3y-0f-the-tests";

pub(super) struct Fake {
    server: Server,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    /// The widgets by name, each with its version.
    widgets: BTreeMap<String, (u32, Value)>,
    /// For each operation, the widget and how often it was read.
    operations: Vec<(String, u32)>,
}

impl Fake {
    pub(super) async fn start() -> Self {
        let state = Arc::<Mutex<State>>::default();
        let shared = Arc::clone(&state);
        let server = Server::replying(move |sent| answer(sent, &mut shared.lock().unwrap())).await;
        Self { server, state }
    }

    pub(super) fn origin(&self) -> String {
        self.server.origin()
    }

    pub(super) fn sent(&self) -> Vec<Sent> {
        self.server.sent()
    }

    pub(super) fn add_widgets(&self, names: &[&str]) {
        let mut state = self.state.lock().unwrap();
        for name in names {
            state.widgets.insert((*name).to_owned(), (1, json!({"name": name, "tags": {}})));
        }
    }
}

fn answer(sent: &Sent, state: &mut State) -> Reply {
    let parts = Parts::of(sent);
    if let Some(refusal) = refusal(sent, &parts) {
        return refusal;
    }
    let host = sent.header("host").unwrap();
    let (method, path) = parts.route();
    match (method, path.as_slice()) {
        ("GET", ["widgets"]) => list(&parts, host, &state.widgets),
        ("POST", ["widgets", name, "repair"]) => repair(sent, name, host, state),
        (_, ["widgets", name]) => widget(sent, name, &mut state.widgets),
        ("GET", ["operations", id]) => operation(id, host, state),
        _ => error(404, "NotFound", "The requested URL is not found.", None),
    }
}

fn error(status: u16, code: &str, message: &str, target: Option<&str>) -> Reply {
    let mut error = json!({"code": code, "message": message});
    if let Some(target) = target {
        error["target"] = json!(target);
    }
    respond(status, &[("x-ms-error-code", code)], &json!({ "error": error }))
}

fn respond(status: u16, headers: &[(&str, &str)], body: &Value) -> Reply {
    let headers = [headers, &[("x-ms-request-id", "0000-1")]].concat();
    reply(status, "application/json; odata.metadata=minimal", &headers, body)
}

fn refusal(sent: &Sent, parts: &Parts) -> Option<Reply> {
    if sent.header("api-key") != Some(KEY) || sent.header("authorization").is_some() {
        return Some(error(401, "Unauthorized", "The key is missing or wrong.", None));
    }
    match parts.query("api-version") {
        Some("2024-07-01") => {}
        Some(other) => {
            let message = format!("The version '{other}' is not supported.");
            return Some(error(400, "UnsupportedApiVersionValue", &message, Some("api-version")));
        }
        None => {
            let message = "The query parameter (?api-version=) is required for all requests.";
            return Some(error(400, "MissingApiVersionParameter", message, Some("api-version")));
        }
    }
    let expected = if sent.method == "PATCH" { "application/merge-patch+json" } else { "application/json" };
    if !sent.body.is_empty() && sent.header("content-type") != Some(expected) {
        return Some(error(415, "UnsupportedMediaType", &format!("The content type has to be {expected}."), None));
    }
    None
}

/// A widget as responses have it: with its version.
fn shown(version: u32, widget: &Value) -> Value {
    let mut shown = json!({"@odata.etag": format!("\"v{version}\""), "provisioningState": "Succeeded"});
    shown.as_object_mut().unwrap().extend(widget.as_object().unwrap().clone());
    shown["createdDateTime"] = json!("2026-01-02T03:04:05.1234567Z");
    shown
}

fn list(parts: &Parts, host: &str, widgets: &BTreeMap<String, (u32, Value)>) -> Reply {
    let known = ["api-version", "$skiptoken", "$top", "$filter", "$select"];
    if let Some((key, _)) = parts.query.iter().find(|(key, _)| !known.contains(&&**key)) {
        return error(400, "InvalidQueryParameter", &format!("The parameter '{key}' is not known."), Some(key));
    }
    let prefix = match parts.query("$filter") {
        None => "",
        Some(filter) => match filter.strip_prefix("startswith(name, '").and_then(|rest| rest.strip_suffix("')")) {
            Some(prefix) => prefix,
            None => return error(400, "InvalidFilter", "The filter cannot be parsed.", Some("$filter")),
        },
    };
    let top = parts.number("$top").unwrap_or(2);
    // The token says after which widget the page starts.
    let after = match parts.query("$skiptoken").map(|token| token.strip_prefix("after=")) {
        Some(None) => return error(400, "InvalidSkipToken", "The token is not from a response.", Some("$skiptoken")),
        Some(Some(name)) => name,
        None => "",
    };
    let mut found = widgets.iter().filter(|(name, _)| name.starts_with(prefix) && &***name > after);
    let select: Vec<_> = parts.query("$select").map(|names| names.split(',').collect()).unwrap_or_default();
    let is_selected = |key: &str| select.is_empty() || select.contains(&key);
    let page: Vec<_> = found
        .by_ref()
        .take(top)
        .map(|(_, (version, widget))| {
            let shown = shown(*version, widget).as_object().unwrap().clone();
            shown.into_iter().filter(|(key, _)| is_selected(key)).collect::<Map<_, _>>()
        })
        .collect();
    let mut body = json!({"@odata.context": format!("http://{host}/$metadata#widgets"), "value": page});
    if found.next().is_some() {
        let last = page.last().unwrap()["name"].as_str().unwrap();
        body["@odata.nextLink"] =
            json!(format!("http://{host}/widgets?api-version=2024-07-01&$top={top}&$skiptoken=after%3D{last}"));
    }
    respond(200, &[], &body)
}

fn widget(sent: &Sent, name: &str, widgets: &mut BTreeMap<String, (u32, Value)>) -> Reply {
    let found = widgets.get(name).cloned();
    let etag = found.as_ref().map(|(version, _)| format!("\"v{version}\""));
    // `If-Match: *` and `If-None-Match: *` ask whether there is one at all.
    let matches = |condition: &str| etag.as_deref() == Some(condition) || (condition == "*" && etag.is_some());
    let is_read = sent.method == "GET";
    match (sent.header("if-match"), sent.header("if-none-match")) {
        (_, Some(condition)) if matches(condition) && is_read => {
            return Reply::new(304, &[("etag", etag.as_deref().unwrap())], "");
        }
        (Some(condition), _) if !matches(condition) => return changed_meanwhile(),
        (_, Some(condition)) if matches(condition) && !is_read => {
            return error(409, "ResourceNameAlreadyInUse", "There is such a widget.", Some("name"));
        }
        _ => {}
    }
    let body = sent.json();
    match (&*sent.method, found) {
        ("GET", Some((version, widget))) => respond(200, &[("etag", &etag.unwrap())], &shown(version, &widget)),
        ("DELETE", found) => {
            widgets.remove(name);
            Reply::new(if found.is_some() { 200 } else { 204 }, &[], "")
        }
        ("PUT", found) => {
            let mut body = body.unwrap();
            if let Some(refusal) = invalid(&body) {
                return refusal;
            }
            body["name"] = json!(name);
            let version = found.as_ref().map_or(1, |(version, _)| version + 1);
            widgets.insert(name.to_owned(), (version, body.clone()));
            let status = if found.is_some() { 200 } else { 201 };
            respond(status, &[("etag", &format!("\"v{version}\""))], &shown(version, &body))
        }
        ("PATCH", Some((version, mut widget))) => {
            let body = body.unwrap();
            if let Some(refusal) = invalid(&body) {
                return refusal;
            }
            merge(&mut widget, &body);
            widgets.insert(name.to_owned(), (version + 1, widget.clone()));
            respond(200, &[("etag", &format!("\"v{}\"", version + 1))], &shown(version + 1, &widget))
        }
        _ => error(404, "ResourceNotFound", &format!("There is no widget '{name}'."), None),
    }
}

fn changed_meanwhile() -> Reply {
    error(412, "PreconditionFailed", "The widget was changed in the meantime.", None)
}

/// JSON merge patch (RFC 7396): null removes a key, objects are merged.
fn merge(into: &mut Value, patch: &Value) {
    let Value::Object(patch) = patch else {
        *into = patch.clone();
        return;
    };
    if !into.is_object() {
        *into = json!({});
    }
    for (key, value) in patch {
        match value {
            Value::Null => drop(into.as_object_mut().unwrap().remove(key)),
            value => merge(&mut into[key], value),
        }
    }
}

fn invalid(body: &Value) -> Option<Reply> {
    let units = body["SKU"]["UnitCount"].as_u64()?;
    (units > 12).then(|| {
        let detail = json!({"code": "TooManyUnits", "message": "At most 12 units.", "target": "SKU.UnitCount"});
        let inner = json!({"code": "QuotaExceeded", "innererror": {"code": "Region"}});
        let error = json!({
            "code": "InvalidRequest", "message": "The widget is not valid.", "target": "widget", "details": [detail], "innererror": inner,
        });
        respond(400, &[], &json!({ "error": error }))
    })
}

fn repair(sent: &Sent, name: &str, host: &str, state: &mut State) -> Reply {
    if !state.widgets.contains_key(name) {
        return error(404, "ResourceNotFound", &format!("There is no widget '{name}'."), None);
    }
    assert!(sent.json().unwrap()["newPart"].is_string());
    state.operations.push((name.to_owned(), 0));
    let id = state.operations.len();
    let location = format!("http://{host}/operations/op-{id}?api-version=2024-07-01");
    Reply::new(202, &[("operation-location", &location), ("retry-after", "1"), ("x-ms-request-id", "0000-1")], "")
}

fn operation(id: &str, host: &str, state: &mut State) -> Reply {
    let number = id.strip_prefix("op-").and_then(|number| number.parse::<usize>().ok()).unwrap_or(0);
    let Some((widget, reads)) = state.operations.get_mut(number.wrapping_sub(1)) else {
        return error(404, "OperationNotFound", "There is no such operation.", None);
    };
    *reads += 1;
    let status = match *reads {
        1 => "NotStarted",
        2 => "Running",
        _ => "Succeeded",
    };
    let mut body = json!({"id": id, "status": status, "percentCompleted": 50});
    match (*reads, widget.as_str()) {
        (3.., "broken") => {
            body["status"] = json!("Failed");
            body["error"] = json!({"code": "NoSuchPart", "message": "The part does not fit."});
        }
        (3.., name) => body["resourceLocation"] = json!(format!("http://{host}/widgets/{name}?api-version=2024-07-01")),
        _ => {}
    }
    respond(200, &[("retry-after", "1")], &body)
}
