#![doc = include_str!("../../README.md")]

// Generated code says `::rtk`, in this crate too.
extern crate self as rtk;

// In order, from bottom to top: each folder uses only those above it in this list. `tests/tests/layers.rs` checks that.
#[doc(hidden)]
#[path = "private/mod.rs"]
pub mod __private;
mod call;
mod client;
mod codec;
pub mod descriptor;
mod download;
mod error;
mod input;
mod paging;
mod resource;
pub mod transport;
mod value;

// These use the public API only, like code outside this crate.
pub mod anatomy;
pub mod guide;
pub mod realtime_kit;
#[cfg(feature = "testing")]
pub mod testing;

pub use call::request::{MapOutput, Request};
pub use client::Client;
pub use client::base_url::BASE_URL;
pub use client::builder::ClientBuilder;
pub use client::credentials::{Credentials, CredentialsProvider};
#[cfg(feature = "pacing")]
pub use client::pacing::Pacing;
pub use client::retry::Retry;
pub use descriptor::Descriptor;
pub use descriptor::envelope::Envelope;
pub use descriptor::paging::Paging;
pub use download::Download;
pub use error::api::ApiError;
pub use error::{Error, ErrorKind};
pub use http;
pub use input::content::IntoBody;
pub use input::multipart::Multipart;
pub use input::values::{IntoChange, IntoId, IntoNullable, IntoNullableChange, IntoValue};
pub use input::{Filter, Input};
/// Version 1 of the `jiff` crate, whose `Timestamp` is what [`Timestamp::to_jiff`] returns.
pub use jiff;
pub use paging::position::Position;
pub use resource::Resource;
pub use resource::account::{Account, Zone};
pub use resource::from_env::FromEnv;
pub use resource::list::output::ListOutput;
pub use resource::list::page::Page;
pub use resource::list::stream::Records;
pub use resource::nesting::{AncestorOf, AsScope, FoundIn, ListedIn, Loaded, ParentOf};
pub use resource::record::Record;
pub use resource::relation::Relation;
pub use resource::scope::Scope;
pub use resource::update::UpdateOutput;
pub use resource::verbs::{Create, Destroy, Find, HasId, List, Replace, Singleton, Update};
pub use rtk_derive::{Nested, OpenEnum, Resource};
pub use transport::Body;
pub use transport::byte_stream::ByteStream;
pub use transport::progress::Progress;
pub use transport::rate_limit::RateLimit;
pub use transport::response::Response;
pub use value::id::Id;
pub use value::loose;
pub use value::or_raw::OrRaw;
pub use value::secret::Secret;
pub use value::timestamp::Timestamp;
