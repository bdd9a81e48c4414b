use rtk::{Body, Id, Multipart, Paging, Resource, Response};
use serde_json::Value;

use super::Namespace;

/// A key of a namespace. Its name is any text of up to 512 bytes, and goes into the path as one segment.
///
/// `read` gives the bytes, and in the header `expiration` until when they are kept, in Unix seconds. What a key's metadata is,
/// [`Namespace`] tells, by `metadata_of`.
///
/// ```
/// # async fn example(namespace: rtk::Scope<rtk_cloudflare::kv::Namespace>) -> Result<(), rtk::Error> {
/// use rtk::Multipart;
/// use rtk_cloudflare::kv::*;
/// use serde_json::json;
///
/// let key = namespace.key("a/b:c%"); // …/values/a%2Fb:c%25
/// key.write("blue").expiration_ttl(3600).await?;
/// let form = Multipart::new().text("value", "green").json("metadata", &json!({"by": "ann"})); // or .file(…) of a stream
/// key.write_with_metadata(form).await?;
/// assert_eq!(key.read().await?.bytes(), "green");
/// assert_eq!(namespace.metadata_of("a/b:c%").await?, Some(json!({"by": "ann"})));
/// key.destroy().await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/storage/kv/namespaces/{namespace_id}/keys",
    member_path = "/accounts/{account_id}/storage/kv/namespaces/{namespace_id}/values/{key_name}",
    id_key = name,
    id_param = key_name,
    paging = Paging::CURSOR_LIMIT,
    only(all, destroy),
    all(query(prefix = String)),
    get(read = "", returns = Response, headers(accept = "application/octet-stream")),
    put(write = "", body = Body, query(expiration = u64, expiration_ttl = u64)),
    put(write_with_metadata = "", body = Multipart, query(expiration = u64, expiration_ttl = u64)),
)]
#[non_exhaustive]
pub struct Key {
    /// What it is called.
    pub name: Id<Self>,
    /// Until when it is kept, in Unix seconds. Otherwise for ever.
    pub expiration: Option<u64>,
    /// What was stored beside the value: any JSON.
    pub metadata: Option<Value>,
}
