//! Regular expressions of documents, as far as they are simple: a text for one, and whether a text matches.

/// A part of a pattern, and how often it is there.
#[derive(Debug, Clone)]
struct Piece {
    atom: Atom,
    least: usize,
    most: Option<usize>,
}

#[derive(Debug, Clone)]
enum Atom {
    /// One of these characters.
    Chars { ranges: Vec<(char, char)>, is_negated: bool },
    /// One of these sequences.
    Group(Vec<Vec<Piece>>),
    /// The beginning or the end.
    Edge,
}

/// The most characters of a text.
const LONGEST: usize = 256;

/// Returns a text that matches. `None` if the pattern has something that is not read, such as a look-ahead.
pub(super) fn text(pattern: &str) -> Option<String> {
    let alternatives = parse(pattern)?;
    let mut text = String::new();
    write(alternatives.first()?, &mut text)?;
    (text.len() <= LONGEST && !text.is_empty()).then_some(text)
}

/// Returns whether a text matches. `None` if the pattern is not read.
pub(super) fn matches(pattern: &str, text: &str) -> Option<bool> {
    let alternatives = parse(pattern)?;
    let chars: Vec<char> = text.chars().collect();
    let is_anchored = pattern.starts_with('^');
    let is_ended = pattern.ends_with('$');
    let starts = if is_anchored { 0..1 } else { 0..chars.len() + 1 };
    for start in starts {
        for pieces in &alternatives {
            let mut steps = 0;
            if ends(pieces, &chars, start, &mut steps)?.iter().any(|end| !is_ended || *end == chars.len()) {
                return Some(true);
            }
        }
    }
    Some(false)
}

fn write(pieces: &[Piece], text: &mut String) -> Option<()> {
    for piece in pieces {
        // A part that can be missing is there once if it can stand alone.
        let count = match (piece.least, piece.most) {
            (0, Some(1)) => 0,
            (0, _) => 1,
            (least, _) => least,
        };
        for _ in 0..count {
            match &piece.atom {
                Atom::Edge => {}
                Atom::Group(alternatives) => write(alternatives.first()?, text)?,
                Atom::Chars { ranges, is_negated } => {
                    let is_in =
                        |char: &char| ranges.iter().any(|(from, to)| (*from..=*to).contains(char)) != *is_negated;
                    let first = ranges.first().map(|it| it.0).filter(|_| !is_negated);
                    text.push("a1A-".chars().find(is_in).or(first)?);
                }
            }
            if text.len() > LONGEST {
                return None;
            }
        }
    }
    Some(())
}

/// Returns where the pieces can end. `None` if it takes too long.
fn ends(pieces: &[Piece], chars: &[char], start: usize, steps: &mut usize) -> Option<Vec<usize>> {
    let mut found = vec![start];
    for piece in pieces {
        let mut next: Vec<usize> = Vec::new();
        let mut open = found;
        let most = piece.most.unwrap_or(LONGEST);
        for count in 0..=most {
            if count >= piece.least {
                next.extend(open.iter().filter(|it| !next.contains(it)).copied().collect::<Vec<_>>());
            }
            let mut after: Vec<usize> = Vec::new();
            for at in &open {
                *steps += 1;
                if *steps > 20_000 {
                    return None;
                }
                match &piece.atom {
                    Atom::Edge => after.push(*at),
                    Atom::Chars { ranges, is_negated } => {
                        let is_in =
                            |char: &char| ranges.iter().any(|(from, to)| (*from..=*to).contains(char)) != *is_negated;
                        after.extend(chars.get(*at).filter(|char| is_in(char)).map(|_| at + 1));
                    }
                    Atom::Group(alternatives) => {
                        for pieces in alternatives {
                            after.extend(ends(pieces, chars, *at, steps)?);
                        }
                    }
                }
            }
            after.sort_unstable();
            after.dedup();
            if after.is_empty() || (count >= piece.least && after.iter().all(|it| next.contains(it))) {
                break;
            }
            open = after;
        }
        found = next;
    }
    Some(found)
}

fn parse(pattern: &str) -> Option<Vec<Vec<Piece>>> {
    let chars: Vec<char> = pattern.chars().collect();
    let mut at = 0;
    let alternatives = alternatives(&chars, &mut at, 0)?;
    (at == chars.len()).then_some(alternatives)
}

fn alternatives(chars: &[char], at: &mut usize, depth: usize) -> Option<Vec<Vec<Piece>>> {
    if depth > 16 {
        return None;
    }
    let mut all = vec![Vec::new()];
    while let Some(char) = chars.get(*at) {
        *at += 1;
        let atom = match char {
            ')' => {
                *at -= 1;
                break;
            }
            '|' => {
                all.push(Vec::new());
                continue;
            }
            '^' | '$' => Atom::Edge,
            '(' => {
                if chars.get(*at) == Some(&'?') {
                    // Only `(?:`, which captures nothing.
                    if chars.get(*at + 1) != Some(&':') {
                        return None;
                    }
                    *at += 2;
                }
                let group = alternatives(chars, at, depth + 1)?;
                if chars.get(*at) != Some(&')') {
                    return None;
                }
                *at += 1;
                Atom::Group(group)
            }
            '[' => class(chars, at)?,
            '.' => Atom::Chars { ranges: vec![('\n', '\n')], is_negated: true },
            '\\' => escape(chars, at)?,
            '*' | '+' | '?' | '{' => return None,
            other => Atom::Chars { ranges: vec![(*other, *other)], is_negated: false },
        };
        let (least, most) = count(chars, at)?;
        all.last_mut()?.push(Piece { atom, least, most });
    }
    Some(all)
}

