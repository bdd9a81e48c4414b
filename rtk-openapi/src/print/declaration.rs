//! Declarations of resources.

use super::layout::{Style, WIDTH, attribute, doc_lines, entry, filled, is_meta, quoted};
use super::scope::Imports;
use super::types::{allows, field_text};
use crate::plan::types::{BodyPlan, EnvelopePlan, OperationPlan, ParameterPlan, Plan, Ref, ResourcePlan, Type};
use crate::plan::words::written;

/// Returns the declaration of a resource.
pub(super) fn resource(plan: &Plan, resource: &ResourcePlan, imports: &mut Imports<'_>) -> String {
    imports.rtk("Resource");
    let mut text = doc_lines(&resource.docs, "");
    text.push_str("#[derive(Debug, Clone, PartialEq, Resource)]\n");
    let mut entries = entries_of(plan, resource, imports, Style::Filled);
    if entries.iter().all(|entry| is_meta(entry)) {
        entries = entries_of(plan, resource, imports, Style::Vertical);
    }
    text.push_str(&attribute("resource", &entries, ""));
    text.push_str("#[non_exhaustive]\n");
    text.push_str(&allows(&resource.fields));
    if resource.fields.is_empty() {
        text.push_str(&format!("pub struct {} {{}}\n", resource.name));
        return text;
    }
    text.push_str(&format!("pub struct {} {{\n", resource.name));
    // Without a verb that writes, everything is read-only in any case.
    let writes = resource.verbs.iter().any(|it| {
        matches!(it.name.as_str(), "create" | "update" | "replace")
            && matches!(it.body, BodyPlan::Default | BodyPlan::FormAttributes)
    });
    for field in &resource.fields {
        text.push_str(&field_text(field, resource.rename_all, !writes, "    ", "pub ", imports));
    }
    text.push_str("}\n");
    text
}

fn entries_of(plan: &Plan, resource: &ResourcePlan, imports: &mut Imports<'_>, style: Style) -> Vec<String> {
    let mut entries = Vec::new();
    if let Some((scope, rest)) = below_scope(plan, resource) {
        entries.push(format!("scope = {}", imports.resource(scope)));
        entries.push(format!("path = {rest:?}"));
    } else {
        let mut paths = vec![&resource.path];
        paths.extend(&resource.also);
        paths.sort();
        entries.extend(paths.into_iter().map(|path| format!("path = {path:?}")));
    }
    if let Some(api) = resource.api {
        let name = &plan.apis[api].name;
        imports.api(name);
        entries.push(format!("api = {name}"));
    }
    match (&resource.scope, &resource.scope_type) {
        _ if below_scope(plan, resource).is_some() => {}
        (Some(scope), _) => entries.push(format!("scope = {}", imports.scope(scope))),
        // Accounts and zones need no import.
        (None, Some(Ref::Resource(index))) => {
            imports.resource(*index);
        }
        _ => {}
    }
    if let Some(path) = &resource.member_path {
        entries.push(format!("member_path = {path:?}"));
    }
    if let Some(path) = &resource.children_path {
        entries.push(format!("children_path = {path:?}"));
    }
    if resource.singleton {
        entries.push("singleton".to_owned());
    }
    if resource.no_id {
        entries.push("no_id".to_owned());
    }
    if let Some(name) = &resource.singular {
        entries.push(format!("singular = {name}"));
    }
    if let Some(name) = &resource.plural {
        entries.push(format!("plural = {name}"));
    }
    if let Some(operations) = &resource.operations {
        entries.push(format!("operations = {operations:?}"));
    }
    if let Some(key) = &resource.id_key {
        entries.push(format!("id_key = {}", written(key)));
    }
    if let Some(param) = &resource.id_param {
        entries.push(format!("id_param = {}", written(param)));
    }
    if !resource.reserved_ids.is_empty() {
        let words: Vec<String> = resource.reserved_ids.iter().map(|it| format!("{it:?}")).collect();
        entries.push(filled("reserved_ids", &words));
    }
    if let Some(own) = &resource.envelope {
        imports.rtk("Envelope");
        entries.push(format!("envelope = {}", envelope(own)));
    }
    if let Some(paging) = &resource.paging {
        imports.rtk("Paging");
        entries.push(format!("paging = {}", paging.expression));
    }
    let has = |verb: &str| resource.verbs.iter().any(|it| it.name == verb);
    let reads_one = has("find") || ["create", "update", "replace"].iter().any(|it| has(it));
    if !resource.key.is_empty() && reads_one {
        entries.push(format!("key = {:?}", resource.key));
    }
    if !resource.list_key.is_empty() && has("all") {
        entries.push(format!("list_key = {:?}", resource.list_key));
    }
    if let Some(case) = resource.rename_all {
        entries.push(format!("rename_all = {:?}", case.name()));
    }
    entries.extend(verbs(resource, imports, style));
    for action in &resource.actions {
        entries.push(action_text(resource, action, imports, style));
    }
    for download in &resource.downloads {
        let expires = download.expires.as_ref().map(|it| format!(", expires = {it}")).unwrap_or_default();
        entries.push(format!("download({} = {}{expires})", download.name, download.url));
    }
    if resource.read_only_attributes {
        entries.push("attributes(read_only)".to_owned());
    }
    entries
}

