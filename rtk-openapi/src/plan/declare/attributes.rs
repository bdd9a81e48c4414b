//! The attributes of a resource: the keys of its responses and requests, each once.

use std::collections::{HashMap, HashSet};

use super::Assembler;
use super::attribute::{Sending, mode, properties};
use super::source::Roles;
use super::verbs::{Context, Verb};
use crate::model::{Document, Kind, Use};
use crate::plan::anchors::objects;
use crate::plan::docs;
use crate::plan::order::arrange;
use crate::plan::shapes::{At, Side, Sided, unique_name};
use crate::plan::types::{BodyPlan, DownloadPlan, FieldPlan, Mode, ResourcePlan, Type};
use crate::plan::words::{Case, snake};

/// Where a schema of a resource is from: `0` responses, `1` `create` and `replace`, `2` `update`.
pub(super) type Role = usize;

impl Assembler<'_, '_> {
    /// Plans the attributes. Returns the names of those with setters, by the verbs that have them.
    pub(super) fn attributes(
        &mut self,
        resource: &mut ResourcePlan,
        context: &Context,
        mut roles: Roles,
        verbs: &[Verb],
    ) -> Setters {
        if roles.responses.is_empty() {
            roles.responses.clone_from(&context.base);
        }
        let sending = sending(verbs);
        let mut all: Vec<(Role, &Use)> = Vec::new();
        all.extend(roles.responses.iter().map(|it| (0, it)));
        all.extend(roles.create.iter().map(|it| (1, it)));
        all.extend(roles.update.iter().map(|it| (2, it)));
        let side = |role: Role| if role == 0 { Side::Response } else { Side::Request };
        // A union of kinds: what all have are attributes, the rest is a union beside them.
        let sided: Vec<Sided> =
            all.iter().map(|(role, value)| Sided { side: side(*role), value: (*value).clone() }).collect();
        let split = self.shapes.split(&sided);
        let split = split.filter(|(tag, common)| context.id().is_none_or(|id| common.contains(id) && id != tag));
        let order = order(self.document, &all, split.as_ref().map(|(_, common)| common), context.id());
        let mut names = HashSet::new();
        let mut fields = Vec::new();
        // `storageClass` of requests and `storage_class` of responses are one attribute.
        let twins = twins(self.document, &all, &order);
        for name in order {
            if twins.values().any(|twin| *twin == name) {
                continue;
            }
            let is_id = Some(name) == context.id();
            let twin = twins.get(name).copied();
            let merged = self.merged(&all, name, twin, sending);
            fields.extend(merged.map(|merged| {
                if is_id {
                    self.id(resource, &merged, &mut names)
                } else {
                    self.attribute(resource, &merged, &mut names)
                }
            }));
        }
        if let Some((tag, common)) = split {
            let kind = self.kind(resource, &roles, &sided, (&tag, &common), sending, &mut names);
            if let Some(kind) = kind {
                fields.insert(1.min(fields.len()), kind);
            }
        }
        if fields.is_empty() {
            // An object without keys.
            let all_keys = id_field("", "", "All keys.".to_owned(), false, false);
            fields.push(FieldPlan { flatten: true, r#type: Type::Rest, name: "others".to_owned(), ..all_keys });
        }
        let pairs: Vec<(String, String)> =
            fields.iter().filter(|it| !it.flatten).map(|it| (it.name.clone(), it.wire.clone())).collect();
        resource.rename_all = Case::best(&pairs, Case::of_field);
        let setters = Setters::of(&fields);
        resource.read_only_attributes = (sending.new || sending.changes) && read_only_by_default(&mut fields);
        arrange(&mut fields);
        resource.downloads = downloads(&fields);
        let id = context.id().and_then(|id| fields.iter().find(|it| it.wire == id));
        resource.id_key = id.map(|it| it.name.clone()).filter(|name| name != "id");
        resource.fields = fields;
        setters
    }

    /// Plans the attribute that is the kind of a resource, with the keys of that kind.
    fn kind(
        &mut self,
        resource: &ResourcePlan,
        roles: &Roles,
        uses: &[Sided],
        (tag, common): (&str, &HashSet<String>),
        sending: Sending,
        names: &mut HashSet<String>,
    ) -> Option<FieldPlan> {
        let at = At::new(resource.module, &resource.name, "kind");
        let at = At { name: Some(format!("{}Kind", resource.name)), ..at };
        let index = self.shapes.union(&at, uses, tag, common)?;
        let in_new = !roles.create.is_empty() && sending.new;
        let in_changes = !roles.update.is_empty() && sending.changes;
        let docs = format!(
            "{} with the attributes of that {tag}.",
            docs::of_field(None, tag, &Type::Text, &resource.name, &docs::Facts::default()).replace('.', ",")
        );
        Some(FieldPlan {
            name: unique_name("kind", "", names),
            docs,
            r#type: Type::Named(index),
            mode: mode(true, in_new, in_changes, sending),
            required: in_new,
            flatten: true,
            ..FieldPlan::default()
        })
    }
}

/// Returns the downloads of URLs that expire: `audio_download_url` is `download_audio`.
fn downloads(fields: &[FieldPlan]) -> Vec<DownloadPlan> {
    let urls: Vec<&FieldPlan> =
        fields.iter().filter(|it| it.r#type == Type::Text && it.name.ends_with("download_url")).collect();
    let find = |name: String| fields.iter().find(|it| it.name == name && it.r#type == Type::Timestamp);
    let common = find("download_url_expiry".to_owned());
    let plan = |url: &&FieldPlan| {
        let what = url.name.trim_end_matches("download_url").trim_end_matches('_');
        let is_only = urls.len() == 1 || what.is_empty();
        let expires = find(format!("{}_expiry", url.name)).or(common);
        DownloadPlan {
            name: if is_only { "download".to_owned() } else { format!("download_{what}") },
            url: url.name.clone(),
            expires: expires.map(|it| it.name.clone()),
        }
    };
    urls.iter().map(plan).collect()
}

/// Names of attributes with setters.
#[derive(Default)]
pub(super) struct Setters {
    /// Those of `create` and `replace`.
    pub(super) new: HashSet<String>,
    /// Those of `update`.
    pub(super) changes: HashSet<String>,
}

impl Setters {
    fn of(fields: &[FieldPlan]) -> Self {
        let names =
            |hidden: &[Mode]| fields.iter().filter(|it| !hidden.contains(&it.mode)).map(|it| it.name.clone()).collect();
        Self {
            new: names(&[Mode::ReadOnly, Mode::UpdateOnly, Mode::WriteUpdateOnly]),
            changes: names(&[Mode::ReadOnly, Mode::CreateOnly, Mode::WriteCreateOnly]),
        }
    }
}

/// Returns which verbs send attributes.
fn sending(verbs: &[Verb]) -> Sending {
    let sends = |names: &[&str]| {
        let mut plans = verbs.iter().map(|verb| &verb.plan).filter(|plan| names.contains(&plan.name.as_str()));
        plans.any(|plan| matches!(plan.body, BodyPlan::Default | BodyPlan::FormAttributes))
    };
    Sending { new: sends(&["create", "replace"]), changes: sends(&["update"]) }
}

/// Returns the keys in the order of the document, the id in front. Of a union of kinds, those that all kinds have.
fn order<'a>(
    document: &'a Document,
    all: &[(Role, &Use)],
    common: Option<&HashSet<String>>,
    id: Option<&str>,
) -> Vec<&'a str> {
    let mut order: Vec<&str> = Vec::new();
    let mut seen = HashSet::new();
    for property in all.iter().flat_map(|(_, value)| objects(document, value)).flat_map(|it| &it.properties) {
        let is_common = common.is_none_or(|common| common.contains(&property.name));
        if is_common && seen.insert(property.name.as_str()) {
            order.push(&property.name);
        }
    }
    if let Some(index) = order.iter().position(|name| Some(*name) == id) {
        let name = order.remove(index);
        order.insert(0, name);
    }
    order
}

/// Number of read-only attributes from which one setting covers all.
const MANY: usize = 4;

/// Marks the attributes that can be written instead of those that cannot, if these are many.
fn read_only_by_default(fields: &mut [FieldPlan]) -> bool {
    let is_plain =
        |it: &FieldPlan| it.mode == Mode::Both && !it.required && it.r#type != Type::OwnId && it.input.is_none();
    let read_only = fields.iter().filter(|it| it.mode == Mode::ReadOnly).count();
    let plain = fields.iter().filter(|it| is_plain(it)).count();
    let is_all = fields.iter().all(|it| it.mode == Mode::ReadOnly || it.r#type == Type::OwnId);
    if read_only <= plain + 1 || (read_only < MANY && !is_all) {
        return false;
    }
    for field in fields {
        if is_plain(field) && !field.required_update {
            field.writable = true;
        } else if field.mode == Mode::ReadOnly {
            field.mode = Mode::Both;
        }
    }
    true
}

/// Returns the keys of responses that requests spell differently, each with its spelling in requests.
fn twins<'a>(document: &Document, all: &[(usize, &Use)], order: &[&'a str]) -> HashMap<&'a str, &'a str> {
    let mut spellings: HashMap<String, Vec<&'a str>> = HashMap::new();
    for name in order {
        spellings.entry(snake(name)).or_default().push(name);
    }
    let is_in = |name: &str, is_request: bool| {
        all.iter().any(|(role, value)| (*role > 0) == is_request && !properties(document, value, name).is_empty())
    };
    let mut twins = HashMap::new();
    for names in spellings.values().filter(|names| names.len() > 1) {
        let only_in = |is_request: bool| {
            names.iter().copied().filter(move |name| is_in(name, is_request) && !is_in(name, !is_request))
        };
        let requests: Vec<&'a str> = only_in(true).collect();
        for response in only_in(false) {
            if let Some(request) = requests.last() {
                twins.insert(response, *request);
            }
        }
    }
    // `locationHint` of requests is `location` in responses.
    let only_in = |is_request: bool| {
        order.iter().copied().filter(move |name| is_in(name, is_request) && !is_in(name, !is_request))
    };
    for response in only_in(false) {
        let hint = format!("{}_hint", snake(response));
        let request = only_in(true).find(|name| snake(name) == hint);
        if let Some(request) = request.filter(|request| same_texts(document, all, response, request)) {
            twins.insert(response, request);
        }
    }
    twins
}

/// Returns whether two keys are texts of the same values.
fn same_texts(document: &Document, all: &[(usize, &Use)], first: &str, second: &str) -> bool {
    let values = |name: &str| -> Option<Vec<Vec<String>>> {
        let properties = all.iter().flat_map(|(_, value)| properties(document, value, name));
        let mut all = Vec::new();
        for (property, _) in properties {
            let Kind::Text(text) = &document.of(&property.value).kind else { return None };
            let mut values: Vec<String> = text.values.iter().map(|it| it.to_ascii_lowercase()).collect();
            values.sort_unstable();
            all.push(values);
        }
        all.dedup();
        Some(all)
    };
    let (first, second) = (values(first), values(second));
    first.is_some() && first == second && first.is_some_and(|it| it.len() == 1)
}

/// Returns the attribute that is the id.
pub(super) fn id_field(name: &str, wire: &str, docs: String, required: bool, loose: bool) -> FieldPlan {
    FieldPlan {
        name: name.to_owned(),
        wire: wire.to_owned(),
        docs,
        r#type: Type::OwnId,
        required,
        loose,
        ..FieldPlan::default()
    }
}
