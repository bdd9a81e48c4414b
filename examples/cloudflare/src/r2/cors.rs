use rtk::{Nested, OpenEnum, Resource};

use super::Bucket;

/// The CORS policy of a bucket: the cross-origin requests that browsers may send.
///
/// ```
/// # async fn example(bucket: rtk::Scope<rtk_cloudflare::r2::Bucket>) -> Result<(), rtk::Error> {
/// use rtk_cloudflare::r2::*;
///
/// let allowed = CorsAllowed::new([CorsMethod::Get], ["https://example.com"]);
/// bucket.cors().as_scope().replace(NewCors::new().rules([CorsRule::new(allowed).max_age_seconds(3600)])).await?;
/// println!("{} rules", bucket.cors().await?.rules.len());
/// bucket.cors().as_scope().destroy().await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    scope = Bucket,
    path = "cors",
    operations = "r2.buckets.cors.{verb}",
    singleton,
    replace,
    destroy,
)]
#[non_exhaustive]
pub struct Cors {
    /// Rules of the policy.
    pub rules: Vec<CorsRule>,
}

/// A CORS rule.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CorsRule {
    /// Origins, methods and request headers that the rule allows.
    pub allowed: CorsAllowed,
    /// Id of the rule.
    pub id: Option<String>,
    /// Response headers that scripts may read, in addition to the safelisted ones.
    pub expose_headers: Option<Vec<String>>,
    /// Time in seconds for which browsers may cache a preflight response, at most 86,400.
    pub max_age_seconds: Option<u32>,
}

/// Origins, methods and request headers that a CORS rule allows.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct CorsAllowed {
    /// Allowed methods.
    #[attribute(required)]
    pub methods: Vec<CorsMethod>,
    /// Allowed origins.
    #[attribute(required)]
    pub origins: Vec<String>,
    /// Allowed request headers, in addition to the safelisted ones.
    pub headers: Option<Vec<String>>,
}

/// HTTP method of a CORS rule.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum CorsMethod {
    /// `GET`: reads an object.
    Get,
    /// `PUT`: writes an object.
    Put,
    /// `POST`: uploads by a form.
    Post,
    /// `DELETE`: deletes an object.
    Delete,
    /// `HEAD`: reads the headers of an object.
    Head,
    /// A value that this version does not know, with its text.
    Other(String),
}
