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
        let begins_item = matches!(word, "*" | "+" | "#")
            || word.starts_with('#')
            || word.starts_with("```")
            || word.chars().all(|char| char == '-')
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
    let is_formatted = entries.iter().all(|it| is_meta(it));
    let mut text = format!("{indent}#[{name}(\n");
    for (index, entry) in entries.iter().enumerate() {
        let comma = if index + 1 < entries.len() || !is_formatted { "," } else { "" };
        text.push_str(&format!("{indent}    {entry}{comma}\n"));
    }
    text.push_str(&format!("{indent})]\n"));
    text
}

/// Returns whether rustfmt formats an entry: it has names and literals only. Otherwise rustfmt leaves the attribute as it is.
pub(super) fn is_meta(entry: &str) -> bool {
    let mut is_text = false;
    let mut outside = String::new();
    let mut chars = entry.chars();
    while let Some(char) = chars.next() {
        match char {
            '"' => {
                is_text = !is_text;
                outside.push('"');
            }
            '\\' if is_text => {
                chars.next();
            }
            _ if !is_text => outside.push(char),
            _ => {}
        }
    }
    let values = outside.split(" = ").skip(1);
    values.into_iter().all(|value| value.starts_with('"') || value.starts_with(|it: char| it.is_ascii_digit()))
}

/// Returns `name = "text"` as it is written at an indentation: a text that does not fit continues on the lines below.
pub(super) fn quoted(name: &str, text: &str, indent: usize) -> String {
    let whole = format!("{name} = {text:?}");
    if indent + whole.len() < WIDTH {
        return whole;
    }
    let mut out = String::new();
    let mut line = String::new();
    for word in whole.split(' ') {
        if !line.is_empty() && indent + line.len() + word.len() + 3 > WIDTH {
            out.push_str(&format!("{line} \\\n{}", " ".repeat(indent + name.len() + 4)));
            line = " ".repeat(0);
        } else if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    out + &line
}

/// How entries are laid out that do not fit on one line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// Each part on a line of its own, as rustfmt does where it formats an attribute.
    Vertical,
    /// As many parts on a line as fit.
    Filled,
}

/// Returns `name(parts)tail` as an entry that is indented by four spaces: on one line, or with its parts on lines of their own.
pub(super) fn entry(name: &str, parts: &[String], tail: &str, style: Style) -> String {
    if parts.is_empty() {
        return format!("{name}{tail}");
    }
    let one = format!("{name}({}){tail}", parts.join(", "));
    if one.len() + 5 <= WIDTH && !one.contains('\n') {
        return one;
    }
    let mut text = format!("{name}(\n");
    let mut line = String::new();
    for part in parts {
        let fits = style == Style::Filled && !part.contains('\n') && 8 + line.len() + part.len() + 2 <= WIDTH;
        if !line.is_empty() && !fits {
            text.push_str(&format!("        {}\n", line.trim_end()));
            line.clear();
        }
        line.push_str(&format!("{part}, "));
        if part.contains('\n') {
            text.push_str(&format!("        {}\n", line.trim_end()));
            line.clear();
        }
    }
    if !line.is_empty() {
        text.push_str(&format!("        {}\n", line.trim_end()));
    }
    text.push_str(&format!("    ){tail}"));
    text
}

/// Returns `name(parts)` as a part of an entry, indented by eight spaces, with as many parts on a line as fit.
pub(super) fn filled(name: &str, parts: &[String]) -> String {
    let one = format!("{name}({})", parts.join(", "));
    if one.len() + 9 <= WIDTH && !one.contains('\n') {
        return one;
    }
    let mut text = format!("{name}(\n");
    let mut line = String::new();
    for part in parts {
        let is_long = part.contains('\n');
        if !line.is_empty() && (is_long || 12 + line.len() + part.len() + 2 > WIDTH) {
            text.push_str(&format!("            {}\n", line.trim_end()));
            line.clear();
        }
        if is_long {
            text.push_str(&format!("            {part},\n"));
        } else {
            line.push_str(&format!("{part}, "));
        }
    }
    if !line.is_empty() {
        text.push_str(&format!("            {}\n", line.trim_end()));
    }
    text.push_str("        )");
    text
}
