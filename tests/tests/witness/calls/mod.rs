//! Calls of every operation: with its required fields only, and with all fields.

mod active_session;
mod livestreams;
mod meetings;
mod participants;
mod presets;
mod recording_config;
mod recordings;
mod rest;
mod sessions;

use std::fmt;
use std::pin::Pin;

use rtk::realtime_kit::*;
use rtk::{Account, Client, Error, Page, Record, Request, Resource, Scope};
use serde::Serialize;
use serde_json::Value;

/// The id where the document requires a UUID.
pub(crate) const UUID: &str = "497f6eca-6276-4993-bfeb-53cbbbba6f08";

/// The id elsewhere, with characters that are percent-encoded.
pub(crate) const TEXT: &str = "any text: ä";

/// The fields of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum With {
    /// The required fields only.
    Required,
    /// All documented fields.
    All,
    /// All documented fields, which are all required.
    Both,
    /// A case with a call of its own.
    Only(&'static str),
}

impl fmt::Display for With {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Required => "required",
            Self::All => "all",
            Self::Both => "both",
            Self::Only(what) => what,
        })
    }
}

/// The decoded response.
pub(crate) struct Decoded {
    /// `None` if the response of this call is dropped.
    pub(crate) value: Option<Value>,
    /// The undeclared keys.
    pub(crate) undeclared: Vec<String>,
}

type Output = Pin<Box<dyn Future<Output = Result<Decoded, Error>>>>;

/// One call, which is sent when it is awaited.
pub(crate) struct Call {
    pub(crate) operation: &'static str,
    pub(crate) with: With,
    pub(crate) output: Output,
}

impl Call {
    pub(crate) fn name(&self) -> String {
        format!("{} {}", self.operation, self.with)
    }
}

pub(crate) struct Calls {
    account: Scope<Account>,
    app: Scope<App>,
    made: Vec<Call>,
}

impl Calls {
    /// All calls.
    pub(crate) fn of(client: &Client) -> Vec<Call> {
        let account = client.account("acc-1");
        let mut calls = Self { app: account.app("app-1"), account, made: Vec::new() };
        rest::apps(&mut calls);
        meetings::add(&mut calls);
        participants::add(&mut calls);
        presets::add(&mut calls);
        active_session::add(&mut calls);
        sessions::add(&mut calls);
        recordings::add(&mut calls);
        livestreams::add(&mut calls);
        rest::webhooks(&mut calls);
        rest::analytics(&mut calls);
        calls.made
    }

    fn add(
        &mut self,
        operation: &'static str,
        with: With,
        output: impl Future<Output = Result<Decoded, Error>> + 'static,
    ) {
        self.made.push(Call { operation, with, output: Box::pin(output) });
    }

    /// A call that returns a record.
    fn one<T: Resource>(
        &mut self,
        operation: &'static str,
        with: With,
        request: impl Future<Output = Result<Record<T>, Error>> + 'static,
    ) {
        self.add(operation, with, async {
            let record = request.await?;
            Ok(Decoded { value: Some(serde_json::to_value(&record).unwrap()), undeclared: undeclared(&record) })
        });
    }

    /// A call that returns a list.
    fn list<T: Resource>(&mut self, operation: &'static str, with: With, request: Request<Vec<Record<T>>>) {
        self.add(operation, with, async {
            let records = request.await?;
            let undeclared = records.iter().flat_map(undeclared).collect();
            Ok(Decoded { value: Some(serde_json::to_value(&records).unwrap()), undeclared })
        });
    }

    /// A call that returns one page.
    fn page<T: Resource>(&mut self, operation: &'static str, with: With, request: Request<Page<Record<T>>>) {
        self.add(operation, with, async {
            let records = request.await?.items;
            let undeclared = records.iter().flat_map(undeclared).collect();
            Ok(Decoded { value: Some(serde_json::to_value(&records).unwrap()), undeclared })
        });
    }

    /// A call that returns no resource. Undeclared keys are lost, which the comparison shows.
    fn plain<T: Serialize + 'static>(
        &mut self,
        operation: &'static str,
        with: With,
        output: impl Future<Output = Result<T, Error>> + 'static,
    ) {
        self.add(operation, with, async {
            Ok(Decoded { value: Some(serde_json::to_value(output.await?).unwrap()), undeclared: Vec::new() })
        });
    }

    /// A call that drops the response.
    fn done<Q: 'static>(&mut self, operation: &'static str, with: With, request: Request<(), Q>)
    where
        Request<(), Q>: Future<Output = Result<(), Error>>,
    {
        self.add(operation, with, async {
            request.await?;
            Ok(Decoded { value: None, undeclared: Vec::new() })
        });
    }
}

fn undeclared<T: Resource>(record: &Record<T>) -> Vec<String> {
    record.extra().keys().cloned().collect()
}
