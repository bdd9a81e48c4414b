//! Formatting of messages in constants, where `format!` cannot be used.

/// Text of limited length that is put together in a constant. Longer text is cut off.
pub(super) struct Text {
    bytes: [u8; 2048],
    length: usize,
}

impl Text {
    pub(super) const fn new() -> Self {
        Self { bytes: [0; 2048], length: 0 }
    }

    /// Replaces each `{}` in `template` with the next of `values`.
    pub(super) const fn format(template: &str, values: &[&str]) -> Self {
        let (mut out, mut used) = (Self::new(), 0);
        let template = template.as_bytes();
        let mut index = 0;
        while index < template.len() {
            let is_gap = index + 1 < template.len() && template[index] == b'{' && template[index + 1] == b'}';
            if is_gap && used < values.len() {
                out.push(values[used].as_bytes());
                used += 1;
                index += 2;
            } else {
                out.push(slice(template, index, index + 1));
                index += 1;
            }
        }
        out
    }

    pub(super) const fn push(&mut self, text: &[u8]) {
        let mut index = 0;
        while index < text.len() && self.length < self.bytes.len() {
            self.bytes[self.length] = text[index];
            self.length += 1;
            index += 1;
        }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.length == 0
    }

    pub(super) const fn as_str(&self) -> &str {
        to_str(slice(&self.bytes, 0, self.length))
    }
}

/// `a == b`, which is not available in constants.
pub(super) const fn is_equal(a: &str, b: &str) -> bool {
    matches!(rest(a.as_bytes(), b.as_bytes()), Some([]))
}

/// `text.strip_prefix(prefix)`, which is not available in constants.
///
/// The compiler interprets constants, and a call costs it more than ten other steps: `text.len()`, too, and a hundred for a slice. So this takes
/// eight bytes at a time, by patterns.
pub(super) const fn rest<'a>(mut text: &'a [u8], mut prefix: &[u8]) -> Option<&'a [u8]> {
    while let ([a, b, c, d, e, f, g, h, after @ ..], [i, j, k, l, m, n, o, p, left @ ..]) = (text, prefix) {
        if *a != *i || *b != *j || *c != *k || *d != *l || *e != *m || *f != *n || *g != *o || *h != *p {
            return None;
        }
        (text, prefix) = (after, left);
    }
    while let [first, left @ ..] = prefix {
        match text {
            [byte, after @ ..] if *byte == *first => (text, prefix) = (after, left),
            _ => return None,
        }
    }
    Some(text)
}

/// Returns what follows the first opening brace.
#[allow(clippy::many_single_char_names, reason = "eight bytes, one after the other")]
pub(super) const fn after_brace(mut text: &[u8]) -> Option<&[u8]> {
    loop {
        match text {
            [a, b, c, d, e, f, g, h, after @ ..]
                if *a != b'{'
                    && *b != b'{'
                    && *c != b'{'
                    && *d != b'{'
                    && *e != b'{'
                    && *f != b'{'
                    && *g != b'{'
                    && *h != b'{' =>
            {
                text = after;
            }
            [b'{', after @ ..] => return Some(after),
            [_, after @ ..] => text = after,
            [] => return None,
        }
    }
}

/// `&text[start..end]`, which is not available in constants.
pub(super) const fn slice(text: &[u8], start: usize, end: usize) -> &[u8] {
    text.split_at(end).0.split_at(start).1
}

/// Returns an empty string if the bytes are not UTF-8.
pub(super) const fn to_str(bytes: &[u8]) -> &str {
    match core::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_gaps_in_order() {
        let text = Text::format("`{}` needs `{{}}`: {}", &["Rule", "zone_id", "ä"]);
        assert_eq!(text.as_str(), "`Rule` needs `{zone_id}`: ä");
    }

    #[test]
    fn compares_whole_strings() {
        assert!(is_equal("", "") && is_equal("rule", "rule"));
        assert!(!is_equal("rule", "rules") && !is_equal("rule", "role"));
        assert!(is_equal("/accounts/{account_id}", "/accounts/{account_id}"));
        assert!(!is_equal("/accounts/{account_id}", "/accounts/{account_ix}"));
        assert!(!is_equal("/accounts/{account_id}", "/accounxs/{account_id}"));
    }

    #[test]
    fn rest_is_what_follows_the_prefix() {
        for length in 0..20 {
            let text = b"0123456789abcdefghijklm";
            assert_eq!(rest(text, &text[..length]), Some(&text[length..]));
            assert_eq!(rest(&text[..length], text), None);
        }
    }

    #[test]
    fn brace_is_found_anywhere() {
        for start in 0..20 {
            let text = format!("{}{{rest", "-".repeat(start));
            assert_eq!(after_brace(text.as_bytes()), Some(&b"rest"[..]));
        }
        assert_eq!(after_brace(b"0123456789}"), None);
    }
}
