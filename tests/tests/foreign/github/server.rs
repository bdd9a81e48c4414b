//! A fake of GitHub, with a host of its own for the files of releases.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

use crate::support::{Reply, Sent, Server};
use crate::wire::{Parts, reply};

/// The token that it accepts.
pub(super) const KEY: &str = "ghp_0f-the-tests";

const JSON: &str = "application/json; charset=utf-8";

/// The bytes of the asset 7.
pub(super) const ASSET: &str = "\u{0}asm and more";

pub(super) struct Fake {
    server: Server,
    /// Where files are.
    files: Server,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    issues: Vec<Value>,
    labels: BTreeMap<String, Value>,
    /// Responses that come before any other.
    planned: Vec<Reply>,
}

impl Fake {
    pub(super) async fn start() -> Self {
        let files = Server::replying(file).await;
        let state = Arc::<Mutex<State>>::default();
        let shared = Arc::clone(&state);
        let at = files.origin();
        let server = Server::replying(move |sent| answer(sent, &mut shared.lock().unwrap(), &at)).await;
        Self { server, files, state }
    }

    pub(super) fn origin(&self) -> String {
        self.server.origin()
    }

    pub(super) fn sent(&self) -> Vec<Sent> {
        self.server.sent()
    }

    /// The requests to the host of the files.
    pub(super) fn sent_for_files(&self) -> Vec<Sent> {
        self.files.sent()
    }

    /// The method and the target of each request.
    pub(super) fn lines(&self) -> Vec<String> {
        self.server.lines()
    }

    /// Adds issues with these titles, each with all of `labels`.
    pub(super) fn add_issues(&self, titles: &[&str], labels: &[&str]) {
        let mut state = self.state.lock().unwrap();
        for title in titles {
            state.add_issue(&json!({"title": title, "labels": labels}));
        }
    }

    /// Plans a secondary limit: too many writes in a short time.
    pub(super) fn limit_secondarily(&self, seconds: u64) {
        let body = json!({
            "message": "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
            "documentation_url": "https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits",
        });
        let headers =
            [("retry-after", &*seconds.to_string()), ("x-ratelimit-remaining", "4000"), ("x-ratelimit-limit", "5000")];
        self.state.lock().unwrap().planned.push(reply(403, JSON, &headers, &body));
    }

    /// Plans a primary limit: the requests of this hour are used up.
    pub(super) fn limit_until(&self, reset: u64) {
        let body = json!({
            "message": "API rate limit exceeded for user ID 1.",
            "documentation_url": "https://docs.github.com/rest/overview/resources-in-the-rest-api#rate-limiting",
        });
        let headers =
            [("x-ratelimit-limit", "5000"), ("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", &*reset.to_string())];
        self.state.lock().unwrap().planned.push(reply(403, JSON, &headers, &body));
    }
}

impl State {
    fn add_issue(&mut self, new: &Value) -> Value {
        let number = self.issues.len() + 1;
        let labels: Vec<_> =
            new["labels"].as_array().into_iter().flatten().map(|name| json!({"id": 208, "name": name})).collect();
        let issue = json!({
            "id": 1000 + number,
            "number": number,
            "title": new["title"],
            "body": new.get("body").unwrap_or(&Value::Null),
            "state": "open",
            "labels": labels,
            "user": {"login": "octocat", "id": 1},
            "created_at": "2026-01-02T03:04:05Z",
        });
        self.issues.push(issue.clone());
        issue
    }
}

fn answer(sent: &Sent, state: &mut State, files: &str) -> Reply {
    if let Some(refusal) = refusal(sent) {
        return refusal;
    }
    if !state.planned.is_empty() {
        return state.planned.remove(0);
    }
    let parts = Parts::of(sent);
    let body = sent.json();
    let (method, path) = parts.route();
    match (method, path.as_slice()) {
        ("GET", ["repos", "rust-lang", "rust"]) => json(&json!({"name": "rust", "full_name": "rust-lang/rust"})),
        ("GET", ["repos", "rust-lang", "rust", "issues"]) => issues(sent, &parts, state),
        ("POST", ["repos", "rust-lang", "rust", "issues"]) => {
            match body.filter(|new| new["title"].as_str() != Some("")) {
                Some(new) => {
                    let issue = state.add_issue(&new);
                    let location = format!("http://api/repos/rust-lang/rust/issues/{}", issue["number"]);
                    reply(201, JSON, &[("location", &location)], &issue)
                }
                None => invalid("Issue", "title", "missing_field"),
            }
        }
        (_, ["repos", "rust-lang", "rust", "issues", number, rest @ ..]) => {
            let number = number.parse::<usize>().unwrap_or(0);
            match state.issues.get_mut(number.wrapping_sub(1)) {
                Some(issue) => one_issue(sent, rest, issue),
                None => not_found(),
            }
        }
        (_, ["repos", "rust-lang", "rust", "labels", rest @ ..]) => labels(sent, rest, &mut state.labels),
        ("GET", ["search", "issues"]) => search(sent, &parts, state),
        (
            "GET",
            ["repos", "rust-lang", "rust", "releases", "latest"]
            | ["repos", "rust-lang", "rust", "releases", "tags", "v1/stable"],
        ) => json(&release()),
        ("GET", ["repos", "rust-lang", "rust", "releases", "assets", "7"]) => match sent.header("accept") {
            Some("application/octet-stream") => {
                reply(302, JSON, &[("location", &format!("{files}/asset/7?sig=s%2Bg&se=2026-12-01"))], &json!(null))
            }
            _ => json(
                &json!({"id": 7, "name": "rustc.wasm", "size": ASSET.len(), "browser_download_url": format!("{files}/browser/7")}),
            ),
        },
        _ => not_found(),
    }
}

