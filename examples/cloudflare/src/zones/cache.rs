use rtk::{Nested, Resource};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The cache of a zone, which can be purged.
///
/// ```
/// # use rtk_cloudflare::zones::*;
/// # async fn example(zone: &rtk::Record<rtk::Zone>) -> Result<(), rtk::Error> {
/// let css = PurgedFile::Url("https://www.example.com/site.css".to_owned());
/// let on_phones = PurgedRequest::new("https://www.example.com/").headers([("CF-Device-Type", "mobile".to_owned())]);
/// zone.cache().purge(Purge::Files(vec![css, PurgedFile::Request(on_phones)])).await?;
/// zone.cache().purge_everything().await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/zones/{zone_id}/purge_cache",
    singleton,
    operations = "cache.{verb}",
    only(),
    post(purge = "", body = Purge, returns = Option<Purged>, doc = "Purges the content that a criterion selects."),
    post(
        purge_everything = "", body(purge_everything = true), returns = Option<Purged>, operation = "cache.purge",
        doc = "Purges all content of the zone.",
    ),
)]
pub struct Cache {}

/// Content to purge, selected by one criterion.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Purge {
    /// Values of the `Cache-Tag` response header.
    Tags(Vec<String>),
    /// Host names.
    Hosts(Vec<String>),
    /// URL prefixes with the host name and without the scheme, such as `www.example.com/blog/`.
    Prefixes(Vec<String>),
    /// Single files, by URL.
    Files(Vec<PurgedFile>),
}

/// A file of [`Purge::Files`].
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum PurgedFile {
    /// URL of the file.
    Url(String),
    /// URL of the file, with the request headers that the cache key depends on.
    Request(PurgedRequest),
}

/// A file whose cache key depends on request headers.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PurgedRequest {
    /// URL of the file.
    pub url: String,
    /// Request headers with which the file was cached.
    pub headers: Option<BTreeMap<String, String>>,
}

/// A purge that was accepted.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct Purged {
    /// Id of the zone.
    pub id: String,
}
