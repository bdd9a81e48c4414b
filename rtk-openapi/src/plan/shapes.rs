//! Schemas as types: what responses and requests contain becomes one type where it can.

use std::collections::{HashMap, HashSet};

use super::docs;
use super::names::{Kind as NameKind, Names};
use super::types::{
    EnumPlan, FieldPlan, Mode, ObjectPlan, Ref, Type, TypeKind, TypePlan, UnionPlan, ValueNote, VariantContent,
    VariantPlan,
};
use super::words::{self, Case, camel, camel_words, singular_words, snake};
use crate::model::{Document, Integer, Kind, ObjectSchema, SchemaId, Text, Use};

/// How deep types are built before the rest is any JSON.
const DEPTH: usize = 24;

/// How many values an enum can have before it is text.
const MOST_VALUES: usize = 400;

/// How many fields a variant has before they are a type of their own.
const MOST_VARIANT_FIELDS: usize = 3;

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

/// Where a type is needed.
#[derive(Debug, Clone)]
pub(super) struct At {
    /// Index of the module.
    pub(super) module: usize,
    /// Name of the type around it.
    pub(super) owner: String,
    /// Name of the attribute, for names.
    pub(super) property: String,
    /// For messages: `Zone.meta`.
    pub(super) attribute: String,
    pub(super) depth: usize,
    /// Whether it is a query parameter or a header, whose objects are not declared.
    pub(super) is_parameter: bool,
    /// Type names to try first.
    pub(super) name: Option<String>,
}

impl At {
    pub(super) fn new(module: usize, owner: &str, property: &str) -> Self {
        Self {
            module,
            owner: owner.to_owned(),
            property: property.to_owned(),
            attribute: format!("{owner}.{property}"),
            depth: 0,
            is_parameter: false,
            name: None,
        }
    }

