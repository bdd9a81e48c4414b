use rtk::{Id, Nested, OpenEnum, Paging, Resource, Zone};

use super::Bucket;

/// A domain of yours under which everybody can read a bucket.
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
    path = "/accounts/{account_id}/r2/buckets/{bucket_name}/domains/custom",
    scope = Bucket,
    id_key = domain,
    id_param = domain,
    list_key = "domains",
    paging = Paging::SINGLE,
    rename_all = "camelCase",
    update = put,
)]
#[non_exhaustive]
pub struct CustomDomain {
    /// Its name.
    #[attribute(required)]
    pub domain: Id<Self>,
    /// Whether the bucket can be read there.
    #[attribute(required)]
    pub enabled: Option<bool>,
    /// The zone that it is in.
    #[attribute(required, create_only)]
    pub zone_id: Option<Id<Zone>>,
    /// That zone's name.
    #[attribute(read_only)]
    pub zone_name: Option<String>,
    /// The ciphers that may be used, as `BoringSSL` writes them. Otherwise the usual ones.
    pub ciphers: Vec<String>,
    /// The oldest TLS that may be used. Otherwise 1.0.
    #[attribute(wire = "minTLS")]
    pub min_tls: Option<MinTls>,
    /// How far it is.
    #[attribute(read_only)]
    pub status: Option<CustomDomainStatus>,
}

/// A version of TLS.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[non_exhaustive]
pub enum MinTls {
    /// 1.0
    #[attribute(wire = "1.0")]
    V1_0,
    /// 1.1
    #[attribute(wire = "1.1")]
    V1_1,
    /// 1.2
    #[attribute(wire = "1.2")]
    V1_2,
    /// 1.3
    #[attribute(wire = "1.3")]
    V1_3,
    /// One that this version does not know.
    Other(String),
}

/// How far a domain is.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct CustomDomainStatus {
    /// Whether it is known to be yours.
    pub ownership: DomainOwnership,
    /// Whether it has a certificate.
    pub ssl: DomainCertificate,
}

/// Whether a domain is known to be yours.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum DomainOwnership {
    /// Not yet.
    Pending,
    /// It is.
    Active,
    /// It was.
    Deactivated,
    /// It may not be used.
    Blocked,
    /// Something went wrong.
    Error,
    /// Nobody knows.
    Unknown,
    /// Something that this version does not know.
    Other(String),
}

/// Whether a domain has a certificate.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum DomainCertificate {
    /// It is going to be asked for.
    Initializing,
    /// Not yet.
    Pending,
    /// It has.
    Active,
    /// It had.
    Deactivated,
    /// Something went wrong.
    Error,
    /// Nobody knows.
    Unknown,
    /// Something that this version does not know.
    Other(String),
}
