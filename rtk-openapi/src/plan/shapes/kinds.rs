//! Objects of several kinds that one type stands for: which keys only some kinds have.

use super::objects::objects;
use super::{Part, Side};
use crate::model::{Document, Kind};
use crate::plan::docs;

/// The key that tells the kinds of objects apart, and its value in each of them.
pub(super) struct Kinds<'p, 'a> {
    pub(super) key: &'a str,
    parts: Vec<(&'p Part<'a>, &'a str)>,
}

impl<'p, 'a> Kinds<'p, 'a> {
    /// Returns the kinds of objects, if a key has another constant in each: in requests, or in responses if there are none.
    pub(super) fn of(document: &'a Document, parts: &'p [Part<'a>]) -> Option<Self> {
        let of_side = |side: Side| parts.iter().filter(|it| it.side == side).collect::<Vec<_>>();
        let requests = of_side(Side::Request);
        let parts = if requests.is_empty() { of_side(Side::Response) } else { requests };
        if parts.len() < 2 {
            return None;
        }
        let first = objects(document, parts[0]).flat_map(|it| &it.properties);
        first.filter(|it| matches!(it.name.as_str(), "type" | "kind" | "provider")).find_map(|property| {
            let all: Vec<(&Part<'a>, &str)> =
                parts.iter().filter_map(|part| Some((*part, constant(document, part, &property.name)?))).collect();
            let differ = all.iter().enumerate().all(|(at, it)| all[..at].iter().all(|before| before.1 != it.1));
            (all.len() == parts.len() && differ).then_some(Self { key: &property.name, parts: all })
        })
    }

    /// Returns a sentence for a key that one or two kinds have: `AWS only.`
    pub(super) fn only(&self, document: &Document, key: &str) -> Option<String> {
        let with = self.parts.iter().filter(|(part, _)| objects(document, part).any(|it| it.property(key).is_some()));
        let values: Vec<&str> = with.map(|(_, value)| *value).collect();
        if values.is_empty() || values.len() > 2 || values.len() == self.parts.len() {
            return None;
        }
        if self.key == "provider" {
            let names = values.iter().map(|it| docs::of_variant(None, it).trim_end_matches('.').to_owned());
            return Some(format!("{} only.", names.collect::<Vec<_>>().join(" and ")));
        }
        let codes: Vec<String> = values.iter().map(|it| format!("`{it}`")).collect();
        let many = if codes.len() > 1 { "s" } else { "" };
        Some(format!("For the {}{many} {} only.", self.key, codes.join(" and ")))
    }
}

/// Returns the only value of a key.
fn constant<'a>(document: &'a Document, part: &Part<'a>, key: &str) -> Option<&'a str> {
    let property = objects(document, part).find_map(|it| it.property(key))?;
    match &document.of(&property.value).kind {
        Kind::Text(text) if text.values.len() == 1 => text.values.first().map(String::as_str),
        _ => None,
    }
}
