//! A fake of a JSON:API.

use std::sync::{Arc, Mutex};

use serde_json::{Map, Value, json};

use crate::support::{Reply, Sent, Server};
use crate::wire::{Parts, reply};

/// The token that it accepts.
pub(super) const KEY: &str = "m4g-0f-the-tests";

const JSON_API: &str = "application/vnd.api+json";

pub(super) struct Fake {
    server: Server,
    articles: Arc<Mutex<Vec<Value>>>,
}

impl Fake {
    pub(super) async fn start() -> Self {
        let articles = Arc::<Mutex<Vec<Value>>>::default();
        let shared = Arc::clone(&articles);
        let server = Server::replying(move |sent| answer(sent, &mut shared.lock().unwrap())).await;
        Self { server, articles }
    }

    pub(super) fn origin(&self) -> String {
        self.server.origin()
    }

    pub(super) fn sent(&self) -> Vec<Sent> {
        self.server.sent()
    }

    pub(super) fn add_articles(&self, titles: &[&str]) {
        let mut articles = self.articles.lock().unwrap();
        for title in titles {
            let id = articles.len() + 1;
            articles.push(article(
                id,
                &json!({"title": title}),
                &json!({"author": {"data": {"type": "people", "id": "9"}}}),
            ));
        }
    }
}

fn article(id: usize, attributes: &Value, relationships: &Value) -> Value {
    let mut attributes = attributes.clone();
    attributes["created-at"] = json!("2026-01-02T03:04:05Z");
    json!({
        "type": "articles", "id": id.to_string(), "attributes": attributes, "relationships": relationships,
        "links": {"self": format!("/api/articles/{id}")},
    })
}

fn answer(sent: &Sent, articles: &mut Vec<Value>) -> Reply {
    if let Some(refusal) = refusal(sent) {
        return refusal;
    }
    let parts = Parts::of(sent);
    let document = sent.json().unwrap_or_default();
    let (method, path) = parts.route();
    match (method, path.as_slice()) {
        ("GET", ["api", "articles"]) => list(sent, &parts, articles),
        ("POST", ["api", "articles"]) => match refused(&document, None) {
            Some(refusal) => refusal,
            None => {
                let data = &document["data"];
                let new =
                    article(articles.len() + 1, &data["attributes"], data.get("relationships").unwrap_or(&json!({})));
                articles.push(new.clone());
                let location = format!("/api/articles/{}", articles.len());
                reply(201, JSON_API, &[("location", &location)], &json!({"data": new, "jsonapi": {"version": "1.1"}}))
            }
        },
        (_, ["api", "articles", id, rest @ ..]) => match articles.iter().position(|article| article["id"] == *id) {
            Some(at) => one(method, rest, &parts, &document, at, articles),
            None => not_found(),
        },
        _ => not_found(),
    }
}

fn errors(errors: &Value) -> Reply {
    let status = errors[0]["status"].as_str().unwrap().parse().unwrap();
    reply(status, JSON_API, &[("x-request-id", "req-1")], &json!({"errors": errors, "jsonapi": {"version": "1.1"}}))
}

fn not_found() -> Reply {
    errors(&json!([{"status": "404", "title": "Not Found"}]))
}

/// What JSON:API has servers refuse whatever the path.
fn refusal(sent: &Sent) -> Option<Reply> {
    if sent.header("authorization") != Some(&format!("Bearer {KEY}")) {
        return Some(errors(&json!([{"status": "401", "title": "Unauthorized"}])));
    }
    if sent.header("accept") != Some(JSON_API) {
        return Some(errors(&json!([{"status": "406", "title": "Not Acceptable"}])));
    }
    match sent.header("content-type") {
        Some(JSON_API) if !sent.body.is_empty() => None,
        None if sent.body.is_empty() => None,
        _ => Some(errors(&json!([{"status": "415", "title": "Unsupported Media Type"}]))),
    }
}

/// Why the document of a creation, or of a change of the article `id`, is refused.
fn refused(document: &Value, id: Option<&str>) -> Option<Reply> {
    let data = &document["data"];
    if !data.is_object() || !document.as_object().unwrap().keys().all(|key| key == "data") {
        return Some(errors(&json!([{"status": "400", "title": "Missing `data` Member", "source": {"pointer": ""}}])));
    }
    if data["type"] != "articles" || data.get("id").and_then(Value::as_str) != id {
        return Some(errors(&json!([{"status": "409", "title": "Conflict", "source": {"pointer": "/data/type"}}])));
    }
    let known = ["title", "word-count"];
    let attributes = data["attributes"].as_object().cloned().unwrap_or_default();
    let mut found = Vec::new();
    for (key, value) in &attributes {
        let (code, detail) = match () {
            () if !known.contains(&&**key) => ("unknown", format!("There is no attribute `{key}`.")),
            () if value == "" => ("blank", "The title cannot be blank.".to_owned()),
            () => continue,
        };
        let source = json!({"pointer": format!("/data/attributes/{key}")});
        found.push(
            json!({"status": "422", "code": code, "title": "Invalid Attribute", "detail": detail, "source": source}),
        );
    }
    if id.is_none() && !attributes.contains_key("title") {
        let source = json!({"pointer": "/data/attributes/title"});
        found.push(json!({"status": "422", "code": "missing", "title": "Invalid Attribute", "source": source}));
    }
    (!found.is_empty()).then(|| errors(&json!(found)))
}