/// What GitHub refuses whatever the path.
fn refusal(sent: &Sent) -> Option<Reply> {
    if sent.header("user-agent").is_none() {
        return Some(Reply::new(
            403,
            &[],
            "Request forbidden by administrative rules. Please make sure your request has a User-Agent header.",
        ));
    }
    if sent.header("authorization") != Some(&format!("Bearer {KEY}")) {
        let body = json!({"message": "Bad credentials", "documentation_url": "https://docs.github.com/rest"});
        return Some(reply(401, JSON, &[], &body));
    }
    if sent.header("x-github-api-version") != Some("2022-11-28") {
        let message = "The version that the request asks for is not supported.";
        return Some(reply(
            400,
            JSON,
            &[],
            &json!({"message": message, "documentation_url": "https://docs.github.com/rest"}),
        ));
    }
    let accept = sent.header("accept");
    if ![Some("application/vnd.github+json"), Some("application/octet-stream")].contains(&accept) {
        return Some(reply(415, JSON, &[], &json!({"message": "Unsupported 'Accept' header."})));
    }
    let is_json = sent.header("content-type") == Some("application/json");
    if !sent.body.is_empty() && (!is_json || !sent.json().is_some_and(|body| body.is_object())) {
        return Some(reply(400, JSON, &[], &json!({"message": "Body should be a JSON object"})));
    }
    None
}

fn json(body: &Value) -> Reply {
    reply(200, JSON, &[("x-github-request-id", "C0FF:EE")], body)
}

fn not_found() -> Reply {
    let body = json!({"message": "Not Found", "documentation_url": "https://docs.github.com/rest", "status": "404"});
    reply(404, JSON, &[("x-github-request-id", "C0FF:EE")], &body)
}

fn invalid(resource: &str, field: &str, code: &str) -> Reply {
    let body = json!({
        "message": "Validation Failed",
        "errors": [{"resource": resource, "field": field, "code": code}],
        "documentation_url": "https://docs.github.com/rest/issues/issues#create-an-issue",
    });
    reply(422, JSON, &[("x-github-request-id", "C0FF:EE")], &body)
}

fn names(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().filter_map(|label| label["name"].as_str()).collect()
}

fn issues(sent: &Sent, parts: &Parts, state: &State) -> Reply {
    let wanted = parts.query("state").unwrap_or("open");
    if !["open", "closed", "all"].contains(&wanted) {
        return invalid("Issue", "state", "invalid");
    }
    let labels: Vec<_> = parts.query("labels").map(|labels| labels.split(',').collect()).unwrap_or_default();
    let found = state.issues.iter().filter(|issue| {
        (wanted == "all" || issue["state"] == wanted)
            && labels.iter().all(|label| names(&issue["labels"]).contains(label))
    });
    let found: Vec<_> = found.cloned().collect();
    let (page, link) = page(sent, parts, &found);
    reply(200, JSON, &[("link", &link)], &json!(page))
}

/// Returns a page, and the links to the others.
fn page(sent: &Sent, parts: &Parts, found: &[Value]) -> (Vec<Value>, String) {
    let (number, size) = (parts.number("page").unwrap_or(1), parts.number("per_page").unwrap_or(30).min(100));
    let items = found.iter().skip((number - 1) * size).take(size).cloned().collect();
    let url = |number: usize| {
        let query =
            sent.query().into_iter().filter(|(key, _)| *key != "page").map(|(key, value)| format!("&{key}={value}"));
        format!("http://{}{}?page={number}{}", sent.header("host").unwrap(), sent.path(), query.collect::<String>())
    };
    let last = found.len().div_ceil(size).max(1);
    let mut links = Vec::new();
    if number > 1 {
        links.push(format!("<{}>; rel=\"prev\"", url(number - 1)));
    }
    if number < last {
        links.push(format!("<{}>; rel=\"next\"", url(number + 1)));
        links.push(format!("<{}>; rel=\"last\"", url(last)));
    }
    (items, links.join(", "))
}

