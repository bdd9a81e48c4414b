//! Path templates (`/accounts/{account_id}/zones`) and dotted JSON paths (`data.sessions`).

/// The names in braces, in order.
pub(crate) fn placeholders(template: &'static str) -> impl Iterator<Item = &'static str> {
    template.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
}

/// `base/tail`, or `base` where there is no tail.
pub(crate) fn join(base: &str, tail: &str) -> String {
    if tail.is_empty() { base.to_owned() } else { format!("{base}/{tail}") }
}

/// `data.sessions`, or `data` where there is nothing below.
pub(crate) fn dotted(key: &str, below: &str) -> String {
    match (key, below) {
        ("", only) | (only, "") => only.to_owned(),
        _ => format!("{key}.{below}"),
    }
}
