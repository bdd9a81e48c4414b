//! A sandbox, and a client whose answers are compared with the document as they come.

use std::sync::{Arc, Mutex};

use rtk::realtime_kit::*;
use rtk::transport::{Attempt, Layer, TransportError};
use rtk::{Account, Client, Error, Response, Scope};
use rtk_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::document::Document;

pub(crate) struct Stage {
    pub(crate) sandbox: Sandbox,
    pub(crate) app: Scope<App>,
    client: Client,
    answers: Arc<Mutex<Vec<Value>>>,
}

/// Each answer that is none of an error has to be as documented.
struct Checking {
    document: Document,
    answers: Arc<Mutex<Vec<Value>>>,
}

impl Layer for Checking {
    fn after(&self, attempt: &Attempt<'_>, outcome: Result<&Response, &TransportError>) {
        let response = outcome.unwrap();
        let answer: Value = serde_json::from_slice(response.bytes()).unwrap();
        if let (true, Some(operation)) = (response.status().is_success(), attempt.operation_id) {
            let mistakes = self.document.mistakes(operation, response.status().as_u16(), &answer);
            assert_eq!(mistakes, [""; 0], "{operation}: {answer}");
        }
        self.answers.lock().unwrap().push(answer);
    }
}

impl Stage {
    pub(crate) async fn set() -> Self {
        let sandbox = Sandbox::start().await.unwrap();
        let answers = Arc::new(Mutex::new(Vec::new()));
        let checking = Checking { document: Document::read(), answers: Arc::clone(&answers) };
        let client = Client::builder().token(sandbox.token()).base_url(sandbox.base_url()).layer(checking);
        let client = client.build().unwrap();
        let app = client.account(sandbox.account_id()).app(sandbox.app_id());
        Self { sandbox, app, client, answers }
    }

    pub(crate) fn account(&self) -> Scope<Account> {
        self.client.account(self.sandbox.account_id())
    }

    /// What the newest answer had in `data`.
    pub(crate) fn data(&self) -> Value {
        self.answers.lock().unwrap().last().unwrap()["data"].clone()
    }

    /// The keys in it.
    pub(crate) fn keys(&self) -> Vec<String> {
        self.data().as_object().unwrap().keys().cloned().collect()
    }

    /// A body that the client would not send, to a path below the app. The status, and what the sandbox says.
    pub(crate) async fn refused(&self, method: &str, rest: &str, body: &Value) -> (u16, String) {
        let base = self.sandbox.base_url();
        let (account, app) = (self.sandbox.account_id(), self.sandbox.app_id());
        let url = format!("{base}/accounts/{account}/realtime/kit/{app}/{rest}");
        let request = reqwest::Client::new().request(method.parse().unwrap(), url).bearer_auth(self.sandbox.token());
        let response = request.body(body.to_string()).send().await.unwrap();
        let status = response.status().as_u16();
        let answer: Value = serde_json::from_slice(&response.bytes().await.unwrap()).unwrap();
        let message = answer["error"]["message"].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned();
        assert_eq!(answer, json!({ "success": false, "error": { "code": status, "message": message } }));
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

/// The status and the message of an error.
pub(crate) fn told<T>(outcome: Result<T, Error>) -> (u16, String) {
    let Err(error) = outcome else { panic!("it was not refused") };
    (error.status().unwrap().as_u16(), error.message().unwrap().to_owned())
}

pub(crate) fn is(status: u16, message: &str) -> (u16, String) {
    (status, message.to_owned())
}
