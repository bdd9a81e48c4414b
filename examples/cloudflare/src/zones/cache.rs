use super::Zone;
use rtk::{Nested, Resource};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What Cloudflare keeps of a zone's content.
///
/// ```
/// # use rtk_cloudflare::zones::*;
/// # async fn example(zone: &rtk::Record<Zone>) -> Result<(), rtk::Error> {
/// let css = PurgedFile::Url("https://www.example.com/site.css".to_owned());
/// let on_phones = PurgedRequest::new("https://www.example.com/").headers([("CF-Device-Type", "mobile".to_owned())]);
/// zone.cache().purge(Purge::Files(vec![css, PurgedFile::Request(on_phones)])).await?;
/// zone.cache().purge_everything().await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/zones/{zone_id}/purge_cache", scope = rtk::Zone,
    path = "/zones/{zone_id}/purge_cache", scope = Zone,
    singleton,
    only(),
    post(purge = "", body = Purge, returns = Option<Purged>, operation = "zone-purge"),
    post(purge_everything = "", body(purge_everything = true), returns = Option<Purged>, operation = "zone-purge"),
)]
pub struct Cache {}

/// What is to be forgotten: all content that one of these is said of.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Purge {
    /// Words of its `Cache-Tag` header.
    Tags(Vec<String>),
    /// Host names.
    Hosts(Vec<String>),
    /// How its address begins, with the host name and without a scheme: `www.example.com/blog/`.
    Prefixes(Vec<String>),
    /// Its address.
    Files(Vec<PurgedFile>),
}

/// One file of [`Purge::Files`].
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum PurgedFile {
    /// Its whole address.
    Url(String),
    /// Its address, and headers that the cache key depends on.
    Request(PurgedRequest),
}

/// What was asked for, where the cache key depends on headers.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PurgedRequest {
    /// The whole address.
    pub url: String,
    /// The headers, as they were when it was kept.
    pub headers: Option<BTreeMap<String, String>>,
}

/// A purge that was accepted.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct Purged {
    /// The zone.
    pub id: String,
}
