//! Schemas of two documents side by side, down their trees.

use std::collections::{HashMap, HashSet, VecDeque};
use std::mem::{Discriminant, discriminant};

use super::take;
use crate::model::{
    Document, Kind, ObjectSchema, Property, Schema, SchemaId, TakenDescriptions, UnionSchema, Use, Variant,
};

/// How many comparisons there can be, so that documents with many keys, parameters or variants end.
const MOST: usize = 4_000_000;

/// How many variants of the other document are compared with one schema.
const MOST_PARTS: usize = 500;

/// A schema, and what the other document has in its place: one schema, or several variants.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Pair {
    own: SchemaId,
    others: Vec<SchemaId>,
    /// Whether the others are the whole schema, so that they can describe it, and not parts of a union.
    is_whole: bool,
}

/// Goes down pairs of schemas, each once, from a queue: schemas that contain themselves end, and long chains need no recursion.
pub(super) struct Walk<'d> {
    pub(super) taken: TakenDescriptions,
    /// Whether only keys are described, and no schemas.
    pub(super) is_of_keys: bool,
    from: &'d Document,
    /// What own schemas are, by their ids.
    kinds: Vec<Discriminant<Kind>>,
    /// How often own schemas are used, by their ids.
    uses: Vec<usize>,
    seen: HashSet<Pair>,
    queue: VecDeque<Pair>,
    left: usize,
    is_spent: bool,
}

impl<'d> Walk<'d> {
    pub(super) fn new(document: &Document, from: &'d Document) -> Self {
        Self {
            taken: TakenDescriptions::default(),
            is_of_keys: false,
            from,
            kinds: document.schemas.iter().map(|it| discriminant(&it.kind)).collect(),
            uses: uses(document),
            seen: HashSet::new(),
            queue: VecDeque::new(),
            left: MOST,
            is_spent: false,
        }
    }

    /// Takes a number of comparisons from those that are left, and returns whether they were left.
    pub(super) fn afford(&mut self, comparisons: usize) -> bool {
        match self.left.checked_sub(comparisons) {
            Some(left) => self.left = left,
            None => self.is_spent = true,
        }
        !self.is_spent
    }

    /// Returns whether there were too many comparisons.
    pub(super) fn is_spent(&self) -> bool {
        self.is_spent
    }

    /// Adds the schema of a parameter, a request or a response.
    pub(super) fn root(&mut self, own: &mut Use, other: &'d Use) {
        self.value(own, "", &[other]);
    }

    /// Takes the descriptions of all schemas that were added, and of those inside of them.
    pub(super) fn finish(&mut self, schemas: &mut [Schema]) {
        while let Some(pair) = self.queue.pop_front() {
            let schema = &mut schemas[pair.own.0];
            if pair.is_whole && !self.is_of_keys {
                self.describe(schema, &pair);
            }
            let parts = Parts::of(self.from, &pair.others);
            let own = match &schema.kind {
                Kind::Object(object) => object.properties.len(),
                Kind::Union(union) => union.variants.len() * (1 + parts.schemas.len()) + union.common.properties.len(),
                _ => 0,
            };
            if !self.afford(1 + own + pair.others.len() + parts.size()) {
                return;
            }
            match &mut schema.kind {
                Kind::Object(object) => {
                    // What one of several other variants says of a key is no reason to think the same of this one.
                    let fewest = if pair.is_whole || self.is_of_keys || parts.objects.len() < 2 { 1 } else { 2 };
                    self.object(object, &parts, fewest);
                }
                Kind::Union(union) => self.union(union, &pair.others, &parts),
                Kind::List(item) => {
                    self.value(item, "", &parts.items);
                }
                Kind::Map(value) => {
                    self.value(value, "", &parts.values);
                }
                _ => {}
            }
        }
    }