fn one_issue(sent: &Sent, rest: &[&str], issue: &mut Value) -> Reply {
    let body = sent.json().unwrap_or_default();
    match (&*sent.method, rest) {
        ("GET", []) => {
            let mut hasher = DefaultHasher::new();
            issue.to_string().hash(&mut hasher);
            let etag = format!("W/\"{:x}\"", hasher.finish());
            match sent.header("if-none-match") == Some(&etag) {
                true => Reply::new(304, &[("etag", &etag)], ""),
                false => reply(200, JSON, &[("etag", &etag)], issue),
            }
        }
        ("PATCH", []) => {
            for (key, value) in body.as_object().unwrap() {
                issue[key] = value.clone();
            }
            json(issue)
        }
        ("POST" | "PUT", ["labels"]) => {
            let new = body["labels"].as_array().unwrap().iter().map(|name| json!({"id": 208, "name": name}));
            let kept = issue["labels"].as_array().unwrap().iter().filter(|_| sent.method == "POST").cloned();
            issue["labels"] = kept.chain(new).collect();
            json(&issue["labels"])
        }
        ("DELETE", ["labels", name]) => {
            let labels = issue["labels"].as_array_mut().unwrap();
            let before = labels.len();
            labels.retain(|label| label["name"] != *name);
            if labels.len() == before { not_found() } else { json(&issue["labels"]) }
        }
        ("PUT", ["lock"]) => match body["lock_reason"].as_str() {
            Some("spam" | "off-topic" | "too heated" | "resolved") | None => Reply::new(204, &[], ""),
            Some(_) => invalid("Issue", "lock_reason", "invalid"),
        },
        // GitHub wants a length even without a body.
        ("DELETE", ["lock"]) => Reply::new(204, &[], ""),
        _ => not_found(),
    }
}

fn labels(sent: &Sent, rest: &[&str], labels: &mut BTreeMap<String, Value>) -> Reply {
    let body = sent.json().unwrap_or_default();
    match (&*sent.method, rest) {
        ("POST", []) => {
            let name = body["name"].as_str().unwrap().to_owned();
            if labels.contains_key(&name) {
                return invalid("Label", "name", "already_exists");
            }
            let label = json!({"id": 208, "name": name, "color": body["color"], "description": body["description"]});
            labels.insert(name, label.clone());
            reply(201, JSON, &[], &label)
        }
        ("GET", [name]) => labels.get(*name).map_or_else(not_found, json),
        ("PATCH", [name]) => {
            let Some(mut label) = labels.remove(*name) else { return not_found() };
            // The name in the path is that of the label, `new_name` is the one it gets.
            for (key, value) in body.as_object().unwrap() {
                label[if key == "new_name" { "name" } else { key }] = value.clone();
            }
            labels.insert(label["name"].as_str().unwrap().to_owned(), label.clone());
            json(&label)
        }
        ("DELETE", [name]) => labels.remove(*name).map_or_else(not_found, |_| Reply::new(204, &[], "")),
        _ => not_found(),
    }
}

fn search(sent: &Sent, parts: &Parts, state: &State) -> Reply {
    let Some(q) = parts.query("q").filter(|q| !q.is_empty()) else { return invalid("Search", "q", "missing") };
    let (terms, words): (Vec<_>, Vec<_>) = q.split(' ').partition(|word| word.contains(':'));
    assert!(terms.iter().all(|term| ["repo:rust-lang/rust", "is:issue"].contains(term)), "{terms:?}");
    let found =
        state.issues.iter().filter(|issue| words.iter().all(|word| issue["title"].as_str().unwrap().contains(word)));
    let hits: Vec<_> = found
        .map(|issue| {
            let mut hit = issue.clone();
            hit["repository_url"] = json!("https://api.github.com/repos/rust-lang/rust");
            hit["score"] = json!(1.0);
            hit
        })
        .collect();
    let (page, link) = page(sent, parts, &hits);
    let body = json!({"total_count": hits.len(), "incomplete_results": true, "items": page});
    reply(200, JSON, &[("link", &link)], &body)
}

fn release() -> Value {
    json!({"id": 70, "tag_name": "v1/stable", "assets": [{"id": 7, "name": "rustc.wasm", "size": ASSET.len()}]})
}

/// The storage refuses a request that has both a signature and credentials, as S3 and Azure do.
fn file(sent: &Sent) -> Reply {
    if sent.header("authorization").is_some() {
        return Reply::new(
            400,
            &[],
            "<Error><Code>InvalidArgument</Code><Message>Only one auth mechanism allowed</Message></Error>",
        );
    }
    match &*sent.target {
        "/asset/7?sig=s%2Bg&se=2026-12-01" => Reply::new(200, &[("content-type", "application/wasm")], ASSET),
        "/browser/7" => Reply::new(302, &[("location", "/asset/7?sig=s%2Bg&se=2026-12-01")], ""),
        _ => Reply::new(404, &[], ""),
    }
}