fn count(chars: &[char], at: &mut usize) -> Option<(usize, Option<usize>)> {
    let found = match chars.get(*at) {
        Some('*') => (0, None),
        Some('+') => (1, None),
        Some('?') => (0, Some(1)),
        Some('{') => {
            let end = *at + chars[*at..].iter().position(|it| *it == '}')?;
            let text: String = chars[*at + 1..end].iter().collect();
            *at = end;
            match text.split_once(',') {
                Some((least, "")) => (least.parse().ok()?, None),
                Some((least, most)) => (least.parse().ok()?, Some(most.parse().ok()?)),
                None => (text.parse().ok()?, Some(text.parse().ok()?)),
            }
        }
        _ => return Some((1, Some(1))),
    };
    *at += 1;
    // Lazy counts accept the same texts.
    if chars.get(*at) == Some(&'?') {
        *at += 1;
    }
    Some(found)
}

fn escape(chars: &[char], at: &mut usize) -> Option<Atom> {
    let char = *chars.get(*at)?;
    *at += 1;
    let (ranges, is_negated) = match char {
        'd' => (vec![('0', '9')], false),
        'w' => (vec![('a', 'z'), ('A', 'Z'), ('0', '9'), ('_', '_')], false),
        's' => (vec![(' ', ' '), ('\t', '\r')], false),
        'D' => (vec![('0', '9')], true),
        'W' => (vec![('a', 'z'), ('A', 'Z'), ('0', '9'), ('_', '_')], true),
        'S' => (vec![(' ', ' '), ('\t', '\r')], true),
        'n' => (vec![('\n', '\n')], false),
        't' => (vec![('\t', '\t')], false),
        other if !other.is_ascii_alphanumeric() => (vec![(other, other)], false),
        _ => return None,
    };
    Some(Atom::Chars { ranges, is_negated })
}

fn class(chars: &[char], at: &mut usize) -> Option<Atom> {
    let is_negated = chars.get(*at) == Some(&'^');
    *at += usize::from(is_negated);
    let mut ranges = Vec::new();
    loop {
        let mut char = *chars.get(*at)?;
        *at += 1;
        match char {
            ']' => break,
            '\\' => {
                let Atom::Chars { ranges: own, is_negated } = escape(chars, at)? else { return None };
                if is_negated {
                    ranges.extend(others(&own));
                    continue;
                }
                if own.len() > 1 || own[0].0 != own[0].1 {
                    ranges.extend(own);
                    continue;
                }
                char = own[0].0;
            }
            _ => {}
        }
        if chars.get(*at) == Some(&'-') && chars.get(*at + 1).is_some_and(|it| *it != ']') {
            let mut end = *chars.get(*at + 1)?;
            *at += 2;
            if end == '\\' {
                end = *chars.get(*at)?;
                *at += 1;
            }
            ranges.push((char, end));
        } else {
            ranges.push((char, char));
        }
    }
    (!ranges.is_empty()).then_some(Atom::Chars { ranges, is_negated })
}

/// Returns all characters that are in none of the ranges, which are in order.
fn others(ranges: &[(char, char)]) -> Vec<(char, char)> {
    let mut sorted = ranges.to_vec();
    sorted.sort_unstable();
    let mut found = Vec::new();
    let mut start = Some('\0');
    for (from, to) in sorted {
        let before = char::from_u32(u32::from(from).wrapping_sub(1));
        found.extend(start.zip(before).filter(|(start, end)| start <= end));
        start = char::from_u32(u32::from(to) + 1);
    }
    found.extend(start.map(|start| (start, char::MAX)));
    found
}

#[cfg(test)]
mod tests {
    use super::{matches, text};

    #[test]
    fn text_matches_its_pattern() {
        for pattern in [
            "^[a-f0-9]{32}$",
            r"^\d+$",
            r"^(?:allow|deny)_[A-Z]{2,3}\.example\.com$",
            r"^[\w-]+@x$",
            "^a?b*c$",
            r"^[^/\s]{3}$",
            "abc",
            r"(\{user\}[\s\S]*?\{content\}|\{content\}[\s\S]*?\{user\})",
        ] {
            let text = text(pattern).unwrap();
            assert_eq!(matches(pattern, &text), Some(true), "{pattern}: {text}");
            assert_eq!(matches(pattern, "§"), Some(false), "{pattern}");
        }
        assert_eq!(text("^(?=x)"), None);
        assert_eq!(matches("(a*)*b", &"a".repeat(64)), Some(false));
    }
}
