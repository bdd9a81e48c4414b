//! What `create`, `update` and `filter` take.

use std::fmt;

use serde::ser::{self, Serialize, Serializer};
use serde_json::{Map, Value};

use crate::error::Error;
use crate::query::{self, Query};
use crate::record::Record;
use crate::resource::Resource;

/// What `create`, `update` and `replace` take: a `NewT` or `TChanges` that the derive writes. Each is [`Serialize`] as well, to be a
/// part of the body of an action.
///
/// ```
/// use rtk::realtime_kit::NewMeeting;
///
/// let all = vec![NewMeeting::new().title("Stand-up"), NewMeeting::new().title("Retro")];
/// assert_eq!(serde_json::to_string(&all)?, r#"[{"title":"Stand-up"},{"title":"Retro"}]"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
pub trait Input: Serialize + Send + 'static {
    /// What is sent.
    #[doc(hidden)]
    fn into_members(self) -> Members;
}

/// What a list is narrowed by: a `TFilter` that the derive writes, or `()`.
pub trait Filter: Send + 'static {
    /// What is sent.
    #[doc(hidden)]
    fn into_pairs(self) -> Pairs;
}

/// Nothing to narrow by.
impl Filter for () {
    fn into_pairs(self) -> Pairs {
        Pairs::default()
    }
}

/// A value that a request can tell: of an attribute or of a parameter.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be written into a request",
    label = "not `Serialize`",
    note = "derive `rtk::Nested` for it, `rtk::OpenEnum` if it is an enum of names, or `serde::Serialize`"
)]
pub trait Writable: Serialize {}

#[diagnostic::do_not_recommend]
impl<T: Serialize + ?Sized> Writable for T {}

/// A request that is being put together: the members of its JSON body, and what goes beside it. The first that cannot be
/// written is reported when the request is sent.
#[derive(Clone, Default)]
pub struct Members {
    pub(crate) body: Map<String, Value>,
    pub(crate) beside: Pairs,
    /// The id, where the caller chooses it, or that of the record that this is a copy of.
    pub(crate) id: Option<String>,
    /// It was chosen.
    is_chosen: bool,
    /// What could not be copied from a record and has to be set, by key, and why.
    lacking: Vec<(&'static str, String)>,
    /// The keys that are a flattened attribute's, copied from a record.
    flattened: Vec<String>,
    fault: Option<String>,
}

impl Members {
    /// Sets one.
    pub fn set(&mut self, key: &'static str, value: &impl Writable) {
        self.put(key, serde_json::to_value(value));
    }

    /// Sets one that has been written already.
    pub fn put(&mut self, key: &'static str, value: Result<Value, serde_json::Error>) {
        match value {
            Ok(value) => {
                self.lacking.retain(|(lacking, _)| *lacking != key);
                self.body.insert(key.to_owned(), value);
            }
            Err(error) => self.refuse(format!("`{key}` cannot be written: {error}")),
        }
    }

    /// Sets those of a value that has no key of its own.
    pub fn flatten(&mut self, name: &'static str, value: &impl Writable) {
        self.put_flat(name, serde_json::to_value(value));
    }

    /// The same of one that has been written already.
    pub fn put_flat(&mut self, name: &'static str, value: Result<Value, serde_json::Error>) {
        match value {
            Ok(Value::Object(members)) => {
                // Another shape leaves nothing of the one that was copied.
                for key in self.flattened.drain(..) {
                    self.body.remove(&key);
                }
                self.body.extend(members);
            }
            Ok(Value::Null) => {}
            Ok(_) => self.refuse(format!("`{name}` is flattened, and is no object")),
            Err(error) => self.refuse(format!("`{name}` cannot be written: {error}")),
        }
    }

    /// Sets a query parameter.
    pub fn query(&mut self, key: &'static str, value: &impl Writable) {
        self.beside.query(key, value);
    }

    /// Sets a header.
    pub fn header(&mut self, name: &'static str, value: &impl Writable) {
        self.beside.header(name, value);
    }

    /// Chooses the id.
    pub fn id(&mut self, id: impl Into<String>) {
        (self.id, self.is_chosen) = (Some(id.into()), true);
    }

    /// Why it cannot be sent.
    pub(crate) fn fault(&self) -> Option<String> {
        self.fault.clone().or_else(|| self.lacking.first().map(|(_, why)| why.clone()))
    }

