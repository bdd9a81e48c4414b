use rtk::{Nested, OpenEnum, Timestamp};

/// Where a Worker is run: `Placement::new().mode(PlacementMode::Smart)`, or near a region, a host name or a host.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct Placement {
    /// Who decides.
    pub mode: Option<PlacementMode>,
    /// A cloud region, as `aws:us-east-1`.
    pub region: Option<String>,
    /// An HTTP host name.
    pub hostname: Option<String>,
    /// A TCP host and its port.
    pub host: Option<String>,
    /// The same as a list, which has one element at present.
    pub target: Option<Vec<PlacementTarget>>,
    /// When Smart Placement last looked at it.
    #[attribute(read_only)]
    pub last_analyzed_at: Option<Timestamp>,
    /// How that went.
    #[attribute(read_only)]
    pub status: Option<PlacementStatus>,
}

/// What a Worker is run near: one of these.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct PlacementTarget {
    /// A cloud region, as `aws:us-east-1`.
    pub region: Option<String>,
    /// An HTTP host name.
    pub hostname: Option<String>,
    /// A TCP host and its port.
    pub host: Option<String>,
}

/// Who decides where a Worker is run.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
pub enum PlacementMode {
    /// Cloudflare, by what it calls.
    Smart,
    /// You.
    Targeted,
    /// A mode that this version does not know.
    Other(String),
}

/// How Smart Placement went.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum PlacementStatus {
    /// It was placed.
    Success,
    /// It cannot be placed.
    UnsupportedApplication,
    /// There were too few requests to tell.
    InsufficientInvocations,
    /// A status that this version does not know.
    Other(String),
}
