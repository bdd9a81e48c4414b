//! Schemas as types: what responses and requests contain becomes one type where it can.
//!
//! A [`Shapes`] is asked for the type of a value at a place. Each kind of schema has a file of its own; equal shapes become one type.

mod kinds;
mod names;
mod numbers;
mod objects;
mod place;
mod signature;
mod texts;
mod times;
mod unions;

use super::names::Names;
use super::types::{Ref, Type, TypePlan, ValueNote};
use crate::model::{Document, Integer, Kind, ObjectSchema, Schema, SchemaId, Text, Use};
pub(super) use names::unique_name;
use names::{has_good_names, singular_of};
use numbers::{integer, is_amount, is_count};
pub(super) use place::At;
use std::collections::{HashMap, HashSet};
pub(super) use times::describes_time;

/// How deep types are built before the rest is any JSON.
const DEPTH: usize = 24;

/// How many values an enum can have before it is text.
const MOST_VALUES: usize = 400;

/// How many unions the alternatives of one value can be in, which limits the recursion as well.
const MOST_UNIONS: usize = 500;

/// Who sends a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Side {
    Response,
    Request,
}

/// A schema, and who sends values of it.
#[derive(Debug, Clone)]
pub(super) struct Sided {
    pub(super) side: Side,
    pub(super) value: Use,
}

/// One alternative of a value.
#[derive(Clone, Copy)]
struct Part<'a> {
    side: Side,
    schema: SchemaId,
    /// Keys that an `allOf` around a union adds.
    common: Option<&'a ObjectSchema>,
}

type Memo = (usize, Vec<(Side, SchemaId, usize)>, Option<String>);

/// Builds types.
pub(super) struct Shapes<'a> {
    pub(super) document: &'a Document,
    pub(super) types: Vec<TypePlan>,
    pub(super) names: Vec<Names>,
    pub(super) notes: Vec<ValueNote>,
    /// Whether the names of components are names that people would choose.
    pub(super) uses_components: bool,
    /// Whether asc, desc and the like are those of `rtk::cloudflare`.
    pub(super) is_cloudflare: bool,
    /// Resources by their modules and the signatures of their responses.
    pub(super) resources: HashMap<(usize, u64), usize>,
    /// Names of values that are times wherever the document says so.
    times: HashSet<String>,
    signatures: Vec<u64>,
    memo: HashMap<Memo, usize>,
    known: HashMap<(usize, String), usize>,
}

impl<'a> Shapes<'a> {
    pub(super) fn new(document: &'a Document, is_cloudflare: bool) -> Self {
        Self {
            document,
            types: Vec::new(),
            names: Vec::new(),
            notes: Vec::new(),
            uses_components: has_good_names(document),
            is_cloudflare,
            resources: HashMap::new(),
            times: times::names(document),
            signatures: signature::signatures(document),
            memo: HashMap::new(),
            known: HashMap::new(),
        }
    }

    /// Returns a number that schemas with the same keys and values share.
    pub(super) fn signature(&self, schema: SchemaId) -> u64 {
        self.signatures[schema.0]
    }

    fn any(&mut self, at: &At, place: SchemaId, why: &str) -> Type {
        let place = self.document.schema(place).place.clone();
        self.notes.push(ValueNote { attribute: at.attribute.clone(), place, why: why.to_owned() });
        Type::Any
    }

    /// Returns the type of a value that all of these schemas describe.
    pub(super) fn value(&mut self, at: &At, uses: &[Sided]) -> Type {
        let Some(first) = uses.first().map(|it| it.value.schema) else { return Type::Any };
        if at.depth > DEPTH {
            return self.any(at, first, "it is nested too deep");
        }
        if let [Sided { side: Side::Response, value }] = uses {
            if let Some(resource) = self.resources.get(&(at.module, self.signature(value.schema))) {
                return Type::Item(Ref::Resource(*resource));
            }
        }
        if let Some(tagged) = self.tagged(at, uses) {
            return tagged;
        }
        let mut parts = Vec::new();
        let mut seen = HashSet::new();
        for sided in uses {
            self.expand(sided.side, sided.value.schema, None, &mut parts, &mut seen);
        }
        let document = self.document;
        // Free-form objects say nothing beside an object with keys.
        let has_object = parts.iter().any(|it| matches!(&document.schema(it.schema).kind, Kind::Object(_)));
        parts.retain(|it| match &document.schema(it.schema).kind {
            Kind::Null => false,
            Kind::Map(values) => !(has_object && matches!(document.of(values).kind, Kind::Any)),
            _ => true,
        });
        let Some(first_part) = parts.first() else { return self.any(at, first, "the document allows null only") };
        let kinds: Vec<&Kind> = parts.iter().map(|it| &document.schema(it.schema).kind).collect();
        let all = |test: fn(&Kind) -> bool| kinds.iter().all(|kind| test(kind));
        if kinds.iter().any(|kind| matches!(kind, Kind::Any)) {
            return self.any(at, first_part.schema, "the document allows any JSON");
        }
        if all(|kind| matches!(kind, Kind::Boolean)) {
            return Type::Bool;
        }
        if all(|kind| matches!(kind, Kind::Integer(_))) {
            let integers: Vec<&Integer> =
                kinds.iter().filter_map(|kind| if let Kind::Integer(it) = kind { Some(it) } else { None }).collect();
            return Type::Integer(integer(&at.property, &integers));
        }
        if all(|kind| matches!(kind, Kind::Integer(_) | Kind::Number)) {
            return match self.whole(&at.property, &parts) {
                Some(name) => Type::Integer(name),
                None => Type::Float,
            };
        }
        if all(|kind| matches!(kind, Kind::Text(_))) {
            let texts: Vec<&Text> =
                kinds.iter().filter_map(|kind| if let Kind::Text(it) = kind { Some(it) } else { None }).collect();
            return self.text(at, &parts, &texts);
        }
        if all(|kind| matches!(kind, Kind::List(_))) {
            let items = Self::inner(&parts, &kinds);
            let item = At { property: singular_of(&at.property), is_item: true, ..at.clone() };
            return Type::List(Box::new(self.value(&At { depth: at.depth + 1, ..item }, &items)));
        }
        if at.is_parameter {
            return self.any(at, first_part.schema, "the parameter is an object, or of several types");
        }
        if all(|kind| matches!(kind, Kind::Map(_))) {
            let values = Self::inner(&parts, &kinds);
            let item = At { property: singular_of(&at.property), is_item: true, ..at.clone() };
            return Type::Map(Box::new(self.value(&At { depth: at.depth + 1, ..item }, &values)));
        }
        if all(|kind| matches!(kind, Kind::Object(_))) {
            if let Some(resource) = self.resource(at.module, &parts) {
                return Type::Item(Ref::Resource(resource));
            }
            return Type::Named(self.object(at, &parts, None));
        }
        let schema = first_part.schema;
        self.any(at, schema, &format!("the document allows {}", several(&kinds)))
    }

