//! Expressions of the values that arguments and setters take.

use std::collections::HashSet;

use super::layout::{Call, Chain};
use super::literals::{float, highest, integer, lowest};
use super::lookups::{field_wire, innermost, is_argument, is_collection, property, says};
use super::sample;
use crate::document::Node;
use crate::model::{Document, Kind, Use};
use crate::plan::types::{FieldPlan, Mode, ObjectPlan, Plan, Ref, Type, TypeKind, UnionPlan, VariantContent};
use crate::plan::words::written;

/// How deep objects in objects are filled with what is optional.
const DEEPEST: usize = 3;

/// How long a value without a variable of its own can be.
const SHORTEST: usize = 40;

/// How much of a value is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// What is required, by the declaration or by the document.
    Required,
    /// Everything.
    All,
}

/// How an expression is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Position {
    /// As an argument that is converted, such as a `&str` to a `String`.
    Converted,
    /// As a value of the type itself.
    Exact,
}

/// Puts the expressions of one test together, with the variables that they need.
pub(super) struct Values<'a> {
    document: &'a Document,
    plan: &'a Plan,
    extent: Extent,
    /// `let` statements.
    pub(super) statements: String,
    names: HashSet<String>,
    /// Types around the value.
    open: Vec<usize>,
    /// Whether something that is optional was set or left out.
    pub(super) has_optional: bool,
    pub(super) has_tree: bool,
}

impl<'a> Values<'a> {
    pub(super) fn new(document: &'a Document, plan: &'a Plan, extent: Extent) -> Self {
        Self {
            document,
            plan,
            extent,
            statements: String::new(),
            names: HashSet::new(),
            open: Vec::new(),
            has_optional: false,
            has_tree: false,
        }
    }

    /// Binds a chain to a variable, and returns its name.
    pub(super) fn bind(&mut self, name: &str, chain: &Chain) -> String {
        let name = self.free(name);
        self.statements.push_str(&chain.statement(&format!("let {name} = ")));
        name
    }

    fn free(&mut self, name: &str) -> String {
        let mut free = name.to_owned();
        let mut number = 2;
        while !self.names.insert(free.clone()) {
            free = format!("{name}_{number}");
            number += 1;
        }
        written(&free)
    }

    /// Returns whether something is set that the declaration does not require. `needed` is what the document says.
    pub(super) fn is_set(&mut self, needed: bool) -> bool {
        self.has_optional |= !needed;
        needed || self.extent == Extent::All
    }

