//! Traits and types in the signatures of this crate that your code rarely names.
//!
//! - What setters and finders accept: [`IntoValue`], [`IntoNullable`], [`IntoChange`], [`IntoNullableChange`], [`IntoId`], [`IntoBody`],
//!   [`RawBody`].
//! - What generated types implement: [`Input`] (`NewT`, `TChanges`) and [`Filter`] (`TFilter`).
//! - What a declaration says of a resource, beside its verbs: [`HasId`], [`Singleton`], [`ListedIn`], [`FoundIn`], [`FromEnv`], and
//!   [`Loaded`] for the accessors of `belongs_to`.
//! - What lists consist of: [`Item`].
//! - What requests return: [`ListOutput`], [`UpdateOutput`], [`MapOutput`], [`AndResponse`], [`IfChanged`].
//! - What is `Send` on native targets, and need not be on wasm32: [`MaybeSend`].
//! - Waits: [`Wait`], and what their condition returns, a [`Verdict`].

pub use crate::call::request::MapOutput;
pub use crate::call::with_response::{AndResponse, IfChanged};
pub use crate::input::content::{IntoBody, RawBody};
pub use crate::input::values::{IntoChange, IntoId, IntoNullable, IntoNullableChange, IntoValue};
pub use crate::input::{Filter, Input};
pub use crate::platform::MaybeSend;
pub use crate::resource::from_env::FromEnv;
pub use crate::resource::list::item::Item;
pub use crate::resource::list::output::ListOutput;
pub use crate::resource::nesting::{FoundIn, ListedIn, Loaded};
pub use crate::resource::update::UpdateOutput;
pub use crate::resource::verbs::{HasId, Singleton};
pub use crate::resource::wait::{Verdict, Wait};