    fn child(&self, owner: &str, property: &str) -> Self {
        Self { depth: self.depth + 1, is_parameter: self.is_parameter, ..Self::new(self.module, owner, property) }
    }
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
    /// Resources by the schemas of their responses.
    pub(super) resources: HashMap<(usize, SchemaId), usize>,
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
            memo: HashMap::new(),
            known: HashMap::new(),
        }
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
        if let Some(tagged) = self.tagged(at, uses) {
            return tagged;
        }
        let mut parts = Vec::new();
        for sided in uses {
            self.expand(sided.side, sided.value.schema, None, &mut parts, 0);
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
            if is_count(&at.property) && !parts.iter().any(|it| document.schema(it.schema).facets.is_fractional) {
                return Type::Integer("u64");
            }
            return Type::Float;
        }
        if all(|kind| matches!(kind, Kind::Text(_))) {
            let texts: Vec<&Text> =
                kinds.iter().filter_map(|kind| if let Kind::Text(it) = kind { Some(it) } else { None }).collect();
            return self.text(at, &parts, &texts);
        }
        if all(|kind| matches!(kind, Kind::List(_))) {
            let items = Self::inner(&parts, &kinds);
            let item = At { property: singular_of(&at.property), ..at.clone() };
            return Type::List(Box::new(self.value(&At { depth: at.depth + 1, ..item }, &items)));
        }
        if at.is_parameter {
            return self.any(at, first_part.schema, "the parameter is an object, or of several types");
        }
        if all(|kind| matches!(kind, Kind::Map(_))) {
            let values = Self::inner(&parts, &kinds);
            let item = At { property: singular_of(&at.property), ..at.clone() };
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

    /// Returns the resource whose records these are.
    fn resource(&self, module: usize, parts: &[Part<'_>]) -> Option<usize> {
        let [part] = parts else { return None };
        if part.side != Side::Response || part.common.is_some() {
            return None;
        }
        self.resources.get(&(module, part.schema)).copied()
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

    /// Adds the alternatives of a schema.
    fn expand(
        &self,
        side: Side,
        schema: SchemaId,
        common: Option<&'a ObjectSchema>,
        parts: &mut Vec<Part<'a>>,
        depth: usize,
    ) {
        let document = self.document;
        match &document.schema(schema).kind {
            Kind::Union(union) if depth < 8 => {
                let common = (!union.common.properties.is_empty()).then_some(&union.common).or(common);
                for variant in &union.variants {
                    self.expand(side, variant.value.schema, common, parts, depth + 1);
                }
            }
            _ => {
                if !parts.iter().any(|it| it.side == side && it.schema == schema) {
                    parts.push(Part { side, schema, common });
                }
            }
        }
    }

    fn text(&mut self, at: &At, parts: &[Part<'_>], texts: &[&Text]) -> Type {
        let mut values: Vec<String> = Vec::new();
        let mut seen = HashSet::new();
        for text in texts {
            values.extend(text.values.iter().filter(|value| seen.insert(value.as_str())).cloned());
        }
        if values.is_empty() {
            let formats: Vec<&str> = texts.iter().map(|it| it.format.as_deref().unwrap_or_default()).collect();
            return match formats.first() {
                Some(&"date-time") if formats.iter().all(|it| *it == "date-time") => Type::Timestamp,
                Some(&"" | &"string") if is_time(&at.property) => Type::Timestamp,
                Some(&"password") if formats.contains(&"password") && !at.is_parameter => Type::Secret,
                _ => Type::Text,
            };
        }
        if values.len() < 2 {
            return Type::Text;
        }
        if values.len() > MOST_VALUES {
            return Type::Text;
        }
        if self.is_cloudflare {
            let mut sorted: Vec<&str> = values.iter().map(String::as_str).collect();
            sorted.sort_unstable();
            match sorted.as_slice() {
                ["asc", "desc"] => return Type::Item(Ref::Rtk("cloudflare::Direction")),
                ["all", "any"] => return Type::Item(Ref::Rtk("cloudflare::Matching")),
                _ => {}
            }
        }
        let description = parts.iter().find_map(|it| self.document.schema(it.schema).description.clone());
        let component = parts.first().and_then(|it| self.component(it.schema));
        self.enumeration(at, &values, component, description.as_deref())
    }

    fn enumeration(
        &mut self,
        at: &At,
        values: &[String],
        component: Option<String>,
        description: Option<&str>,
    ) -> Type {
        let names = variant_names(values);
        let pairs: Vec<(String, String)> = names.into_iter().zip(values.iter().cloned()).collect();
        let rename_all = Case::best(&pairs, Case::of_variant);
        let shape = format!("enum {} {values:?}", snake(&at.property));
        if let Some(known) = self.known.get(&(at.module, shape.clone())) {
            return Type::Named(*known);
        }
        let mut candidates = Self::candidates(at, component);
        let mut sorted: Vec<String> = values.iter().map(|it| it.to_ascii_lowercase()).collect();
        sorted.sort_unstable();
        if sorted == ["asc", "desc"] || sorted == ["ascending", "descending"] {
            candidates.insert(0, "SortOrder".to_owned());
        }
        let name = self.names[at.module].take(&candidates, NameKind::Other);
        let docs = docs::of_type(description, &name, &at.owner, &at.property);
        let plan = EnumPlan { variants: pairs, rename_all };
        self.types.push(TypePlan { name, module: at.module, docs, kind: TypeKind::Enum(plan), same_as: None });
        self.known.insert((at.module, shape), self.types.len() - 1);
        Type::Named(self.types.len() - 1)
    }

    /// Returns the name of a component as the name of a type.
    fn component(&self, schema: SchemaId) -> Option<String> {
        if !self.uses_components {
            return None;
        }
        let name = self.document.schema(schema).name.as_deref()?;
        let words = words::words(name);
        (words.len() <= 5).then(|| camel_words(&words))
    }

    fn candidates(at: &At, component: Option<String>) -> Vec<String> {
        let owner = words::words(&at.owner);
        let mut property = singular_words(&words::words(&at.property));
        // `Recording.recording_status` is a `RecordingStatus`.
        while property.len() > 1 && owner.last() == property.first() {
            property.remove(0);
        }
        let all = format!("{}{}", at.owner, camel_words(&property));
        let mut candidates: Vec<String> = at.name.iter().cloned().chain(component).collect();
        if owner.len() > 2 {
            // The first and the last words of a long owner.
            let mut short = vec![owner[0].clone()];
            short.extend(owner[owner.len() - 1..].iter().cloned());
            short.extend(property.iter().cloned());
            if all.len() > 32 {
                candidates.push(camel_words(&short));
            }
        }
        let many = format!("{}{}", at.owner, camel(&at.property));
        candidates.push(all);
        candidates.push(many);
        candidates
    }

    /// Returns the type of objects. Keys in `without` are left out, such as the tag of a union.
    fn object(&mut self, at: &At, parts: &[Part<'a>], without: Option<&str>) -> usize {
        let mut key: Vec<(Side, SchemaId, usize)> = parts
            .iter()
            .map(|it| (it.side, it.schema, it.common.map_or(0, |common| std::ptr::from_ref(common).addr())))
            .collect();
        key.sort_unstable();
        let memo = (at.module, key, without.map(str::to_owned));
        if let Some(known) = self.memo.get(&memo) {
            return self.same(*known);
        }
        let index = self.types.len();
        let component = parts.iter().find_map(|it| self.component(it.schema));
        let candidates = Self::candidates(at, component);
        let name = self.names[at.module].take(&candidates, NameKind::Other);
        let description = parts.iter().find_map(|it| self.document.schema(it.schema).description.as_deref());
        let docs = docs::of_type(description, &name, &at.owner, &at.property);
        self.types.push(TypePlan { name: name.clone(), module: at.module, docs, kind: TypeKind::Open, same_as: None });
        self.memo.insert(memo, index);
        let fields =
            self.fields(&At { owner: name, ..at.clone() }, parts, &without.into_iter().map(str::to_owned).collect());
        let read_only = parts.iter().all(|it| it.side == Side::Response);
        let pairs: Vec<(String, String)> =
            fields.iter().filter(|it| !it.flatten).map(|it| (it.name.clone(), it.wire.clone())).collect();
        let rename_all = Case::best(&pairs, Case::of_field);
        let shape = shape_of(&fields, index);
        match self.known.get(&(at.module, shape.clone())) {
            Some(known) => {
                let known = *known;
                if let TypeKind::Object(object) = &mut self.types[known].kind {
                    object.read_only &= read_only;
                }
                self.types[index].same_as = Some(known);
                let name = self.types[index].name.clone();
                if name != self.types[known].name {
                    self.names[at.module].release(&name, NameKind::Other);
                }
                known
            }
            None => {
                self.types[index].kind = TypeKind::Object(ObjectPlan { fields, read_only, rename_all });
                self.known.insert((at.module, shape), index);
                index
            }
        }
    }

    pub(super) fn same(&self, index: usize) -> usize {
        self.types[index].same_as.unwrap_or(index)
    }

    /// Returns the fields of objects, apart from those of some keys.
    fn fields(&mut self, at: &At, parts: &[Part<'a>], without: &HashSet<String>) -> Vec<FieldPlan> {
        let document = self.document;
        let objects = |part: &Part<'a>| {
            let own = match &document.schema(part.schema).kind {
                Kind::Object(object) => Some(object),
                _ => None,
            };
            part.common.into_iter().chain(own)
        };
        let mut order: Vec<&str> = Vec::new();
        let mut seen = HashSet::new();
        for part in parts {
            for property in objects(part).flat_map(|it| &it.properties) {
                if !without.contains(&property.name) && seen.insert(property.name.as_str()) {
                    order.push(&property.name);
                }
            }
        }
        let (responses, requests): (Vec<&Part<'a>>, Vec<&Part<'a>>) =
            parts.iter().partition(|it| it.side == Side::Response);
        let mut fields = Vec::new();
        let mut names = HashSet::new();
        for name in order {
            let mut uses: Vec<Sided> = Vec::new();
            let mut found = [(0, 0); 2];
            let mut nullable = false;
            let mut deprecated = false;
            let mut description = None;
            for (slot, side_parts) in [&responses, &requests].into_iter().enumerate() {
                for part in side_parts {
                    let Some(property) = objects(part).find_map(|it| it.property(name)) else { continue };
                    if (slot == 0 && property.value.write_only) || (slot == 1 && property.value.read_only) {
                        continue;
                    }
                    found[slot].0 += 1;
                    found[slot].1 += usize::from(property.required);
                    nullable |= property.value.nullable;
                    deprecated |= property.value.deprecated;
                    description = description.or(property.value.description.as_deref());
                    if !uses.iter().any(|it| it.side == part.side && it.value.schema == property.value.schema) {
                        uses.push(Sided { side: part.side, value: property.value.clone() });
                    }
                }
            }
            if uses.is_empty() {
                continue;
            }
            let child = at.child(&at.owner, name);
            let r#type = self.value(&child, &uses);
            let response_required = found[0].0 > 0 && found[0].1 == responses.len();
            let request_required = found[1].0 > 0 && found[1].1 == requests.len();
            let in_requests = found[1].0 > 0;
            let in_responses = found[0].0 > 0;
            let is_collection = matches!(r#type, Type::List(_) | Type::Map(_));
            let mode = if !in_requests && !requests.is_empty() { Mode::ReadOnly } else { Mode::Both };
            let required = match (responses.is_empty(), requests.is_empty()) {
                (true, _) => request_required,
                (_, true) => response_required,
                _ if !in_requests => response_required,
                _ if !in_responses => false,
                _ => response_required && request_required,
            };
            // A response that lacks a key fails to decode, so the key has to be there in each.
            let required = required && (mode != Mode::ReadOnly || requests.is_empty());
            let optional = if is_collection { in_requests && !request_required } else { !required || nullable };
            let is_plain_nullable =
                required && nullable && !is_collection && !requests.is_empty() && mode == Mode::Both;
            fields.push(FieldPlan {
                name: unique_name(&snake(name), "new", &mut names),
                wire: name.to_owned(),
                request_wire: None,
                docs: docs::of_field(description, name, &r#type),
                optional,
                boxed: false,
                nullable: is_plain_nullable,
                mode,
                required: in_requests
                    && request_required
                    && (optional || is_collection)
                    && !is_plain_nullable
                    && mode == Mode::Both,
                required_update: false,
                writable: false,
                loose: false,
                flatten: false,
                input: None,
                deprecated,
                r#type,
            });
        }
        // Keys that are not declared are kept if the document says what they are.
        let has_others = parts.iter().any(|part| {
            objects(part).filter_map(|it| it.others.as_deref()).any(|it| !matches!(document.of(it).kind, Kind::Any))
        });
        if has_others {
            fields.push(FieldPlan {
                name: unique_name("others", "others", &mut names),
                wire: String::new(),
                request_wire: None,
                docs: "All other keys.".to_owned(),
                r#type: Type::Rest,
                optional: false,
                boxed: false,
                nullable: false,
                mode: Mode::Both,
                required: false,
                required_update: false,
                writable: false,
                loose: false,
                flatten: true,
                input: None,
                deprecated: false,
            });
        }
        fields
    }

    /// Returns the key that tells the kinds of these schemas apart, if each is a union with the same one.
    fn tag(&self, uses: &[Sided]) -> Option<String> {
        let mut key: Option<&str> = None;
        for sided in uses {
            let Kind::Union(union) = &self.document.of(&sided.value).kind else { return None };
            let tag = &union.tag.as_ref()?.key;
            if key.is_some_and(|known| known != tag) {
                return None;
            }
            key = Some(tag);
            let is_there = |schema: SchemaId| match &self.document.schema(schema).kind {
                // A tag that a response can lack makes the whole object undecodable.
                Kind::Object(object) => {
                    object.property(tag).is_none_or(|it| it.required || sided.side == Side::Request)
                }
                _ => false,
            };
            if !union.variants.iter().all(|it| is_there(it.value.schema)) {
                return None;
            }
        }
        key.map(str::to_owned)
    }

    /// Returns the type of unions with a common tag.
    fn tagged(&mut self, at: &At, uses: &[Sided]) -> Option<Type> {
        if at.is_parameter {
            return None;
        }
        let tag = self.tag(uses)?;
        Some(Type::Named(self.union(at, uses, &tag, &HashSet::new())?))
    }

    /// Returns the union of these schemas, without some keys. `None` if all kinds have the same keys.
    pub(super) fn union(&mut self, at: &At, uses: &[Sided], tag: &str, without: &HashSet<String>) -> Option<usize> {
        let document = self.document;
        let mut key: Vec<(Side, SchemaId, usize)> = uses.iter().map(|it| (it.side, it.value.schema, 0)).collect();
        key.sort_unstable();
        let mut left_out: Vec<&str> = without.iter().map(String::as_str).collect();
        left_out.sort_unstable();
        let memo = (at.module, key, Some(format!("union {tag} {left_out:?}")));
        if let Some(known) = self.memo.get(&memo) {
            return Some(self.same(*known));
        }
        let mut kinds: indexmap::IndexMap<String, Vec<Part<'a>>> = indexmap::IndexMap::new();
        for sided in uses {
            let Kind::Union(union) = &document.of(&sided.value).kind else { return None };
            let common = (!union.common.properties.is_empty()).then_some(&union.common);
            for variant in &union.variants {
                for value in &variant.tags {
                    let parts = kinds.entry(value.clone()).or_default();
                    let part = Part { side: sided.side, schema: variant.value.schema, common };
                    if !parts.iter().any(|it| it.side == part.side && it.schema == part.schema) {
                        parts.push(part);
                    }
                }
            }
        }
        if kinds.len() > MOST_VALUES {
            return None;
        }
        let index = self.types.len();
        let component = uses.iter().find_map(|it| self.component(it.value.schema));
        let candidates = Self::candidates(at, component);
        let name = self.names[at.module].take(&candidates, NameKind::Other);
        let description = uses.iter().find_map(|it| self.document.of(&it.value).description.as_deref());
        let docs = docs::of_type(description, &name, &at.owner, &at.property);
        self.types.push(TypePlan { name: name.clone(), module: at.module, docs, kind: TypeKind::Open, same_as: None });
        self.memo.insert(memo, index);
        let values: Vec<String> = kinds.keys().cloned().collect();
        let names = variant_names(&values);
        let pairs: Vec<(String, String)> = names.iter().cloned().zip(values).collect();
        let rename_all = Case::best(&pairs, Case::of_variant);
        let mut without: HashSet<String> = without.clone();
        without.insert(tag.to_owned());
        let mut variants = Vec::new();
        for ((value, parts), variant_name) in kinds.into_iter().zip(names) {
            let owner = format!("{name}{}", variant_name.trim_start_matches('V'));
            let inner = At { owner, depth: at.depth + 1, name: None, ..at.clone() };
            let description = parts.iter().find_map(|it| document.schema(it.schema).description.as_deref());
            let docs = docs::of_variant(description, &variant_name);
            let fields = self.fields(&inner, &parts, &without);
            let content = if fields.is_empty() {
                VariantContent::Unit
            } else if fields.len() <= MOST_VARIANT_FIELDS {
                VariantContent::Fields(fields)
            } else {
                let inner = At { owner: name.clone(), property: variant_name.clone(), ..inner };
                VariantContent::Value(self.struct_of(&inner, &parts, fields))
            };
            variants.push(VariantPlan { name: variant_name, wire: value, docs, content });
        }
        let field_pairs: Vec<(String, String)> = variants
            .iter()
            .filter_map(|it| if let VariantContent::Fields(fields) = &it.content { Some(fields) } else { None })
            .flatten()
            .filter(|it| !it.flatten)
            .map(|it| (it.name.clone(), it.wire.clone()))
            .collect();
        let rename_all_fields = Case::best(&field_pairs, Case::of_field);
        self.types[index].kind =
            TypeKind::Union(UnionPlan { tag: tag.to_owned(), variants, rename_all, rename_all_fields });
        Some(index)
    }

    fn struct_of(&mut self, at: &At, parts: &[Part<'_>], fields: Vec<FieldPlan>) -> usize {
        let shape = shape_of(&fields, usize::MAX);
        let read_only = parts.iter().all(|it| it.side == Side::Response);
        if let Some(known) = self.known.get(&(at.module, shape.clone())).copied() {
            if let TypeKind::Object(object) = &mut self.types[known].kind {
                object.read_only &= read_only;
            }
            return known;
        }
        let candidates = Self::candidates(at, None);
        let name = self.names[at.module].take(&candidates, NameKind::Other);
        let description = parts.iter().find_map(|it| self.document.schema(it.schema).description.as_deref());
        let docs = docs::of_type(description, &name, &at.owner, &at.property);
        let pairs: Vec<(String, String)> =
            fields.iter().filter(|it| !it.flatten).map(|it| (it.name.clone(), it.wire.clone())).collect();
        let rename_all = Case::best(&pairs, Case::of_field);
        let kind = TypeKind::Object(ObjectPlan { fields, read_only, rename_all });
        self.types.push(TypePlan { name, module: at.module, docs, kind, same_as: None });
        self.known.insert((at.module, shape), self.types.len() - 1);
        self.types.len() - 1
    }

    /// Splits unions that are the resource itself: the tag, and the keys that each kind has with the same schema.
    pub(super) fn split(&self, uses: &[Sided]) -> Option<(String, HashSet<String>)> {
        let tag = self.tag(uses)?;
        let mut common: Option<HashSet<String>> = None;
        let mut all = HashSet::new();
        for sided in uses {
            let Kind::Union(union) = &self.document.of(&sided.value).kind else { return None };
            for variant in &union.variants {
                let Kind::Object(object) = &self.document.of(&variant.value).kind else { return None };
                let names: HashSet<String> = object.properties.iter().map(|it| it.name.clone()).collect();
                all.extend(names.iter().cloned());
                all.extend(union.common.properties.iter().map(|it| it.name.clone()));
                common = Some(match (common, sided.side) {
                    (None, _) => names,
                    // A response has keys that no request has.
                    (Some(common), _) => common,
                });
            }
        }
        // Common is what each variant of a side has that has it at all.
        let mut shared = all.clone();
        for side in [Side::Response, Side::Request] {
            for sided in uses.iter().filter(|it| it.side == side) {
                let Kind::Union(union) = &self.document.of(&sided.value).kind else { return None };
                let has = |name: &str, schema: SchemaId| match &self.document.schema(schema).kind {
                    Kind::Object(object) => object.property(name).is_some(),
                    _ => false,
                };
                shared.retain(|name| {
                    let count = union.variants.iter().filter(|it| has(name, it.value.schema)).count();
                    count == 0 || count == union.variants.len() || union.common.property(name).is_some()
                });
            }
        }
        shared.remove(&tag);
        shared.retain(|name| self.is_one_class(uses, name));
        (shared.len() + 1 < all.len()).then_some((tag, shared))
    }

    fn is_one_class(&self, uses: &[Sided], name: &str) -> bool {
        let mut class = None;
        for sided in uses {
            let Kind::Union(union) = &self.document.of(&sided.value).kind else { return false };
            for variant in &union.variants {
                let Kind::Object(object) = &self.document.of(&variant.value).kind else { return false };
                let Some(property) = object.property(name) else { continue };
                let own = std::mem::discriminant(&self.document.of(&property.value).kind);
                if class.is_some_and(|class| class != own) {
                    return false;
                }
                class = Some(own);
            }
        }
        true
    }
}

/// Returns a name that is new, and adds it.
pub(super) fn unique_name(name: &str, forbidden: &str, names: &mut HashSet<String>) -> String {
    const SETTERS: [&str; 9] =
        ["new", "default", "clone", "clone_from", "to_owned", "from", "into", "try_from", "try_into"];
    let mut name = name.to_owned();
    if SETTERS.contains(&name.as_str()) || name == forbidden {
        name = if matches!(name.as_str(), "new" | "default") { format!("is_{name}") } else { format!("its_{name}") };
        if forbidden == "others" {
            name = "others".to_owned();
        }
    }
    let base = name.clone();
    let mut number = 2;
    while !names.insert(name.clone()) {
        name = format!("{base}_{number}");
        number += 1;
    }
    name
}

/// Returns names for the variants of an enum: those of people, each once.
pub(super) fn variant_names(values: &[String]) -> Vec<String> {
    let mut taken = HashSet::from(["Other".to_owned(), "Self".to_owned()]);
    let mut names = Vec::new();
    for value in values {
        let words = words::words(value);
        let mut name = match value.as_str() {
            "" => "Empty".to_owned(),
            "*" => "Any".to_owned(),
            "+" => "Plus".to_owned(),
            "-" => "Minus".to_owned(),
            "<" => "Less".to_owned(),
            ">" => "Greater".to_owned(),
            "<=" => "LessOrEqual".to_owned(),
            ">=" => "GreaterOrEqual".to_owned(),
            "=" | "==" => "Equal".to_owned(),
            "!=" => "NotEqual".to_owned(),
            "/" => "Slash".to_owned(),
            "." => "Dot".to_owned(),
            _ if words.is_empty() => "Symbol".to_owned(),
            _ => camel_words(&words),
        };
        if value.starts_with('-') && !words.is_empty() {
            name = format!("Minus{}", name.trim_start_matches('V'));
        }
        if name == "Other" {
            name = "Others".to_owned();
        }
        let base = name.clone();
        let mut number = 2;
        while !taken.insert(name.clone()) {
            name = format!("{base}{number}");
            number += 1;
        }
        names.push(name);
    }
    names
}

fn singular_of(property: &str) -> String {
    singular_words(&words::words(property)).join("_")
}

fn shape_of(fields: &[FieldPlan], own: usize) -> String {
    let mut shape = String::new();
    for field in fields {
        let r#type = format!("{:?}", field.r#type).replace(&format!("Named({own})"), "Own");
        shape.push_str(&format!(
            "{}:{}:{}:{}:{}:{:?}:{};",
            field.wire, r#type, field.optional, field.required, field.nullable, field.mode, field.flatten
        ));
    }
    shape
}

/// Names of what is counted or measured, which is not negative.
const AMOUNTS: [&str; 34] = [
    "count",
    "total",
    "size",
    "length",
    "ttl",
    "port",
    "seconds",
    "minutes",
    "hours",
    "days",
    "milliseconds",
    "ms",
    "bytes",
    "limit",
    "max",
    "min",
    "page",
    "pages",
    "number",
    "weight",
    "priority",
    "version",
    "width",
    "height",
    "amount",
    "duration",
    "age",
    "timeout",
    "interval",
    "retries",
    "attempts",
    "capacity",
    "index",
    "rank",
];

fn integer(property: &str, integers: &[&Integer]) -> &'static str {
    let minimum = integers.iter().map(|it| it.minimum).reduce(|a, b| match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        _ => None,
    });
    let maximum = integers.iter().map(|it| it.maximum).reduce(|a, b| match (a, b) {
        (Some(a), Some(b)) => Some(a.max(b)),
        _ => None,
    });
    let format = integers.first().and_then(|it| it.format.as_deref()).unwrap_or_default();
    let is_amount = words::words(property).last().is_some_and(|word| AMOUNTS.contains(&word.as_str()));
    let unsigned = match minimum.flatten() {
        Some(minimum) => minimum >= 0.0,
        None => is_amount,
    };
    let maximum = maximum.flatten();
    match (unsigned, format) {
        (true, _) if maximum.is_some_and(|it| it <= 255.0) => "u8",
        (true, _) if maximum.is_some_and(|it| it <= 65_535.0) => "u16",
        (true, "int32") => "u32",
        (true, _) if maximum.is_some_and(|it| it <= 4_294_967_295.0) => "u32",
        (true, _) => "u64",
        (false, "int32") => "i32",
        (false, _) => "i64",
    }
}

/// Returns whether numbers of this name count something, so that they have no fraction.
fn is_count(property: &str) -> bool {
    let words = words::words(property);
    let all: Vec<&str> = words.iter().map(String::as_str).collect();
    match all.as_slice() {
        ["page" | "limit" | "offset"] | ["per", "page"] | ["page", "size" | "no" | "number"] => true,
        [.., last] => matches!(
            *last,
            "count" | "ttl" | "port" | "bytes" | "priority" | "retries" | "attempts" | "width" | "height"
        ),
        [] => false,
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

/// Returns whether text of this name is a time. A `Timestamp` accepts any text.
fn is_time(property: &str) -> bool {
    let words = words::words(property);
    match words.as_slice() {
        [] => false,
        [.., before, last] if last == "at" || last == "on" => {
            before.ends_with("ed")
                || matches!(
                    before.as_str(),
                    "left"
                        | "expires"
                        | "start"
                        | "end"
                        | "sent"
                        | "seen"
                        | "begins"
                        | "ends"
                        | "starts"
                        | "run"
                        | "built"
                )
        }
        [.., last] => words.len() > 1 && matches!(last.as_str(), "time" | "date" | "timestamp" | "datetime"),
    }
}

/// Returns whether components have short names, as people choose them.
fn has_good_names(document: &Document) -> bool {
    let mut lengths: Vec<usize> = document.schemas.iter().filter_map(|it| it.name.as_ref()).map(String::len).collect();
    lengths.sort_unstable();
    lengths.get(lengths.len() / 2).is_some_and(|median| *median <= 22)
}
