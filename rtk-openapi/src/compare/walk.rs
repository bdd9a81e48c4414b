//! Compares a value with its schema, down the tree.

use rtk::descriptor::{Attribute, Shape, Type, Union, UnionKind};

use super::difference::{Found, Kind, Part};
use super::documented::{Documented, Member, Members, Object};
use super::scalar;
use crate::Document;
use crate::model::{SchemaId, Use};

/// How deep lists and maps of one declaration are followed.
const DEEPEST: usize = 64;

/// How an object is sent, which decides what it contains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// In a response.
    Read,
    /// As `NewT`, by a create or a replace.
    New,
    /// As `TChanges`, by an update, or as the changes of an object inside one.
    Changes,
    /// As a whole, inside another object or as a body of its own. `None` is not sent.
    Whole,
}

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

/// A declared key of an object.
struct Key {
    owner: &'static str,
    wire: &'static str,
    value: Value,
    presence: Presence,
}

enum Value {
    Type(Type),
    /// The tag of a union.
    Tag,
    /// The fields of a kind, below a key of their own.
    Fields(&'static Union, &'static UnionKind),
}

/// Whether a key has to be there, and whether it can be null.
#[derive(Debug, Clone, Copy)]
struct Presence {
    /// `None` if it is not compared.
    required: Option<bool>,
    nullable: Option<bool>,
}

const UNKNOWN: Presence = Presence { required: None, nullable: None };

/// The declared keys of an object.
#[derive(Default)]
struct Keys {
    keys: Vec<Key>,
    /// Whether other keys are decoded, or can be sent.
    is_open: bool,
}

impl<'d, 'f> Walk<'d, 'f> {
    pub(super) fn new(document: &'d Document, operation: &'d str, found: &'f mut Found) -> Self {
        Self { document, operation, found, seen: Vec::new() }
    }

    pub(super) fn add(&mut self, form: Form, at: &At, kind: Kind, what: impl Into<String>) {
        let part = if form == Form::Read { Part::Response } else { Part::Request };
        self.found.add(part, self.operation, at.subject.clone(), at.path.clone(), kind, what);
    }