/// Returns the resource whose path the path of this one continues, and what follows there.
fn below_scope<'a>(plan: &Plan, resource: &'a ResourcePlan) -> Option<(usize, &'a str)> {
    let Some(Ref::Resource(index)) = resource.scope_type else { return None };
    let scope = &plan.resources[index];
    let rest = resource.path.strip_prefix(&scope.path_of_children())?.strip_prefix('/')?;
    // A path that continues that of a resource of two scopes exists in both.
    if scope.also.is_some() != resource.also.is_some() {
        return None;
    }
    Some((index, rest))
}

/// Returns which verbs there are, and their settings.
fn verbs(resource: &ResourcePlan, imports: &mut Imports<'_>, style: Style) -> Vec<String> {
    let mut entries = Vec::new();
    let has = |verb: &str| resource.verbs.iter().any(|it| it.name == verb);
    let defaults: &[&str] = if resource.singleton {
        &["find"]
    } else if resource.no_id {
        &["all"]
    } else {
        &["all", "find", "create", "update", "destroy"]
    };
    let missing: Vec<&str> = defaults.iter().copied().filter(|verb| !has(verb)).collect();
    let kept: Vec<&str> = defaults.iter().copied().filter(|verb| has(verb)).collect();
    if missing == ["create", "update", "destroy"] && !has("replace") {
        entries.push("read_only".to_owned());
    } else if missing.is_empty() {
    } else if missing.len() <= 2 && kept.len() > 1 {
        entries.push(format!("without({})", missing.join(", ")));
    } else {
        let all = ["all", "find", "create", "update", "replace", "destroy"];
        let listed: Vec<&str> = all.into_iter().filter(|verb| has(verb)).collect();
        entries.push(format!("only({})", listed.join(", ")));
    }
    for verb in ["all", "find", "create", "update", "replace", "destroy"] {
        let Some(plan) = resource.verbs.iter().find(|it| it.name == verb) else { continue };
        let mut parts = settings(plan, true, imports);
        if plan.body == BodyPlan::FormAttributes {
            parts.push("form".to_owned());
        }
        if plan.one_or_many {
            parts.push("one_or_many".to_owned());
        }
        let usual = match verb {
            "all" | "find" => "get",
            "create" => "post",
            "update" => "patch",
            "replace" => "put",
            _ => "delete",
        };
        let tail = if plan.method == usual { String::new() } else { format!(" = {}", plan.method) };
        let is_default = defaults.contains(&verb);
        if parts.is_empty() && tail.is_empty() && is_default {
            continue;
        }
        entries.push(entry(verb, &parts, &tail, style));
    }
    entries
}

fn action_text(resource: &ResourcePlan, action: &OperationPlan, imports: &mut Imports<'_>, style: Style) -> String {
    let arguments: Vec<String> = action
        .arguments
        .iter()
        .map(|it| match &it.r#type {
            Some(r#type) => format!("{} = {}", written(&it.name), imports.r#type(r#type)),
            None => written(&it.name),
        })
        .collect();
    let call = if arguments.is_empty() {
        written(&action.name)
    } else {
        format!("{}({})", written(&action.name), arguments.join(", "))
    };
    let mut parts = vec![format!("{call} = {:?}", action.path)];
    let has_placeholders = action.path.contains('{');
    if resource.no_id {
        if !has_placeholders {
            parts.push("on = collection".to_owned());
        }
    } else if !resource.singleton && action.on_collection != has_placeholders {
        parts.push(if action.on_collection { "on = collection" } else { "on = member" }.to_owned());
    }
    parts.extend(settings(action, false, imports));
    entry(&action.method, &parts, "", style)
}

