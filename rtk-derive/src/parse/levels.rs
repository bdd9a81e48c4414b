//! Keys that stand at another level than theirs: of the struct, of a field, of an operation or of a parameter.

use super::{action, field, nested, parameter, resource, settings};
use crate::api;
use crate::declaration::VerbKind;
use crate::suggest;

const ACTION: &str = "an action is named after its method: write `post(close = \"close\")`, or `get`, `head`, `put`, `patch` or `delete`";

/// Words of other libraries that no key of `rtk` replaces, and what to do instead.
#[rustfmt::skip]
const REPLACED: &[(&str, &str)] = &[
    ("optional", "the type says whether an attribute may be missing: remove this, and use `Option<…>`"),
    ("skip", "every field is an attribute: remove the field, or write `read_only` if it is not sent"),
    ("skip_serializing_if", "an attribute that is not set is not sent: remove this"),
    ("deny_unknown_fields", "keys that no field declares are ignored: remove this"),
    ("borrow", "attributes own their values: remove this, and change the type to `String`"),
    ("tag", "an object of several kinds is an enum that derives `rtk::Union`"),
    ("untagged", "an object of several kinds is an enum that derives `rtk::Union`"),
    ("auth", "credentials belong to the client, `Client::builder().token(…)`, and their form to the API, `#[api(authentication = …)]`"),
    ("token", "credentials belong to the client: `Client::builder().token(…)`"),
    ("member", "an action is called on one resource without it, so remove `member(…)` around the action"),
    ("collection", "write `on = collection` in the action"),
    ("validates", "the server validates what it receives: remove this"),
    ("action", ACTION),
    ("actions", ACTION),
    ("timeout", "timeouts belong to the client or to a call: `request.timeout(…)`"),
    ("retry", "retries belong to the client: `Client::builder().retry(rtk::Retry::default().max_retries(3))`"),
];

/// Keys of `derive(Api)` and of other lists, and where they are written.
const OF_OTHER_LISTS: &[(&str, &str)] = &[
    ("authentication", "the API: write `#[api(authentication = …)]`"),
    (
        "loose",
        "`attributes`: write `attributes(loose)` for all numbers and booleans of a struct, or `#[attribute(with = rtk::loose)]` for one",
    ),
    ("base_url", "the API, `#[api(base_url = \"…\")]`, or to the client, `Client::builder().base_url(…)`"),
];

/// A level, the keys that it has, and where its declaration stands.
struct Level {
    name: &'static str,
    keys: &'static [&'static str],
    is_on_field: bool,
}

/// A key of several levels is meant at the first of them.
const LEVELS: &[Level] = &[
    Level {
        name: "a verb or an action",
        keys: &["query", "headers", "operation", "idempotent", "idempotency_key"],
        is_on_field: false,
    },
    Level { name: "the list", keys: &["one_or_many"], is_on_field: false },
    Level { name: "`create` or an action", keys: &["on"], is_on_field: false },
    Level {
        name: "a verb that writes or an action",
        keys: &["body", "returns", "form", "response_header"],
        is_on_field: false,
    },
    Level { name: "the resource", keys: resource::KEYS, is_on_field: false },
    Level { name: "an attribute", keys: field::KEYS, is_on_field: true },
];