    /// Takes the description of a schema. What stands at one place of the other document says nothing of a schema that several places
    /// of this one share.
    fn describe(&mut self, schema: &mut Schema, pair: &Pair) {
        // A schema without a name stands at one place, though an `allOf` around it counts as another use.
        let is_shared = schema.name.is_some() && self.uses[pair.own.0] > 1;
        let others = pair.others.iter().map(|id| self.from.schema(*id));
        let others = others.filter(|it| (!is_shared || it.name.is_some()) && is_alike(&schema.kind, &it.kind));
        let found = most_common(others.filter_map(|it| it.description.as_deref()));
        let is_taken = take(&mut schema.description, found, "");
        schema.taken |= is_taken;
        // That of a plain value stands at its key, too.
        let is_plain = match &schema.kind {
            Kind::Object(_) | Kind::Union(_) => false,
            Kind::Text(text) => text.values.is_empty(),
            _ => true,
        };
        self.taken.schemas += usize::from(is_taken && !is_plain);
    }

    /// Takes the description of a value, and adds its schema. Returns whether there was one.
    fn value(&mut self, own: &mut Use, name: &str, others: &[&'d Use]) -> bool {
        self.add(own.schema, others.iter().map(|it| it.schema).collect(), true);
        let found = most_common(others.iter().filter_map(|it| it.description.as_deref()));
        let is_taken = take(&mut own.description, found, name);
        own.taken |= is_taken;
        is_taken
    }

    /// Adds a schema and what the other document has in its place.
    pub(super) fn add(&mut self, own: SchemaId, mut others: Vec<SchemaId>, is_whole: bool) {
        others.sort_unstable();
        others.dedup();
        let pair = Pair { own, others, is_whole };
        if !pair.others.is_empty() && !self.is_spent && !self.seen.contains(&pair) {
            self.seen.insert(pair.clone());
            self.queue.push_back(pair);
        }
    }

    /// Takes the descriptions of keys that at least `fewest` objects have.
    fn object(&mut self, own: &mut ObjectSchema, parts: &Parts<'d>, fewest: usize) {
        let mut known: HashMap<&str, Vec<&'d Use>> = HashMap::new();
        for Property { name, value, .. } in parts.objects.iter().flat_map(|it| &it.properties) {
            known.entry(name).or_default().push(value);
        }
        for Property { name, value, .. } in &mut own.properties {
            if let Some(others) = known.get(name.as_str()).filter(|it| it.len() >= fewest) {
                let is_taken = self.value(value, name, others);
                self.taken.properties += usize::from(is_taken);
            }
        }
        if let Some(value) = &mut own.others {
            self.value(value, "", &parts.values);
        }
    }

    fn union(&mut self, own: &mut UnionSchema, others: &[SchemaId], parts: &Parts<'d>) {
        self.object(&mut own.common, parts, 1);
        let mut tagged: HashMap<&str, Vec<&'d Use>> = HashMap::new();
        for (key, variant) in &parts.variants {
            if own.tag.as_ref().is_some_and(|tag| tag.key == *key) {
                variant.tags.iter().for_each(|tag| tagged.entry(tag).or_default().push(&variant.value));
            }
        }
        let mut counts: HashMap<Discriminant<Kind>, usize> = HashMap::new();
        for variant in &own.variants {
            *counts.entry(self.kinds[variant.value.schema.0]).or_default() += 1;
        }
        for Variant { value, tags } in &mut own.variants {
            let same: Vec<&'d Use> =
                tags.iter().filter_map(|tag| tagged.get(tag.as_str())).flatten().copied().collect();
            if !same.is_empty() {
                self.value(value, "", &same);
                continue;
            }
            let kind = self.kinds[value.schema.0];
            if kind == discriminant(&Kind::Union(UnionSchema::default())) {
                self.add(value.schema, others.to_vec(), false);
                continue;
            }
            let all = parts.schemas.iter().copied();
            let alike: Vec<SchemaId> = all.filter(|id| discriminant(&self.from.schema(*id).kind) == kind).collect();
            // A list, if there is one list on either side.
            let is_whole = alike.len() == 1 && counts.get(&kind) == Some(&1);
            self.add(value.schema, alike, is_whole);
        }
    }
}

/// What schemas of the other document consist of: unions as their variants, and those by kind.
#[derive(Default)]
struct Parts<'d> {
    /// All that are no unions.
    schemas: Vec<SchemaId>,
    objects: Vec<&'d ObjectSchema>,
    /// Items of lists.
    items: Vec<&'d Use>,
    /// Values of keys that are not declared.
    values: Vec<&'d Use>,
    /// Variants, with the key of their tag.
    variants: Vec<(&'d str, &'d Variant)>,
}