fn settings(operation: &OperationPlan, is_verb: bool, imports: &mut Imports<'_>) -> Vec<String> {
    let mut parts = Vec::new();
    match &operation.body {
        BodyPlan::Default | BodyPlan::FormAttributes => {}
        BodyPlan::Value(r#type) => {
            let written = imports.r#type(r#type);
            let written = if matches!(r#type, Type::Text) { format!("rtk::Json<{written}>") } else { written };
            parts.push(format!("body = {written}"));
        }
        BodyPlan::Form(r#type) => {
            let written = imports.r#type(r#type);
            imports.rtk("Form");
            parts.push(format!("body = Form<{written}>"));
        }
        BodyPlan::Constant(key, value) => parts.push(format!("body({} = {value:?})", written(key))),
        BodyPlan::Multipart => {
            imports.rtk("Multipart");
            parts.push("body = Multipart".to_owned());
        }
        BodyPlan::Bytes(_) => {
            imports.rtk("Body");
            parts.push("body = Body".to_owned());
        }
    }
    if let Some(returns) = &operation.returns {
        let mut written = imports.r#type(returns);
        if operation.returns_option {
            written = format!("Option<{written}>");
        }
        parts.push(format!("returns = {written}"));
    }
    if let Some(key) = &operation.key {
        parts.push(format!("key = {key:?}"));
    }
    if let Some(own) = &operation.envelope {
        imports.rtk("Envelope");
        parts.push(format!("envelope = {}", envelope(own)));
    }
    if let Some(paging) = &operation.paging {
        imports.rtk("Paging");
        parts.push(format!("paging = {}", paging.expression));
    }
    if let Some(header) = &operation.idempotency_key {
        parts.push(format!("idempotency_key = {header:?}"));
    }
    if let Some(name) = &operation.operation {
        parts.push(format!("operation = {name:?}"));
    }
    if let Some(scope) = operation.only_scope {
        parts.push(format!("scope = {}", imports.scope(&Ref::Rtk(scope))));
    }
    if let Some(docs) = &operation.docs {
        parts.push(quoted("doc", docs, 8));
    }
    for (is_header, name) in [(false, "query"), (true, "headers")] {
        let declared: Vec<String> = operation
            .parameters
            .iter()
            .filter(|it| it.is_header == is_header)
            .map(|it| parameter(it, is_verb, imports))
            .collect();
        if !declared.is_empty() {
            parts.push(filled(name, &declared));
        }
    }
    parts
}

fn parameter(parameter: &ParameterPlan, is_verb: bool, imports: &mut Imports<'_>) -> String {
    let name = written(&parameter.name);
    if let Some(value) = &parameter.constant {
        return format!("{name} = {value:?}");
    }
    let mut settings = Vec::new();
    if let Some(wire) = &parameter.wire {
        settings.push(format!("wire = {wire:?}"));
    }
    if parameter.required && is_verb {
        settings.push("required".to_owned());
    }
    if parameter.join {
        settings.push("join = \",\"".to_owned());
    }
    if let Some(docs) = &parameter.docs {
        settings.push(quoted("doc", docs, 16));
    }
    let r#type = imports.r#type(&parameter.r#type);
    if settings.is_empty() {
        return format!("{name} = {type}");
    }
    let one = format!("{name}({}) = {type}", settings.join(", "));
    if 12 + one.len() < WIDTH && !one.contains('\n') {
        return one;
    }
    let indent = " ".repeat(16);
    format!("{name}(\n{indent}{},\n            ) = {type}", settings.join(&format!(",\n{indent}")))
}

/// Returns the expression of an envelope.
pub(super) fn envelope(envelope: &EnvelopePlan) -> String {
    match (envelope.payload.as_str(), envelope.paging.as_str()) {
        ("result", "result_info") => "Envelope::V4".to_owned(),
        ("data", "paging") => "Envelope::REALTIME_KIT".to_owned(),
        ("", "") => "Envelope::NONE".to_owned(),
        ("", "result_info") => "Envelope::FLAT".to_owned(),
        (payload, paging) => format!("Envelope {{ payload: {payload:?}, paging: {paging:?} }}"),
    }
}
