#![doc = include_str!("../../README.md")]

// Generated code says `::rtk`, here too.
extern crate self as rtk;

mod account;
pub mod anatomy;
mod answer;
mod api_error;
mod batch;
mod call;
mod client;
mod codec;
mod content;
mod credentials;
mod declared;
pub mod descriptor;
mod env;
mod envelope;
mod error;
mod failure;
mod fields;
mod free;
mod holds;
mod id;
mod input;
mod kept;
mod listing;
pub mod loose;
mod multipart;
mod open_enum;
mod page;
mod page_info;
mod pager;
mod paging;
mod path;
mod place;
mod position;
mod query;
pub mod realtime_kit;
mod record;
mod relation;
mod request;
mod resource;
mod response;
mod scope;
mod secret;
mod shorthand;
mod stream;
#[cfg(feature = "testing")]
pub mod testing;
mod timestamp;
pub mod transport;
mod values;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;

pub use account::{Account, Zone};
pub use api_error::ApiError;
pub use client::{BASE_URL, Client, ClientBuilder};
pub use content::IntoBody;
pub use descriptor::Descriptor;
pub use env::FromEnv;
pub use envelope::Envelope;
pub use error::{Error, ErrorKind};
pub use holds::{At, Holds, In, Loaded, MemberIn, Reaches};
pub use http;
pub use id::Id;
pub use input::{Filter, Input};
pub use kept::Kept;
pub use listing::Listing;
pub use multipart::Multipart;
pub use page::Page;
pub use paging::Paging;
pub use record::Record;
pub use relation::Relation;
pub use request::{Changed, Finish, Request};
pub use resource::{Create, Destroy, Find, List, Many, Replace, Resource, Singleton, Update};
pub use response::Response;
pub use rtk_derive::{Nested, OpenEnum, Resource};
pub use scope::Scope;
pub use secret::Secret;
pub use stream::Records;
pub use timestamp::Timestamp;
pub use transport::Body;
pub use values::{IntoChange, IntoId, IntoNullable, IntoNullableChange, IntoValue};
