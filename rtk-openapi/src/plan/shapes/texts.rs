//! Text: plain, times, secrets and open enums.

use super::names::Role;
use super::{At, MOST_VALUES, Part, Shapes, Side};
use crate::model::Text;
use crate::plan::docs;
use crate::plan::names::Kind as NameKind;
use crate::plan::types::{EnumPlan, Ref, Type, TypeKind, TypePlan};
use crate::plan::words::{self, Case, camel_words, free_number};
use std::collections::HashSet;

impl Shapes<'_> {
    pub(super) fn text(&mut self, at: &At, parts: &[Part<'_>], texts: &[&Text]) -> Type {
        let mut values: Vec<String> = Vec::new();
        let mut seen = HashSet::new();
        for text in texts {
            values.extend(text.values.iter().filter(|value| seen.insert(value.as_str())).cloned());
        }
        if values.is_empty() {
            let formats: Vec<&str> = texts.iter().map(|it| it.format.as_deref().unwrap_or_default()).collect();
            return match formats.first() {
                Some(&"date-time") if formats.iter().all(|it| *it == "date-time") => Type::Timestamp,
                Some(&"" | &"string") if self.is_time(at, parts) => Type::Timestamp,
                Some(&"" | &"string") if is_secret(&at.property) && !at.is_parameter => Type::Secret,
                Some(&"password") if formats.contains(&"password") && !at.is_parameter => Type::Secret,
                _ => Type::Text,
            };
        }
        if values.len() < 2 && !is_choice(at, parts) {
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
        let last = words::words(&at.property).pop().unwrap_or_default();
        let shape = format!("enum {last} {values:?}");
        if let Some(known) = self.known.get(&(at.module, shape.clone())) {
            return Type::Named(*known);
        }
        let mut candidates = Self::candidates(at, component, Role::Value);
        let mut sorted: Vec<String> = values.iter().map(|it| it.to_ascii_lowercase()).collect();
        sorted.sort_unstable();
        if sorted == ["asc", "desc"] || sorted == ["ascending", "descending"] {
            candidates.insert(0, "SortOrder".to_owned());
        }
        let name = self.names[at.module].take(&candidates, NameKind::Other);
        let docs = at.docs(description, &name);
        let owner = if at.is_message { "" } else { &at.owner };
        let variants = docs::of_values(values, &at.property, owner);
        let plan = EnumPlan { variants: pairs, docs: variants, rename_all };
        self.types.push(TypePlan { name, module: at.module, docs, kind: TypeKind::Enum(plan), same_as: None });
        self.known.insert((at.module, shape), self.types.len() - 1);
        Type::Named(self.types.len() - 1)
    }
}

/// Returns names for the variants of an enum: those of people, each once.
pub(in crate::plan) fn variant_names(values: &[String]) -> Vec<String> {
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
        if taken.contains(&name) {
            let number = free_number(|number| taken.contains(&format!("{name}{number}")));
            name = format!("{name}{number}");
        }
        taken.insert(name.clone());
        names.push(name);
    }
    names
}

/// Returns whether a value that is the only one so far is a choice, and no name of a kind: an order, a strategy.
fn is_choice(at: &At, parts: &[Part<'_>]) -> bool {
    let words = words::words(&at.property);
    let is_choice = words.iter().any(|it| {
        matches!(
            it.as_str(),
            "order" | "sort" | "direction" | "strategy" | "provider" | "algorithm" | "mode" | "region"
        )
    });
    let is_sent = at.is_parameter || parts.iter().any(|it| it.side == Side::Request);
    is_choice && is_sent && !at.is_item
}

/// Returns whether text of this name is a secret that a request or a response contains.
fn is_secret(property: &str) -> bool {
    let words = words::words(property);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    matches!(
        words.as_slice(),
        [.., "password" | "passphrase"]
            | [.., "client" | "shared" | "webhook" | "signing", "secret"]
            | [.., "secret", "access", "key"]
            | [.., "private", "key"]
            | [.., "sas" | "session" | "access" | "refresh" | "auth", "token"]
    )
}
