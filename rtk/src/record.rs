//! A loaded `T`, with where it is and what it does not declare.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::LazyLock;

use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use crate::answer;
use crate::call::Call;
use crate::codec::{Extra, ResourceSeed};
use crate::descriptor::Descriptor;
use crate::error::Error;
use crate::id::Id;
use crate::path;
use crate::place::Place;
use crate::request::{Changed, Request};
use crate::resource::{Destroy, Find, Replace, Resource, Update};
use crate::scope::Scope;

/// A loaded `T`: its attributes (it derefs to `T`), its [`Scope`], and the keys that `T` does not declare.
///
/// Two records are equal if they are the same thing in the same place, whatever their attributes.
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
    /// The place that the call was made in; without the id, for an item of a list.
    place: Place,
    extra: Extra,
}

static NOTHING: LazyLock<Map<String, Value>> = LazyLock::new(Map::new);

impl<T: Resource> Record<T> {
    pub(crate) fn new(value: T, place: Place, extra: Extra) -> Self {
        Self { value, place, extra }
    }

    /// What identifies it in its place; empty for a singleton.
    #[must_use]
    pub fn id(&self) -> Id<T> {
        Id::new(self.value.identity().unwrap_or_default())
    }

    /// The place inside it. Where its place is not wholly known (a participant that was found without its session), an
    /// attribute of the placeholder's name (`session_id`) fills the gap.
    #[must_use]
    pub fn scope(&self) -> Scope<T> {
        let mut place = self.place.clone();
        if let Some(id) = self.value.identity() {
            place = place.within(T::DESCRIPTOR, id);
        }
        for name in path::placeholders(T::DESCRIPTOR.member_path()) {
            if place.param(name).is_none() {
                if let Some(Value::String(id)) = self.attribute(name) {
                    place = place.with(name, &id);
                }
            }
        }
        Scope::new(place)
    }

    /// Reads it again, in place.
    pub fn reload(&mut self) -> Request<Self, &mut Self>
    where
        T: Find,
    {
        Request::record(Call::member::<T>(self.scope().place().clone(), "find")).then(self)
    }

    /// Changes it. What the answer tells is merged in; what it leaves out stays.
    ///
    /// ```
    /// # use rtk::realtime_kit::*;
    /// # async fn example(mut meeting: rtk::Record<Meeting>) -> Result<(), rtk::Error> {
    /// meeting.update(MeetingChanges::new().title("Retro").record_on_start(None)).await?; // None sends null
    /// # Ok(()) }
    /// ```
    pub fn update(&mut self, changes: T::Changes) -> Request<Changed<T>, &mut Self>
    where
        T: Update,
    {
        let call = Call::member::<T>(self.scope().place().clone(), "update").with_input(changes);
        Request::changed(call, self)
    }

    /// Replaces it as a whole: on the server, what is not set goes back to its default. What the answer tells is merged in; what it
    /// leaves out stays as it was here, so [`reload`](Self::reload) after an answer that tells only a part.
    pub fn replace(&mut self, new: T::New) -> Request<Changed<T>, &mut Self>
    where
        T: Replace,
    {
        let call = Call::member::<T>(self.scope().place().clone(), "replace").with_input(new);
        Request::changed(call, self)
    }

    /// Removes it.
    pub fn destroy<Q>(&self) -> Request<(), Q>
    where
        T: Destroy<Query = Q>,
    {
        self.scope().destroy()
    }

    /// What its declaration says.
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

    /// Every attribute by its name, as JSON. Secrets are in it.
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
        let (flattened, own): (Vec<_>, Vec<_>) = T::DESCRIPTOR.attributes.iter().partition(|it| it.flatten);
        let named = own.into_iter().filter_map(|it| wire.remove(it.wire).map(|value| (it.name.to_owned(), value)));
        let mut named: Map<_, _> = named.collect();
        // What no key of its own is left for is what was flattened.
        named.extend(flattened.first().map(|it| (it.name.to_owned(), Value::Object(wire))));
        named
    }

    /// One attribute by its name, or an undeclared key.
    ///
    /// ```
    /// # fn example(session: &rtk::Record<rtk::realtime_kit::Session>) {
    /// assert_eq!(session.get("meeting_title"), Some("Stand-up".into()));
    /// # }
    /// ```
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Value> {
        self.attribute(name).or_else(|| self.extra().get(name).cloned())
    }

    /// The keys of the answer that `T` does not declare, with their values. Those of objects inside are not among them: an object that is to keep them
    /// has a flattened map.
    #[must_use]
    pub fn extra(&self) -> &Map<String, Value> {
        self.extra.as_deref().unwrap_or(&NOTHING)
    }

    /// The attributes alone.
    #[must_use]
    pub fn into_inner(self) -> T {
        self.value
    }

    /// The ids that lead to it, whichever way it was found. An unknown one is equal to another unknown one only.
    fn address(&self) -> Vec<Option<Box<str>>> {
        let scope = self.scope();
        let names = path::placeholders(T::DESCRIPTOR.member_path());
        names.map(|name| scope.place().param(name).map(Into::into)).collect()
    }

    fn attribute(&self, name: &str) -> Option<Value> {
        T::DESCRIPTOR.attribute(name)?;
        self.attributes().remove(name)
    }

    /// Lays the keys of an answer over its own.
    pub(crate) fn merge(&mut self, answer: Changed<T>) -> Result<(), Error> {
        let Changed { members, context, .. } = answer;
        let mut all = match serde_json::to_value(&self.value) {
            Ok(Value::Object(all)) => all,
            _ => Map::new(),
        };
        let told: Vec<String> = members.keys().cloned().collect();
        all.extend(members);
        let (call, response) = context;
        let payload = path::dotted(call.envelope().payload, call.key());
        let mut extra = None;
        let seed = ResourceSeed::<T>::new(&mut extra);
        self.value = answer::part(&call, &response, &payload, Value::Object(all), seed)?;
        // A key that only the former shape of a flattened attribute had belongs to nothing any more.
        for (key, value) in extra.into_iter().flat_map(|extra| *extra).filter(|(key, _)| told.contains(key)) {
            self.extra.get_or_insert_default().insert(key, value);
        }
        Ok(())
    }

    pub(crate) fn forget(&mut self, key: &str) -> Option<Value> {
        self.extra.as_mut()?.remove(key)
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

/// The attributes, and the names of what is undeclared: a value of it could be secret.
impl<T: fmt::Debug> fmt::Debug for Record<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { value, place: _, extra } = self;
        let extra: Vec<_> = extra.iter().flat_map(|extra| extra.keys()).collect();
        f.debug_struct("Record").field("value", value).field("extra", &extra).finish()
    }
}

/// In its wire form, undeclared keys included.
impl<T: Serialize> Serialize for Record<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Whole<'a, T> {
            #[serde(flatten)]
            value: &'a T,
            #[serde(flatten)]
            extra: Option<&'a Map<String, Value>>,
        }
        Whole { value: &self.value, extra: self.extra.as_deref() }.serialize(serializer)
    }
}
