//! Messages about unknown names: "did you mean …?"

use crate::declaration::Field;

/// Known names are listed in a message only if there are no more than these.
const MAX_LISTED: usize = 14;

/// Words of other frameworks, and the names of `rtk` with the same meaning. The first that is known is proposed.
#[rustfmt::skip]
const SYNONYMS: &[(&str, &[&str])] = &[
    ("rename", &["wire", "rename_all"]), ("wire_name", &["wire"]), ("json", &["wire"]), ("name", &["wire", "singular"]),
    ("field", &["wire"]), ("alias", &["wire"]),
    ("url", &["path"]), ("uri", &["path"]), ("endpoint", &["path"]), ("route", &["path"]), ("base_path", &["path"]),
    ("collection_path", &["path"]), ("parent", &["scope"]), ("parents", &["scope"]), ("nested_in", &["scope"]),
    ("item_path", &["member_path"]), ("resource_path", &["member_path"]),
    ("primary_key", &["id_key"]), ("pk", &["id_key"]), ("id", &["id_key"]), ("id_field", &["id_key"]),
    ("id_name", &["id_param"]), ("id_placeholder", &["id_param"]),
    ("pagination", &["paging"]), ("paginate", &["paging"]), ("paginated", &["paging"]), ("pager", &["paging"]),
    ("wrapper", &["envelope"]), ("response_key", &["key"]), ("payload", &["key"]), ("data", &["key"]),
    ("root", &["key"]), ("collection_key", &["list_key"]), ("body_key", &["request_key"]), ("param_key", &["request_key"]),
    ("list", &["all"]), ("index", &["all"]), ("get_all", &["all"]), ("find_all", &["all"]), ("search", &["all"]),
    ("show", &["find"]), ("read", &["find"]), ("retrieve", &["find"]), ("fetch", &["find"]), ("get_one", &["find"]),
    ("get", &["find"]), ("load", &["find"]),
    ("new", &["create"]), ("add", &["create"]), ("insert", &["create"]), ("post", &["create"]), ("store", &["create"]),
    ("edit", &["update"]), ("modify", &["update"]), ("patch", &["update"]),
    ("overwrite", &["replace"]), ("put", &["replace"]),
    ("delete", &["destroy"]), ("remove", &["destroy"]), ("del", &["destroy"]),
    ("except", &["without"]), ("exclude", &["without"]), ("verbs", &["only"]), ("methods", &["only"]), ("include", &["only"]),
    ("readonly", &["read_only"]), ("skip_serializing", &["read_only"]), ("output_only", &["read_only"]),
    ("skip_deserializing", &["write_only"]), ("writeonly", &["write_only"]), ("input_only", &["write_only"]),
    ("immutable", &["create_only"]), ("mandatory", &["required"]), ("null", &["nullable"]), ("inline", &["flatten"]),
    ("deserialize_with", &["with"]), ("serialize_with", &["with"]), ("params", &["query"]), ("parameters", &["query"]),
    ("filter", &["query"]), ("filters", &["query"]), ("header", &["headers"]), ("operation_id", &["operation"]),
    ("response", &["returns"]), ("output", &["returns"]), ("request", &["body"]),
    ("has_many_through", &["has_many"]), ("children", &["has_many"]), ("single", &["singleton"]),
    ("foreign_key", &["key"]), ("discriminator", &["tag"]), ("environment", &["env"]), ("env_var", &["env"]),
    ("docs", &["doc"]), ("documentation", &["doc"]), ("urlencoded", &["form"]), ("form_urlencoded", &["form"]), ("forms", &["form"]),
    ("output_header", &["response_header"]), ("header_output", &["response_header"]),
];

/// Returns the message for an unknown name: it proposes the nearest known one, or lists them all.
///
/// `kind` is the kind of name, such as `setting`; `context` follows the name, such as ` of an action`.
pub(crate) fn unknown(kind: &str, name: &str, context: &str, known: &[&str]) -> String {
    let message = format!("unknown {kind} `{name}`{context}");
    match (nearest(name, known), known) {
        (Some("paging"), _) => format!("{message}; did you mean `paging = rtk::Paging::PAGE`?"),
        (Some(nearest), _) => format!("{message}; did you mean `{nearest}`?"),
        (None, [only]) => format!("{message}; expected `{only}`"),
        (None, known) if known.len() > MAX_LISTED => {
            format!("{message}; see the reference of `derive(Resource)` for the complete list")
        }
        (None, known) => format!("{message}; expected one of {}", list(known)),
    }
}

