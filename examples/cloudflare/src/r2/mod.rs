//! R2: objects in buckets, in a jurisdiction or in none.
//!
//! ```
//! # async fn example(client: rtk::Client) -> Result<(), rtk::Error> {
//! use rtk_cloudflare::r2::*;
//!
//! let account = client.account("acc-1");
//! let eu = account.jurisdiction("eu"); // cf-r2-jurisdiction: eu, with every call inside
//! let bucket = eu.buckets().create(NewBucket::new("films")).await?;
//! bucket.object("2026/a film.mp4").upload("bytes").storage_class(StorageClass::InfrequentAccess).await?;
//! for object in bucket.objects().filter(ObjectFilter::new().prefix("2026/")).all().await? {
//!     println!("{}: {:?} bytes", object.key, object.size);
//! }
//! account.buckets().all().await?; // without the header
//! # Ok(()) }
//! ```
//!
//! Buckets are in an account or in a jurisdiction of one, and nowhere else:
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

pub use crate::Direction;
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
pub use rtk::{AsScope as _, Resource as _};
pub use sippy::*;
pub use temporary_credentials::*;

/// What is declared here, as data: 12 resources with 32 operations, one of which has two forms.
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
