use rtk::{Body, Id, Multipart, Paging, Resource, Response};
use serde_json::Value;

use super::Namespace;

/// A key of a namespace. Its name is text of at most 512 bytes, sent as one segment of the path.
///
/// `read` returns the bytes of the value. The response header `expiration` contains the time at which the key
/// expires, in Unix seconds. To read the metadata of a key, use `metadata_of` of [`Namespace`].
///
/// ```
/// # async fn example(namespace: rtk::Scope<rtk_cloudflare::kv::Namespace>) -> Result<(), rtk::Error> {
/// use rtk::Multipart;
/// use rtk_cloudflare::kv::*;
/// use serde_json::json;
///
/// let key = namespace.key("a/b:c%"); // …/values/a%2Fb:c%25
/// key.write("blue").expiration_ttl(3600).await?;
/// // Use `.file(…)` for a stream.
/// let form = Multipart::new().text("value", "green").json("metadata", &json!({"by": "ann"}));
/// key.write_with_metadata(form).await?;
/// assert_eq!(key.read().await?.bytes(), "green");
/// assert_eq!(namespace.metadata_of("a/b:c%").await?, Some(json!({"by": "ann"})));
/// key.destroy().await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    scope = Namespace,
    path = "keys",
    member_path = "values/{key_name}",
    operations = "kv.namespaces.values.{verb}",
    id_key = name,
    id_param = key_name,
    paging = Paging::CURSOR_LIMIT,
    only(all, destroy),
    all(operation = "kv.namespaces.keys.list", query(prefix = String)),
    get(
        read = "", returns = Response, headers(accept = "application/octet-stream"),
        operation = "kv.namespaces.values.get", doc = "Returns the bytes of the value.",
    ),
    put(
        write = "", body = Body, query(expiration = u64, expiration_ttl = u64),
        operation = "kv.namespaces.values.update",
    ),
    put(
        write_with_metadata = "", body = Multipart, query(expiration = u64, expiration_ttl = u64),
        operation = "kv.namespaces.values.update",
    ),
)]
#[non_exhaustive]
pub struct Key {
    /// Name of the key.
    pub name: Id<Self>,
    /// Time at which the key expires, in Unix seconds. `None` if it does not expire.
    pub expiration: Option<u64>,
    /// Metadata of the key: any JSON value.
    pub metadata: Option<Value>,
}