    /// Returns the integer that numbers are, if they have no fraction by what the document says of them or by their name.
    fn whole(&self, property: &str, parts: &[Part<'_>]) -> Option<&'static str> {
        let schemas: Vec<&Schema> = parts.iter().map(|it| self.document.schema(it.schema)).collect();
        if schemas.iter().any(|it| it.facets.is_fractional) {
            return None;
        }
        // A width in examples has no fraction, but a temperature that is 0 there can have one.
        let is_amount = is_amount(property);
        let is_whole = |it: &&Schema| it.facets.is_whole || (is_amount && it.facets.shows_whole);
        if schemas.iter().all(|it| is_whole(it) || matches!(it.kind, Kind::Integer(_))) {
            let limits =
                |it: &&Schema| Integer { format: None, minimum: it.facets.minimum, maximum: it.facets.maximum };
            let integers: Vec<Integer> = schemas.iter().map(limits).collect();
            return Some(integer(property, &integers.iter().collect::<Vec<_>>()));
        }
        is_count(property).then_some("u64")
    }

    /// Returns the resource whose records these are.
    fn resource(&self, module: usize, parts: &[Part<'_>]) -> Option<usize> {
        let [part] = parts else { return None };
        if part.side != Side::Response || part.common.is_some() {
            return None;
        }
        self.resources.get(&(module, self.signature(part.schema))).copied()
    }

    fn inner(parts: &[Part<'_>], kinds: &[&Kind]) -> Vec<Sided> {
        let pairs = parts.iter().zip(kinds).filter_map(|(part, kind)| match kind {
            Kind::List(value) | Kind::Map(value) => Some(Sided { side: part.side, value: (**value).clone() }),
            _ => None,
        });
        let mut found: Vec<Sided> = Vec::new();
        for sided in pairs {
            if !found.iter().any(|it| it.side == sided.side && it.value.schema == sided.value.schema) {
                found.push(sided);
            }
        }
        found
    }

    /// Adds the alternatives of a schema, those of each union once. `seen` has the unions so far.
    fn expand(
        &self,
        side: Side,
        schema: SchemaId,
        common: Option<&'a ObjectSchema>,
        parts: &mut Vec<Part<'a>>,
        seen: &mut HashSet<(Side, SchemaId)>,
    ) {
        let document = self.document;
        match &document.schema(schema).kind {
            Kind::Union(union) if seen.len() < MOST_UNIONS => {
                if !seen.insert((side, schema)) {
                    return;
                }
                let common = (!union.common.properties.is_empty()).then_some(&union.common).or(common);
                for variant in &union.variants {
                    self.expand(side, variant.value.schema, common, parts, seen);
                }
            }
            _ => {
                if !parts.iter().any(|it| it.side == side && it.schema == schema) {
                    parts.push(Part { side, schema, common });
                }
            }
        }
    }

    pub(super) fn same(&self, index: usize) -> usize {
        self.types[index].same_as.unwrap_or(index)
    }
}

/// Returns what several kinds are, in words.
fn several(kinds: &[&Kind]) -> String {
    let mut words: Vec<&str> = kinds
        .iter()
        .map(|kind| match kind {
            Kind::Any => "any JSON",
            Kind::Null => "null",
            Kind::Boolean => "booleans",
            Kind::Integer(_) | Kind::Number => "numbers",
            Kind::Text(_) => "text",
            Kind::List(_) => "lists",
            Kind::Map(_) | Kind::Object(_) => "objects",
            Kind::Union(_) => "several kinds",
        })
        .collect();
    words.sort_unstable();
    words.dedup();
    words.join(" and ")
}
