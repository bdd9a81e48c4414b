//! Markdown of descriptions within a line: links, code, and what has to be escaped.

pub(super) fn safe_line(line: &str) -> String {
    let mut out = String::new();
    // Three of them could begin code, which would be a test.
    let mut line = line.to_owned();
    for mark in ["```", "~~~"] {
        while line.contains(mark) {
            line = line.replace(mark, &mark[..2]);
        }
    }
    let line = without_links_of_code(&line);
    let ticks = line.matches('`').count();
    // An odd number of backticks leaves one open.
    let line = if ticks % 2 == 1 { line.replace('`', "'") } else { line };
    for (index, piece) in line.split('`').enumerate() {
        if index > 0 {
            out.push('`');
        }
        if index % 2 == 1 {
            out.push_str(piece);
            continue;
        }
        out.push_str(&safe_text(piece));
    }
    out
}

/// Returns a line with the text of each link that is code: `a` of [`a`](url).
fn without_links_of_code(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some(start) = rest.find("[`") {
        let code = &rest[start + 1..];
        let label = code[1..].find('`').map(|end| &code[..end + 2]);
        let end = label
            .filter(|label| code[label.len()..].starts_with("]("))
            .and_then(|label| code[label.len()..].find(')').map(|end| (label, start + 1 + label.len() + end + 1)));
        match end {
            Some((label, end)) => {
                out.push_str(&rest[..start]);
                out.push_str(label);
                rest = &rest[end..];
            }
            None => {
                out.push_str(&rest[..start + 2]);
                rest = &rest[start + 2..];
            }
        }
    }
    out + rest
}

/// Keeps the text of links, or links to pages where only they say what is meant, and escapes the rest.
fn safe_text(text: &str) -> String {
    let mut out = String::new();
    let mut text = text.to_owned();
    while text.contains("  ") {
        text = text.replace("  ", " ");
    }
    let mut rest = text.as_str();
    let words = |text: &str| text.split(' ').map(safe_word).collect::<Vec<_>>().join(" ");
    while let Some((start, middle, end)) = link(rest) {
        // An image would be loaded by whoever reads the page.
        out.push_str(&words(rest[..start].trim_end_matches('!')));
        let (label, url) = (&rest[start + 1..middle], &rest[middle + 2..end]);
        let is_page = url.starts_with("http://") || url.starts_with("https://");
        if is_page && !url.contains(' ') && is_pointer(&rest[..start], label) {
            out.push_str(&format!("[{}]({url})", words(&label.replace(['[', ']'], ""))));
        } else {
            out.push_str(&words(label));
        }
        rest = &rest[end + 1..];
    }
    out.push_str(&words(rest));
    out
}

/// Returns whether a link is all that there is to read: `see [here](https://example.com)`.
fn is_pointer(before: &str, label: &str) -> bool {
    let before = before.to_ascii_lowercase();
    let before = before.trim_end().rsplit(' ').next().unwrap_or_default();
    matches!(before, "see" | "visit" | "at")
        || matches!(label.to_ascii_lowercase().as_str(), "here" | "this" | "link" | "docs" | "documentation" | "more")
}

/// Returns where the first Markdown link begins, where its text ends and where it ends.
fn link(text: &str) -> Option<(usize, usize, usize)> {
    let middle = text.find("](")?;
    let start = text[..middle].rfind('[')?;
    let end = middle + text[middle..].find(')')?;
    Some((start, middle, end))
}

