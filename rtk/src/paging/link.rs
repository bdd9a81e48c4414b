//! Addresses of the next page: the parameter of one, and the header `Link` (RFC 8288).

use http::HeaderMap;
use http::header::LINK;
use percent_encoding::percent_decode_str;

/// A parameter of an address's query.
pub(crate) fn parameter(address: &str, key: &str) -> Option<String> {
    let address = address.split_once('#').map_or(address, |(address, _)| address);
    let (_, query) = address.split_once('?')?;
    let mut pairs = query.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    let (_, value) = pairs.find(|(name, _)| decoded(name).as_deref() == Some(key))?;
    let value = decoded(value)?;
    (!value.is_empty()).then_some(value)
}

fn decoded(text: &str) -> Option<String> {
    let text = text.replace('+', " ");
    percent_decode_str(&text).decode_utf8().ok().map(std::borrow::Cow::into_owned)
}

/// The address whose relation is `next`.
pub(crate) fn next(headers: &HeaderMap) -> Option<String> {
    let values = headers.get_all(LINK).iter().filter_map(|value| value.to_str().ok());
    values.flat_map(links).find(|link| link.is_next).map(|link| link.address.to_owned())
}

struct Link<'a> {
    address: &'a str,
    is_next: bool,
}

/// The links before the first thing that is none.
fn links(mut rest: &str) -> Vec<Link<'_>> {
    let mut links = Vec::new();
    while let Some((address, after)) =
        rest.trim_start_matches([' ', '\t', ',']).strip_prefix('<').and_then(|rest| rest.split_once('>'))
    {
        let mut link = Link { address, is_next: false };
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
    links
}

/// What stands behind a parameter's name, and what follows it.
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
    fn a_parameter_is_found_and_decoded() {
        for (address, expected) in [
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
            assert_eq!(parameter(address, "after").as_deref(), expected, "{address}");
        }
    }

    #[test]
    fn the_link_to_the_next_page_is_found() {
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
            (&["a; rel=next"], None),
            (&[",; <"], None),
            (&[""], None),
            (&[], None),
        ] {
            let mut headers = HeaderMap::new();
            for value in values {
                headers.append(LINK, HeaderValue::from_static(value));
            }
            assert_eq!(next(&headers).as_deref(), expected, "{values:?}");
        }
    }
}
