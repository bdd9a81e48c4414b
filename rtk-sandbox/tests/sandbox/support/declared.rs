//! A sandbox with declared resources.

use rtk::{Account, Error, Scope};
use rtk_sandbox::{Builder, Sandbox};
use serde_json::Value;

/// A sandbox and an account in it.
pub(crate) struct Fixture {
    pub(crate) sandbox: Sandbox,
    pub(crate) account: Scope<Account>,
}

impl Fixture {
    pub(crate) async fn of(builder: Builder) -> Self {
        let sandbox = builder.start().await.unwrap();
        let account = sandbox.client().account("acc-1");
        Self { sandbox, account }
    }

    /// Sends a request without the client. `line` is method and path. Returns status and body.
    pub(crate) async fn send(&self, line: &str, body: &str) -> (u16, Value) {
        self.send_with(line, body, &[]).await
    }

    pub(crate) async fn send_with(&self, line: &str, body: &str, headers: &[(&str, &str)]) -> (u16, Value) {
        let (method, path) = line.split_once(' ').unwrap();
        let url = format!("{}{path}", self.sandbox.base_url());
        let request = reqwest::Client::new().request(method.parse().unwrap(), url).bearer_auth(self.sandbox.token());
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        let response = request.body(body.to_owned()).send().await.unwrap();
        let status = response.status().as_u16();
        (status, serde_json::from_slice(&response.bytes().await.unwrap()).unwrap())
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
