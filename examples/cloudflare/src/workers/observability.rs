use rtk::{Nested, OpenEnum};

/// Logging and tracing of a script.
#[derive(Debug, Clone, PartialEq, Nested)]
pub struct Observability {
    /// Whether observability is enabled.
    pub enabled: bool,
    /// Share of requests to record, 0 to 1. Defaults to 1.
    pub head_sampling_rate: Option<f64>,
    /// Settings of the collection of issues.
    pub issues: Option<ObservedIssues>,
    /// Settings of logs.
    pub logs: Option<ObservedLogs>,
    /// Whether query strings are removed from URLs.
    pub redact_query_string: Option<bool>,
    /// Settings of traces.
    pub traces: Option<ObservedTraces>,
}

/// Settings of the collection of issues.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct ObservedIssues {
    /// Whether issues are collected.
    pub enabled: Option<bool>,
}

/// Logs of a script.
#[derive(Debug, Clone, PartialEq, Nested)]
pub struct ObservedLogs {
    /// Whether logs are recorded.
    pub enabled: bool,
    /// Whether each invocation is logged.
    pub invocation_logs: bool,
    /// Destinations to which logs are exported.
    pub destinations: Option<Vec<String>>,
    /// Share of requests to log, 0 to 1. Defaults to 1.
    pub head_sampling_rate: Option<f64>,
    /// Whether logs are stored.
    pub persist: Option<bool>,
}

/// Traces of a script.
#[derive(Debug, Clone, PartialEq, Nested)]
pub struct ObservedTraces {
    /// Whether traces are recorded.
    pub enabled: Option<bool>,
    /// Destinations to which traces are exported.
    pub destinations: Option<Vec<String>>,
    /// Share of requests to trace, 0 to 1. Defaults to 1.
    pub head_sampling_rate: Option<f64>,
    /// Whether traces are stored.
    pub persist: Option<bool>,
    /// Which incoming trace headers are accepted. `None` if trace propagation is not enabled for the account.
    pub propagation_policy: Option<PropagationPolicy>,
}

/// Which incoming trace headers are accepted.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
pub enum PropagationPolicy {
    /// Headers of requests with a valid trace token.
    Authenticated,
    /// Headers of all requests.
    Accept,
    /// A value that this version does not know, with its text.
    Other(String),
}

/// A Worker that receives the logs of a script.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct TailConsumer {
    /// Name of the Worker.
    pub service: String,
    /// Environment of the Worker.
    pub environment: Option<String>,
    /// Dispatch namespace of the Worker.
    pub namespace: Option<String>,
}
