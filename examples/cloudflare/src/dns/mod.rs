//! DNS records of a zone: single records, batches, zone files and scans.
//!
//! ```
//! use rtk_cloudflare::dns::*;
//!
//! # async fn example(client: rtk::Client) -> Result<(), rtk::Error> {
//! let zone = client.zone("023e105f4ecef8ad9ca31a8372d0c353");
//! let mail = NewDnsRecord::new("example.com", DnsShape::Mx { priority: 10 }, AUTOMATIC).content("mx.example.com");
//! zone.dns_records().create(mail).await?;
//!
//! let www = DnsRecordFilter::new().name(TextMatch::new().startswith("www.")).r#type(DnsType::A);
//! for mut record in zone.dns_records().filter(www).all().await? {
//!     record.update(DnsRecordChanges::new().proxied(true)).await?;
//! }
//! # Ok(()) }
//! ```
//!
//! Records belong to a zone. Other scopes have none:
//!
//! ```compile_fail,E0277
//! use rtk_cloudflare::dns::*;
//!
//! # async fn example(client: rtk::Client) -> Result<(), rtk::Error> {
//! DnsRecord::all(&client.account("acc-1")).await?; // fails to compile: an account has no DNS records
//! # Ok(()) }
//! ```

mod batch;
mod data;
mod enums;
mod record;
mod scan;
mod shape;

pub use batch::*;
pub use data::*;
pub use enums::*;
pub use record::*;
pub use rtk::Resource as _;
pub use rtk::cloudflare::{Direction, Matching};
pub use scan::*;
pub use shape::*;
