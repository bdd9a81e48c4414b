//! Schemas of a document, as they are compared: unions of objects as one object, unions of strings as one enum.

use crate::Document;
use crate::model::{Kind, ObjectSchema, SchemaId, Use};

/// How deep unions in unions are read.
const DEEPEST: usize = 16;

/// What a document says of a value.
#[derive(Debug, Clone)]
pub(super) enum Documented<'d> {
    Any,
    Null,
    Boolean,
    Integer,
    Number,
    Time,
    Bytes,
    /// A string, with its known values. If there are none, it is any string.
    Text(Vec<&'d str>),
    List(Vec<&'d Use>),
    Map(Vec<&'d Use>),
    Object(Object<'d>),
    /// Values of several types, by their names.
    Several(String),
}

/// An object, or one of several.
#[derive(Debug, Clone, Default)]
pub(super) struct Object<'d> {
    /// The members of all of them. Those are required that all require.
    pub(super) members: Members<'d>,
    /// The objects, if there are several.
    pub(super) alternatives: Vec<Alternative<'d>>,
}

/// One of several objects.
#[derive(Debug, Clone)]
pub(super) struct Alternative<'d> {
    /// The values of a discriminator that name it.
    pub(super) tags: Vec<&'d str>,
    pub(super) members: Members<'d>,
}

/// The keys of an object, in the order of the document.
pub(super) type Members<'d> = Vec<Member<'d>>;

/// A key of an object.
#[derive(Debug, Clone)]
pub(super) struct Member<'d> {
    pub(super) name: &'d str,
    pub(super) required: bool,
    /// The value; several if objects with different ones are taken as one.
    pub(super) values: Vec<&'d Use>,
}

impl Member<'_> {
    pub(super) fn is_nullable(&self, document: &Document) -> bool {
        self.values.iter().any(|value| is_nullable(document, value))
    }

    pub(super) fn is_read_only(&self) -> bool {
        self.values.iter().any(|value| value.read_only)
    }

    pub(super) fn is_write_only(&self) -> bool {
        self.values.iter().any(|value| value.write_only)
    }
}

fn is_nullable(document: &Document, value: &Use) -> bool {
    value.nullable || matches!(document.of(value).kind, Kind::Null)
}

impl<'d> Documented<'d> {
    /// Reads what a value is that has one of these schemas.
    pub(super) fn of(document: &'d Document, uses: &[&'d Use]) -> Self {
        let mut flat = Vec::new();
        for value in uses {
            flatten(document, value.schema, &[], DEEPEST, &mut flat);
        }
        if flat.len() > 1 {
            flat.retain(|it| !matches!(it.value, Documented::Null));
        }
        one(flat)
    }

    pub(super) fn name(&self) -> &str {
        match self {
            Self::Any => "any JSON",
            Self::Null => "null",
            Self::Boolean => "boolean",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::Time => "time",
            Self::Bytes => "bytes",
            Self::Text(values) if values.is_empty() => "string",
            Self::Text(_) => "enum",
            Self::List(_) => "list",
            Self::Map(_) => "map",
            Self::Object(_) => "object",
            Self::Several(names) => names,
        }
    }
}

/// One schema that is no union, and the tags that name it.
struct Flat<'d> {
    tags: Vec<&'d str>,
    value: Documented<'d>,
}

fn flatten<'d>(document: &'d Document, schema: SchemaId, tags: &[&'d str], depth: usize, flat: &mut Vec<Flat<'d>>) {
    let value = match &document.schema(schema).kind {
        Kind::Any => Documented::Any,
        Kind::Null => Documented::Null,
        Kind::Boolean => Documented::Boolean,
        Kind::Integer(_) => Documented::Integer,
        Kind::Number => Documented::Number,
        Kind::Text(text) => match text.format.as_deref() {
            Some("date-time") if text.values.is_empty() => Documented::Time,
            Some("binary") => Documented::Bytes,
            _ => Documented::Text(text.values.iter().map(String::as_str).collect()),
        },
        Kind::List(item) => Documented::List(vec![item]),
        Kind::Map(value) => Documented::Map(vec![value]),
        Kind::Object(object) => Documented::Object(Object { members: members(object), alternatives: Vec::new() }),
        Kind::Union(union) => {
            if depth == 0 {
                return flat.push(Flat { tags: Vec::new(), value: Documented::Any });
            }
            let from = flat.len();
            for variant in &union.variants {
                let own: Vec<&str> = variant.tags.iter().map(String::as_str).collect();
                let tags = if own.is_empty() { tags } else { &own };
                flatten(document, variant.value.schema, tags, depth - 1, flat);
            }
            for variant in &mut flat[from..] {
                if let Documented::Object(object) = &mut variant.value {
                    add_members(&mut object.members, members(&union.common));
                }
            }
            return;
        }
    };
    flat.push(Flat { tags: tags.to_vec(), value });
}

