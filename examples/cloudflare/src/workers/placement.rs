use rtk::{Nested, OpenEnum, Timestamp};

/// Where a script runs: chosen by Smart Placement (`Placement::new().mode(PlacementMode::Smart)`), or near a region,
/// host name or TCP host.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct Placement {
    /// How the location is chosen.
    pub mode: Option<PlacementMode>,
    /// Cloud region near which to run, such as `aws:us-east-1`.
    pub region: Option<String>,
    /// HTTP host name near which to run.
    pub hostname: Option<String>,
    /// TCP host and port near which to run.
    pub host: Option<String>,
    /// Targets near which to run. Currently limited to one.
    pub target: Option<Vec<PlacementTarget>>,
    /// Time at which Smart Placement last analyzed the script.
    #[attribute(read_only)]
    pub last_analyzed_at: Option<Timestamp>,
    /// Status of Smart Placement.
    #[attribute(read_only)]
    pub status: Option<PlacementStatus>,
}

/// A target near which a script runs. Exactly one field is set.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct PlacementTarget {
    /// Cloud region, such as `aws:us-east-1`.
    pub region: Option<String>,
    /// HTTP host name.
    pub hostname: Option<String>,
    /// TCP host and port.
    pub host: Option<String>,
}

/// How the location of a script is chosen.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
pub enum PlacementMode {
    /// Cloudflare chooses the location, based on the requests that the script sends.
    Smart,
    /// The location is near the targets that you set.
    Targeted,
    /// A value that this version does not know, with its text.
    Other(String),
}

/// Status of Smart Placement.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum PlacementStatus {
    /// The script was placed.
    Success,
    /// The script cannot be placed.
    UnsupportedApplication,
    /// There were too few requests to choose a location.
    InsufficientInvocations,
    /// A value that this version does not know, with its text.
    Other(String),
}
