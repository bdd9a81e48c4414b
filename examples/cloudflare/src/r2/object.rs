use std::collections::BTreeMap;

use rtk::{Body, Id, Nested, Paging, Resource, Response, Timestamp};

use super::{Bucket, StorageClass};

/// An object of a bucket. Its key is any text, with slashes or not, and goes into the path as one segment.
///
/// For many objects, or large ones, R2's S3 API does better: an upload holds at most 300 MB here.
///
/// ```
/// # async fn example(bucket: rtk::Scope<rtk_cloudflare::r2::Bucket>) -> Result<(), rtk::Error> {
/// use rtk_cloudflare::r2::*;
///
/// let object = bucket.object("path/to/a.txt");
/// let uploaded = object.upload("hello").header("content-type", "text/plain").await?;
/// let hello = object.read().await?;
/// println!("{:?} {:?} {}", uploaded.version, hello.headers().get("etag"), hello.bytes().len());
/// object.destroy().await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/r2/buckets/{bucket_name}/objects",
    scope = Bucket,
    id_key = key,
    id_param = object_key,
    paging = Paging::CURSOR,
    only(all, destroy),
    all(query(prefix = String, delimiter = String, start_after = String)),
    get(
        read = "", returns = Response,
        headers(accept = "application/octet-stream", if_none_match = String, if_modified_since = String),
    ),
    put(
        upload = "", body = Body, returns = UploadedObject,
        headers(storage_class(wire = "cf-r2-storage-class") = StorageClass),
    ),
)]
#[non_exhaustive]
pub struct Object {
    /// What it is called.
    pub key: Id<Self>,
    /// Bytes.
    pub size: Option<u64>,
    /// What changes when the bytes do; without quotes.
    pub etag: Option<String>,
    /// When it last changed.
    pub last_modified: Option<Timestamp>,
    /// How it is kept.
    pub storage_class: Option<StorageClass>,
    /// Whether it is encrypted with a key of yours.
    pub ssec: Option<bool>,
    /// What the headers say with which it is read.
    pub http_metadata: Option<HttpMetadata>,
    /// What else was stored beside it.
    pub custom_metadata: BTreeMap<String, String>,
}

/// What the headers say with which an object is read.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only, rename_all = "camelCase")]
#[non_exhaustive]
pub struct HttpMetadata {
    /// For how long it may be kept elsewhere.
    pub cache_control: Option<String>,
    /// Until when it may be kept elsewhere.
    pub cache_expiry: Option<Timestamp>,
    /// Whether it is shown or saved, and under which name.
    pub content_disposition: Option<String>,
    /// How it is compressed.
    pub content_encoding: Option<String>,
    /// The language that it is in.
    pub content_language: Option<String>,
    /// What kind of data it is.
    pub content_type: Option<String>,
}

/// What an upload has made.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct UploadedObject {
    /// What it is called.
    pub key: Option<Id<Object>>,
    /// Bytes.
    #[attribute(with = rtk::loose)]
    pub size: Option<u64>,
    /// What changes when the bytes do.
    pub etag: Option<String>,
    /// How it is kept.
    pub storage_class: Option<StorageClass>,
    /// When it was uploaded.
    pub uploaded: Option<Timestamp>,
    /// Which of its versions this is: a UUID.
    pub version: Option<String>,
}
