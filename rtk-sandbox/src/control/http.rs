//! The controls over HTTP, on the port of the API and without credentials. The page `rehearsal.md` documents them.

use ::http::header::{ALLOW, CONTENT_TYPE};
use ::http::request::Parts;
use ::http::{Response, StatusCode};
use bytes::Bytes;
use serde_json::{Map, Value, json};

use super::deliveries::Deliveries;
use super::{delivery_json, fields};
use crate::error::ControlError;
use crate::realtimekit::model::session;
use crate::realtimekit::names::{SUMMARY, TRANSCRIPT};
use crate::state::State;
use crate::wire::{JSON, PathIds, RouteMatch, Router};

/// Path prefix of the controls. Cloudflare's API has no such path.
pub(crate) const PREFIX: &str = "/sandbox/";

/// An error response: a status and a message.
#[derive(Debug)]
pub(super) struct ErrorResponse(pub(super) StatusCode, pub(super) String);

/// Path of the control that waits.
const SETTLE: &str = "/sandbox/deliveries/settle";

/// Carries out a control. Removes the keys that it reads from the body.
type Action = fn(&State, &PathIds, &mut Map<String, Value>) -> Result<Value, ErrorResponse>;

/// The routes of the controls.
pub(crate) struct HttpControls(Router<Action>);

impl HttpControls {
    pub(crate) fn new() -> Self {
        let mut router: Router<Action> = Router::new();
        router.add("POST", "/sandbox/meetings/{meeting_id}/join", join);
        router.add("POST", "/sandbox/meetings/{meeting_id}/leave", leave);
        router.add("POST", "/sandbox/meetings/{meeting_id}/end", end);
        router.add("POST", "/sandbox/sessions/{session_id}/transcript", add_transcript);
        router.add("POST", "/sandbox/sessions/{session_id}/summary", add_summary);
        router.add("GET", "/sandbox/deliveries", deliveries);
        router.add("POST", SETTLE, deliveries);
        router.add("POST", "/sandbox/deliveries/{uuid}/repeat", repeat);
        router.add("POST", "/sandbox/deliveries/{uuid}/tamper", tamper);
        router.add("POST", "/sandbox/webhooks/{webhook_id}/send", send);
        router.add("POST", "/sandbox/clock", advance);
        router.add("POST", "/sandbox/faults", add_fault);
        router.add("DELETE", "/sandbox/faults", clear_faults);
        Self(router)
    }

    /// Responds to a request below [`PREFIX`].
    pub(crate) async fn respond(&self, state: &State, parts: &Parts, body: &[u8]) -> Response<Bytes> {
        let (path, method) = (parts.uri.path(), parts.method.as_str());
        let (action, ids) = match self.0.find(method, path) {
            RouteMatch::Endpoint(action, ids) => (action, ids),
            RouteMatch::OtherMethods(methods) => {
                let message = format!("the sandbox does not support {method} here");
                let mut response = response(Err(ErrorResponse(StatusCode::METHOD_NOT_ALLOWED, message)));
                if let Ok(allow) = methods.join(", ").parse() {
                    response.headers_mut().insert(ALLOW, allow);
                }
                return response;
            }
            RouteMatch::NoRoute => {
                let message = format!("the sandbox has no {path}");
                return response(Err(ErrorResponse(StatusCode::NOT_FOUND, message)));
            }
        };
        if path == SETTLE {
            state.outbox.settled().await;
        }
        response(fields::parse(body).and_then(|mut fields| action(state, &ids, &mut fields)))
    }
}

/// A response to a request that is refused before its control is looked up.
pub(crate) fn refuse(status: StatusCode, message: String) -> Response<Bytes> {
    response(Err(ErrorResponse(status, message)))
}

fn response(result: Result<Value, ErrorResponse>) -> Response<Bytes> {
    let (status, body) = match result {
        Ok(body) => (StatusCode::OK, body),
        Err(ErrorResponse(status, message)) => (status, json!({ "error": message })),
    };
    let mut response = Response::new(Bytes::from(body.to_string()));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, JSON);
    response
}

fn join(state: &State, ids: &PathIds, fields: &mut Map<String, Value>) -> Result<Value, ErrorResponse> {
    let participants = fields::participants(fields)?;
    fields::check_empty(fields)?;
    let session = session::join(&mut state.current_store(), ids.get("meeting_id"), &texts(&participants))?;
    Ok(json!({ "session_id": session }))
}