    pub(super) fn value(&mut self, declared: &Type, uses: &[&'d Use], at: &At, form: Form) {
        let documented = Documented::of(self.document, uses);
        if at.depth > DEEPEST {
            return;
        }
        match (structure(declared), documented) {
            (Type::List(of), Documented::List(items)) => self.value(of, &items, &at.item(), below(form)),
            (Type::Map(of), Documented::Map(values)) => self.value(of, &values, &at.value(), below(form)),
            (Type::New(shape), Documented::Object(object)) => self.object(shape, &object, uses, at, Form::New),
            (Type::Changes(shape), Documented::Object(object)) => self.object(shape, &object, uses, at, Form::Changes),
            (Type::Declared(shape), Documented::Object(object)) if !matches!(shape, Shape::OpenEnum(_)) => {
                self.object(shape, &object, uses, at, form);
            }
            // A map of anything is an object of which nothing is known.
            (Type::Declared(shape), Documented::Map(_)) if !matches!(shape, Shape::OpenEnum(_)) => {
                self.object(shape, &Object::default(), uses, at, form);
            }
            (_, documented) => {
                for (kind, what) in scalar::compare(declared, &documented) {
                    self.add(form, at, kind, what);
                }
            }
        }
    }

    fn object(&mut self, shape: &Shape, object: &Object<'d>, uses: &[&'d Use], at: &At, form: Form) {
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
                None => self.add(form, &at.key(owner, member.name), Kind::NotDeclared, "not declared"),
            }
        }
        for key in declared.keys.iter().filter(|key| documented.iter().all(|member| member.name != key.wire)) {
            self.add(form, &at.key(key.owner, key.wire), Kind::NotDocumented, "not documented");
        }
    }

    fn key(&mut self, key: &Key, member: &Member<'d>, at: &At, form: Form) {
        let at = at.key(key.owner, key.wire);
        match &key.value {
            Value::Type(ty) => self.value(ty, &member.values, &at, below(form)),
            Value::Tag => {}
            Value::Fields(union, kind) => {
                if let Documented::Object(object) = Documented::of(self.document, &member.values) {
                    let mut keys = Keys::default();
                    add_attributes(&mut keys, kind.attributes, &Shape::Union(union), None, form);
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

/// Returns how an object inside an object is sent.
fn below(form: Form) -> Form {
    match form {
        Form::New => Form::Whole,
        form => form,
    }
}

/// Returns the type without what does not matter for its keys.
fn structure(declared: &Type) -> &Type {
    match declared {
        Type::Option(inner) | Type::OrRaw(inner) | Type::Loose(inner) | Type::Form(inner) => structure(inner),
        other => other,
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

/// Returns the union that a type is, or whose keys it has beside its own.
fn union_in(shape: &Shape, form: Form) -> Option<&'static Union> {
    if let Shape::Union(union) = shape {
        return Some(union);
    }
    let mut flattened =
        shape.attributes().unwrap_or_default().iter().filter(|it| it.flatten && is_part(it, shape, form));
    flattened.find_map(|attribute| match structure(&ty(attribute, shape, form)) {
        Type::Declared(inner) => union_in(inner, form),
        _ => None,
    })
}

fn ty(attribute: &Attribute, shape: &Shape, form: Form) -> Type {
    if form == Form::Read { shape.response_type(attribute) } else { shape.request_type(attribute) }
}

/// Returns whether an attribute is read or sent.
fn is_part(attribute: &Attribute, shape: &Shape, form: Form) -> bool {
    match form {
        Form::Read => attribute.read,
        Form::New => attribute.create,
        Form::Changes => attribute.update,
        Form::Whole => match shape {
            Shape::Resource(resource) => {
                let is_id = resource.id.as_ref().is_some_and(|id| id.attribute == attribute.name);
                attribute.create || attribute.update || is_id
            }
            _ => attribute.create || attribute.update,
        },
    }
}

/// Returns the keys of a resource, of a nested object or of one kind of a union.
fn keys(shape: &Shape, kind: Option<&'static UnionKind>, form: Form) -> Keys {
    let mut keys = Keys::default();
    match (shape, kind) {
        (Shape::Union(union), Some(kind)) => add_kind(&mut keys, union, kind, form),
        (Shape::Union(_) | Shape::OpenEnum(_), _) => {}
        _ => add_attributes(&mut keys, shape.attributes().unwrap_or_default(), shape, kind, form),
    }
    keys
}

/// Returns the keys of all kinds of a union. None of them has to be there.
fn all_kinds(shape: &Shape, union: &'static Union, form: Form) -> Keys {
    let mut all = Keys::default();
    for kind in union.kinds.iter().map(Some).chain([None]) {
        let own = keys(shape, kind, form);
        all.is_open |= own.is_open;
        for key in own.keys {
            if !all.keys.iter().any(|known| known.wire == key.wire) {
                let presence = if key.owner == union.name { UNKNOWN } else { key.presence };
                all.keys.push(Key { presence, ..key });
            }
        }
    }
    all
}

fn add_attributes(
    keys: &mut Keys,
    attributes: &'static [Attribute],
    shape: &Shape,
    kind: Option<&'static UnionKind>,
    form: Form,
) {
    for attribute in attributes.iter().filter(|it| is_part(it, shape, form)) {
        let ty = ty(attribute, shape, form);
        if attribute.flatten {
            add_flattened(keys, structure(&ty), kind, form);
            continue;
        }
        let wire = if form == Form::Read { attribute.wire } else { attribute.request_wire };
        let presence = presence(attribute, shape, &ty, form);
        keys.keys.push(Key { owner: shape.name(), wire, value: Value::Type(ty), presence });
    }
}

fn add_flattened(keys: &mut Keys, ty: &Type, kind: Option<&'static UnionKind>, form: Form) {
    match ty {
        Type::Declared(Shape::Union(union)) => match kind {
            Some(kind) => add_kind(keys, union, kind, form),
            None => {}
        },
        Type::Declared(inner) => add_attributes(keys, inner.attributes().unwrap_or_default(), inner, kind, below(form)),
        // A map, or a type that is not known.
        _ => keys.is_open = true,
    }
}

fn add_kind(keys: &mut Keys, union: &'static Union, kind: &'static UnionKind, form: Form) {
    keys.keys.push(Key { owner: union.name, wire: union.tag, value: Value::Tag, presence: UNKNOWN });
    let shape = Shape::Union(union);
    match (union.content, kind.ty) {
        (Some(content), ty) => {
            let value = match ty {
                Some(ty) => Value::Type(shape.type_of(ty)),
                None => Value::Fields(union, kind),
            };
            keys.keys.push(Key { owner: union.name, wire: content, value, presence: UNKNOWN });
        }
        (None, Some(ty)) => add_flattened(keys, structure(&shape.type_of(ty)), None, below(form)),
        (None, None) => {
            // The fields of a kind are read and sent alike.
            for attribute in kind.attributes.iter().filter(|it| !it.flatten) {
                let ty = ty(attribute, &shape, form);
                let presence = presence(attribute, &shape, &ty, below(form));
                keys.keys.push(Key { owner: union.name, wire: attribute.wire, value: Value::Type(ty), presence });
            }
            keys.is_open |= kind.attributes.iter().any(|it| it.flatten);
        }
    }
}

fn presence(attribute: &Attribute, shape: &Shape, ty: &Type, form: Form) -> Presence {
    let is_option = ty.is_optional() || matches!(ty, Type::Loose(inner) if inner.is_optional());
    let (required, nullable) = match (form, shape) {
        (Form::Read, _) => {
            let is_optional = !attribute.nullable && (is_option || attribute.default);
            (Some(!is_optional), Some(is_option || attribute.default))
        }
        (Form::New, _) if attribute.required => (Some(true), Some(attribute.nullable)),
        (Form::New, _) => (Some(false), Some(is_option)),
        (Form::Changes, Shape::Resource(_)) => {
            (Some(attribute.required_in_update), Some(is_option && !attribute.required_in_update))
        }
        (Form::Changes, _) => (Some(false), Some(is_option)),
        // A resource inside a body can be one of a response.
        (Form::Whole, Shape::Resource(_)) => (None, None),
        (Form::Whole, _) if attribute.required => (Some(true), Some(attribute.nullable)),
        (Form::Whole, _) if is_option => (Some(false), Some(false)),
        // It has a default, and is always sent.
        (Form::Whole, _) => (None, Some(false)),
    };
    Presence { required, nullable }
}
