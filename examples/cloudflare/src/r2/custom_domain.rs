use rtk::{Id, Nested, OpenEnum, Paging, Resource, Zone};

use super::Bucket;

/// A custom domain: a domain of yours at which a bucket is publicly accessible.
///
/// ```
/// # async fn example(bucket: rtk::Scope<rtk_cloudflare::r2::Bucket>) -> Result<(), rtk::Error> {
/// use rtk_cloudflare::r2::*;
///
/// let new = NewCustomDomain::new("films.example.com", true, "zone-1").min_tls(MinTls::V1_2);
/// let mut domain = bucket.custom_domains().create(new).await?;
/// domain.update(CustomDomainChanges::new().enabled(false)).await?;
/// domain.reload().await?;
/// println!("{:?}", domain.status);
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    scope = Bucket,
    path = "domains/custom",
    operations = "r2.buckets.domains.custom.{verb}",
    id_key = domain,
    id_param = domain,
    list_key = "domains",
    paging = Paging::SINGLE,
    rename_all = "camelCase",
    update = put,
)]
#[non_exhaustive]
pub struct CustomDomain {
    /// Name of the custom domain.
    #[attribute(required)]
    pub domain: Id<Self>,
    /// Whether the bucket is accessible at the domain.
    #[attribute(required)]
    pub enabled: Option<bool>,
    /// Id of the zone of the domain.
    #[attribute(required, create_only)]
    pub zone_id: Option<Id<Zone>>,
    /// Name of the zone of the domain.
    #[attribute(read_only)]
    pub zone_name: Option<String>,
    /// Ciphers allowed for TLS, in `BoringSSL` notation. Defaults to Cloudflare's selection.
    pub ciphers: Vec<String>,
    /// Minimum TLS version. Defaults to 1.0.
    #[attribute(wire = "minTLS")]
    pub min_tls: Option<MinTls>,
    /// Status of ownership and certificate.
    #[attribute(read_only)]
    pub status: Option<CustomDomainStatus>,
}

/// Minimum TLS version.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[non_exhaustive]
pub enum MinTls {
    /// TLS 1.0.
    #[attribute(wire = "1.0")]
    V1_0,
    /// TLS 1.1.
    #[attribute(wire = "1.1")]
    V1_1,
    /// TLS 1.2.
    #[attribute(wire = "1.2")]
    V1_2,
    /// TLS 1.3.
    #[attribute(wire = "1.3")]
    V1_3,
    /// A value that this version does not know, with its text.
    Other(String),
}

/// Status of a custom domain.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct CustomDomainStatus {
    /// Status of the ownership.
    pub ownership: DomainOwnership,
    /// Status of the certificate.
    pub ssl: DomainCertificate,
}

/// Status of the ownership of a custom domain.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum DomainOwnership {
    /// The ownership is not verified yet.
    Pending,
    /// The ownership is verified.
    Active,
    /// The domain is deactivated.
    Deactivated,
    /// The domain is blocked.
    Blocked,
    /// An error occurred during verification.
    Error,
    /// The status is unknown.
    Unknown,
    /// A value that this version does not know, with its text.
    Other(String),
}

/// Status of the certificate of a custom domain.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum DomainCertificate {
    /// The certificate is not requested yet.
    Initializing,
    /// The certificate is requested and not issued yet.
    Pending,
    /// The certificate is active.
    Active,
    /// The certificate is deactivated.
    Deactivated,
    /// An error occurred while the certificate was issued.
    Error,
    /// The status is unknown.
    Unknown,
    /// A value that this version does not know, with its text.
    Other(String),
}
