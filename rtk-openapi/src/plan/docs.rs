//! Documentation: what the document says, safe for rustdoc, or in words what the name says.

use super::types::Type;
use super::words::{capitalized, words};

/// How long a description can be, in characters, before it ends with its first paragraph.
const LONGEST: usize = 1_200;

/// Returns the docs of a type.
pub(super) fn of_type(description: Option<&str>, name: &str, owner: &str, property: &str) -> String {
    if let Some(text) = described(description) {
        return text;
    }
    let property = words(property);
    let owner = words(owner);
    if property.is_empty() || owner.is_empty() {
        return format!("{}.", sentence(&words(name)));
    }
    let article = if owner.first().is_some_and(|word| word.starts_with(['a', 'e', 'i', 'o'])) { "an" } else { "a" };
    format!("{} of {article} {}.", sentence(&property), spoken(&owner))
}

/// Returns the docs of a resource.
pub(super) fn of_resource(description: Option<&str>, name: &str, is_one: bool) -> String {
    if let Some(text) = described(description) {
        return text;
    }
    let words = words(name);
    if is_one {
        return format!("{}.", sentence(&words));
    }
    let article = if words.first().is_some_and(|word| word.starts_with(['a', 'e', 'i', 'o'])) { "An" } else { "A" };
    format!("{article} {}.", spoken(&words))
}

/// Returns the docs of a field.
pub(super) fn of_field(description: Option<&str>, name: &str, r#type: &Type) -> String {
    if let Some(text) = described(description) {
        return text;
    }
    let words = words(name);
    let text = words.iter().map(String::as_str).collect::<Vec<_>>();
    match (text.as_slice(), r#type) {
        (["id"], _) => "Id.".to_owned(),
        ([rest @ .., "id"], Type::Text | Type::OwnId) if !rest.is_empty() && !rest[rest.len() - 1].ends_with("ed") => {
            format!("Id of the {}.", spoken_text(rest))
        }
        (["created", "at" | "on"] | ["creation", "date" | "time"], _) => "Time of the creation.".to_owned(),
        (["updated" | "modified", "at" | "on"], _) => "Time of the last change.".to_owned(),
        ([rest @ .., "at" | "on"], Type::Timestamp) if !rest.is_empty() => {
            let is_own = matches!(
                rest[rest.len() - 1],
                "started"
                    | "ended"
                    | "joined"
                    | "left"
                    | "expires"
                    | "expired"
                    | "begins"
                    | "ends"
                    | "starts"
                    | "failed"
            );
            let (verb, subject) = (rest[rest.len() - 1], &rest[..rest.len() - 1]);
            let subject = if subject.is_empty() { "it".to_owned() } else { format!("the {}", spoken_text(subject)) };
            format!("Time at which {subject} {}{verb}.", if is_own { "" } else { "was " })
        }
        (["is" | "has" | "can", rest @ ..], Type::Bool) if !rest.is_empty() => {
            format!("Whether it {} {}.", text[0], spoken_text(rest))
        }
        ([one], Type::Bool) if one.ends_with("ed") => format!("Whether it is {one}."),
        ([rest @ .., last], Type::Bool) if last.ends_with("ed") && !rest.is_empty() => {
            format!("Whether the {} is {last}.", spoken_text(rest))
        }
        (
            [
                "supports" | "allows" | "includes" | "enables" | "requires" | "uses" | "needs" | "should" | "was"
                | "does" | "blocks" | "expects",
                _,
                ..,
            ],
            Type::Bool,
        ) => {
            format!("Whether it {}.", spoken_text(&text))
        }
        (
            [
                "include" | "enable" | "disable" | "allow" | "use" | "skip" | "force" | "require" | "show" | "ignore"
                | "support" | "send" | "follow" | "strip",
                _,
                ..,
            ],
            Type::Bool,
        ) => {
            format!("Whether to {}.", spoken_text(&text))
        }
        (["with", rest @ ..], Type::Bool) if !rest.is_empty() => {
            format!("Whether the {} is included.", spoken_text(rest))
        }
        ([one], Type::Bool) if one.ends_with("able") || one.ends_with("ible") => format!("Whether it is {one}."),
        ([one @ ("enforced" | "default" | "private" | "public" | "internal" | "valid" | "primary")], Type::Bool) => {
            format!("Whether it is {one}.")
        }
        (_, Type::Bool) => format!("Whether {} applies.", spoken_text(&text)),
        _ => format!("{}.", sentence(&words)),
    }
}

/// Returns the docs of a variant.
pub(super) fn of_variant(description: Option<&str>, name: &str) -> String {
    described(description).unwrap_or_else(|| format!("{}.", sentence(&words(name))))
}

/// Returns the docs of an action or a parameter, if the document has any.
pub(super) fn of_setting(description: Option<&str>) -> Option<String> {
    let text = described(description)?;
    // The text of a `doc` is one line.
    let text = text.split("\n\n").next().unwrap_or_default().replace('\n', " ");
    Some(text).filter(|text| !text.starts_with("```"))
}

fn spoken(words: &[String]) -> String {
    spoken_text(&words.iter().map(String::as_str).collect::<Vec<_>>())
}

