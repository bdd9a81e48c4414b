//! Compares a value with its schema, down the tree.

use rtk::descriptor::{TypeShape, ValueType};

use super::difference::{Found, Kind, Part, not_declared};
use super::documented::{Documented, Member, Members, Object};
use super::keys::{Form, Key, Keys, Value, add_attributes, all_kinds, below, keys, structure, union_in};
use super::scalar;
use crate::Document;
use crate::model::{SchemaId, Use};

/// How deep lists and maps of one declaration are followed.
const DEEPEST: usize = 64;

/// Where a value is.
#[derive(Debug, Clone)]
pub(super) struct At {
    /// What messages name: `Shop.name`, or the operation.
    pub(super) subject: String,
    /// Keys from the body or response on.
    pub(super) path: String,
    depth: usize,
}

impl At {
    pub(super) fn new(subject: impl Into<String>, path: impl Into<String>) -> Self {
        Self { subject: subject.into(), path: path.into(), depth: 0 }
    }

    fn key(&self, owner: &str, key: &str) -> Self {
        Self { subject: format!("{owner}.{key}"), path: joined(&self.path, key), depth: self.depth + 1 }
    }

    fn item(&self) -> Self {
        Self { subject: self.subject.clone(), path: format!("{}[]", self.path), depth: self.depth + 1 }
    }

    fn value(&self) -> Self {
        Self { subject: self.subject.clone(), path: joined(&self.path, "*"), depth: self.depth + 1 }
    }
}