fn list(sent: &Sent, parts: &Parts, articles: &[Value]) -> Reply {
    let known = ["filter[title]", "sort", "fields[articles]", "page[number]", "page[size]"];
    if let Some((key, _)) = parts.query.iter().find(|(key, _)| !known.contains(&&**key)) {
        let detail = format!("There is no parameter `{key}`.");
        return errors(
            &json!([{"status": "400", "title": "Invalid Query Parameter", "detail": detail, "source": {"parameter": key}}]),
        );
    }
    let title = |article: &Value| article["attributes"]["title"].as_str().unwrap_or_default().to_owned();
    let mut found: Vec<_> = articles
        .iter()
        .filter(|it| parts.query("filter[title]").is_none_or(|wanted| title(it) == wanted))
        .cloned()
        .collect();
    match parts.query("sort") {
        None => {}
        Some("title") => found.sort_by_key(title),
        Some("-title") => found.sort_by_key(|article| std::cmp::Reverse(title(article))),
        Some(_) => {
            return errors(&json!([{"status": "400", "title": "Invalid Sort", "source": {"parameter": "sort"}}]));
        }
    }
    if let Some(fields) = parts.query("fields[articles]") {
        let fields: Vec<_> = fields.split(',').collect();
        for article in &mut found {
            let attributes = article["attributes"].as_object().unwrap().clone();
            let kept = attributes.into_iter().filter(|(key, _)| fields.contains(&&**key));
            article["attributes"] = Value::Object(kept.collect::<Map<_, _>>());
            article.as_object_mut().unwrap().remove("relationships");
        }
    }
    let (number, size) = (parts.number("page[number]").unwrap_or(1), parts.number("page[size]").unwrap_or(10));
    let page: Vec<_> = found.iter().skip((number - 1) * size).take(size).collect();
    let has_next = number * size < found.len();
    let others = sent
        .query()
        .into_iter()
        .filter(|(key, _)| !key.starts_with("page%5Bnumber"))
        .map(|(key, value)| format!("&{key}={value}"));
    let next = format!(
        "http://{}/api/articles?page[number]={}{}",
        sent.header("host").unwrap(),
        number + 1,
        others.collect::<String>()
    );
    let links = json!({"next": if has_next { json!(next) } else { Value::Null }});
    reply(200, JSON_API, &[], &json!({"data": page, "links": links, "meta": {"total": found.len()}}))
}

fn one(method: &str, rest: &[&str], parts: &Parts, document: &Value, at: usize, articles: &mut Vec<Value>) -> Reply {
    let found = &mut articles[at];
    match (method, rest) {
        ("GET", []) => {
            let mut document = json!({"data": found});
            if let Some(include) = parts.query("include") {
                assert_eq!(include, "author,comments");
                document["included"] = json!([
                    {"type": "people", "id": "9", "attributes": {"name": "Ada"}},
                    {"type": "comments", "id": "5", "attributes": {"body": "First!"}},
                ]);
            }
            reply(200, JSON_API, &[], &document)
        }
        ("PATCH", []) => {
            let id = found["id"].as_str().unwrap().to_owned();
            if let Some(refusal) = refused(document, Some(&id)) {
                return refusal;
            }
            for part in ["attributes", "relationships"] {
                for (key, value) in document["data"][part].as_object().into_iter().flatten() {
                    found[part][key] = value.clone();
                }
            }
            reply(200, JSON_API, &[], &json!({"data": found}))
        }
        ("PATCH", ["relationships", "tags"]) => {
            let is_tag = |it: &Value| it["type"] == "tags" && it["id"].is_string();
            match document["data"].as_array().is_some_and(|tags| tags.iter().all(is_tag)) {
                true => Reply::new(204, &[], ""),
                false => {
                    errors(&json!([{"status": "409", "title": "Conflict", "source": {"pointer": "/data/0/type"}}]))
                }
            }
        }
        ("DELETE", []) => {
            articles.remove(at);
            Reply::new(204, &[], "")
        }
        _ => not_found(),
    }
}