fn leave(state: &State, ids: &PathIds, fields: &mut Map<String, Value>) -> Result<Value, ErrorResponse> {
    let participants = fields::participants(fields)?;
    fields::check_empty(fields)?;
    session::leave(&mut state.current_store(), ids.get("meeting_id"), &texts(&participants))?;
    Ok(json!({}))
}

fn end(state: &State, ids: &PathIds, fields: &mut Map<String, Value>) -> Result<Value, ErrorResponse> {
    fields::check_empty(fields)?;
    Ok(json!({ "session_id": session::end(&mut state.current_store(), ids.get("meeting_id"))? }))
}

fn add_transcript(state: &State, ids: &PathIds, fields: &mut Map<String, Value>) -> Result<Value, ErrorResponse> {
    add_artifacts(state, ids, fields, &[TRANSCRIPT])
}

fn add_summary(state: &State, ids: &PathIds, fields: &mut Map<String, Value>) -> Result<Value, ErrorResponse> {
    add_artifacts(state, ids, fields, &[TRANSCRIPT, SUMMARY])
}

fn add_artifacts(
    state: &State,
    ids: &PathIds,
    fields: &Map<String, Value>,
    kinds: &[&'static str],
) -> Result<Value, ErrorResponse> {
    fields::check_empty(fields)?;
    let mut store = state.current_store();
    for kind in kinds {
        session::add_artifact(&mut store, ids.get("session_id"), kind)?;
    }
    Ok(json!({}))
}

fn deliveries(state: &State, _: &PathIds, fields: &mut Map<String, Value>) -> Result<Value, ErrorResponse> {
    fields::check_empty(fields)?;
    let all = Deliveries::new(state).all();
    Ok(json!({ "deliveries": all.iter().map(delivery_json::build).collect::<Vec<Value>>() }))
}

fn repeat(state: &State, ids: &PathIds, fields: &mut Map<String, Value>) -> Result<Value, ErrorResponse> {
    fields::check_empty(fields)?;
    Deliveries::new(state).repeat(ids.get("uuid"))?;
    Ok(json!({}))
}

fn tamper(state: &State, ids: &PathIds, fields: &mut Map<String, Value>) -> Result<Value, ErrorResponse> {
    let how = fields::tampering(fields)?;
    fields::check_empty(fields)?;
    Ok(json!({ "uuid": Deliveries::new(state).tamper(ids.get("uuid"), how)? }))
}

fn send(state: &State, ids: &PathIds, fields: &mut Map<String, Value>) -> Result<Value, ErrorResponse> {
    let body = fields.remove("body").ok_or_else(|| fields::bad_request("`body` is required"))?;
    fields::check_empty(fields)?;
    Ok(json!({ "uuid": Deliveries::new(state).send(ids.get("webhook_id"), &body)? }))
}

fn advance(state: &State, _: &PathIds, fields: &mut Map<String, Value>) -> Result<Value, ErrorResponse> {
    let seconds = fields::count(fields, "advance")?.ok_or_else(|| fields::bad_request("`advance` is required"))?;
    fields::check_empty(fields)?;
    state.advance(seconds);
    Ok(json!({}))
}

fn add_fault(state: &State, _: &PathIds, fields: &mut Map<String, Value>) -> Result<Value, ErrorResponse> {
    let (operation, fault) = fields::fault(fields)?;
    if let Some(unknown) = operation.as_ref().filter(|id| !state.has_operation(id)) {
        return Err(ControlError::NoSuchOperation(unknown.clone()).into());
    }
    state.faults().add(operation, fault);
    Ok(json!({}))
}

fn clear_faults(state: &State, _: &PathIds, fields: &mut Map<String, Value>) -> Result<Value, ErrorResponse> {
    fields::check_empty(fields)?;
    state.faults().clear();
    Ok(json!({}))
}

fn texts(ids: &[String]) -> Vec<&str> {
    ids.iter().map(String::as_str).collect()
}

impl From<ControlError> for ErrorResponse {
    fn from(error: ControlError) -> Self {
        Self(error.status(), error.to_string())
    }
}
