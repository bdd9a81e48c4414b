//! Workers KV: a global key-value store. Keys and their values belong to a namespace.
//!
//! ```
//! # async fn example(client: rtk::Client) -> Result<(), rtk::Error> {
//! use rtk_cloudflare::kv::*;
//!
//! let account = client.account("acc-1");
//! let settings = account.kv_namespaces().create(NewNamespace::new("settings")).await?;
//! settings.key("a/b:c%").write("blue").expiration_ttl(3600).await?;
//! let value = settings.key("a/b:c%").read().await?;
//! println!("{} bytes, until {:?}", value.bytes().len(), value.headers().get("expiration"));
//!
//! for key in settings.keys().filter(KeyFilter::new().prefix("a/")).all().await? {
//!     println!("{}: {:?}", key.name, key.metadata);
//! }
//! # Ok(()) }
//! ```

mod bulk;
mod key;
mod namespace;

pub use bulk::*;
pub use key::*;
pub use namespace::*;
pub use rtk::Resource as _;
pub use rtk::cloudflare::Direction;

/// Descriptors of the 2 resources of this module, with 13 operations. Three of the operations are
/// declared twice, with different inputs or outputs.
pub const RESOURCES: [&rtk::Descriptor; 2] = [Namespace::DESCRIPTOR, Key::DESCRIPTOR];
