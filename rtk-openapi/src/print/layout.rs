//! Lines: wrapped documentation, and attributes that fit.

/// How long a line can be.
pub(super) const WIDTH: usize = 100;

/// Returns documentation as `///` lines.
pub(crate) fn doc_lines(text: &str, indent: &str) -> String {
    lines(text, &format!("{indent}///"))
}

/// Returns documentation as `//!` lines.
pub(crate) fn inner_doc_lines(text: &str) -> String {
    lines(text, "//!")
}

fn lines(text: &str, prefix: &str) -> String {
    let mut out = String::new();
    let mut in_fence = false;
    for line in text.lines() {
        if line.starts_with("```") {
            in_fence = !in_fence;
        }
        if line.is_empty() {
            out.push_str(&format!("{prefix}\n"));
        } else if in_fence || line.starts_with("```") || line.starts_with('|') {
            out.push_str(&format!("{prefix} {line}\n"));
        } else {
            wrap(line, prefix, &mut out);
        }
    }
    out
}

fn wrap(line: &str, prefix: &str, out: &mut String) {
    let width = WIDTH - prefix.len() - 1;
    // What continues an item is indented like its text.
    let marker = line.find(' ').filter(|space| {
        let marker = &line[..*space];
        marker == "-"
            || marker == "*"
            || (marker.len() < 4
                && marker
                    .strip_suffix('.')
                    .is_some_and(|it| it.chars().all(|it| it.is_ascii_digit()) && !it.is_empty()))
    });
    let hanging = " ".repeat(marker.map_or(0, |space| space + 1));
    let mut current = String::new();
    for word in line.split(' ').filter(|word| !word.is_empty()) {
        let length = current.chars().count() + 1 + word.chars().count();
        // A word that would begin an item or a heading stays in its line.
        let begins_item = matches!(word, "-" | "*" | "+" | "#")
            || word.starts_with('#')
            || word.starts_with("```")
            || word.starts_with('>')
            || word.starts_with('=')
            || word
                .strip_suffix(['.', ')'])
                .is_some_and(|it| !it.is_empty() && it.chars().all(|it| it.is_ascii_digit()));
        if !current.is_empty() && length > width && !begins_item {
            out.push_str(&format!("{prefix} {}\n", current.trim_end()));
            current = hanging.clone();
            current.push_str(word);
        } else {
            if !current.is_empty() {
                current.push(' ');
            }
            current.push_str(word);
        }
    }
    out.push_str(&format!("{prefix} {}\n", current.trim_end()));
}

/// Returns `#[name(entries)]`, on one line if it fits.
pub(super) fn attribute(name: &str, entries: &[String], indent: &str) -> String {
    let one = format!("{indent}#[{name}({})]\n", entries.join(", "));
    let inner: usize = entries.iter().map(|it| it.len() + 2).sum();
    if one.len() <= WIDTH && inner <= 72 && !one.trim_end().contains('\n') {
        return one;
    }
    let mut text = format!("{indent}#[{name}(\n");
    for (index, entry) in entries.iter().enumerate() {
        let comma = if index + 1 < entries.len() || name != "attribute" { "," } else { "" };
        text.push_str(&format!("{indent}    {entry}{comma}\n"));
    }
    text.push_str(&format!("{indent})]\n"));
    text
}

/// Returns `name(parts)tail` as an entry that is indented by four spaces: on one line, or with its parts on lines of their own.
pub(super) fn entry(name: &str, parts: &[String], tail: &str) -> String {
    if parts.is_empty() {
        return format!("{name}{tail}");
    }
    let one = format!("{name}({}){tail}", parts.join(", "));
    if one.len() + 5 <= WIDTH && !one.contains('\n') {
        return one;
    }
    let mut text = format!("{name}(\n");
    for part in parts {
        text.push_str(&format!("        {part},\n"));
    }
    text.push_str(&format!("    ){tail}"));
    text
}

/// Returns `name(parts)` as a part of an entry, indented by eight spaces, with as many parts on a line as fit.
pub(super) fn filled(name: &str, parts: &[String]) -> String {
    let one = format!("{name}({})", parts.join(", "));
    if one.len() + 9 <= WIDTH {
        return one;
    }
    let mut text = format!("{name}(\n");
    let mut line = String::new();
    for part in parts {
        if !line.is_empty() && 12 + line.len() + part.len() + 2 > WIDTH {
            text.push_str(&format!("            {}\n", line.trim_end()));
            line.clear();
        }
        line.push_str(&format!("{part}, "));
    }
    text.push_str(&format!("            {}\n        )", line.trim_end()));
    text
}
