//! What a client is expected to make of a fault. The policy of retries stands here a second time, on purpose.

use std::time::Duration;

use rtk::ErrorKind;

use crate::server::Act;

/// A fault, and what becomes of a call that meets it.
pub(crate) struct Case {
    /// What the server does, as the table says it.
    pub(crate) what: String,
    pub(crate) script: Script,
    pub(crate) get: Outcome,
    pub(crate) post: Outcome,
}

pub(crate) enum Script {
    /// Nothing listens.
    Absent,
    /// On each connection.
    Always(Vec<Act>),
    /// The same to a client that speaks TLS.
    Tls(Vec<Act>),
}

/// What a call ends with, and how often it came to the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// `None`: it went well.
    pub(crate) kind: Option<ErrorKind>,
    pub(crate) attempts: usize,
}

const ALL: usize = 3;

impl Outcome {
    /// How long an attempt may take: only where time is to run out, little.
    pub(crate) fn patience(self) -> Duration {
        match self.kind {
            Some(ErrorKind::Timeout) => Duration::from_millis(150),
            _ => Duration::from_secs(30),
        }
    }
}

impl Case {
    fn new(what: impl Into<String>, script: Script, get: Outcome, post: Outcome) -> Self {
        Self { what: what.into(), script, get, post }
    }

    /// The server has done nothing: each method is tried again.
    pub(crate) fn refused(what: impl Into<String>, script: Script, kind: ErrorKind) -> Self {
        let outcome = Outcome { kind: Some(kind), attempts: ALL };
        Self::new(what, script, outcome, outcome)
    }

    /// It may have been carried out: only what is safe is tried again.
    pub(crate) fn unknown(what: impl Into<String>, script: Vec<Act>, kind: ErrorKind) -> Self {
        let kind = Some(kind);
        Self::new(what, Script::Always(script), Outcome { kind, attempts: ALL }, Outcome { kind, attempts: 1 })
    }

    /// Another attempt would have no other outcome.
    pub(crate) fn lasting(what: impl Into<String>, script: Vec<Act>, kind: ErrorKind) -> Self {
        let outcome = Outcome { kind: Some(kind), attempts: 1 };
        Self::new(what, Script::Always(script), outcome, outcome)
    }

    /// Nothing is wrong with it.
    pub(crate) fn harmless(what: impl Into<String>, script: Vec<Act>) -> Self {
        let outcome = Outcome { kind: None, attempts: 1 };
        Self::new(what, Script::Always(script), outcome, outcome)
    }
}
