//! The URL of the next page: its query parameters, and the header `Link` (RFC 8288).

use http::HeaderMap;
use http::header::LINK;
use percent_encoding::percent_decode_str;

/// Returns a query parameter of a URL, decoded. `None` if it is absent, empty or not UTF-8.
pub(crate) fn parameter(url: &str, key: &str) -> Option<String> {
    let url = url.split_once('#').map_or(url, |(url, _)| url);
    let (_, query) = url.split_once('?')?;
    let mut pairs = query.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    let (_, value) = pairs.find(|(name, _)| decode(name).as_deref() == Some(key))?;
    let value = decode(value)?;
    (!value.is_empty()).then_some(value)
}

fn decode(text: &str) -> Option<String> {
    let text = text.replace('+', " ");
    percent_decode_str(&text).decode_utf8().ok().map(std::borrow::Cow::into_owned)
}

/// Returns the URL of the first link whose relation is `next`.
pub(crate) fn next(headers: &HeaderMap) -> Result<Option<String>, InvalidLink> {
    let mut result = Ok(None);
    for value in headers.get_all(LINK) {
        let (links, rest) = links(value.to_str().unwrap_or(UNREADABLE));
        if let Some(next) = links.iter().find(|link| link.is_next) {
            return Ok(Some(next.url.to_owned()));
        }
        if rest.to_ascii_lowercase().contains("next") {
            result = Err(InvalidLink);
        }
    }
    result
}

/// Stands for a header that is no text, so that what it says is not known.
const UNREADABLE: &str = "next";

/// A header that may have a link to the next page has a syntax error.
#[derive(Debug, PartialEq)]
pub(crate) struct InvalidLink;

struct Link<'a> {
    url: &'a str,
    is_next: bool,
}

/// Parses the links of one header value, up to the first syntax error. Returns them, and the text that is left.
fn links(mut rest: &str) -> (Vec<Link<'_>>, &str) {
    let mut links = Vec::new();
    while let Some((url, after)) =
        rest.trim_start_matches([' ', '\t', ',']).strip_prefix('<').and_then(|rest| rest.split_once('>'))
    {
        let mut link = Link { url, is_next: false };
        rest = after.trim_start();
        while let Some(after) = rest.strip_prefix(';') {
            let name = after.split(['=', ';', ',']).next().unwrap_or_default();
            let (value, end) = value(&after[name.len()..]);
            if name.trim().eq_ignore_ascii_case("rel") {
                link.is_next |= value.split_ascii_whitespace().any(|relation| relation.eq_ignore_ascii_case("next"));
            }
            rest = end.trim_start();
        }
        links.push(link);
    }
    (links, rest)
}

/// Parses the value that follows the name of a link parameter. Returns it, and the text after it.
fn value(rest: &str) -> (&str, &str) {
    let Some(rest) = rest.strip_prefix('=') else { return ("", rest) };
    let rest = rest.trim_start();
    let Some(quoted) = rest.strip_prefix('"') else {
        return rest.split_at(rest.find([';', ',']).unwrap_or(rest.len()));
    };
    let mut is_escaped = false;
    let end = quoted.find(|letter| match letter {
        '\\' if !is_escaped => {
            is_escaped = true;
            false
        }
        letter => !std::mem::take(&mut is_escaped) && letter == '"',
    });
    end.map_or((quoted, ""), |end| (&quoted[..end], &quoted[end + 1..]))
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    #[test]
    fn parameter_is_decoded() {
        for (url, expected) in [
            ("https://api.example.com/books?after=b-2&count=2", Some("b-2")),
            ("/books?count=2&after=b%2F2%3D+x#top", Some("b/2= x")),
            ("?%61fter=2", Some("2")),
            ("https://api.example.com/books?after=1&after=2", Some("1")),
            ("https://api.example.com/books?before=b-2", None),
            ("https://api.example.com/books?after=", None),
            ("https://api.example.com/books?after", None),
            ("https://api.example.com/books?after=%ff", None),
            ("https://api.example.com/books#?after=1", None),
            ("b-2", None),
            ("", None),
        ] {
            assert_eq!(parameter(url, "after").as_deref(), expected, "{url}");
        }
    }

    #[test]
    fn next_finds_the_link_to_the_next_page() {
        for (values, expected) in [
            (&["<a?page=2>; rel=\"next\", <a?page=9>; rel=\"last\""][..], Some("a?page=2")),
            (&["<a?page=9>; rel=\"last\", <a?page=2>; rel=\"next\""], Some("a?page=2")),
            (&["<a>;rel=prev,<b>;rel=next"], Some("b")),
            (&["<a>; REL = \"start Next\""], Some("a")),
            (&["<a>; title=\"x, <b>; rel=next \\\" \"; rel=prev, <c> ; rel=next"], Some("c")),
            (&["<a,b;c>; rel=next"], Some("a,b;c")),
            (&["<a>; rel=prev", "<b>; rel=next"], Some("b")),
            (&["<a>; crossorigin; rel=next"], Some("a")),
            (&["<a>; rel=nextish"], None),
            (&["<a>; title=next"], None),
            (&["<a>; rel=\"next"], Some("a")),
            (&["<a>; rel="], None),
            (&["<a"], None),
            (&[",; <"], None),
            (&[""], None),
            (&[], None),
        ] {
            let mut headers = HeaderMap::new();
            for value in values {
                headers.append(LINK, HeaderValue::from_static(value));
            }
            assert_eq!(next(&headers), Ok(expected.map(str::to_owned)), "{values:?}");
        }
    }

    #[test]
    fn next_fails_on_a_link_that_cannot_be_read() {
        for (value, expected) in [
            (&b"a?page=2; rel=next"[..], Err(InvalidLink)),
            (b"<a>; rel=prev, b; rel=\"next\"", Err(InvalidLink)),
            (b"<a; rel=next", Err(InvalidLink)),
            (b"<\xff>; rel=next", Err(InvalidLink)),
            (b"a?page=1; rel=prev", Ok(None)),
        ] {
            let headers = HeaderMap::from_iter([(LINK, HeaderValue::from_bytes(value).unwrap())]);
            assert_eq!(next(&headers), expected, "{value:?}");
        }
    }
}