fn spoken_text(words: &[&str]) -> String {
    words.iter().map(|word| acronym(word)).collect::<Vec<_>>().join(" ")
}

/// Returns words as the beginning of a sentence.
pub(super) fn sentence(words: &[String]) -> String {
    match words.split_first() {
        None => "Value".to_owned(),
        Some((first, rest)) => {
            let first = acronym(first);
            let first = if first.chars().any(|char| char.is_ascii_uppercase()) { first } else { capitalized(&first) };
            std::iter::once(first).chain(rest.iter().map(|word| acronym(word))).collect::<Vec<_>>().join(" ")
        }
    }
}

fn acronym(word: &str) -> String {
    const ACRONYMS: [&str; 48] = [
        "dns", "tls", "ssl", "url", "uri", "http", "https", "ip", "api", "json", "html", "css", "mx", "ttl", "txt",
        "caa", "srv", "ns", "cname", "aaaa", "ptr", "dnssec", "waf", "sql", "kv", "r2", "d1", "ai", "cdn", "cors",
        "csr", "cpu", "gpu", "uuid", "tcp", "udp", "icmp", "bgp", "asn", "vpn", "vpc", "mtls", "saml", "scim", "sso",
        "jwt", "os", "id",
    ];
    match word {
        "id" | "ids" => word.to_owned(),
        "urls" => "URLs".to_owned(),
        "max" => "maximum".to_owned(),
        "min" => "minimum".to_owned(),
        "num" => "number of".to_owned(),
        "config" => "configuration".to_owned(),
        "ips" => "IPs".to_owned(),
        "ipv4" => "IPv4".to_owned(),
        "ipv6" => "IPv6".to_owned(),
        _ if ACRONYMS.contains(&word) => word.to_ascii_uppercase(),
        _ => word.to_owned(),
    }
}

/// Returns a description as rustdoc shows it as it was meant, or nothing if it says nothing.
fn described(description: Option<&str>) -> Option<String> {
    let text = description?.trim();
    if text.is_empty() {
        return None;
    }
    let mut text: String = text.replace("\r\n", "\n").chars().filter_map(printable).collect();
    if text.len() > LONGEST {
        text = text.split("\n\n").next().unwrap_or_default().to_owned();
    }
    if text.chars().count() > LONGEST {
        let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(index, _)| index);
        let cut = text[..end].rfind(". ").map_or(end, |index| index + 1);
        text.truncate(cut);
    }
    let safe = safe(&text);
    let has_word = safe.chars().any(char::is_alphanumeric);
    if !has_word {
        return None;
    }
    let mut safe = safe;
    if !safe.ends_with(['.', '!', '?', ':', '`', ')', '|', '>', ';', ',']) && !safe.contains('\n') {
        safe.push('.');
    }
    let first = safe.chars().next().filter(char::is_ascii_lowercase);
    if first.is_some() && safe.split(' ').next().is_some_and(|word| word.chars().all(|it| it.is_ascii_lowercase())) {
        safe = capitalized(&safe);
    }
    Some(safe)
}

/// Returns what stands for a character: the compiler refuses control characters in comments, and those that reorder text.
pub(crate) fn printable(char: char) -> Option<char> {
    match char {
        '\n' => Some('\n'),
        '\r' | '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        _ => Some(char).filter(|it| !it.is_control()),
    }
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

/// Escapes what rustdoc would read otherwise: links in brackets, tags, bare URLs, headings and fences.
fn safe(text: &str) -> String {
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

fn safe_line(line: &str) -> String {
    let mut out = String::new();
    // Three of them could begin code, which would be a test.
    let mut line = line.to_owned();
    for mark in ["```", "~~~"] {
        while line.contains(mark) {
            line = line.replace(mark, &mark[..2]);
        }
    }
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

/// Keeps links to pages, and escapes the rest.
fn safe_text(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    let words = |text: &str| text.split(' ').map(safe_word).collect::<Vec<_>>().join(" ");
    while let Some((start, middle, end)) = link(rest) {
        // An image would be loaded by whoever reads the page.
        out.push_str(&words(rest[..start].trim_end_matches('!')));
        let (label, url) = (&rest[start + 1..middle], &rest[middle + 2..end]);
        let is_page = url.starts_with("http://") || url.starts_with("https://");
        if is_page && !url.contains(' ') {
            out.push_str(&format!("[{}]({url})", words(&label.replace(['[', ']'], ""))));
        } else {
            out.push_str(&words(label));
        }
        rest = &rest[end + 1..];
    }
    out.push_str(&words(rest));
    out
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
    if is_code_like(word) && !word.contains(['[', ']', '(', '<', '*', '\\']) {
        let start = word.find(|char: char| char.is_ascii_alphanumeric() || char == '_').unwrap_or_default();
        let end = word.rfind(|char: char| char.is_ascii_alphanumeric() || char == '_').map_or(word.len(), |it| it + 1);
        return format!("{}`{}`{}", escaped(&word[..start]), &word[start..end], escaped(&word[end..]));
    }
    escaped(word)
}

fn escaped(text: &str) -> String {
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
