//! What the platform provides: time, timers, and whether futures move between threads. Tokio on native targets, JavaScript on wasm32.
//!
//! Both modules have the same items. Random numbers need no module: fastrand and getrandom choose their source by the target.

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(target_arch = "wasm32")]
mod web;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use native::*;
#[cfg(not(target_arch = "wasm32"))]
pub use std::time::Instant as PublicInstant;
#[cfg(target_arch = "wasm32")]
pub(crate) use web::*;
#[cfg(target_arch = "wasm32")]
pub use web_time::Instant as PublicInstant;

use std::future::Future;
use std::pin::Pin;

use bytes::Bytes;
use futures_core::Stream;

/// `Send` on native targets, and no bound on wasm32, where one thread runs all futures, streams and callbacks.
///
/// Implemented for every type that qualifies.
#[cfg(not(target_arch = "wasm32"))]
pub trait MaybeSend: Send {}
#[cfg(not(target_arch = "wasm32"))]
impl<T: Send + ?Sized> MaybeSend for T {}

/// `Send` on native targets, and no bound on wasm32, where one thread runs all futures, streams and callbacks.
///
/// Implemented for every type.
#[cfg(target_arch = "wasm32")]
pub trait MaybeSend {}
#[cfg(target_arch = "wasm32")]
impl<T: ?Sized> MaybeSend for T {}

/// A boxed future. It is `Send`, except on wasm32, where futures of JavaScript are not.
#[cfg(not(target_arch = "wasm32"))]
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
/// A boxed future. It need not be `Send` on wasm32.
#[cfg(target_arch = "wasm32")]
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// A callback after each chunk of a body.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) type BoxCallback<T> = Box<dyn FnMut(T) + Send>;
#[cfg(target_arch = "wasm32")]
pub(crate) type BoxCallback<T> = Box<dyn FnMut(T)>;

/// A boxed stream of bytes, which is `Send` where futures are.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) type BoxBytes<E> = Pin<Box<dyn Stream<Item = Result<Bytes, E>> + Send>>;
#[cfg(target_arch = "wasm32")]
pub(crate) type BoxBytes<E> = Pin<Box<dyn Stream<Item = Result<Bytes, E>>>>;
