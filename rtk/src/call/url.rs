//! The only place that builds or percent-encodes a path.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::error::{Error, ErrorKind};

/// Bytes that stand for themselves in one segment: RFC 3986's unreserved and sub-delims, `:` and `@`.
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

const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// `http::Uri` holds no more, and no server takes that much.
const LONGEST: usize = 32 * 1024;

/// Puts values in the place of names. A value cannot leave its segment, whatever it holds.
pub(crate) fn fill<'v>(
    out: &mut String,
    template: &str,
    mut value: impl FnMut(&str) -> Option<&'v str>,
) -> Result<(), Error> {
    let mut rest = template;
    while let Some((text, (name, after))) =
        rest.split_once('{').and_then(|(text, it)| Some((text, it.split_once('}')?)))
    {
        out.push_str(text);
        let value = value(name).ok_or_else(|| {
            Error::new(ErrorKind::InvalidId, format!("nothing here tells the `{name}` that the path needs"))
        })?;
        push_segment(out, name, value)?;
        rest = after;
    }
    out.push_str(rest);
    Ok(())
}

/// Appends a path that a person wrote: segments by `/`, each of them literal text. What was probably meant otherwise is refused.
pub(crate) fn push_raw(out: &mut String, path: &str) -> Result<(), Error> {
    for (sign, cure) in [
        ("://", "holds the address of a server: write what follows the base URL"),
        ("?", "holds a `?`: give parameters to `query`"),
        ("{", "holds a placeholder: write the id itself, or start from the place, as in `client.account(id).get(…)`"),
    ] {
        if path.contains(sign) {
            return Err(Error::new(ErrorKind::InvalidRequest, format!("the path {cure}")));
        }
    }
    for segment in path.trim_matches('/').split('/') {
        out.push('/');
        push_segment(out, "path", segment)?;
    }
    Ok(())
}

fn push_segment(out: &mut String, name: &str, value: &str) -> Result<(), Error> {
    let refuse = |why: &str| Err(Error::new(ErrorKind::InvalidId, format!("the `{name}` {why}")));
    match value {
        "" => return refuse("is empty"),
        "." | ".." => return refuse(&format!("is `{value}`, which in a path means another place")),
        _ if value.len() > LONGEST => return refuse(&format!("is {} bytes long", value.len())),
        // What most ids are.
        _ if value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') => out.push_str(value),
        _ => out.extend(utf8_percent_encode(value, SEGMENT)),
    }
    if out.len() > LONGEST { refuse("makes the path too long") } else { Ok(()) }
}

/// Appends `?a=b&c=d`.
pub(crate) fn push_query<'p>(out: &mut String, pairs: impl Iterator<Item = (&'p str, &'p str)>) -> Result<(), Error> {
    for (at, (key, value)) in pairs.enumerate() {
        out.push(if at == 0 { '?' } else { '&' });
        out.extend(utf8_percent_encode(key, UNRESERVED));
        out.push('=');
        out.extend(utf8_percent_encode(value, UNRESERVED));
    }
    if out.len() > 2 * LONGEST - 1024 {
        return Err(Error::new(ErrorKind::InvalidRequest, format!("the query makes a URL of {} bytes", out.len())));
    }
    Ok(())
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
    fn an_id_of_any_bytes_stays_in_its_segment() {
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
    fn what_cannot_be_a_segment_is_refused() {
        for id in ["", ".", "..", &"x".repeat(1 << 20), &"/".repeat(20 * 1024)] {
            assert_eq!(filled(id).map_err(|error| error.kind()), Err(ErrorKind::InvalidId));
        }
    }

    #[test]
    fn a_name_without_a_value_is_said() {
        let error = fill(&mut String::new(), "/things/{thing_id}", |_| None).map_err(|error| error.to_string());
        assert_eq!(error, Err("nothing here tells the `thing_id` that the path needs".to_owned()));
    }
}