/// Returns the message for an unknown attribute.
pub(crate) fn unknown_attribute(name: &str, fields: &[Field<'_>]) -> String {
    let known: Vec<_> = fields.iter().map(|field| field.name.as_str()).collect();
    if nearest(name, &known).is_none() && known.len() > MAX_LISTED {
        return format!("unknown attribute `{name}`: no field has this name");
    }
    unknown("attribute", name, "", &known)
}

/// Returns the known name that was probably meant.
pub(crate) fn nearest<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    if let Some(own) = synonym(name, known) {
        return Some(own);
    }
    // One change in three letters: two are half of a short word, which is then another word.
    let is_near = |distance: usize, known: &str| distance * 3 <= name.len().max(known.len());
    let distances = known.iter().map(|known| (distance(name, known), *known));
    // Of two equally near names, the first in the alphabet.
    distances.filter(|(distance, known)| is_near(*distance, known)).min().map(|(_, known)| known)
}

/// Returns the known name that has the meaning of a word of another framework.
pub(crate) fn synonym<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    let (_, own) = SYNONYMS.iter().find(|(foreign, _)| *foreign == name)?;
    own.iter().find_map(|own| known.iter().copied().find(|known| known == own))
}

/// Returns "`a`, `b` or `c`".
pub(crate) fn list(names: &[&str]) -> String {
    let quoted: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.as_slice() {
        [] => "none".to_owned(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

/// Returns a character as a message shows it: `\n` for a line break.
pub(crate) fn shown(char: char) -> String {
    if char.is_control() { char.escape_debug().to_string() } else { char.to_string() }
}

/// Returns the number of letters to add, drop, change or swap with the next to turn one word into the other, ignoring case.
pub(crate) fn distance(a: &str, b: &str) -> usize {
    // Names are ASCII; any other letter counts for its bytes.
    let (a, b) = (a.to_ascii_lowercase().into_bytes(), b.to_ascii_lowercase().into_bytes());
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let changed = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut least = (rows[i - 1][j] + 1).min(row[j - 1] + 1).min(changed);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_name_is_proposed_or_all_are_listed() {
        let known = ["read_only", "required", "wire"];
        assert_eq!(unknown("key", "readonly", "", &known), "unknown key `readonly`; did you mean `read_only`?");
        assert_eq!(
            unknown("case", "Upper", "", &["lowercase", "UPPERCASE"]),
            "unknown case `Upper`; expected one of `lowercase` or `UPPERCASE`"
        );
        assert_eq!(
            unknown("case", "uppercase", "", &["lowercase", "UPPERCASE"]),
            "unknown case `uppercase`; did you mean `UPPERCASE`?"
        );
        assert_eq!(unknown("key", "wier", "", &known), "unknown key `wier`; did you mean `wire`?");
        assert_eq!(
            unknown("key", "colour", "", &known),
            "unknown key `colour`; expected one of `read_only`, `required` or `wire`"
        );
        assert_eq!(unknown("setting", "by", " of `x`", &["key"]), "unknown setting `by` of `x`; expected `key`");
        assert_eq!(unknown("key", "rename", "", &known), "unknown key `rename`; did you mean `wire`?");
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("wier", "wire"), 1);
    }

    #[test]
    fn nearest_name_has_one_change_in_three_letters() {
        for (name, known) in
            [("pth", "path"), ("paht", "path"), ("alll", "all"), ("opration", "operation"), ("ky", "key")]
        {
            assert_eq!(nearest(name, &[known]), Some(known), "{name}");
        }
        for (name, known) in
            [("math", "pact"), ("word", "wire"), ("with", "wire"), ("of", "on"), ("kind", "find"), ("limit", "list")]
        {
            let expected = if distance(name, known) == 1 && known.len() > 3 { Some(known) } else { None };
            assert_eq!(nearest(name, &[known]), expected, "{name}");
        }
    }

    #[test]
    fn words_of_other_frameworks_lead_to_those_of_rtk() {
        let known = ["all", "find", "destroy", "read_only", "wire", "paging"];
        for (name, own) in [("list", "all"), ("delete", "destroy"), ("pagination", "paging"), ("rename", "wire")] {
            assert_eq!(nearest(name, &known), Some(own), "{name}");
        }
        assert_eq!(nearest("list", &["wire"]), None);
    }

    #[test]
    fn long_list_is_left_out() {
        let names: Vec<_> = (0..20).map(|at| format!("key_number_{at}")).collect();
        let known: Vec<_> = names.iter().map(String::as_str).collect();
        assert_eq!(
            unknown("key", "colour", "", &known),
            "unknown key `colour`; see the reference of `derive(Resource)` for the complete list"
        );
    }
}
