//! Path templates (`/accounts/{account_id}/zones`) and dotted JSON paths (`data.sessions`).

/// Returns the names of the placeholders, in order.
pub(crate) fn placeholders(template: &'static str) -> impl Iterator<Item = &'static str> {
    template.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name.trim_start_matches('*')))
}

/// Returns `base/tail`, or `base` if the tail is empty.
pub(crate) fn join(base: &str, tail: &str) -> String {
    if tail.is_empty() { base.to_owned() } else { format!("{base}/{tail}") }
}

/// Returns what is left of a dotted path below a key, which can contain dots. `None` if the path does not begin with the key.
pub(crate) fn below(path: &'static str, key: &str) -> Option<&'static str> {
    let rest = path.strip_prefix(key)?;
    if rest.is_empty() { Some(rest) } else { rest.strip_prefix('.') }
}

/// Joins two parts of a dotted path, either of which can be empty: `data` and `sessions` to `data.sessions`.
pub(crate) fn dotted(key: &str, below: &str) -> String {
    match (key, below) {
        ("", only) | (only, "") => only.to_owned(),
        _ => format!("{key}.{below}"),
    }
}
