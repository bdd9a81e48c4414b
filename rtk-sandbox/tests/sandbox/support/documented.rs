//! A sandbox, and a client that compares every successful response with the `OpenAPI` document.

use std::sync::{Arc, Mutex};

use rtk::realtime_kit::*;
use rtk::transport::{Attempt, Layer, TransportError};
use rtk::{Account, Client, Error, Response, Scope};
use rtk_openapi::Document;
use rtk_sandbox::Sandbox;
use serde_json::{Value, json};

use super::document::document;
use super::schema::mistakes;

pub(crate) struct Fixture {
    pub(crate) sandbox: Sandbox,
    pub(crate) app: Scope<App>,
    client: Client,
    responses: Arc<Mutex<Vec<Value>>>,
}

/// Compares every successful response with the document, and keeps all response bodies.
struct Checking {
    document: Document,
    responses: Arc<Mutex<Vec<Value>>>,
}

impl Layer for Checking {
    fn after(&self, attempt: &Attempt<'_>, outcome: Result<&Response, &TransportError>) {
        let response = outcome.unwrap();
        let body: Value = serde_json::from_slice(response.bytes()).unwrap();
        if let (true, Some(operation)) = (response.status().is_success(), attempt.operation_id) {
            let mistakes = mistakes(&self.document, operation, response.status().as_u16(), &body);
            assert_eq!(mistakes, [""; 0], "{operation}: {body}");
        }
        self.responses.lock().unwrap().push(body);
    }
}

impl Fixture {
    pub(crate) async fn start() -> Self {
        let sandbox = Sandbox::start().await.unwrap();
        let responses = Arc::new(Mutex::new(Vec::new()));
        let checking = Checking { document: document(), responses: Arc::clone(&responses) };
        let client = Client::builder().token(sandbox.token()).base_url(sandbox.base_url()).layer(checking);
        let client = client.build().unwrap();
        let app = client.account(sandbox.account_id()).app(sandbox.app_id());
        Self { sandbox, app, client, responses }
    }

    pub(crate) fn account(&self) -> Scope<Account> {
        self.client.account(self.sandbox.account_id())
    }

    /// Returns `data` of the latest response.
    pub(crate) fn data(&self) -> Value {
        self.responses.lock().unwrap().last().unwrap()["data"].clone()
    }

    /// Returns the keys of `data`.
    pub(crate) fn keys(&self) -> Vec<String> {
        self.data().as_object().unwrap().keys().cloned().collect()
    }

    /// Sends a body that the client would not send to a path below the app. Returns status and message of the error response.
    pub(crate) async fn send_invalid(&self, method: &str, rest: &str, body: &Value) -> (u16, String) {
        let base = self.sandbox.base_url();
        let (account, app) = (self.sandbox.account_id(), self.sandbox.app_id());
        let url = format!("{base}/accounts/{account}/realtime/kit/{app}/{rest}");
        let request = reqwest::Client::new().request(method.parse().unwrap(), url).bearer_auth(self.sandbox.token());
        let response = request.body(body.to_string()).send().await.unwrap();
        let status = response.status().as_u16();
        let body: Value = serde_json::from_slice(&response.bytes().await.unwrap()).unwrap();
        let message = body["error"]["message"].as_str().unwrap_or_else(|| panic!("{body}")).to_owned();
        assert_eq!(body, json!({ "success": false, "error": { "code": status, "message": message } }));
        (status, message)
    }

    pub(crate) async fn meeting(&self, title: &str) -> rtk::Record<Meeting> {
        self.app.meetings().create(NewMeeting::new().title(title)).await.unwrap()
    }

    pub(crate) async fn inactive_meeting(&self) -> rtk::Record<Meeting> {
        let mut meeting = self.meeting("Closed").await;
        meeting.update(MeetingChanges::new().status(MeetingStatus::Inactive)).await.unwrap();
        meeting
    }
}

/// Returns status and message of an error response.
pub(crate) fn failure_of<T>(outcome: Result<T, Error>) -> (u16, String) {
    let Err(error) = outcome else { panic!("the call succeeded") };
    (error.status().unwrap().as_u16(), error.message().unwrap().to_owned())
}

pub(crate) fn failure(status: u16, message: &str) -> (u16, String) {
    (status, message.to_owned())
}
