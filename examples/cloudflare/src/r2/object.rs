use std::collections::BTreeMap;

use rtk::{Body, Id, Nested, Paging, Resource, Response, Timestamp};

use super::{Bucket, StorageClass};

/// An object of a bucket. Its key is any text, with or without slashes, sent as one segment of the path.
///
/// An upload is limited to 300 MB. For large objects or many of them, use R2's S3 API.
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
    scope = Bucket,
    path = "objects",
    operations = "r2.buckets.objects.{verb}",
    id_key = key,
    id_param = object_key,
    paging = Paging::CURSOR,
    only(all, destroy),
    all(query(prefix = String, delimiter = String, start_after = String)),
    get(
        read = "", returns = Response, operation = "r2.buckets.objects.get",
        headers(accept = "application/octet-stream", if_modified_since = String),
    ),
    put(
        upload = "", body = Body, returns = UploadedObject,
        headers(storage_class(wire = "cf-r2-storage-class") = StorageClass),
    ),
)]
#[non_exhaustive]
pub struct Object {
    /// Key of the object.
    pub key: Id<Self>,
    /// Size in bytes.
    pub size: Option<u64>,
    /// Entity tag: a hash of the content, without quotes.
    pub etag: Option<String>,
    /// Time of the last change.
    pub last_modified: Option<Timestamp>,
    /// Storage class.
    pub storage_class: Option<StorageClass>,
    /// Whether the object is encrypted with a key that you supply.
    pub ssec: Option<bool>,
    /// Response headers to send when the object is read.
    pub http_metadata: Option<HttpMetadata>,
    /// Custom metadata.
    pub custom_metadata: BTreeMap<String, String>,
}

/// Response headers of an object.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only, rename_all = "camelCase")]
#[non_exhaustive]
pub struct HttpMetadata {
    /// `Cache-Control`: how the object may be cached.
    pub cache_control: Option<String>,
    /// `Expires`: time at which a cached copy expires.
    pub cache_expiry: Option<Timestamp>,
    /// `Content-Disposition`: whether the object is shown or saved, and its file name.
    pub content_disposition: Option<String>,
    /// `Content-Encoding`: compression of the content.
    pub content_encoding: Option<String>,
    /// `Content-Language`: language of the content.
    pub content_language: Option<String>,
    /// `Content-Type`: MIME type of the content.
    pub content_type: Option<String>,
}

/// Result of an upload.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct UploadedObject {
    /// Key of the object.
    pub key: Option<Id<Object>>,
    /// Size in bytes.
    #[attribute(with = rtk::loose)]
    pub size: Option<u64>,
    /// Entity tag: a hash of the content.
    pub etag: Option<String>,
    /// Storage class.
    pub storage_class: Option<StorageClass>,
    /// Time of the upload.
    pub uploaded: Option<Timestamp>,
    /// Id of the object's version, a UUID.
    pub version: Option<String>,
}