/// Returns what to write instead of an unknown key that another level has, or that has the meaning of such a key.
pub(super) fn elsewhere(name: &str, known: &[&str]) -> Option<String> {
    let has_levels = [
        resource::KEYS,
        field::KEYS,
        nested::KEYS,
        nested::FIELD_KEYS,
        action::KEYS,
        parameter::OF_PARAMETER,
        api::KEYS,
    ]
    .into_iter()
    .chain([settings::OF_FIND, settings::OF_ALL, settings::OF_CREATE, settings::OF_CHANGE, settings::OF_DESTROY])
    .any(|keys| keys == known);
    if name == "rename" && known == resource::KEYS {
        let message = "a resource has no name in requests: `path` is its place, `key = \"…\"` the key around it in responses, and `rename_all` the \
                       case of the keys of its attributes";
        return Some(message.to_owned());
    }
    if !has_levels || suggest::synonym(name, known).is_some() {
        return None;
    }
    if name == "doc" {
        let message = "only an action, a parameter and `find` of a singleton have a `doc`: a struct and a field are documented by a comment \
                       above them, `/// …`";
        return Some(message.to_owned());
    }
    if let Some((_, place)) = OF_OTHER_LISTS.iter().find(|(key, _)| *key == name) {
        return Some(format!("`{name}` belongs to {place}"));
    }
    if let Some((_, cure)) = REPLACED.iter().find(|(word, _)| *word == name) {
        return Some(format!("`{name}` is no key of `rtk`: {cure}"));
    }
    let exact = LEVELS.iter().find_map(|level| Some((level, *level.keys.iter().find(|key| **key == name)?)));
    let (level, own) =
        exact.or_else(|| LEVELS.iter().find_map(|level| Some((level, suggest::synonym(name, level.keys)?))))?;
    if known.contains(&own) {
        return None;
    }
    if known == api::KEYS {
        let place = if level.is_on_field { "a field of a resource" } else { "the struct of a resource" };
        let message = format!("an API has no `{name}`, which is a key of {place}: remove it, or declare it there");
        return (own == name).then_some(message);
    }
    if known == nested::KEYS && !level.is_on_field {
        let cure = "remove it, or derive `Resource` instead of `Nested`";
        let message = format!("a nested object has no `{name}`, which is a key of `derive(Resource)`: {cure}");
        // The word of another library for such a key is only unknown.
        return (own == name).then_some(message);
    }
    let form = form(own);
    let place = match (level.is_on_field, known == field::KEYS || known == nested::FIELD_KEYS) {
        (true, false) => format!("`#[attribute({form})]` on a field"),
        (false, true) => format!("`#[resource({form})]` on the struct"),
        _ => format!("`{form}`"),
    };
    let place = match own {
        "wire" if known.contains(&"query") => format!("{place}, or `query(name(wire = \"key\") = Type)`"),
        _ => place,
    };
    let belongs = format!("belongs to {}: write {place}", level.name);
    Some(match own == name {
        true => format!("`{name}` {belongs}"),
        false => format!("unknown key `{name}`; did you mean `{own}`? It {belongs}"),
    })
}

/// Returns how the key is written.
fn form(key: &str) -> String {
    match key {
        "query" => "all(query(name = Type))".to_owned(),
        "headers" => "all(headers(name = Type))".to_owned(),
        "operation" => "find(operation = \"…\")".to_owned(),
        "idempotent" | "on" => format!("create({})", if key == "on" { "on = member" } else { key }),
        "idempotency_key" => "create(idempotency_key = \"idempotency-key\")".to_owned(),
        "one_or_many" => "all(one_or_many)".to_owned(),
        "form" => "create(form)".to_owned(),
        "response_header" => "create(returns = Id<Self>, response_header = \"name\")".to_owned(),
        "body" | "returns" => format!("create({key} = T)"),
        "get" | "head" | "post" | "put" | "patch" | "delete" => format!("{key}(name = \"path\")"),
        "only" | "without" => format!("{key}(destroy)"),
        "path" => "path = \"/accounts/{account_id}/…\"".to_owned(),
        "wire" => "wire = \"key\"".to_owned(),
        "with" => "with = module".to_owned(),
        "input" => "input = Type".to_owned(),
        key if VerbKind::parse(key).is_some() => format!("{key}(…)"),
        key if field::KEYS.contains(&key) || key == "singleton" => key.to_owned(),
        key => format!("{key} = …"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_another_level_say_where_they_belong() {
        for (name, known, expected) in [
            ("query", resource::KEYS, "`query` belongs to a verb or an action: write `all(query(name = Type))`"),
            (
                "query",
                field::KEYS,
                "`query` belongs to a verb or an action: write `#[resource(all(query(name = Type)))]` on the struct",
            ),
            ("wire", resource::KEYS, "`wire` belongs to an attribute: write `#[attribute(wire = \"key\")]` on a field"),
            (
                "wire",
                settings::OF_FIND,
                "`wire` belongs to an attribute: write `#[attribute(wire = \"key\")]` on a field, or `query(name(wire = \"key\") = Type)`",
            ),
            (
                "query",
                nested::KEYS,
                "a nested object has no `query`, which is a key of `derive(Resource)`: remove it, or derive `Resource` instead of `Nested`",
            ),
            ("paging", settings::OF_ALL, "`paging` belongs to the resource: write `paging = …`"),
            (
                "list",
                field::KEYS,
                "unknown key `list`; did you mean `all`? It belongs to the resource: write `#[resource(all(…))]` on the struct",
            ),
            (
                "optional",
                field::KEYS,
                "`optional` is no key of `rtk`: the type says whether an attribute may be missing: remove this, and use `Option<…>`",
            ),
        ] {
            assert_eq!(elsewhere(name, known).as_deref(), Some(expected));
        }
    }

    #[test]
    fn keys_of_the_same_level_are_proposed_otherwise() {
        for (name, known) in
            [("list", resource::KEYS), ("rename", field::KEYS), ("colour", resource::KEYS), ("rename", &["wire"])]
        {
            assert_eq!(elsewhere(name, known), None, "{name}");
        }
    }
}
