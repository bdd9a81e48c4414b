use rtk::{Nested, OpenEnum};

/// What of a Worker is logged and traced.
#[derive(Debug, Clone, PartialEq, Nested)]
pub struct Observability {
    /// Whether anything is.
    pub enabled: bool,
    /// The share of requests, from 0 to 1. Otherwise all.
    pub head_sampling_rate: Option<f64>,
    /// Issues, as they occur.
    pub issues: Option<ObservedIssues>,
    /// Logs.
    pub logs: Option<ObservedLogs>,
    /// Whether queries are left out of URLs.
    pub redact_query_string: Option<bool>,
    /// Traces.
    pub traces: Option<ObservedTraces>,
}

/// Issues, as they occur.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct ObservedIssues {
    /// Whether they are gathered.
    pub enabled: Option<bool>,
}

/// The logs of a Worker.
#[derive(Debug, Clone, PartialEq, Nested)]
pub struct ObservedLogs {
    /// Whether there are any.
    pub enabled: bool,
    /// Whether each invocation is logged.
    pub invocation_logs: bool,
    /// Where they are exported to.
    pub destinations: Option<Vec<String>>,
    /// The share of requests, from 0 to 1. Otherwise all.
    pub head_sampling_rate: Option<f64>,
    /// Whether they are kept.
    pub persist: Option<bool>,
}

/// The traces of a Worker.
#[derive(Debug, Clone, PartialEq, Nested)]
pub struct ObservedTraces {
    /// Whether there are any.
    pub enabled: Option<bool>,
    /// Where they are exported to.
    pub destinations: Option<Vec<String>>,
    /// The share of requests, from 0 to 1. Otherwise all.
    pub head_sampling_rate: Option<f64>,
    /// Whether they are kept.
    pub persist: Option<bool>,
    /// Whose trace headers are honored. Null where the account has no propagation.
    pub propagation_policy: Option<PropagationPolicy>,
}

/// Whose trace headers are honored.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
pub enum PropagationPolicy {
    /// Those of requests with a valid token.
    Authenticated,
    /// Everybody's.
    Accept,
    /// A policy that this version does not know.
    Other(String),
}

/// A Worker that gets the logs of another.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct TailConsumer {
    /// Its name.
    pub service: String,
    /// Its environment, if it has one.
    pub environment: Option<String>,
    /// The dispatch namespace that it is in.
    pub namespace: Option<String>,
}
