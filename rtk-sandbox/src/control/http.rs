//! The same for clients in any language: plain HTTP beside the API, without credentials.
//! `rehearsal.md` has a table of it, for users.

use bytes::Bytes;
use http::header::{ALLOW, CONTENT_TYPE};
use http::request::Parts;
use http::{Response, StatusCode};
use serde_json::{Map, Value, json};

use super::{ControlError, life, told};
use crate::api::{SUMMARY, TRANSCRIPT};
use crate::router::{Found, Ids, Router};
use crate::server::{JSON, Server};

/// Where it begins. Cloudflare has nothing there.
pub(crate) const CONTROL: &str = "/sandbox/";

/// A status and what it says.
#[derive(Debug)]
pub(crate) struct Refused(pub(super) StatusCode, pub(super) String);

/// Takes what it knows out of what was told.
pub(crate) type Action = fn(&Server, &Ids, &mut Map<String, Value>) -> Result<Value, Refused>;

pub(crate) fn router() -> Router<Action> {
    let mut router: Router<Action> = Router::new();
    router.add("POST", "/sandbox/meetings/{meeting_id}/join", join);
    router.add("POST", "/sandbox/meetings/{meeting_id}/leave", leave);
    router.add("POST", "/sandbox/meetings/{meeting_id}/end", end);
    router.add("POST", "/sandbox/sessions/{session_id}/transcript", transcript);
    router.add("POST", "/sandbox/sessions/{session_id}/summary", summary);
    router.add("POST", "/sandbox/clock", advance);
    router.add("POST", "/sandbox/faults", fail);
    router.add("DELETE", "/sandbox/faults", clear);
    router
}

pub(crate) fn answer(server: &Server, parts: &Parts, body: &[u8]) -> Response<Bytes> {
    let (path, method) = (parts.uri.path(), parts.method.as_str());
    let (action, ids) = match server.control.find(method, path) {
        Found::Target(action, ids) => (action, ids),
        Found::OtherMethods(methods) => {
            let message = format!("the sandbox does not take {method} here");
            let mut response = respond(Err(Refused(StatusCode::METHOD_NOT_ALLOWED, message)));
            if let Ok(allow) = methods.join(", ").parse() {
                response.headers_mut().insert(ALLOW, allow);
            }
            return response;
        }
        Found::Nothing => return respond(Err(Refused(StatusCode::NOT_FOUND, format!("the sandbox has no {path}")))),
    };
    respond(told::object(body).and_then(|mut told| action(server, &ids, &mut told)))
}

fn respond(result: Result<Value, Refused>) -> Response<Bytes> {
    let (status, body) = match result {
        Ok(body) => (StatusCode::OK, body),
        Err(Refused(status, message)) => (status, json!({ "error": message })),
    };
    let mut response = Response::new(Bytes::from(body.to_string()));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, JSON);
    response
}

fn join(server: &Server, ids: &Ids, told: &mut Map<String, Value>) -> Result<Value, Refused> {
    let participants = told::participants(told)?;
    told::nothing_else(told)?;
    let session = life::join(&mut server.settled(), ids.get("meeting_id"), &texts(&participants))?;
    Ok(json!({ "session_id": session }))
}

fn leave(server: &Server, ids: &Ids, told: &mut Map<String, Value>) -> Result<Value, Refused> {
    let participants = told::participants(told)?;
    told::nothing_else(told)?;
    life::leave(&mut server.settled(), ids.get("meeting_id"), &texts(&participants))?;
    Ok(json!({}))
}

fn end(server: &Server, ids: &Ids, told: &mut Map<String, Value>) -> Result<Value, Refused> {
    told::nothing_else(told)?;
    Ok(json!({ "session_id": life::end(&mut server.settled(), ids.get("meeting_id"))? }))
}

fn transcript(server: &Server, ids: &Ids, told: &mut Map<String, Value>) -> Result<Value, Refused> {
    leave_behind(server, ids, told, &[TRANSCRIPT])
}

fn summary(server: &Server, ids: &Ids, told: &mut Map<String, Value>) -> Result<Value, Refused> {
    leave_behind(server, ids, told, &[TRANSCRIPT, SUMMARY])
}

fn leave_behind(
    server: &Server,
    ids: &Ids,
    told: &Map<String, Value>,
    what: &[&'static str],
) -> Result<Value, Refused> {
    told::nothing_else(told)?;
    let mut store = server.settled();
    for what in what {
        life::leave_behind(&mut store, ids.get("session_id"), what)?;
    }
    Ok(json!({}))
}

fn advance(server: &Server, _: &Ids, told: &mut Map<String, Value>) -> Result<Value, Refused> {
    let seconds = told::count(told, "advance")?.ok_or_else(|| told::wrong("`advance` is required"))?;
    told::nothing_else(told)?;
    server.store().advance(i64::try_from(seconds).unwrap_or(i64::MAX));
    Ok(json!({}))
}

fn fail(server: &Server, _: &Ids, told: &mut Map<String, Value>) -> Result<Value, Refused> {
    let (operation, fault) = told::fault(told)?;
    if let Some(unknown) = operation.as_ref().filter(|id| !server.has_operation(id)) {
        return Err(ControlError::NoSuchOperation(unknown.clone()).into());
    }
    server.faults().add(operation, fault);
    Ok(json!({}))
}

fn clear(server: &Server, _: &Ids, told: &mut Map<String, Value>) -> Result<Value, Refused> {
    told::nothing_else(told)?;
    server.faults().clear();
    Ok(json!({}))
}

fn texts(ids: &[String]) -> Vec<&str> {
    ids.iter().map(String::as_str).collect()
}

impl From<ControlError> for Refused {
    fn from(error: ControlError) -> Self {
        Self(error.status(), error.to_string())
    }
}
