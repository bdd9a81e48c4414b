//! The table of all operations on the front page of `rtk::realtime_kit`.
//!
//! `UPDATE_OPERATIONS=1 cargo test -p rtk-tests --test realtime_kit` writes it. rustdoc checks its links.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use rtk::descriptor::{BodyKind, Kind, PathBase};
use rtk::realtime_kit::RESOURCES;

use crate::coverage::calls::{self, Call};
use crate::support::Document;

const FILE: &str = "../rtk/src/realtime_kit/operations.md";

const METHODS: [&str; 5] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/// The start of all paths.
const KIT: &str = "/accounts/{account_id}/realtime/kit";

const HEAD: &str = "\
# Operations

All 62 operations, grouped and named as in Cloudflare's API reference. Paths are relative to
`/accounts/{account_id}/realtime/kit`. Each call is followed by its input and, after the arrow, its output. Required fields of an
input are arguments of its `new`, the others are setters. A `…Filter` is passed to `.filter(…)` before `.all()`; a `…Params` is a
trait that adds setters to the request. `app`, `meeting` and the like are a [`Record`](crate::Record), as returned by a request, or
a [`Scope`](crate::Scope), such as `app.meeting(id)`, if only the id is known. Further operations on a collection are associated
functions of the type, such as `Recording::find_active(&app, meeting_id)`.
";

#[test]
fn table_links_all_62_operations() {
    let document = Document::load();
    let text = table(&document);
    assert_eq!(text.lines().filter(|line| line.starts_with("| `")).count(), 62);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    if std::env::var_os("UPDATE_OPERATIONS").is_some() {
        fs::write(&path, &text).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == text,
        "{FILE} is out of date: `UPDATE_OPERATIONS=1 cargo test -p rtk-tests --test realtime_kit`"
    );
}

fn table(document: &Document) -> String {
    let mut text = HEAD.to_owned();
    for (group, _) in &document.tags {
        let title = if *group == "ActiveSession" { "Active session" } else { group };
        write!(text, "\n## {title}\n\n| Cloudflare's operation | method and path | call |\n| --- | --- | --- |\n")
            .unwrap();
        let mut operations: Vec<_> = document.operations.iter().filter(|it| it.tags[0] == *group).collect();
        operations.sort_by_key(|it| (&it.path, METHODS.iter().position(|method| it.method == *method)));
        for operation in operations {
            let path = operation.path.strip_prefix(KIT).unwrap();
            write!(text, "| `{}` | {} `{path}` | ", operation.name(), operation.method).unwrap();
            text += &cell(&calls::of(operation));
            text += " |\n";
        }
    }
    text
}

/// Each call with its input and output below it; below all of them if they are the same.
fn cell(calls: &[Call]) -> String {
    let mut lines: Vec<String> = Vec::new();
    for call in calls {
        let line = match (input(*call), output(*call)) {
            (input, None) => input,
            (input, Some(output)) => format!("{input} → {output}"),
        };
        if lines.last() == Some(&line) {
            lines.pop();
        }
        lines.push(expression(*call));
        lines.push(line.trim().to_owned());
    }
    lines.retain(|line| !line.is_empty());
    lines.join("<br>")
}

