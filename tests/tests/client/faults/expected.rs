//! The expected outcome of a fault. It repeats the retry policy on purpose.

use std::fmt::Debug;
use std::time::Duration;

use rtk::ErrorKind;

use crate::faults::http2;
use crate::faults::server::Act;

/// A fault and the expected outcome of a GET and a POST.
pub(crate) struct Case {
    /// What the server does, as printed in the table.
    pub(crate) what: String,
    pub(crate) script: Script,
    pub(crate) get: Outcome,
    pub(crate) post: Outcome,
}

pub(crate) enum Script {
    /// Nothing listens.
    Absent,
    /// The same acts on each connection.
    Always(Vec<Act>),
    /// The same acts on each connection of a client with TLS.
    Tls(Vec<Act>),
    /// A server with HTTP/2.
    Http2(http2::server::Script),
}

/// The kind of error of a call, and the number of attempts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// `None` is success.
    pub(crate) kind: Option<ErrorKind>,
    pub(crate) attempts: usize,
}

const ALL: usize = 3;

/// The timeout of calls and attempts that end otherwise: longer than they take on a busy machine, and
/// shorter than what a server may ask to wait in [`rate_limits`](crate::faults::cases).
pub(crate) const HANG: Duration = Duration::from_secs(200);

impl Outcome {
    /// The attempt timeouts to try until the outcome is the expected one.
    ///
    /// Where a timeout is expected, a short one is enough, unless the machine is so busy that it ends
    /// before the client has connected.
    pub(crate) fn attempt_timeouts(self, shortest: Duration) -> Vec<Duration> {
        match self.kind {
            Some(ErrorKind::Timeout) => growing(shortest).to_vec(),
            _ => vec![HANG],
        }
    }
}

pub(crate) fn growing(shortest: Duration) -> [Duration; 3] {
    [shortest, shortest * 4, shortest * 16]
}

/// Asserts that one of three timeouts leads to the expected observation.
///
/// On a busy machine, a short one ends before the client has connected.
pub(crate) async fn observe<T: PartialEq + Debug>(
    shortest: Duration,
    expected: T,
    observation: impl AsyncFn(Duration) -> T,
) {
    let mut observed = None;
    for timeout in growing(shortest) {
        observed = Some(observation(timeout).await);
        if observed.as_ref() == Some(&expected) {
            return;
        }
    }
    assert_eq!(observed, Some(expected));
}

impl Case {
    fn new(what: impl Into<String>, script: Script, get: Outcome, post: Outcome) -> Self {
        Self { what: what.into(), script, get, post }
    }

    /// The server has done nothing: every method is retried.
    pub(crate) fn refused(what: impl Into<String>, script: Script, kind: ErrorKind) -> Self {
        let outcome = Outcome { kind: Some(kind), attempts: ALL };
        Self::new(what, script, outcome, outcome)
    }

    /// The request may have been carried out: only GET is retried.
    pub(crate) fn unknown(what: impl Into<String>, script: Vec<Act>, kind: ErrorKind) -> Self {
        Self::unknown_after(what, Script::Always(script), kind)
    }

    pub(crate) fn unknown_after(what: impl Into<String>, script: Script, kind: ErrorKind) -> Self {
        let kind = Some(kind);
        Self::new(what, script, Outcome { kind, attempts: ALL }, Outcome { kind, attempts: 1 })
    }

    /// A retry would have the same outcome.
    pub(crate) fn lasting(what: impl Into<String>, script: Vec<Act>, kind: ErrorKind) -> Self {
        Self::lasting_after(what, Script::Always(script), kind)
    }

    pub(crate) fn lasting_after(what: impl Into<String>, script: Script, kind: ErrorKind) -> Self {
        let outcome = Outcome { kind: Some(kind), attempts: 1 };
        Self::new(what, script, outcome, outcome)
    }

    /// The response is valid.
    pub(crate) fn harmless(what: impl Into<String>, script: Vec<Act>) -> Self {
        Self::harmless_after(what, Script::Always(script))
    }

    pub(crate) fn harmless_after(what: impl Into<String>, script: Script) -> Self {
        let outcome = Outcome { kind: None, attempts: 1 };
        Self::new(what, script, outcome, outcome)
    }
}
