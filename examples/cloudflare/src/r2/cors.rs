use rtk::{Nested, OpenEnum, Resource};

use super::Bucket;

/// Which pages of other origins may use a bucket.
///
/// ```
/// # async fn example(bucket: rtk::Scope<rtk_cloudflare::r2::Bucket>) -> Result<(), rtk::Error> {
/// use rtk_cloudflare::r2::*;
///
/// let allowed = CorsAllowed::new([CorsMethod::Get], ["https://example.com"]);
/// bucket.cors().at().replace(NewCors::new().rules([CorsRule::new(allowed).max_age_seconds(3600)])).await?;
/// println!("{} rules", bucket.cors().await?.rules.len());
/// bucket.cors().at().destroy().await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/r2/buckets/{bucket_name}/cors",
    scope = Bucket,
    singleton,
    replace,
    destroy,
)]
#[non_exhaustive]
pub struct Cors {
    /// Each allows something.
    pub rules: Vec<CorsRule>,
}

/// What some origins may do.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CorsRule {
    /// Who may do what.
    pub allowed: CorsAllowed,
    /// Its own id.
    pub id: Option<String>,
    /// Headers of answers that scripts may read, beside the usual ones.
    pub expose_headers: Option<Vec<String>>,
    /// For how many seconds a browser may remember the rule: at most 86,400.
    pub max_age_seconds: Option<u32>,
}

/// Who may do what.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct CorsAllowed {
    /// What.
    #[attribute(required)]
    pub methods: Vec<CorsMethod>,
    /// Who.
    #[attribute(required)]
    pub origins: Vec<String>,
    /// With which headers, beside the usual ones.
    pub headers: Option<Vec<String>>,
}

/// A method of HTTP.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum CorsMethod {
    /// Read.
    Get,
    /// Write.
    Put,
    /// Send a form.
    Post,
    /// Remove.
    Delete,
    /// Read the headers alone.
    Head,
    /// One that this version does not know.
    Other(String),
}
