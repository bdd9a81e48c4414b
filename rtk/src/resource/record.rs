//! A loaded resource.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;

use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use crate::call::Call;
use crate::call::request::Request;
use crate::call::untyped_scope::UntypedScope;
use crate::codec::undeclared::Extra;
use crate::descriptor::{Descriptor, template};
use crate::input::values::{IntoId, IntoNullable, IntoValue};
use crate::resource::Resource;
use crate::resource::scope::Scope;
use crate::resource::verbs::{Destroy, Find, Replace, Update};
use crate::resource::write::{Merge, WriteBody as _, WriteOutput};
use crate::value::id::Id;

/// A loaded `T`: its attributes (it derefs to `T`), its [`Scope`], and the keys that `T` does not declare.
///
/// Two records are equal if they have the same id in the same scope, whatever their attributes. Those of a resource without an id are equal if they have the
/// same attributes in the same scope.
///
/// ```
/// # use rtk::realtime_kit::*;
/// # async fn example(app: &rtk::Scope<App>) -> Result<(), rtk::Error> {
/// let mut session = Session::find(app, "sess-1").await?;
/// println!("{:?} had {:?} people", session.meeting_title, session.max_concurrent_participants);
/// if let Some(meta) = session.extra().get("meta") {
///     println!("undeclared: {meta}");
/// }
/// session.reload().await?;
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Record<T> {
    value: T,
    /// The scope of the request. Lacks the id if the record is an item of a list.
    scope: UntypedScope,
    extra: Extra,
}

impl<T: Resource> Record<T> {
    pub(crate) fn new(value: T, scope: UntypedScope, extra: Extra) -> Self {
        Self { value, scope, extra }
    }

    /// Returns the id. Empty for a resource that has none, such as a singleton.
    #[must_use]
    pub fn id(&self) -> Id<T> {
        Id::new(self.value.identity().unwrap_or_default())
    }

    /// Returns the scope of this record, from which its children can be reached.
    ///
    /// If an ancestor's id is unknown (for example, of a participant that was found without its session), it is taken from the attribute of
    /// the same name (`session_id`).
    #[must_use]
    pub fn scope(&self) -> Scope<T> {
        let mut scope = self.scope.clone();
        if let Some(id) = self.value.identity() {
            scope = scope.with_id(T::DESCRIPTOR, id);
        }
        for name in template::placeholders(T::DESCRIPTOR.member_path()) {
            if scope.param(name).is_none() {
                if let Some(Value::String(id)) = self.declared_attribute(name) {
                    scope = scope.with_param(name, &id);
                }
            }
        }
        Scope::new(scope)
    }

    /// Fetches the record again, and replaces this value with the result.
    #[doc(alias = "refresh")]
    pub fn reload(&mut self) -> Request<Self, &mut Self>
    where
        T: Find,
    {
        let scope = self.scope().untyped().clone();
        Request::record(Call::for_operation(scope, T::DESCRIPTOR, T::FIND)).then(self)
    }

    /// Updates the resource, and merges the response into this record. Attributes that the response omits keep their values here.
    ///
    /// ```
    /// # use rtk::realtime_kit::*;
    /// # async fn example(mut meeting: rtk::Record<Meeting>) -> Result<(), rtk::Error> {
    /// meeting.update(MeetingChanges::new().title("Retro").record_on_start(None)).await?; // None sends null
    /// # Ok(()) }
    /// ```
    ///
    /// If the declaration says `update(returns = T)`, returns that, and this record does not change.
    #[doc(alias = "save")]
    pub fn update<W>(&mut self, changes: T::Changes) -> Request<W::OnRecord, Merge<'_, T, W>>
    where
        T: Update<Returns = W>,
        W: WriteOutput<T>,
    {
        let mut call = Call::for_operation(self.scope().untyped().clone(), T::DESCRIPTOR, T::UPDATE);
        <T as Update>::Body::set(&mut call, changes);
        W::request_on_record(call).then(Merge::into(self))
    }

    /// Replaces the resource (`PUT`). The server resets attributes that `new` does not set to their defaults.
    ///
    /// The response is merged into this record. If the API returns only a part of the resource, call [`reload`](Self::reload) afterwards.
    ///
    /// If the declaration says `replace(returns = T)`, returns that, and this record does not change.
    pub fn replace<W>(&mut self, new: T::New) -> Request<W::OnRecord, Merge<'_, T, W>>
    where
        T: Replace<Returns = W>,
        W: WriteOutput<T>,
    {
        let mut call = Call::for_operation(self.scope().untyped().clone(), T::DESCRIPTOR, T::REPLACE);
        <T as Replace>::Body::set(&mut call, new);
        W::request_on_record(call).then(Merge::into(self))
    }

    /// Deletes the resource.
    #[doc(alias("delete", "remove"))]
    pub fn destroy<O, Q>(&self) -> Request<O, Q>
    where
        T: Destroy<Destroyed = O, Query = Q>,
    {
        self.scope().destroy()
    }

