//! Builds and percent-encodes the path and the query of a URL.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode_byte, utf8_percent_encode};

use crate::error::{Error, ErrorKind};

/// Bytes of a segment that are percent-encoded: all except RFC 3986's `unreserved` and `sub-delims`, `:` and `@`.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b':')
    .remove(b'@');

/// The maximum length of a path in bytes. `http::Uri` has a limit of 64 KiB, and servers accept much less.
const MAX_PATH: usize = 32 * 1024;

/// Appends a path template with its placeholders replaced. A value is percent-encoded, so that it always stays one segment, except that of
/// `{*name}`, which holds several.
pub(crate) fn fill<'v>(
    out: &mut String,
    template: &str,
    mut value: impl FnMut(&str) -> Option<&'v str>,
) -> Result<(), Error> {
    let mut rest = template;
    while let Some((text, (name, after))) =
        split_once(rest, b'{').and_then(|(text, rest)| Some((text, split_once(rest, b'}')?)))
    {
        out.push_str(text);
        let value = value(name.trim_start_matches('*')).ok_or_else(|| {
            Error::new(ErrorKind::InvalidId, format!("no value is known for the path parameter `{name}`"))
        })?;
        match name.strip_prefix('*') {
            Some(name) => push_segments(out, name, value)?,
            None => push_segment(out, name, value)?,
        }
        rest = after;
    }
    out.push_str(rest);
    Ok(())
}

/// As `str::split_once`, for a byte of ASCII. In texts as short as a template it takes a quarter of the instructions.
fn split_once(text: &str, at: u8) -> Option<(&str, &str)> {
    let index = text.bytes().position(|byte| byte == at)?;
    Some((&text[..index], &text[index + 1..]))
}

/// Appends a path of literal segments, which are not encoded yet. Rejects URLs, queries and placeholders, which would be encoded as text.
pub(crate) fn push_raw(out: &mut String, path: &str) -> Result<(), Error> {
    for (pattern, why) in [
        ("://", "is a whole URL: pass only the part after the base URL"),
        ("?", "contains a `?`: set query parameters with `query`"),
        ("{", "contains a placeholder: insert the id, or start from a scope, as in `client.account(id).get(…)`"),
    ] {
        if path.contains(pattern) {
            return Err(Error::new(ErrorKind::InvalidRequest, format!("the path {why}")));
        }
    }
    for segment in path.trim_matches('/').split('/') {
        out.push('/');
        push_segment(out, "path", segment)?;
    }
    Ok(())
}

/// Appends a value that consists of segments, each of which is percent-encoded.
fn push_segments(out: &mut String, name: &str, value: &str) -> Result<(), Error> {
    for (index, segment) in value.split('/').enumerate() {
        let why = match segment {
            // A value that is empty as a whole has a message of its own.
            "" if !value.is_empty() => {
                "has an empty segment: remove the slash at its beginning or end, or one of two adjacent ones"
            }
            "." | ".." => "has a segment that would change the path: `.` or `..`",
            _ => "",
        };
        if !why.is_empty() {
            return Err(Error::new(ErrorKind::InvalidId, format!("the `{name}` {why}")));
        }
        if index > 0 {
            out.push('/');
        }
        push_segment(out, name, segment)?;
    }
    Ok(())
}

fn push_segment(out: &mut String, name: &str, value: &str) -> Result<(), Error> {
    let invalid = |why: &str| Err(Error::new(ErrorKind::InvalidId, format!("the `{name}` {why}")));
    match value {
        "" => return invalid("is empty"),
        "." | ".." => return invalid(&format!("is `{value}`, which would change the path")),
        _ if value.len() > MAX_PATH => return invalid(&format!("is {} bytes long", value.len())),
        // Fast path: most ids need no encoding.
        _ if value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') => out.push_str(value),
        _ => out.extend(utf8_percent_encode(value, SEGMENT)),
    }
    if out.len() > MAX_PATH { invalid("makes the path too long") } else { Ok(()) }
}