    /// Returns an expression of a type, or `None` if there is none.
    pub(super) fn value(
        &mut self,
        r#type: &Type,
        value: Option<&Use>,
        examples: &[Node],
        name: &str,
        position: Position,
    ) -> Option<String> {
        let is_exact = position == Position::Exact;
        let text = |this: &Self| format!("{:?}", sample::text(this.document, value, examples, name));
        Some(match r#type {
            Type::Text if is_exact => format!("{}.to_owned()", text(self)),
            Type::Timestamp | Type::Secret | Type::OwnId | Type::IdOf(_) if is_exact => {
                let name = match r#type {
                    Type::Timestamp => "Timestamp",
                    Type::Secret => "Secret",
                    _ => "Id",
                };
                format!("rtk::{name}::from({})", text(self))
            }
            Type::Text | Type::Timestamp | Type::Secret | Type::OwnId | Type::IdOf(_) => text(self),
            Type::Bool => "true".to_owned(),
            Type::Integer(name) => integer(sample::integer(self.document, value, lowest(name), highest(name)), name),
            Type::Float => float(sample::number(self.document, value, f64::MIN, f64::MAX)),
            Type::Any => self.json(value, name),
            Type::Rest => "serde_json::Map::new()".to_owned(),
            Type::List(inner) => {
                let (item, count) = self.item(value);
                let is_strings = !is_exact && **inner == Type::Text;
                let position = if is_strings { Position::Converted } else { Position::Exact };
                let item = self.value(inner, item.as_ref(), &[], &crate::plan::words::singular(name), position)?;
                let items = vec![item; count].join(", ");
                if is_exact { format!("vec![{items}]") } else { format!("[{items}]") }
            }
            Type::Map(inner) => {
                let item = value.and_then(|value| match &self.document.of(value).kind {
                    Kind::Map(item) => Some((**item).clone()),
                    Kind::Object(object) => object.others.as_deref().cloned(),
                    _ => None,
                });
                let item = self.value(inner, item.as_ref(), &[], "value", Position::Exact)?;
                if is_exact {
                    self.has_tree = true;
                    format!("BTreeMap::from([(\"key\".to_owned(), {item})])")
                } else {
                    format!("[(\"key\".to_owned(), {item})]")
                }
            }
            Type::Named(index) => return self.named(*index, value, name),
            Type::Item(Ref::Rtk(path)) => format!("rtk::{path}::from({})", text(self)),
            Type::Item(Ref::Resource(_)) | Type::Own | Type::Nothing | Type::Response | Type::Listing(_) => {
                return None;
            }
        })
    }

    /// Returns any JSON that the schema accepts.
    pub(super) fn json(&self, value: Option<&Use>, name: &str) -> String {
        let json = value.map_or_else(|| serde_json::json!({}), |value| sample::any(self.document, value, name, 0));
        format!("serde_json::json!({json})")
    }

    fn item(&self, value: Option<&Use>) -> (Option<Use>, usize) {
        let Some(value) = value else { return (None, 1) };
        let mut schema = self.document.of(value);
        if let Kind::Union(union) = &schema.kind {
            // One or several.
            let list = union.variants.iter().find(|it| matches!(self.document.of(&it.value).kind, Kind::List(_)));
            schema = list.map_or(schema, |it| self.document.of(&it.value));
        }
        let count = schema.facets.shortest.unwrap_or(1).clamp(1, 16);
        match &schema.kind {
            Kind::List(item) => (Some((**item).clone()), count),
            _ => (Some(value.clone()), 1),
        }
    }

    fn named(&mut self, index: usize, value: Option<&Use>, name: &str) -> Option<String> {
        let plan = self.plan;
        let index = plan.types[index].same_as.unwrap_or(index);
        let declared = &plan.types[index];
        if self.open.iter().filter(|it| **it == index).count() > 1 || self.open.len() > 12 {
            return None;
        }
        match &declared.kind {
            TypeKind::Open => None,
            TypeKind::Enum(values) => {
                let wanted = value.map(|value| sample::text(self.document, Some(value), &[], name));
                let found = values.variants.iter().find(|(_, wire)| Some(wire) == wanted.as_ref());
                let (variant, _) = found
                    .or_else(|| values.variants.iter().find(|(_, wire)| !wire.is_empty()))
                    .or(values.variants.first())?;
                Some(format!("{}::{variant}", declared.name))
            }
            TypeKind::Object(object) => {
                self.open.push(index);
                let chain = self.object(&declared.name, object, value);
                self.open.pop();
                let chain = chain?;
                let short = chain.on_one_line();
                Some(if chain.len() == 0 && short.len() <= SHORTEST { short } else { self.bind(name, &chain) })
            }
            TypeKind::Union(union) => {
                self.open.push(index);
                let found = self.union(&declared.name, union, value, name);
                self.open.pop();
                found
            }
        }
    }

    /// Returns `Name::new(…)` with setters.
    fn object(&mut self, name: &str, object: &ObjectPlan, value: Option<&Use>) -> Option<Chain> {
        if object.read_only || object.fields.iter().any(|it| it.mode == Mode::ReadOnly && is_argument(it)) {
            return None;
        }
        let mut arguments = Vec::new();
        for field in object.fields.iter().filter(|it| is_argument(it)) {
            let expression = self.field(field, value, Position::Converted)?;
            arguments.push(if field.boxed { format!("Box::new({expression})") } else { expression });
        }
        let mut chain = Chain::new(Call::new(format!("{name}::new"), arguments));
        for field in object.fields.iter().filter(|it| !is_argument(it) && it.mode != Mode::ReadOnly) {
            self.set(&mut chain, field, value);
        }
        Some(chain)
    }

    /// Adds the setter of a field, if it is set.
    pub(super) fn set(&mut self, chain: &mut Chain, field: &FieldPlan, value: Option<&Use>) {
        let needed = property(self.document, value, field_wire(field)).is_some_and(|it| it.required);
        if field.boxed || field.r#type == Type::Rest || field.flatten || !self.is_set(needed) {
            return;
        }
        if !needed && self.open.len() > DEEPEST {
            return;
        }
        // A type is not put into itself.
        if let (false, Some(index)) = (needed, innermost(&field.r#type)) {
            if self.open.contains(&self.plan.types[index].same_as.unwrap_or(index)) {
                return;
            }
        }
        if let Some(expression) = self.field(field, value, Position::Converted) {
            chain.add(Call::new(format!(".{}", written(&field.name)), vec![expression]));
        }
    }

    /// Returns the value of a field of an object whose schema is `value`.
    pub(super) fn field(&mut self, field: &FieldPlan, value: Option<&Use>, position: Position) -> Option<String> {
        let r#type = field.input.as_ref().unwrap_or(&field.r#type);
        if field.flatten {
            return self.value(r#type, value, &[], &field.name, position);
        }
        let own = property(self.document, value, field_wire(field)).map(|it| it.value.clone());
        let position = if field.boxed { Position::Exact } else { position };
        self.value(r#type, own.as_ref(), &[], &field.name, position)
    }

    fn union(&mut self, name: &str, union: &UnionPlan, value: Option<&Use>, variable: &str) -> Option<String> {
        let document = self.document;
        for variant in &union.variants {
            let of_document = value.and_then(|value| match &document.of(value).kind {
                Kind::Union(all) => {
                    let found = all.variants.iter().find(|it| it.tags.contains(&variant.wire));
                    found
                        .or_else(|| all.variants.iter().find(|it| says(document, &it.value, &union.tag, &variant.wire)))
                }
                _ => None,
            });
            let own = of_document.map(|it| it.value.clone());
            let own = own.as_ref().or(value);
            let found = match &variant.content {
                VariantContent::Unit => Some(format!("{name}::{}", variant.name)),
                VariantContent::Value(index) => {
                    let content = self.named(*index, own, variable);
                    let path = format!("{name}::{}", variant.name);
                    content.map(|content| {
                        let line = format!("{path}({content})");
                        let is_long = line.len() > SHORTEST && content.contains('(');
                        if is_long { self.bind(variable, &Chain::new(Call::new(path, vec![content]))) } else { line }
                    })
                }
                VariantContent::Fields(fields) => {
                    self.fields(&format!("{name}::{}", variant.name), fields, own, variable)
                }
            };
            if found.is_some() {
                return found;
            }
        }
        None
    }

    /// Binds `Name::Variant { … }` to a variable.
    fn fields(&mut self, path: &str, fields: &[FieldPlan], value: Option<&Use>, variable: &str) -> Option<String> {
        let mut lines = String::new();
        for field in fields {
            let needed = property(self.document, value, field_wire(field)).is_some_and(|it| it.required);
            let is_needed = needed || !(field.optional || is_collection(&field.r#type));
            let expression =
                if is_needed || self.is_set(false) { self.field(field, value, Position::Exact) } else { None };
            let expression = match expression {
                Some(expression) if field.boxed => Some(format!("Box::new({expression})")),
                other => other,
            };
            let expression = match expression {
                Some(expression) if field.optional => format!("Some({expression})"),
                Some(expression) => expression,
                None if field.optional => "None".to_owned(),
                None if is_collection(&field.r#type) => "Default::default()".to_owned(),
                None => return None,
            };
            lines.push_str(&format!("        {}: {expression},\n", written(&field.name)));
        }
        let name = self.free(variable);
        self.statements.push_str(&format!("    let {name} = {path} {{\n{lines}    }};\n"));
        Some(name)
    }
}