    fn refuse(&mut self, why: String) {
        self.fault.get_or_insert(why);
    }
}

/// What a record holds that can be told when one is made: to copy it, or to replace it after a change.
#[must_use]
pub fn copied<T: Resource>(record: &Record<T>) -> Members {
    let mut copy = Members::default();
    let wire = match serde_json::to_value(&**record) {
        Ok(Value::Object(wire)) => wire,
        _ => Map::new(),
    };
    let attributes = T::DESCRIPTOR.attributes.iter();
    let known = |key: &str| attributes.clone().any(|attribute| !attribute.flatten && attribute.wire == key);
    for attribute in attributes.clone().filter(|attribute| attribute.create) {
        let name = attribute.name;
        if attribute.flatten {
            let members = wire.iter().filter(|(key, _)| !known(key)).map(|(key, value)| (key.clone(), value.clone()));
            copy.body.extend(members);
            copy.flattened = wire.keys().filter(|key| !known(key)).cloned().collect();
            continue;
        }
        // What no answer holds is not known, whatever stands for it here.
        match wire.get(attribute.wire).filter(|_| attribute.read) {
            Some(value) if attribute.takes.is_some() && !value.is_null() => {
                let why = format!("`{name}` is told in another form than it is read, so a copy needs it set");
                copy.lacking.push((attribute.request_wire, why));
            }
            Some(value) if attribute.nullable || !value.is_null() => {
                copy.body.insert(attribute.request_wire.to_owned(), value.clone());
            }
            _ if attribute.required => {
                let why = format!("`{name}` is required, and the record does not hold it");
                copy.lacking.push((attribute.request_wire, why));
            }
            _ => {}
        }
    }
    copy.id = record.identity().map(str::to_owned);
    copy
}

/// As a part of another body, where there is no place for what stands beside one.
impl Serialize for Members {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Some(fault) = self.fault() {
            return Err(ser::Error::custom(fault));
        }
        if let Some(name) = self.beside.names().next() {
            return Err(ser::Error::custom(format_args!("`{name}` goes beside a body, so it cannot be in one")));
        }
        if self.is_chosen {
            let why = "the id that was chosen goes into the path, so it cannot be in a body: write it beside this";
            return Err(ser::Error::custom(why));
        }
        self.body.serialize(serializer)
    }
}

/// Without the values: one of them can be secret.
impl fmt::Debug for Members {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.body.keys()).entries(self.beside.names()).finish()
    }
}

/// The members of an object whose other members stay as they are.
#[derive(Clone, Default)]
pub struct Part {
    members: Map<String, Value>,
    fault: Option<String>,
}

impl Part {
    /// Sets one.
    pub fn put(&mut self, key: &'static str, value: Result<Value, serde_json::Error>) {
        match value {
            Ok(value) => {
                self.members.insert(key.to_owned(), value);
            }
            Err(error) => {
                self.fault.get_or_insert(format!("`{key}` cannot be written: {error}"));
            }
        }
    }

    /// Sets those of a value that has no key of its own.
    pub fn put_flat(&mut self, key: &'static str, value: Result<Value, serde_json::Error>) {
        match value {
            Ok(Value::Object(members)) => self.members.extend(members),
            other => self.put(key, other),
        }
    }

    /// What is sent.
    pub fn into_change(self) -> Result<Value, serde_json::Error> {
        match self.fault {
            Some(fault) => Err(ser::Error::custom(fault)),
            None => Ok(Value::Object(self.members)),
        }
    }
}

/// Without the values, likewise.
impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.members.keys()).finish()
    }
}

/// Query parameters and headers that are being put together.
#[derive(Clone, Default)]
pub struct Pairs {
    pub(crate) parameters: Query,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) fault: Option<String>,
}

impl Pairs {
    /// Sets a query parameter.
    pub fn query(&mut self, key: &'static str, value: &impl Writable) {
        if let Err(error) = self.parameters.set(key, value) {
            self.fault.get_or_insert(format!("`{key}`: {error}"));
        }
    }

    /// Sets a header; null takes it away.
    pub fn header(&mut self, name: &'static str, value: &impl Writable) {
        self.headers.retain(|(set, _)| *set != name);
        match query::text(value) {
            Ok(Some(text)) => self.headers.push((name, text)),
            Ok(None) => {}
            Err(error) => {
                self.fault.get_or_insert(format!("`{name}`: {error}"));
            }
        }
    }

    /// Adds others; of two under one name, the other counts.
    pub(crate) fn merge(&mut self, other: Self) {
        self.parameters.merge(&other.parameters);
        self.headers.retain(|(name, _)| other.headers.iter().all(|(set, _)| set != name));
        self.headers.extend(other.headers);
        self.fault = self.fault.take().or(other.fault);
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        self.parameters.pairs().map(|(key, _)| key).chain(self.headers.iter().map(|(name, _)| *name))
    }
}

/// The query, and the names of the headers.
impl fmt::Debug for Pairs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map()
            .entries(self.parameters.pairs())
            .entries(self.headers.iter().map(|(name, _)| (name, "…")))
            .finish()
    }
}

impl Members {
    /// The body as JSON.
    pub(crate) fn json(&self) -> Result<Vec<u8>, Error> {
        serde_json::to_vec(&self.body).map_err(Error::unwritten)
    }
}
