#![cfg_attr(not(doctest), doc = include_str!("../README.md"))]

// Generated code says `::rtk`, here too.
extern crate self as rtk;

mod account;
pub mod anatomy;
mod answer;
mod api_error;
mod asserted;
mod base_url;
mod batch;
mod builder;
mod byte_stream;
mod call;
mod client;
mod codec;
mod constant;
mod content;
mod credentials;
mod declared;
pub mod descriptor;
mod download;
mod env;
mod envelope;
mod error;
mod error_kind;
mod exchange;
mod failure;
mod fields;
mod free;
pub mod guide;
mod holds;
mod id;
mod incoming;
mod input;
mod kept;
mod key_index;
mod listing;
pub mod loose;
mod multipart;
mod open_enum;
#[cfg(feature = "pacing")]
mod pacing;
mod page;
mod page_info;
mod pager;
mod paging;
mod path;
mod place;
mod position;
mod query;
mod rate_limit;
pub mod realtime_kit;
mod record;
mod relation;
mod request;
mod resource;
mod response;
mod retry;
mod retry_after;
mod retry_budget;
mod scope;
mod secret;
mod seek;
mod shorthand;
mod stream;
#[cfg(feature = "testing")]
pub mod testing;
mod timestamp;
mod trace;
mod trail;
pub mod transport;
mod values;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;

pub use account::{Account, Zone};
pub use api_error::ApiError;
pub use base_url::BASE_URL;
pub use builder::ClientBuilder;
pub use byte_stream::ByteStream;
pub use client::Client;
pub use content::IntoBody;
pub use credentials::{Credentials, CredentialsProvider};
pub use descriptor::Descriptor;
pub use download::{Download, Progress};
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
#[cfg(feature = "pacing")]
pub use pacing::Pacing;
pub use page::Page;
pub use paging::Paging;
pub use position::Position;
pub use rate_limit::RateLimit;
pub use record::Record;
pub use relation::Relation;
pub use request::{Changed, Finish, Request};
pub use resource::{Create, Destroy, Find, List, Many, Replace, Resource, Singleton, Update};
pub use response::Response;
pub use retry::Retry;
pub use rtk_derive::{Nested, OpenEnum, Resource};
pub use scope::Scope;
pub use secret::Secret;
pub use stream::Records;
pub use timestamp::Timestamp;
pub use transport::Body;
pub use values::{IntoChange, IntoId, IntoNullable, IntoNullableChange, IntoValue};