/// The call as an expression, each part with a link to its documentation.
fn expression(call: Call) -> String {
    let Call { resource, operation } = call;
    let (name, one, all) = (resource.name, resource.singular, resource.plural);
    let path = &resource.paths[0];
    let scope = snake(path.scope);
    let accessor = match relation(call) {
        _ if resource.is_singleton() => format!("[`{scope}.{one}()`]({name}Access::{one})"),
        Some(relation) => format!("[`{scope}.{relation}()`]({}Ext::{relation})", path.scope),
        None => format!("[`{scope}.{all}()`]({name}Access::{all})"),
    };
    let arguments = arguments(call).join(", ");
    match operation.kind {
        Kind::Find if resource.is_singleton() => accessor,
        // The resource is not found where it is listed.
        Kind::Find if !path.member.starts_with(path.collection) => format!("[`{name}::find(&app, id)`]({name})"),
        Kind::All => format!("{accessor}[`.all()`](crate::Relation::all)"),
        Kind::Find => format!("{accessor}[`.find(id)`](crate::Relation::find)"),
        Kind::Create => format!("{accessor}[`.create(new)`](crate::Relation::create)"),
        Kind::Update => format!("[`{one}.update(changes)`](crate::Record::update)"),
        Kind::Replace => format!("[`{one}.replace(new)`](crate::Record::replace)"),
        Kind::Destroy => format!("[`{one}.destroy()`](crate::Record::destroy)"),
        _ if resource.is_singleton() => {
            format!("{accessor}[`.{0}({arguments})`]({name}Ext::{0})", operation.name)
        }
        _ if operation.base == PathBase::Member => {
            format!("[`{one}.{0}({arguments})`]({name}Ext::{0})", operation.name)
        }
        _ => {
            let all = [vec![format!("&{scope}")], self::arguments(call)].concat().join(", ");
            format!("[`{name}::{0}({all})`]({name}::{0})", operation.name)
        }
    }
}

/// The name of the relation of the parent, if it differs from the plural.
fn relation(call: Call) -> Option<&'static str> {
    let Call { resource, .. } = call;
    let parent = RESOURCES.iter().find(|it| it.name == resource.paths[0].scope)?;
    let relation = parent.relations.iter().find(|it| it.target == resource.name && it.many)?;
    Some(relation.name).filter(|name| *name != resource.plural)
}

/// The arguments of an action: those of its path, then its body.
fn arguments(call: Call) -> Vec<String> {
    let placeholders = call.operation.tail.split('/').filter_map(|it| it.strip_prefix('{')?.strip_suffix('}'));
    let mut arguments: Vec<_> = placeholders.map(str::to_owned).collect();
    arguments.extend(call.operation.query.iter().filter(|it| it.required).map(|it| it.name.to_owned()));
    if let BodyKind::Value(_) = call.operation.body {
        arguments.push("body".to_owned());
    }
    arguments
}

/// The types of the input.
fn input(call: Call) -> String {
    let Call { resource, operation } = call;
    let name = resource.name;
    let has_query = !operation.query.is_empty();
    let mut types = Vec::new();
    match (operation.kind, operation.body) {
        (Kind::Update, _) => types.push(format!("{name}Changes")),
        (Kind::Create | Kind::Replace, _) => types.push(format!("New{name}")),
        (_, BodyKind::Value(body)) => types.push(body.to_owned()),
        _ => {}
    }
    match operation.kind {
        Kind::All if has_query => types.push(format!("{name}Filter")),
        Kind::Action if has_query => types.push(format!("{name}{}Params", camel(operation.name))),
        _ if has_query => types.push(format!("{name}FindParams")),
        _ => {}
    }
    types.iter().map(|it| format!("[`{it}`]")).collect::<Vec<_>>().join(", ")
}

fn output(call: Call) -> Option<String> {
    let name = call.resource.name;
    let text = match (call.operation.kind, call.operation.returns) {
        (Kind::All, _) => format!("Vec<{name}>"),
        (Kind::Destroy, _) | (Kind::Action, None) => return None,
        (Kind::Action, Some(text)) => text.replace("Self", name),
        _ => name.to_owned(),
    };
    Some(match inside(&text, "Vec") {
        Some(inner) => format!("[`{text}`]({inner})"),
        None => format!("[`{text}`]"),
    })
}

/// `T` of `Option<T>`.
fn inside<'t>(text: &'t str, around: &str) -> Option<&'t str> {
    text.strip_prefix(around)?.strip_prefix('<')?.strip_suffix('>')
}

/// `active_session` of `ActiveSession`.
fn snake(name: &str) -> String {
    let mut out = String::new();
    for char in name.chars() {
        if char.is_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.extend(char.to_lowercase());
    }
    out
}

/// `ActiveSession` of `active_session`.
fn camel(name: &str) -> String {
    let word = |word: &str| word[..1].to_uppercase() + &word[1..];
    name.split('_').map(word).collect()
}
