//! Workers scripts: code, what it is bound to, when and where it runs, and its versions.
//!
//! A script's id is the name that its author chose. There is no call that makes one: it is uploaded, as a form, and is new or
//! takes the place of the one before.
//!
//! ```
//! use rtk::Multipart;
//! use rtk_cloudflare::workers::*;
//!
//! # async fn example(account: rtk::Scope<rtk::Account>) -> Result<(), rtk::Error> {
//! let metadata = UploadMetadata::new()
//!     .main_module("worker.js")
//!     .compatibility_date("2026-11-25")
//!     .bindings([Binding::new("CACHE", BindingKind::KvNamespace { namespace_id: "0f2a".into() })]);
//! let form = Multipart::new()
//!     .json("metadata", &metadata)
//!     .file("worker.js", "worker.js", "application/javascript+module", "import { hello } from './hello.js'; …")
//!     .file("hello.js", "hello.js", "application/javascript+module", "export const hello = …");
//! let script = account.script("hello").upload(form).await?;
//! println!("{:?} ms", script.startup_time_ms);
//!
//! Subdomain::create(&script, NewSubdomain::new(true)).await?;
//! Schedule::set(&script, vec![Cron::new("*/30 * * * *")]).await?;
//! # Ok(()) }
//! ```

mod assets;
mod binding;
mod bound;
mod deployment;
mod exports;
mod found_script;
mod migrations;
mod observability;
mod placement;
mod reconciliation;
mod schedule;
mod script;
mod script_settings;
mod secret;
mod settings;
mod subdomain;
mod tail;
mod upload;
mod version;

/// So that `use workers::*` brings `Version::find`, `Subdomain::create` and `subdomain().at()`.
pub use rtk::{AsScope as _, Resource as _};

pub use assets::*;
pub use binding::*;
pub use bound::*;
pub use deployment::*;
pub use exports::*;
pub use found_script::*;
pub use migrations::*;
pub use observability::*;
pub use placement::*;
pub use reconciliation::*;
pub use schedule::*;
pub use script::*;
pub use script_settings::*;
pub use secret::*;
pub use settings::*;
pub use subdomain::*;
pub use tail::*;
pub use upload::*;
pub use version::*;
