//! Which values are records of the resource.

use super::Assembler;
use super::source::{Sent, Source, attributes_of};
use super::verbs::Context;
use crate::model::{Document, Kind, ObjectSchema, Use};
use crate::plan::anchors::{Anchor, Shape, is_object, objects};
use crate::plan::answers::{Answer, Payload, as_list, as_one};
use std::collections::HashSet;

impl<'a> Assembler<'a, '_> {
    /// Returns the schemas that are the resource itself.
    pub(super) fn base(&self, anchor: &Anchor, own: &[(Source<'a>, usize)], names: &[String]) -> Vec<Use> {
        if anchor.shape == Shape::Namespace || (anchor.shape == Shape::Collection && anchor.id.is_none()) {
            return Vec::new();
        }
        let mut base = Vec::new();
        for (source, branch) in own {
            if source.operation.method != "GET" {
                continue;
            }
            let is_list = *branch == anchor.branch && anchor.shape != Shape::Singleton;
            if is_list {
                base.extend(
                    self.list_of(source, names)
                        .map(|list| self.finder.item(&list))
                        .filter(|it| is_object(self.document, it)),
                );
            } else {
                base.extend(self.one_of(source, names).map(|payload| payload.value));
            }
        }
        if base.is_empty() {
            for (source, _) in own {
                if let Answer::Json(payload) = &source.answer {
                    let payload = as_one(self.document, payload, names);
                    if matches!(source.operation.method.as_str(), "POST" | "PUT" | "PATCH")
                        && self.has_id(&payload.value, anchor.id.as_deref())
                    {
                        base.push(payload.value);
                    }
                }
            }
        }
        base
    }

    pub(super) fn list_of(&self, source: &Source<'a>, names: &[String]) -> Option<Payload> {
        match &source.answer {
            Answer::Json(payload) => {
                let branch = self.finder.branch_of(source.index);
                let single = || branch.and_then(|branch| self.finder.as_single(payload, branch));
                as_list(self.document, source.operation, payload, names).or_else(single)
            }
            _ => None,
        }
    }

    pub(super) fn one_of(&self, source: &Source<'a>, names: &[String]) -> Option<Payload> {
        match &source.answer {
            Answer::Json(payload) => {
                Some(as_one(self.document, payload, names)).filter(|it| is_object(self.document, &it.value))
            }
            _ => None,
        }
    }

    pub(super) fn has_id(&self, value: &Use, id: Option<&str>) -> bool {
        let found = objects(self.document, value);
        !found.is_empty() && id.is_none_or(|id| found.iter().any(|it| it.property(id).is_some()))
    }

    pub(super) fn is_creating(&self, source: &Source<'a>) -> bool {
        match &source.sent {
            Sent::Nothing | Sent::Multipart | Sent::Bytes(_) => true,
            Sent::Json(body) | Sent::Form(body) => {
                is_object(self.document, body) || matches!(self.document.of(body).kind, Kind::Map(_))
            }
        }
    }

    /// Returns whether a body is a list of records by the name of the list, and no record itself.
    pub(super) fn sends_records(&self, source: &Source<'a>, context: &Context) -> bool {
        let Some(body) = attributes_of(self.document, &source.sent) else { return false };
        let all = objects(self.document, body);
        let [object] = all.as_slice() else { return false };
        let [property] = object.properties.as_slice() else { return false };
        let is_list = matches!(self.document.of(&property.value).kind, Kind::List(_));
        is_list && context.names.contains(&property.name) && !self.shares(body, &context.base)
    }

    pub(super) fn is_updating(&self, source: &Source<'a>, base: &[Use]) -> bool {
        attributes_of(self.document, &source.sent).is_some_and(|body| self.shares(body, base))
    }

    /// Returns whether a body has attributes of the resource.
    pub(super) fn shares(&self, body: &Use, base: &[Use]) -> bool {
        let keys = keys(self.document, body);
        if keys.is_empty() || base.is_empty() {
            return true;
        }
        let own: HashSet<String> = base.iter().flat_map(|it| self::keys(self.document, it)).collect();
        let shared = keys.iter().filter(|key| own.contains(*key)).count();
        shared * 4 >= keys.len()
    }

    /// Returns whether a value is a record of the resource: it has the id and most attributes.
    pub(super) fn is_like(&self, value: &Use, base: &[Use], id: Option<&str>) -> bool {
        if base.iter().any(|it| it.schema == value.schema) {
            return true;
        }
        if !self.has_id(value, id) {
            return false;
        }
        let own = keys(self.document, value);
        base.iter().any(|it| {
            let known = keys(self.document, it);
            let shared = own.intersection(&known).count();
            let smaller = own.len().min(known.len());
            // A response that contains the id alone is no record.
            (own.len() > 1 || known.len() == 1) && shared * 5 >= smaller * 3
        })
    }

    /// Returns whether an operation returns a record of several keys with the schema of the others.
    pub(super) fn returns_itself(&self, source: &Source<'a>, base: &[Use], names: &[String]) -> bool {
        self.one_of(source, names).is_some_and(|payload| {
            let signature = |it: &Use| self.shapes.signature(it.schema);
            keys(self.document, &payload.value).len() > 1
                && base.iter().any(|it| signature(it) == signature(&payload.value))
        })
    }

    pub(super) fn returns_base(&self, source: &Source<'a>, base: &[Use], names: &[String]) -> bool {
        self.one_of(source, names).is_some_and(|payload| self.is_like(&payload.value, base, None))
    }
}

pub(super) fn keys(document: &Document, value: &Use) -> HashSet<String> {
    objects(document, value)
        .into_iter()
        .flat_map(|it: &ObjectSchema| it.properties.iter().map(|it| it.name.clone()))
        .collect()
}

/// Returns whether two bodies have the same keys and require the same.
pub(super) fn same_keys(document: &Document, first: &Use, second: &Use) -> bool {
    if first.schema == second.schema {
        return true;
    }
    let required = |value: &Use| -> HashSet<String> {
        let all = objects(document, value).into_iter().flat_map(|it| &it.properties);
        all.filter(|it| it.required).map(|it| it.name.clone()).collect()
    };
    keys(document, first) == keys(document, second) && required(first) == required(second)
}