impl<'d> Parts<'d> {
    fn of(document: &'d Document, schemas: &[SchemaId]) -> Self {
        let mut parts = Self::default();
        let mut all = schemas.to_vec();
        let mut seen: HashSet<SchemaId> = all.iter().copied().collect();
        let mut next = 0;
        while next < all.len().min(MOST_PARTS) {
            let id = all[next];
            next += 1;
            match &document.schema(id).kind {
                Kind::Union(union) => {
                    parts.objects.push(&union.common);
                    let key = union.tag.as_ref().map_or("", |tag| tag.key.as_str());
                    parts.variants.extend(union.variants.iter().map(|it| (key, it)));
                    all.extend(union.variants.iter().map(|it| it.value.schema).filter(|it| seen.insert(*it)));
                    continue;
                }
                Kind::Object(object) => {
                    parts.objects.push(object);
                    parts.values.extend(object.others.as_deref());
                }
                Kind::List(item) => parts.items.push(item),
                Kind::Map(value) => parts.values.push(value),
                _ => {}
            }
            parts.schemas.push(id);
        }
        parts
    }

    fn size(&self) -> usize {
        let keys: usize = self.objects.iter().map(|it| it.properties.len()).sum();
        keys + self.schemas.len() + self.variants.len()
    }
}

/// Returns whether schemas are of one kind, as far as one can describe the other.
fn is_alike(own: &Kind, other: &Kind) -> bool {
    discriminant(own) == discriminant(other) || [own, other].iter().any(|it| matches!(it, Kind::Union(_) | Kind::Any))
}

/// Returns the text that more than half of them are.
fn most_common<'t>(texts: impl Iterator<Item = &'t str> + Clone) -> Option<&'t str> {
    // A majority vote in one pass: equal texts count up, others count down.
    let mut found = ("", 0_usize);
    for text in texts.clone() {
        found = match found {
            (_, 0) => (text, 1),
            (known, count) if known == text => (known, count + 1),
            (known, count) => (known, count - 1),
        };
    }
    let (text, count) = (found.0, texts.clone().filter(|it| *it == found.0).count());
    (count * 2 > texts.count()).then_some(text)
}

/// Returns how often each schema is used, by its id.
fn uses(document: &Document) -> Vec<usize> {
    let mut counts = vec![0; document.schemas.len()];
    let mut count = |value: &Use| counts[value.schema.0] += 1;
    for operation in &document.operations {
        operation.parameters.iter().for_each(|it| count(&it.schema));
        let bodies = operation.body.iter().flat_map(|it| &it.contents);
        let contents = bodies.chain(operation.responses.iter().flat_map(|it| &it.contents));
        contents.filter_map(|it| it.schema.as_ref()).for_each(&mut count);
    }
    for schema in &document.schemas {
        match &schema.kind {
            Kind::List(value) | Kind::Map(value) => count(value),
            Kind::Object(object) => each_value(object, &mut count),
            Kind::Union(union) => {
                union.variants.iter().for_each(|it| count(&it.value));
                each_value(&union.common, &mut count);
            }
            Kind::Any | Kind::Null | Kind::Boolean | Kind::Integer(_) | Kind::Number | Kind::Text(_) => {}
        }
    }
    counts
}

fn each_value(object: &ObjectSchema, count: &mut impl FnMut(&Use)) {
    object.properties.iter().for_each(|it| count(&it.value));
    object.others.iter().for_each(|it| count(it));
}
