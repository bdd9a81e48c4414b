//! JSON objects inside a zone.

use crate::Id;
use crate::cloudflare::Account;
use rtk_derive::Nested;

/// Account of a zone.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct ZoneAccount {
    /// Id of the account.
    pub id: Option<Id<Account>>,
    /// Name of the account.
    #[attribute(read_only)]
    pub name: Option<String>,
}

/// Quotas and features of a zone.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ZoneMeta {
    /// Whether the zone is configured for the CDN only.
    pub cdn_only: Option<bool>,
    /// Maximum number of custom certificates.
    pub custom_certificate_quota: Option<u32>,
    /// Whether the zone is configured for DNS only.
    pub dns_only: Option<bool>,
    /// Whether the zone uses Foundation DNS.
    pub foundation_dns: Option<bool>,
    /// Maximum number of page rules.
    pub page_rule_quota: Option<u32>,
    /// Whether the zone was flagged for phishing.
    pub phishing_detected: Option<bool>,
    /// Current step of the setup.
    pub step: Option<u32>,
}

/// Owner of a zone.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ZoneOwner {
    /// Id of the owner.
    pub id: Option<String>,
    /// Name of the owner.
    pub name: Option<String>,
    /// Type of the owner, such as `user` or `organization`.
    pub r#type: Option<String>,
}

/// Plan of a zone.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ZonePlan {
    /// Id of the plan.
    pub id: Option<String>,
    /// Name of the plan.
    pub name: Option<String>,
    /// Former id of the plan.
    pub legacy_id: Option<String>,
    /// Price per billing period, in `currency`.
    pub price: Option<f64>,
    /// Currency of the price, such as `USD`.
    pub currency: Option<String>,
    /// Period for which each payment is made.
    pub frequency: Option<String>,
    /// Whether the zone can subscribe to the plan.
    pub can_subscribe: Option<bool>,
    /// Whether the zone is subscribed to the plan.
    pub is_subscribed: Option<bool>,
    /// Whether the plan is managed by another company.
    pub externally_managed: Option<bool>,
    /// Whether a legacy discount applies.
    pub legacy_discount: Option<bool>,
}

/// Root organization (tenant) of a zone.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ZoneTenant {
    /// Id of the tenant.
    pub id: Option<String>,
    /// Name of the tenant.
    pub name: Option<String>,
}

/// Immediate parent organization of a zone.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ZoneTenantUnit {
    /// Id of the organization.
    pub id: Option<String>,
}
