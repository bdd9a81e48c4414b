use crate::Direction;
use rtk::{Id, OpenEnum, Resource};
use serde_json::Value;

use super::{BulkChange, BulkEntry, BulkRead, BulkReadWithMetadata, BulkValues, BulkValuesWithMetadata};

/// A set of keys with values.
///
/// ```
/// # async fn example(account: rtk::Scope<rtk::Account>) -> Result<(), rtk::Error> {
/// use rtk_cloudflare::kv::*;
///
/// let mut namespace = account.kv_namespaces().create(NewNamespace::new("settings").jurisdiction(Jurisdiction::Eu)).await?;
/// namespace.update(NamespaceChanges::new().title("old settings")).await?;
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
    singular = kv_namespace,
    plural = kv_namespaces,
    all(query(order = NamespaceOrder, direction = Direction)),
    update = put,
    get(metadata_of(key_name) = "metadata/{key_name}", on = member, returns = Option<Value>),
    put(write_many = "bulk", body = Vec<BulkEntry>, returns = Option<BulkChange>),
    post(delete_many = "bulk/delete", body = Vec<String>, returns = Option<BulkChange>, idempotent),
    post(read_many = "bulk/get", body = BulkRead, returns = Option<BulkValues>, idempotent),
    post(
        read_many_with_metadata = "bulk/get", body = BulkReadWithMetadata, returns = Option<BulkValuesWithMetadata>,
        idempotent,
    ),
)]
#[non_exhaustive]
pub struct Namespace {
    /// Its own id.
    pub id: Id<Self>,
    /// What people call it.
    #[attribute(required)]
    pub title: String,
    /// Where values are kept, and nowhere else. Otherwise anywhere.
    #[attribute(create_only)]
    pub jurisdiction: Option<Jurisdiction>,
    /// Whether a key in a URL is decoded before it is stored.
    #[attribute(read_only)]
    pub supports_url_encoding: Option<bool>,
}

/// Where the values of a namespace are kept.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Jurisdiction {
    /// In the European Union.
    Eu,
    /// In data centres that `FedRAMP` allows.
    Fedramp,
    /// In the United States.
    Us,
    /// Somewhere that this version does not know.
    Other(String),
}

/// What namespaces are sorted by.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum NamespaceOrder {
    /// The id.
    Id,
    /// The title.
    Title,
    /// Something that this version does not know.
    Other(String),
}