fn members(object: &ObjectSchema) -> Members<'_> {
    object
        .properties
        .iter()
        .map(|it| Member { name: &it.name, required: it.required, values: vec![&it.value] })
        .collect()
}

/// Adds the members that are not there.
fn add_members<'d>(members: &mut Members<'d>, more: Members<'d>) {
    for member in more {
        if !members.iter().any(|known| known.name == member.name) {
            members.push(member);
        }
    }
}

/// Takes several schemas as one.
fn one(mut flat: Vec<Flat<'_>>) -> Documented<'_> {
    if flat.len() == 1 {
        return flat.remove(0).value;
    }
    let is = |of: fn(&Documented<'_>) -> bool| !flat.is_empty() && flat.iter().all(|it| of(&it.value));
    if flat.is_empty() || flat.iter().any(|it| matches!(it.value, Documented::Any)) {
        return Documented::Any;
    }
    if is(|it| matches!(it, Documented::Text(_))) {
        return Documented::Text(all_texts(&flat));
    }
    if is(|it| matches!(it, Documented::Integer)) {
        return Documented::Integer;
    }
    if is(|it| matches!(it, Documented::Integer | Documented::Number)) {
        return Documented::Number;
    }
    if is(|it| matches!(it, Documented::Boolean)) {
        return Documented::Boolean;
    }
    if is(|it| matches!(it, Documented::Time)) {
        return Documented::Time;
    }
    if is(|it| matches!(it, Documented::List(_))) {
        return Documented::List(flat.into_iter().flat_map(|it| it.value.into_uses()).collect());
    }
    if is(|it| matches!(it, Documented::Map(_))) {
        return Documented::Map(flat.into_iter().flat_map(|it| it.value.into_uses()).collect());
    }
    if is(|it| matches!(it, Documented::Object(_) | Documented::Map(_))) {
        return Documented::Object(all_objects(flat));
    }
    let mut names: Vec<&str> = flat.iter().map(|it| it.value.name()).collect();
    names.sort_unstable();
    names.dedup();
    Documented::Several(names.join(" or "))
}

impl<'d> Documented<'d> {
    fn into_uses(self) -> Vec<&'d Use> {
        match self {
            Self::List(uses) | Self::Map(uses) => uses,
            _ => Vec::new(),
        }
    }
}

/// Returns the values of several enums. If one of them is any string, so are all together.
fn all_texts<'d>(flat: &[Flat<'d>]) -> Vec<&'d str> {
    let mut all: Vec<&'d str> = Vec::new();
    for it in flat {
        let Documented::Text(values) = &it.value else { continue };
        if values.is_empty() {
            return Vec::new();
        }
        for value in values {
            if !all.contains(value) {
                all.push(value);
            }
        }
    }
    all
}

fn all_objects(flat: Vec<Flat<'_>>) -> Object<'_> {
    let mut object = Object::default();
    for it in flat {
        let Documented::Object(Object { members, .. }) = it.value else { continue };
        object.alternatives.push(Alternative { tags: it.tags, members });
    }
    for alternative in &object.alternatives {
        for member in &alternative.members {
            match object.members.iter_mut().find(|known| known.name == member.name) {
                Some(known) => known.values.extend(member.values.iter().copied()),
                None => object.members.push(member.clone()),
            }
        }
    }
    for member in &mut object.members {
        let is_required = |it: &Alternative<'_>| it.members.iter().any(|own| own.name == member.name && own.required);
        member.required = object.alternatives.iter().all(is_required);
    }
    object
}
