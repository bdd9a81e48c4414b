//! R2: object storage. Objects belong to a bucket; buckets belong to an account, or to a jurisdiction of an account.
//!
//! ```
//! # async fn example(client: rtk::Client) -> Result<(), rtk::Error> {
//! use rtk_cloudflare::r2::*;
//!
//! let account = client.account("acc-1");
//! let eu = account.jurisdiction("eu"); // sends `cf-r2-jurisdiction: eu` with every request
//! let bucket = eu.buckets().create(NewBucket::new("films")).await?;
//! bucket.object("2026/a film.mp4").upload("bytes").storage_class(StorageClass::InfrequentAccess).await?;
//! for object in bucket.objects().filter(ObjectFilter::new().prefix("2026/")).all().await? {
//!     println!("{}: {:?} bytes", object.key, object.size);
//! }
//! account.buckets().all().await?; // without the header
//! # Ok(()) }
//! ```
//!
//! Other scopes have no buckets:
//!
//! ```compile_fail,E0599
//! # fn example(client: &rtk::Client) {
//! use rtk_cloudflare::r2::*;
//!
//! client.zone("zone-1").buckets();
//! # }
//! ```

mod bucket;
mod cors;
mod custom_domain;
mod event_notification;
mod jurisdiction;
mod lifecycle;
mod lock;
mod managed_domain;
mod metrics;
mod object;
mod sippy;
mod temporary_credentials;

pub use bucket::*;
pub use cors::*;
pub use custom_domain::*;
pub use event_notification::*;
pub use jurisdiction::*;
pub use lifecycle::*;
pub use lock::*;
pub use managed_domain::*;
pub use metrics::*;
pub use object::*;
pub use rtk::cloudflare::Direction;
pub use rtk::{AsScope as _, Resource as _};
pub use sippy::*;
pub use temporary_credentials::*;

/// Descriptors of the 12 resources of this module, with 32 operations. One of the operations is declared twice.
pub const RESOURCES: [&rtk::Descriptor; 12] = [
    Jurisdiction::DESCRIPTOR,
    Bucket::DESCRIPTOR,
    Cors::DESCRIPTOR,
    Lifecycle::DESCRIPTOR,
    Lock::DESCRIPTOR,
    Sippy::DESCRIPTOR,
    CustomDomain::DESCRIPTOR,
    ManagedDomain::DESCRIPTOR,
    EventNotification::DESCRIPTOR,
    Object::DESCRIPTOR,
    Metrics::DESCRIPTOR,
    TemporaryCredentials::DESCRIPTOR,
];