/// Joins keys with a dot.
pub(super) fn joined(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

/// A walk down one body or response.
pub(super) struct Walk<'d, 'f> {
    pub(super) document: &'d Document,
    pub(super) operation: &'d str,
    pub(super) found: &'f mut Found,
    /// Objects that were compared: some contain their own type.
    seen: Vec<(&'static str, Option<SchemaId>, Form)>,
}

impl<'d, 'f> Walk<'d, 'f> {
    pub(super) fn new(document: &'d Document, operation: &'d str, found: &'f mut Found) -> Self {
        Self { document, operation, found, seen: Vec::new() }
    }

    pub(super) fn add(&mut self, form: Form, at: &At, kind: Kind, what: impl Into<String>) {
        let part = if form == Form::Read { Part::Response } else { Part::Request };
        self.found.add(part, self.operation, at.subject.clone(), at.path.clone(), kind, what);
    }

    pub(super) fn value(&mut self, declared: &ValueType, uses: &[&'d Use], at: &At, form: Form) {
        let documented = Documented::of(self.document, uses);
        if at.depth > DEEPEST {
            return;
        }
        match (structure(declared), documented) {
            (ValueType::ListType(of), Documented::List(items)) => self.value(of, &items, &at.item(), below(form)),
            (ValueType::MapType(of), Documented::Map(values)) => self.value(of, &values, &at.value(), below(form)),
            (ValueType::NewType(shape), Documented::Object(object)) => self.object(shape, &object, uses, at, Form::New),
            (ValueType::ChangesType(shape), Documented::Object(object)) => {
                self.object(shape, &object, uses, at, Form::Changes);
            }
            (ValueType::DeclaredType(shape), Documented::Object(object)) if !matches!(shape, TypeShape::OfEnum(_)) => {
                self.object(shape, &object, uses, at, form);
            }
            // A map of anything is an object of which nothing is known.
            (ValueType::DeclaredType(shape), Documented::Map(_)) if !matches!(shape, TypeShape::OfEnum(_)) => {
                self.object(shape, &Object::default(), uses, at, form);
            }
            (_, documented) => {
                for (kind, what) in scalar::compare(declared, &documented) {
                    self.add(form, at, kind, what);
                }
            }
        }
    }

    fn object(&mut self, shape: &TypeShape, object: &Object<'d>, uses: &[&'d Use], at: &At, form: Form) {
        let seen = (shape.name(), uses.first().map(|it| it.schema), form);
        if self.seen.contains(&seen) {
            return;
        }
        self.seen.push(seen);
        let Some(union) = union_in(shape, form) else {
            return self.keys(shape.name(), &keys(shape, None, form), &object.members, at, form);
        };
        let tagged: Vec<(Vec<&str>, &Members<'d>)> = object
            .alternatives
            .iter()
            .map(|it| (tags(self.document, union.tag, &it.tags, &it.members), &it.members))
            .collect();
        if tagged.is_empty() || tagged.iter().any(|(tags, _)| tags.is_empty()) {
            return self.keys(shape.name(), &all_kinds(shape, union, form), &object.members, at, form);
        }
        let documented: Vec<&str> = tagged.iter().flat_map(|(tags, _)| tags.iter().copied()).collect();
        let declared: Vec<&str> = union.kinds.iter().map(|kind| kind.name).collect();
        for (kind, what) in scalar::compare_values(&declared, &documented) {
            self.add(form, &at.key(union.name, union.tag), kind, what);
        }
        for (tags, members) in tagged {
            for kind in union.kinds.iter().filter(|kind| tags.contains(&kind.name)) {
                self.keys(shape.name(), &keys(shape, Some(kind), form), members, at, form);
            }
        }
    }

    /// Compares the keys of an object. `owner`: the type that a key belongs to that is not declared.
    fn keys(&mut self, owner: &str, declared: &Keys, documented: &[Member<'d>], at: &At, form: Form) {
        for member in documented {
            let hidden = if form == Form::Read { member.is_write_only() } else { member.is_read_only() };
            match declared.keys.iter().find(|key| key.wire == member.name) {
                Some(key) if hidden => {
                    let what = match form {
                        Form::Read => "documented as write-only, decoded from responses",
                        _ => "documented as read-only, can be sent",
                    };
                    self.add(form, &at.key(key.owner, key.wire), Kind::NotDocumented, what);
                }
                Some(key) => self.key(key, member, at, form),
                None if declared.is_open || hidden => {}
                None => {
                    let what = not_declared(member.required && form != Form::Read);
                    self.add(form, &at.key(owner, member.name), Kind::NotDeclared, what);
                }
            }
        }
        for key in declared.keys.iter().filter(|key| documented.iter().all(|member| member.name != key.wire)) {
            self.add(form, &at.key(key.owner, key.wire), Kind::NotDocumented, "not documented");
        }
    }

    fn key(&mut self, key: &Key, member: &Member<'d>, at: &At, form: Form) {
        let at = at.key(key.owner, key.wire);
        match &key.value {
            Value::ValueType(ty) => self.value(ty, &member.values, &at, below(form)),
            Value::Tag => {}
            Value::Fields(union, kind) => {
                if let Documented::Object(object) = Documented::of(self.document, &member.values) {
                    let mut keys = Keys::default();
                    add_attributes(&mut keys, kind.attributes, &TypeShape::OfUnion(union), None, form);
                    self.keys(union.name, &keys, &object.members, &at, form);
                }
            }
        }
        let words = |required| if required { "as required" } else { "as optional" };
        if let Some(required) = key.presence.required.filter(|required| *required != member.required) {
            let what = format!("documented {}, declared {}", words(member.required), words(required));
            self.add(form, &at, Kind::Required, what);
        }
        let what = match (member.is_nullable(self.document), key.presence.nullable) {
            (true, Some(false)) if form == Form::Read => "documented as nullable, declared as not null",
            (true, Some(false)) => "documented as nullable, cannot be sent as null",
            (false, Some(true)) if form != Form::Read => "not documented as nullable, can be sent as null",
            _ => return,
        };
        self.add(form, &at, Kind::Nullable, what);
    }
}

/// Returns the values of a union's tag that name an object.
fn tags<'d>(document: &'d Document, tag: &str, declared: &[&'d str], members: &Members<'d>) -> Vec<&'d str> {
    let Some(member) = members.iter().find(|member| member.name == tag) else { return declared.to_vec() };
    match Documented::of(document, &member.values) {
        Documented::Text(values) if !values.is_empty() => values,
        _ => declared.to_vec(),
    }
}
