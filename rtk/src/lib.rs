#![cfg_attr(not(doctest), doc = include_str!("../README.md"))]
//!
//! ## In this crate
//!
//! - [`guide`]: from a page of API documentation to a tested declaration
//! - [`derive(Resource)`](derive@Resource), [`derive(Nested)`](derive@Nested), [`derive(OpenEnum)`](derive@OpenEnum),
//!   [`derive(Union)`](derive@Union): every key of a declaration
//! - [`realtime_kit`]: RealtimeKit's resources, and a table of its operations
//! - [`Client`], [`Scope`], [`Relation`], [`Record`], [`Request`]: the types that your code uses most
//! - [`Error`] and [`ErrorKind`]: the kinds of failure, and how to handle each
//! - `testing`: a transport for your tests, in the feature `testing`
//! - [`transport`]: settings of connections, layers around each attempt, and transports of your own
//!
//! ## Features
//!
//! | feature | adds |
//! | --- | --- |
//! | `realtime-kit` (default) | [`realtime_kit`], which a program that calls other APIs only does not need |
//! | `reqwest` (default) | the default transport, `HttpTransport`, which sends by reqwest |
//! | `hyper` | `HttpTransport` by the client of hyper-util, for programs that make many calls: see [`guide::transports`] |
//! | `rustls` (default), `rustls-no-provider`, `native-tls` | TLS of `HttpTransport`; `native-tls` with reqwest only |
//! | `http2` (default), `gzip`, `brotli`, `zstd` | protocols and compression of `HttpTransport` |
//! | `cache` | `transport::Cache`, which keeps responses in memory and asks the server whether they are still valid |
//! | `pacing` | `ClientBuilder::pacing`, which spreads requests to stay below a rate limit |
//! | `pacing-shared` | `pacing`, and `Pacing::shared`, which counts the requests of several processes against one limit, in a store of your own |
//! | `pacing-redis` | `pacing-shared`, and `pacing::RedisStore`, which keeps the count in Redis or Valkey: see [`guide::shared_pacing`] |
//! | `blocking` | `rtk::Blocking`, which sends requests in programs without async: see [`guide::blocking`] |
//! | `testing` | `rtk::testing` |
//! | `webhooks` | `rtk::webhook`, which receives webhooks |
//! | `axum` | `webhooks`, and deliveries as arguments of handlers of axum 0.8 |
//!
//! With `rustls-no-provider`, install a crypto provider of rustls before the first client is built, such as
//! `rustls::crypto::ring::default_provider().install_default()`. Without one, [`ClientBuilder::build`] returns an error.
//!
//! Without the default features there is neither TLS nor an HTTP client: enable `reqwest` or `hyper`, or pass a [`transport::Transport`] to
//! [`ClientBuilder::transport`].
//!
//! For wasm32, `HttpTransport` is replaced by `FetchTransport`, and the features of `HttpTransport`, `blocking`, `cache`, `pacing-shared`, `pacing-redis`, `webhooks` and `axum` have no effect: see
//! [`guide::workers`].
//!
//! ## Environment
//!
//! | variable | value |
//! | --- | --- |
//! | `CLOUDFLARE_API_TOKEN` | the API token |
//! | `CLOUDFLARE_ACCOUNT_ID`, `CLOUDFLARE_ZONE_ID`, `CLOUDFLARE_APP_ID` | the ids that `from_env` reads |
//! | `CLOUDFLARE_BASE_URL` | the base URL; defaults to `https://api.cloudflare.com/client/v4` |
//!
//! Settings of [`Client::builder`] override the environment.

// Generated code says `::rtk`, in this crate too.
extern crate self as rtk;

// From bottom to top: each folder uses only those above it in this list. `tests/tests/layers` checks that. The blank lines keep
// rustfmt from sorting it.
mod platform;

mod value;

mod error;

pub mod descriptor;

pub mod transport;

mod paging;

mod codec;

mod api;

mod client;

mod input;

mod call;

mod resource;

mod download;

#[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
mod blocking;

#[cfg(all(feature = "webhooks", not(target_arch = "wasm32")))]
pub mod webhook;

pub mod bounds;

#[cfg(feature = "pacing")]
pub mod pacing;

pub mod cloudflare;

#[doc(hidden)]
pub mod __private;

// These use the public API only, like code outside this crate.
#[cfg(feature = "realtime-kit")]
pub mod realtime_kit;

#[cfg(feature = "testing")]
pub mod testing;

pub mod guide;

pub use api::Api;
#[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
pub use blocking::{Blocking, BlockingIter};
pub use call::request::Request;
pub use client::Client;
pub use client::builder::ClientBuilder;
pub use client::credentials::{Credentials, CredentialsProvider};
#[cfg(feature = "pacing")]
pub use client::pacing::Pacing;
pub use client::retry::Retry;
pub use cloudflare::{Account, BASE_URL, Cloudflare, Zone};
pub use descriptor::Descriptor;
pub use descriptor::api::Authentication;
pub use descriptor::envelope::Envelope;
pub use descriptor::paging::Paging;
pub use descriptor::rate_limit_format::RateLimitFormat;
pub use download::Download;
pub use error::api::ApiError;
pub use error::format::ErrorFormat;
pub use error::{Error, ErrorKind};
pub use http;
pub use input::form::Form;
pub use input::multipart::Multipart;
/// Version 1 of the `jiff` crate. [`Timestamp::to_jiff`] returns its `Timestamp`.
pub use jiff;
pub use paging::position::Position;
pub use resource::Resource;
pub use resource::list::listing::Listing;
pub use resource::list::page::Page;
pub use resource::list::stream::Items;
pub use resource::nesting::{AncestorOf, AsScope, ParentOf};
pub use resource::record::Record;
pub use resource::relation::Relation;
pub use resource::scope::Scope;
pub use resource::verbs::{Create, Destroy, Find, List, Replace, Update};
pub use rtk_derive::{Api, Nested, OpenEnum, Resource, Union};
pub use transport::Body;
pub use transport::byte_stream::ByteStream;
pub use transport::events::{ServerSentEvent, ServerSentEvents};
pub use transport::json_lines::JsonLines;
pub use transport::progress::Progress;
pub use transport::rate_limit::RateLimit;
pub use transport::response::Response;
pub use value::extra::Extra;
pub use value::id::Id;
pub use value::json::Json;
pub use value::loose;
pub use value::or_raw::OrRaw;
pub use value::other_kind::OtherKind;
pub use value::secret::Secret;
pub use value::timestamp::Timestamp;