/// Appends the query: `?a=b&c=d`.
pub(crate) fn push_query<'p>(out: &mut String, pairs: impl Iterator<Item = (&'p str, &'p str)>) -> Result<(), Error> {
    for (index, (key, value)) in pairs.enumerate() {
        out.push(if index == 0 { '?' } else { '&' });
        push_encoded(out, key);
        out.push('=');
        push_encoded(out, value);
    }
    if out.len() > 2 * MAX_PATH - 1024 {
        return Err(Error::new(
            ErrorKind::InvalidRequest,
            format!("the query makes the URL too long: {} bytes", out.len()),
        ));
    }
    Ok(())
}

/// Appends a text with all bytes percent-encoded that are not `unreserved` in RFC 3986. Byte by byte: the runs between encoded bytes are too short for
/// `utf8_percent_encode`, which takes three times the instructions.
fn push_encoded(out: &mut String, text: &str) {
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            _ => out.push_str(percent_encode_byte(byte)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(id: &str) -> Result<String, Error> {
        let mut out = String::new();
        fill(&mut out, "/things/{thing_id}/parts", |_| Some(id))?;
        Ok(out)
    }

    #[test]
    fn fill_keeps_any_id_in_its_segment() {
        for id in ["a/b", "../x", "a?b#c", "%2e%2e", "a\nb", "ü/\u{0}", " ", "a\\b", "{thing_id}"] {
            let path = filled(id).unwrap_or_else(|error| panic!("{id:?}: {error}"));
            let segments: Vec<_> = path.split('/').collect();
            assert_eq!(segments.len(), 4, "{path}");
            let decoded = percent_encoding::percent_decode_str(segments[2]).decode_utf8_lossy();
            assert_eq!(decoded, id);
            assert!(path.is_ascii() && !path.contains(['?', '#', '\n', ' ']), "{path}");
        }
    }

    #[test]
    fn fill_rejects_what_cannot_be_a_segment() {
        for id in ["", ".", "..", &"x".repeat(1 << 20), &"/".repeat(20 * 1024)] {
            assert_eq!(filled(id).map_err(|error| error.kind()), Err(ErrorKind::InvalidId));
        }
    }

    #[test]
    fn fill_keeps_the_slashes_of_a_value_of_several_segments() {
        let filled = |path: &str| {
            let mut out = String::new();
            fill(&mut out, "/objects/{*path}/meta", |name| (name == "path").then_some(path))
                .map(|()| out)
                .map_err(|error| error.to_string())
        };
        assert_eq!(filled("a"), Ok("/objects/a/meta".to_owned()));
        assert_eq!(filled("a b/ü?/%2F..c"), Ok("/objects/a%20b/%C3%BC%3F/%252F..c/meta".to_owned()));
        for path in ["", "/a", "a/", "a//b", ".", "a/../b", "a/."] {
            assert!(filled(path).is_err_and(|error| error.contains("`path`")), "{path}");
        }
    }

    #[test]
    fn query_keeps_any_key_and_value() {
        let texts = ["", "a b", "a=b&c", "ü+%20", "-._~", "\u{0}\n#?/"];
        let pairs = || texts.iter().flat_map(|key| texts.iter().map(|value| (*key, *value)));
        let mut url = String::new();
        push_query(&mut url, pairs()).unwrap_or_else(|error| panic!("{error}"));
        let decoded = |text: &str| percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned();
        let split = url.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
        let read: Vec<_> = split.map(|(key, value)| (decoded(key), decoded(value))).collect();
        assert_eq!(read, pairs().map(|(key, value)| (key.to_owned(), value.to_owned())).collect::<Vec<_>>());
        assert!(url.ends_with("=%00%0A%23%3F%2F") && url.contains("=-._~&"), "{url}");
    }

    #[test]
    fn fill_names_the_missing_parameter() {
        let error = fill(&mut String::new(), "/things/{thing_id}", |_| None).map_err(|error| error.to_string());
        assert_eq!(error, Err("no value is known for the path parameter `thing_id`".to_owned()));
    }
}
