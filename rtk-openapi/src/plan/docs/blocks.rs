//! Markdown of descriptions block by block: lists, code and paragraphs as rustdoc reads them.

use super::inline::safe_line;

/// Escapes text that rustdoc would read as Markdown or HTML: links in brackets, tags, bare URLs, headings and fences.
pub(super) fn safe(text: &str) -> String {
    let mut lines = Vec::new();
    let mut in_fence = false;
    for line in text.lines() {
        let line = line.trim_end();
        let trimmed = line.trim_start();
        if trimmed.starts_with("```") || trimmed.starts_with("~~~") {
            // Code would be compiled as a test unless it is named as text.
            in_fence = !in_fence;
            lines.push(if in_fence { "```text".to_owned() } else { "```".to_owned() });
            continue;
        }
        if in_fence {
            lines.push(line.to_owned());
            continue;
        }
        if trimmed.is_empty() {
            if lines.last().is_some_and(|last: &String| !last.is_empty()) {
                lines.push(String::new());
            }
            continue;
        }
        // Indented lines would be code, headings and rules would be parts of the page.
        let trimmed = trimmed.trim_start_matches('#').trim_start();
        let is_rule = trimmed.len() > 2 && trimmed.chars().all(|char| matches!(char, '-' | '=' | '*' | '_' | ' '));
        if trimmed.is_empty() || is_rule {
            continue;
        }
        let trimmed = trimmed.strip_prefix('+').map_or_else(|| trimmed.to_owned(), |rest| format!("-{rest}"));
        lines.push(numbered(&trimmed));
    }
    if in_fence {
        lines.push("```".to_owned());
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    let text = spaced(&lines.join("\n"));
    let mut in_fence = false;
    let lines = text.lines().map(|line| {
        if line.starts_with("```") {
            in_fence = !in_fence;
            return line.to_owned();
        }
        if in_fence { line.to_owned() } else { safe_line(line) }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// `1)` is no list in the middle of a text, so it is escaped by the same form everywhere.
fn numbered(line: &str) -> String {
    match line.split_once(')') {
        Some((number, rest))
            if !number.is_empty() && number.len() < 3 && number.chars().all(|it| it.is_ascii_digit()) =>
        {
            format!("{number}.{rest}")
        }
        _ => line.to_owned(),
    }
}

fn is_item(line: &str) -> bool {
    let number: String = line.chars().take_while(char::is_ascii_digit).collect();
    line.starts_with("- ") || line.starts_with("* ") || (!number.is_empty() && line[number.len()..].starts_with(". "))
}

fn spaced(text: &str) -> String {
    let mut out: Vec<String> = Vec::new();
    let mut in_list = false;
    let mut in_fence = false;
    for line in text.lines() {
        if line.starts_with("```") {
            in_fence = !in_fence;
            if in_fence && out.last().is_some_and(|last| !last.is_empty()) {
                out.push(String::new());
            }
            out.push(line.to_owned());
            in_list = false;
            continue;
        }
        if in_fence {
            out.push(line.to_owned());
            continue;
        }
        let item = is_item(line);
        if item && !in_list && out.last().is_some_and(|last| !last.is_empty()) {
            out.push(String::new());
        }
        if !item && in_list && !line.is_empty() {
            // A line after an item belongs to it.
            match out.last_mut() {
                Some(last) if !last.is_empty() => {
                    last.push(' ');
                    last.push_str(line);
                    continue;
                }
                _ => in_list = false,
            }
        }
        if item {
            in_list = true;
        } else if line.is_empty() {
            in_list = false;
        }
        // Lines of a paragraph are wrapped anew.
        let is_plain = |line: &str| !line.is_empty() && !is_item(line) && !line.starts_with(['|', '>', '`', '\\']);
        match out.last_mut() {
            Some(last) if is_plain(line) && is_plain(last) && !last.ends_with("  ") => {
                last.push(' ');
                last.push_str(line);
            }
            _ => out.push(line.to_owned()),
        }
    }
    out.join("\n")
}