fn safe_word(word: &str) -> String {
    if let Some(start) = word.find("http://").or_else(|| word.find("https://")) {
        let (before, url) = word.split_at(start);
        let end = url.find(['>', ')', ']', '"', '\'', '<', '*']).unwrap_or(url.len());
        let (url, after) = url.split_at(end);
        let tail: String = url.chars().rev().take_while(|char| ".,;:!?".contains(*char)).collect();
        let url = &url[..url.len() - tail.len()];
        let tail: String = tail.chars().rev().collect();
        // A Markdown link keeps its form.
        if before.ends_with("](") && after.starts_with(')') {
            return format!("{before}{url}{tail}{after}");
        }
        let before = escaped(before.trim_end_matches('<'));
        let after = escaped(after.trim_start_matches('>'));
        return format!("{before}<{url}>{tail}{after}");
    }
    if let Some((before, behind)) = word.split_once('(').filter(|_| !word.contains(['[', ']', '`', '\\'])) {
        return format!("{}({}", safe_word(before), safe_word(behind));
    }
    if let Some(code) = bracketed(word) {
        return code;
    }
    if is_code_like(word)
        && !word.contains(['[', ']', '(', '<', '\\'])
        && !word.trim_matches(|it| !char::is_alphanumeric(it)).contains('*')
    {
        let start = word.find(|char: char| char.is_ascii_alphanumeric() || char == '_').unwrap_or_default();
        let end = word.rfind(|char: char| char.is_ascii_alphanumeric() || char == '_').map_or(word.len(), |it| it + 1);
        return format!("{}`{}`{}", escaped(&word[..start]), &word[start..end], escaped(&word[end..]));
    }
    escaped(word)
}

/// Returns `<RULE_ID>`, `[JSONata]` and `http_status:[code]` as code.
fn bracketed(word: &str) -> Option<String> {
    let bare = word.trim_end_matches(['.', ',', ';', ':']);
    let is_of_code = |it: char| it.is_ascii_alphanumeric() || "_-.:/[]".contains(it);
    if bare.starts_with(|it: char| it.is_ascii_alphanumeric())
        && bare.contains('[')
        && bare.contains('_')
        && bare.chars().all(is_of_code)
    {
        return Some(format!("`{bare}`{}", &word[bare.len()..]));
    }
    let (open, close) = [('<', '>'), ('[', ']')].into_iter().find(|(open, _)| bare.starts_with(*open))?;
    let inner = bare.strip_prefix(open)?.strip_suffix(close)?;
    let is_plain = inner.chars().all(|it| it.is_ascii_alphanumeric() || "_-.".contains(it));
    (is_plain && is_code_like(inner)).then(|| format!("`{bare}`{}", &word[bare.len()..]))
}

/// Words with capitals inside that clippy takes for code, and those that it knows.
fn is_code_like(word: &str) -> bool {
    const KNOWN: [&str; 22] = [
        "KiB",
        "MiB",
        "GiB",
        "TiB",
        "DirectX",
        "OpenGL",
        "OAuth",
        "GitHub",
        "GitLab",
        "IPv4",
        "IPv6",
        "JavaScript",
        "TypeScript",
        "WebRTC",
        "WebSocket",
        "OpenSSL",
        "macOS",
        "TensorFlow",
        "LaTeX",
        "TeX",
        "NaN",
        "CoreFoundation",
    ];
    let core = word.trim_matches(|char: char| !char.is_ascii_alphanumeric() && char != '_');
    if core.len() < 3 || KNOWN.contains(&core) {
        return false;
    }
    if core.contains('_') || core.contains("::") {
        return core.chars().any(|char| char.is_ascii_alphanumeric());
    }
    let stem = core.strip_suffix('s').unwrap_or(core);
    let has_upper = stem.chars().skip(1).any(|char| char.is_ascii_uppercase());
    let has_lower = stem.chars().any(|char| char.is_ascii_lowercase());
    stem.chars().all(|char| char.is_ascii_alphanumeric()) && has_upper && has_lower
}

pub(super) fn escaped(text: &str) -> String {
    let mut out = String::new();
    let mut previous = ' ';
    let is_link = text.contains("](");
    for char in text.chars() {
        let escape = match char {
            '[' | ']' => !is_link,
            '<' | '>' | '|' => true,
            _ => false,
        };
        if escape && previous != '\\' {
            out.push('\\');
        }
        out.push(char);
        previous = char;
    }
    out
}
