//! Resources that are declared here, served by the sandbox from what they declare: through `rtk`, and by plain HTTP where the form
//! of what is said matters.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod actions;
mod answered;
mod cloudflare;
mod completing;
mod errors;
mod filters;
mod names;
mod paging;
mod places;
mod seeds;
mod singletons;
mod verbs;

use rtk::{Account, Error, Scope};
use rtk_sandbox::{Builder, Sandbox};
use serde_json::Value;

/// A sandbox, and the account in it that tests write to.
pub(crate) struct Stage {
    pub(crate) sandbox: Sandbox,
    pub(crate) account: Scope<Account>,
}

impl Stage {
    pub(crate) async fn of(builder: Builder) -> Self {
        let sandbox = builder.start().await.unwrap();
        let account = sandbox.client().account("acc-1");
        Self { sandbox, account }
    }

    /// What is sent as it is, and what comes as it comes.
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

/// The status and the message of an error.
pub(crate) fn told<T>(outcome: Result<T, Error>) -> (u16, String) {
    let Err(error) = outcome else { panic!("it was not refused") };
    (error.status().unwrap().as_u16(), error.message().unwrap().to_owned())
}

pub(crate) fn is(status: u16, message: &str) -> (u16, String) {
    (status, message.to_owned())
}
