//! Enumerated values of zones.

use rtk_derive::OpenEnum;

/// Where the DNS of a zone is hosted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum ZoneType {
    /// DNS is hosted at Cloudflare.
    Full,
    /// DNS is hosted elsewhere; individual names point to Cloudflare by CNAME.
    Partial,
    /// DNS is hosted elsewhere; Cloudflare serves a copy of the zone.
    Secondary,
    /// DNS is hosted at Cloudflare, for internal use only.
    Internal,
    /// A value that this version does not know, with its text.
    Other(String),
}

/// Status of a zone's setup.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum ZoneStatus {
    /// The setup has begun.
    Initializing,
    /// The domain does not use Cloudflare's name servers yet.
    Pending,
    /// The zone is active.
    Active,
    /// The domain no longer uses Cloudflare's name servers.
    Moved,
    /// A value that this version does not know, with its text.
    Other(String),
}

/// Sort key of a list of zones.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum ZoneOrder {
    /// Domain name of the zone.
    Name,
    /// Status of the setup.
    Status,
    /// Id of the account.
    #[attribute(wire = "account.id")]
    AccountId,
    /// Name of the account.
    #[attribute(wire = "account.name")]
    AccountName,
    /// Id of the plan.
    #[attribute(wire = "plan.id")]
    PlanId,
    /// A value that this version does not know, with its text.
    Other(String),
}
