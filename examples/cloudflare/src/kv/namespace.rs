use rtk::cloudflare::Direction;
use rtk::{Id, OpenEnum, Resource};
use serde_json::Value;

use super::{BulkChange, BulkEntry, BulkRead, BulkReadWithMetadata, BulkValues, BulkValuesWithMetadata};

/// A namespace: a set of keys with their values.
///
/// ```
/// # async fn example(account: rtk::Scope<rtk::Account>) -> Result<(), rtk::Error> {
/// use rtk_cloudflare::kv::*;
///
/// let mut namespace = account.kv_namespaces().create(NewNamespace::new("settings").jurisdiction(Jurisdiction::Eu)).await?;
/// namespace.update(NamespaceChanges::new("old settings")).await?;
///
/// let entries = vec![BulkEntry::new("colour", "blue"), BulkEntry::new("size", "7").expiration_ttl(3600)];
/// namespace.write_many(entries).await?;
/// let values = namespace.read_many(BulkRead::new(["colour", "size"])).await?;
/// namespace.delete_many(vec!["colour".to_owned()]).await?;
/// # let _ = values;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/storage/kv/namespaces",
    operations = "kv.namespaces.{verb}",
    singular = kv_namespace,
    plural = kv_namespaces,
    all(query(order = NamespaceOrder, direction = Direction)),
    update = put,
    get(
        metadata_of(key_name) = "metadata/{key_name}", on = member, returns = Option<Value>,
        operation = "kv.namespaces.metadata.get", doc = "Returns the metadata of a key, `None` if it has none.",
    ),
    put(
        write_many = "bulk", body = Vec<BulkEntry>, returns = Option<BulkChange>,
        operation = "kv.namespaces.bulkUpdate", doc = "Writes up to 10,000 values.",
    ),
    post(
        delete_many = "bulk/delete", body = Vec<String>, returns = Option<BulkChange>, idempotent,
        operation = "kv.namespaces.bulkDelete", doc = "Deletes up to 10,000 keys.",
    ),
    post(
        read_many = "bulk/get", body = BulkRead, returns = Option<BulkValues>, idempotent,
        operation = "kv.namespaces.bulkGet", doc = "Reads several values.",
    ),
    post(
        read_many_with_metadata = "bulk/get", body = BulkReadWithMetadata, returns = Option<BulkValuesWithMetadata>,
        idempotent, operation = "kv.namespaces.bulkGet", doc = "Reads several values with their metadata.",
    ),
)]
#[non_exhaustive]
pub struct Namespace {
    /// Id of the namespace.
    pub id: Id<Self>,
    /// Title of the namespace, unique within the account.
    #[attribute(required(create, update))]
    pub title: String,
    /// Jurisdiction in which the values are stored. Defaults to none: values are stored anywhere.
    #[attribute(create_only)]
    pub jurisdiction: Option<Jurisdiction>,
    /// Whether keys in URLs are decoded before they are stored.
    #[attribute(read_only)]
    pub supports_url_encoding: Option<bool>,
}

/// Jurisdiction in which the values of a namespace are stored.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Jurisdiction {
    /// European Union.
    Eu,
    /// Data centers that meet the `FedRAMP` requirements.
    Fedramp,
    /// United States.
    Us,
    /// A value that this version does not know, with its text.
    Other(String),
}

/// Sort key of a list of namespaces.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum NamespaceOrder {
    /// Id of the namespace.
    Id,
    /// Title of the namespace.
    Title,
    /// A value that this version does not know, with its text.
    Other(String),
}
