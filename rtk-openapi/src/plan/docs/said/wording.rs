//! Words of descriptions in the form of the rest: `id` and not `ID`, `such as` and not `e.g.`, values as code.

use crate::plan::words::capitalized;

/// Longest value in quotes that is shown as code.
const LONGEST_CODE: usize = 32;

/// Names of products that end with `ID`.
const NAMES_WITH_ID: [&str; 6] = ["Entra", "Apple", "Touch", "Face", "Caller", "Object"];

/// Returns a description in plain words. Code stays as it is.
pub(in crate::plan::docs) fn worded(text: &str) -> String {
    if text.contains("```") {
        return text.to_owned();
    }
    let text = unquoted_code(text);
    let mut out = String::new();
    for (index, piece) in text.split('`').enumerate() {
        if index % 2 == 1 {
            out.push_str(&format!("`{piece}`"));
        } else {
            out.push_str(&plain(&quoted_code(piece), index == 0));
        }
    }
    without_notes(&out)
}

/// Leaves out the quotes around code: `"`true`"` is `true` in code.
fn unquoted_code(text: &str) -> String {
    let mut pieces: Vec<String> = text.split('`').map(str::to_owned).collect();
    let mut index = 1;
    while index + 1 < pieces.len() {
        for quote in ['"', '\''] {
            if pieces[index - 1].ends_with(quote) && pieces[index + 1].starts_with(quote) {
                pieces[index - 1].pop();
                pieces[index + 1].remove(0);
            }
        }
        index += 2;
    }
    pieces.join("`")
}

/// Shows values in quotes as code: `"true"`, `'bundled'`.
fn quoted_code(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(['"', '\'', '“']) {
        let quote = if rest[start..].starts_with('“') { '“' } else { char::from(rest.as_bytes()[start]) };
        let behind = &rest[start + quote.len_utf8()..];
        let is_open = rest[..start].chars().next_back().is_none_or(|it| it == ' ' || it == '(');
        let end = behind.find(if quote == '“' { '”' } else { quote });
        let value = end.map(|end| &behind[..end]).filter(|value| is_open && is_code(value));
        let after = end.map(|end| &behind[end + if quote == '“' { '”'.len_utf8() } else { 1 }..]);
        match (value, after) {
            (Some(value), Some(after)) if !after.starts_with(char::is_alphanumeric) => {
                out.push_str(&format!("{}`{value}`", &rest[..start]));
                rest = after;
            }
            _ => {
                out.push_str(&rest[..start + quote.len_utf8()]);
                rest = behind;
            }
        }
    }
    out + rest
}

/// Returns whether a text in quotes is a value: one word of ASCII characters that Markdown leaves as it is.
fn is_code(value: &str) -> bool {
    let is_shown = |char: char| char.is_ascii_graphic() && !"`\\<>[]*|".contains(char);
    !value.is_empty() && value.len() <= LONGEST_CODE && value.chars().all(is_shown) && !value.ends_with([',', '.'])
}

/// Returns text without code in plain words. `is_start`: whether it begins the description.
fn plain(text: &str, is_start: bool) -> String {
    let mut out = String::new();
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            out.push('\n');
        }
        let mut words: Vec<String> = line.split(' ').map(str::to_owned).collect();
        for at in 0..words.len() {
            let before = if at > 0 { words[at - 1].clone() } else { String::new() };
            let after = words.get(at + 1).cloned().unwrap_or_default();
            let begins = (at == 0 && (is_start || number > 0)) || before.ends_with(['.', '!', '?']);
            if let Some(instead) = instead(&words[at], &before, &after, begins) {
                words[at] = instead;
            }
        }
        words.retain(|word| word != DROPPED);
        out.push_str(&words.join(" "));
    }
    out
}

/// Stands for a word that is left out.
const DROPPED: &str = "\u{0}";

/// Returns what stands for a word between others.
fn instead(word: &str, before: &str, after: &str, begins: bool) -> Option<String> {
    let core = word.trim_matches(|char: char| !char.is_alphanumeric());
    let with = |instead: &str| Some(word.replacen(core, instead, 1));
    match core {
        "ID" if !NAMES_WITH_ID.contains(&before) => with(if begins { "Id" } else { "id" }),
        "IDs" => with(if begins { "Ids" } else { "ids" }),
        "e.g" => Some(word.replace("e.g.,", "such as").replace("e.g.", "such as")),
        "eg" if word.ends_with(['.', ':']) => Some("such as".to_owned()),
        "your" if word == "your" && !["own", "choice", "choosing", "behalf"].iter().any(|it| after.starts_with(it)) => {
            with("the")
        }
        "currently" if matches!(before, "is" | "are" | "was" | "has" | "have" | "not") && word == core => {
            Some(DROPPED.to_owned())
        }
        _ => None,
    }
}

/// Leaves out words before a sentence that only announce it.
fn without_notes(text: &str) -> String {
    let mut text = text.to_owned();
    for note in ["Please note that ", "Note that ", "Please note, ", "NOTE: ", "Note: ", "**Note:** ", "Please "] {
        let mut from = 0;
        while let Some(at) = text[from..].find(note).map(|at| from + at) {
            let begins = at == 0 || text[..at].ends_with(". ") || text[..at].ends_with('\n');
            let rest = &text[at + note.len()..];
            if begins && rest.starts_with(|char: char| char.is_ascii_alphabetic()) {
                text = format!("{}{}", &text[..at], capitalized(rest));
            }
            from = at + 1;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::worded;

    #[test]
    fn words_are_those_of_the_rest() {
        for (text, expected) in [
            ("Zone ID of your account.", "Zone id of the account."),
            ("ID of it. IDs of it, Entra ID.", "Id of it. Ids of it, Entra ID."),
            ("Model (e.g. 'bundled' or \"unbound\").", "Model (such as `bundled` or `unbound`)."),
            ("If \"`key`\" isn't \"%3F\"", "If `key` isn't `%3F`"),
            ("Please note that it is currently paused.", "It is paused."),
            ("the user's or the users' `ID`", "the user's or the users' `ID`"),
            ("```text\nID\n```", "```text\nID\n```"),
        ] {
            assert_eq!(worded(text), expected);
        }
    }
}
