//! What lists consist of.

use serde::de::{DeserializeOwned, DeserializeSeed as _, Deserializer};
use serde_json::Value;

use crate::call::untyped_scope::UntypedScope;
use crate::resource::Resource;
use crate::resource::output::RecordSeed;
use crate::resource::record::Record;

/// An item of a list: the [`Record`] of a resource, or any other value that can be decoded.
///
/// ```
/// use rtk::bounds::Item;
/// use rtk::{Error, Page};
///
/// async fn two_pages<I: Item>(first: Page<I>) -> Result<Vec<I>, Error> {
///     let second = first.next().await?;
///     Ok(first.into_iter().chain(second).collect())
/// }
/// ```
pub trait Item: Sized + Send + 'static {
    /// The resource of the record, or the type of the value.
    type Of;

    /// The payload can be one item instead of a list.
    #[doc(hidden)]
    const ONE_OR_MANY: bool = false;

    /// The key of the paging object in an item that stands in place of a list.
    #[doc(hidden)]
    const PAGING_KEY: &'static str = "";

    /// What a list of such items is called in errors.
    #[doc(hidden)]
    fn expected_list() -> String;

    #[doc(hidden)]
    fn decode<'de, D: Deserializer<'de>>(deserializer: D, scope: &UntypedScope) -> Result<Self, D::Error>;

    /// Removes that object.
    #[doc(hidden)]
    fn take_paging(&mut self) -> Option<Value> {
        None
    }

    #[doc(hidden)]
    fn id(&self) -> Option<&str> {
        None
    }
}

impl<T: Resource> Item for Record<T> {
    type Of = T;

    const ONE_OR_MANY: bool = T::DESCRIPTOR.one_or_many;
    const PAGING_KEY: &'static str = T::DESCRIPTOR.envelope.paging;

    fn expected_list() -> String {
        format!("a list of `{}`", T::DESCRIPTOR.name)
    }

    // Every function that returns a record by value costs a memcpy.
    #[inline]
    fn decode<'de, D: Deserializer<'de>>(deserializer: D, scope: &UntypedScope) -> Result<Self, D::Error> {
        RecordSeed::new(scope).deserialize(deserializer)
    }

    fn take_paging(&mut self) -> Option<Value> {
        self.remove_extra(Self::PAGING_KEY)
    }

    fn id(&self) -> Option<&str> {
        self.identity().filter(|id| !id.is_empty())
    }
}

#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned + Send + 'static> Item for T {
    type Of = T;

    fn expected_list() -> String {
        "a list".to_owned()
    }

    fn decode<'de, D: Deserializer<'de>>(deserializer: D, _: &UntypedScope) -> Result<Self, D::Error> {
        T::deserialize(deserializer)
    }
}
