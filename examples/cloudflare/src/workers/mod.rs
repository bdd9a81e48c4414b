//! Workers scripts: code, bindings, secrets, versions, deployments and schedules.
//!
//! The id of a script is its name. There is no separate call to create a script: uploading a form creates it, or
//! replaces the existing one.
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

/// Brings the methods `Version::find`, `Subdomain::create` and `subdomain().as_scope()` into scope with `use workers::*`.
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