    /// Returns the declaration as data.
    ///
    /// ```
    /// # fn example(session: &rtk::Record<rtk::realtime_kit::Session>) {
    /// assert_eq!(session.descriptor().name, "Session");
    /// # }
    /// ```
    #[must_use]
    pub fn descriptor(&self) -> &'static Descriptor {
        T::DESCRIPTOR
    }

    /// Returns every attribute by its name, as JSON. Includes secrets.
    ///
    /// ```
    /// # fn example(session: &rtk::Record<rtk::realtime_kit::Session>) {
    /// for (name, value) in session.attributes() {
    ///     println!("{name}: {value}");
    /// }
    /// # }
    /// ```
    #[must_use]
    pub fn attributes(&self) -> Map<String, Value> {
        let Ok(Value::Object(mut wire)) = serde_json::to_value(&self.value) else { return Map::new() };
        let (flattened, plain): (Vec<_>, Vec<_>) = T::DESCRIPTOR.attributes.iter().partition(|it| it.flatten);
        let named = plain.into_iter().filter_map(|it| wire.remove(it.wire).map(|value| (it.name.to_owned(), value)));
        let mut named: Map<_, _> = named.collect();
        // The keys that are left belong to the flattened attribute.
        named.extend(flattened.first().map(|it| (it.name.to_owned(), Value::Object(wire))));
        named
    }

    /// Returns one attribute by its name, or the value of an undeclared key, as JSON.
    ///
    /// ```
    /// # fn example(session: &rtk::Record<rtk::realtime_kit::Session>) {
    /// assert_eq!(session.attribute("meeting_title"), Some("Stand-up".into()));
    /// # }
    /// ```
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<Value> {
        self.declared_attribute(name).or_else(|| self.extra().get(name).cloned())
    }

    /// Returns the keys of the response that `T` does not declare, with their values.
    ///
    /// Undeclared keys of nested objects are not included. To keep those, declare a flattened map in the nested struct.
    #[must_use]
    pub fn extra(&self) -> &Map<String, Value> {
        self.extra.members()
    }

    /// Returns the attributes without the scope and the undeclared keys.
    #[must_use]
    pub fn into_inner(self) -> T {
        self.value
    }

    /// The ids that lead to this record, however it was found. Unknown ids are `None`. In place of an id that does not exist, it has the attributes.
    fn address(&self) -> Vec<Option<Box<str>>> {
        let scope = self.scope();
        let names = template::placeholders(T::DESCRIPTOR.member_path());
        let ids = names.map(|name| scope.untyped().param(name).map(Into::into));
        let has_no_id = T::DESCRIPTOR.id.is_none() && !T::DESCRIPTOR.is_singleton();
        let attributes = has_no_id.then(|| serde_json::to_string(&self.value).ok().map(Into::into));
        ids.chain(attributes).collect()
    }

    fn declared_attribute(&self, name: &str) -> Option<Value> {
        T::DESCRIPTOR.attribute(name)?;
        self.attributes().remove(name)
    }

    /// Replaces the attributes, and adds undeclared keys.
    pub(crate) fn replace_value(&mut self, value: T, undeclared: impl IntoIterator<Item = (String, Value)>) {
        self.value = value;
        self.extra.change(|members| members.extend(undeclared));
    }

    pub(crate) fn remove_extra(&mut self, key: &str) -> Option<Value> {
        self.extra.change(|members| members.remove(key))
    }
}

impl<T> Deref for Record<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: Resource> PartialEq for Record<T> {
    fn eq(&self, other: &Self) -> bool {
        self.address() == other.address()
    }
}

impl<T: Resource> Eq for Record<T> {}

impl<T: Resource> Hash for Record<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.address().hash(state);
    }
}

/// Shows the attributes and the undeclared keys. The values of undeclared keys can be secret.
impl<T: fmt::Debug> fmt::Debug for Record<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { value, scope: _, extra } = self;
        let extra: Vec<_> = extra.members().keys().collect();
        f.debug_struct("Record").field("value", value).field("extra", &extra).finish()
    }
}

/// Serializes in wire form, with undeclared keys.
impl<T: Serialize> Serialize for Record<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Whole<'a, T> {
            #[serde(flatten)]
            value: &'a T,
            #[serde(flatten)]
            extra: &'a Map<String, Value>,
        }
        Whole { value: &self.value, extra: self.extra.members() }.serialize(serializer)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Resource> IntoId<T> for &Record<T> {
    fn into_id(self) -> Id<T> {
        self.id()
    }
}

#[diagnostic::do_not_recommend]
impl<T: Resource> IntoValue<Id<T>> for &Record<T> {
    fn into_value(self) -> Id<T> {
        self.id()
    }
}

#[diagnostic::do_not_recommend]
impl<T: Resource> IntoNullable<Id<T>> for &Record<T> {
    fn into_nullable(self) -> Option<Id<T>> {
        Some(self.id())
    }
}
