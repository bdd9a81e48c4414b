//! DNS records of a zone: one by one, many at once, as a zone file, and found by a scan.
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
//! They live in a zone, be it the framework's own or [`Zone`](crate::zones::Zone), and nowhere else:
//!
//! ```compile_fail,E0277
//! use rtk_cloudflare::dns::*;
//!
//! # async fn example(client: rtk::Client) -> Result<(), rtk::Error> {
//! DnsRecord::all(&client.account("acc-1")).await?; // `DnsRecord` does not live inside `Account`
//! # Ok(()) }
//! ```

mod batch;
mod data;
mod enums;
mod record;
mod scan;
mod shape;

pub use crate::Direction;
pub use batch::*;
pub use data::*;
pub use enums::*;
pub use record::*;
pub use rtk::Resource as _;
pub use scan::*;
pub use shape::*;
