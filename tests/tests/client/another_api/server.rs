//! The server of the library.

use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::{Value, json};

use crate::another_api::KEY;
use crate::support::{Reply, Sent, Server};

pub(crate) const BASE: &str = "/lending/v1";

/// The number of items of each resource, and the default page size.
const COUNT: usize = 5;
const SIZE: usize = 2;

/// Ann, whose password is `s3cret-0f-ann`.
pub(crate) const ANN: &str = "YW5uOnMzY3JldC0wZi1hbm4=";

pub(crate) async fn library() -> Server {
    let is_lent = AtomicBool::new(false);
    Server::replying(move |sent| respond(sent, &is_lent)).await
}

fn respond(sent: &Sent, is_lent: &AtomicBool) -> Reply {
    let basic = format!("Basic {ANN}");
    let key = sent.header("x-library-key");
    if key != Some(KEY) && sent.header("authorization") != Some(&basic) {
        let message = format!("the key {} opens nothing", key.unwrap_or("that you did not bring"));
        return refusal(401, "BAD_KEY", &message);
    }
    let below = sent.path().strip_prefix(BASE).unwrap_or_default();
    let path: Vec<_> = below.split('/').skip(1).collect();
    match (sent.method.as_str(), &*path) {
        ("GET", ["branches"]) => branches(sent),
        ("GET", ["branches", "b-1"]) => wrapped(200, &json!({"id": "b-1", "city": "Graz", "steps": 7})),
        ("GET", ["branches", _, "books"]) => books(sent),
        ("POST", ["branches", _, "books"]) => wrapped(201, &with(sent, json!({"isbn": "i-9"}))),
        ("PATCH", ["branches", _, "books", isbn]) => wrapped(200, &with(sent, json!({"isbn": isbn}))),
        ("DELETE", ["branches", _, "books", _]) => Reply::new(204, &[], ""),
        ("POST", ["branches", _, "books", _, "loans"]) => match is_lent.swap(true, Ordering::SeqCst) {
            false => wrapped(200, &json!({"reader": sent.json().unwrap()["reader"], "due": "2026-12-09"})),
            true => refusal(409, "ON_LOAN", "somebody reads it"),
        },
        ("GET", ["readers"]) => readers(sent),
        ("GET", ["readers", "r-1"]) => Reply::json(200, &json!({"id": "r-1"})),
        ("GET", ["readers", id]) => problem(id),
        ("GET", ["notices"]) => notices(sent),
        ("GET", ["authors"]) => match sent.query()[..] {
            [] => Reply::json(200, &json!({"next": "a-1", "authors": [{"id": "a-1"}], "total_count": 2})),
            _ => Reply::json(200, &json!({"authors": [{"id": "a-2"}], "total_count": 2})),
        },
        _ => refusal(404, "NOTHING_HERE", "no such page"),
    }
}

fn wrapped(status: u16, data: &Value) -> Reply {
    Reply::json(status, &json!({"data": data}))
}

fn refusal(status: u16, code: &str, message: &str) -> Reply {
    Reply::json(status, &json!({"error": {"code": code, "message": message}}))
}

/// Problem details with a list of errors.
fn problem(id: &str) -> Reply {
    let body = json!({
        "type": "https://library.example/problems/no-reader",
        "title": "No such reader",
        "status": 404,
        "detail": format!("nobody is called {id}"),
        "code": "NO_READER",
        "errors": [{"detail": "begins with r-", "pointer": "#/id"}],
    });
    Reply::new(404, &[("content-type", "application/problem+json; charset=utf-8")], &body.to_string())
}

/// The request body with the keys that the library adds.
fn with(sent: &Sent, mut body: Value) -> Value {
    body.as_object_mut().unwrap().extend(sent.json().unwrap().as_object().unwrap().clone());
    body
}

fn number(sent: &Sent, key: &str) -> Option<usize> {
    sent.query().into_iter().find(|(name, _)| *name == key).map(|(_, value)| value.parse().unwrap())
}

/// The items of a page, and the first item after it.
fn page(from: usize, size: usize) -> (std::ops::Range<usize>, Option<usize>) {
    let to = (from + size).min(COUNT);
    (from.min(COUNT)..to, (to < COUNT).then_some(to))
}

/// Paging by the id of the last item of the page before.
fn branches(sent: &Sent) -> Reply {
    let after = sent.query().into_iter().find(|(name, _)| *name == "after").map_or("b-0", |(_, id)| id);
    let from = after.trim_start_matches("b-").parse().unwrap();
    let (numbers, next) = page(from, number(sent, "count").unwrap_or(SIZE));
    let data: Vec<_> = numbers.map(|number| json!({"id": format!("b-{}", number + 1)})).collect();
    Reply::json(200, &json!({"meta": {"next": next.map(|next| format!("b-{next}"))}, "data": data}))
}

fn books(sent: &Sent) -> Reply {
    let (numbers, _) = page(number(sent, "start").unwrap_or(0), number(sent, "max").unwrap_or(SIZE));
    let data: Vec<_> = numbers.map(|number| json!({"isbn": format!("i-{}", number + 1)})).collect();
    Reply::json(200, &json!({"data": data, "meta": {"total": COUNT}}))
}

fn readers(sent: &Sent) -> Reply {
    let (number, size) = (number(sent, "page").unwrap_or(1), number(sent, "size").unwrap_or(SIZE));
    let (numbers, next) = page((number - 1) * size, size);
    let data: Vec<_> = numbers.map(|number| json!({"id": format!("r-{}", number + 1)})).collect();
    let at = |page: usize, relation: &str| format!("<{BASE}/readers?size={size}&page={page}>; rel=\"{relation}\"");
    let link = match next {
        Some(_) => format!("{}, {}", at(1, "first"), at(number + 1, "next")),
        None => at(1, "first"),
    };
    Reply::new(200, &[("link", &link)], &json!(data).to_string())
}

/// The address of the next page is on another host, which must not receive the key.
fn notices(sent: &Sent) -> Reply {
    let size = number(sent, "max").unwrap_or(SIZE);
    let (numbers, next) = page(number(sent, "from").unwrap_or(0), size);
    let items: Vec<_> = numbers.map(|number| json!({"id": format!("n-{}", number + 1)})).collect();
    let next = next.map(|next| format!("https://mirror.example{BASE}/notices?max={size}&from={next}"));
    Reply::json(200, &json!({"items": items, "next": next, "total_count": COUNT}))
}
