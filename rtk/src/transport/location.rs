//! `Location`, the header of a redirect.

use http::Uri;
use http::header::{HeaderMap, LOCATION};
use percent_encoding::{AsciiSet, CONTROLS, percent_encode};

/// What a URL cannot hold. Servers write such characters into headers all the same.
const NOT_IN_A_URL: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'`');

/// Returns `Location` without its fragment.
pub(crate) fn read(headers: &HeaderMap) -> Option<String> {
    let bytes = headers.get(LOCATION)?.as_bytes();
    let text = percent_encode(bytes, NOT_IN_A_URL).to_string();
    let text = text.split('#').next().unwrap_or_default();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Returns the URL to which `location` leads from `from`.
pub(crate) fn resolve(from: &Uri, location: &str) -> Option<Uri> {
    let (scheme, authority) = (from.scheme_str()?, from.authority()?);
    let first = location.split([':', '/', '?']).next().unwrap_or_default();
    let is_absolute = !first.is_empty() && location[first.len()..].starts_with(':');
    let url = match location {
        _ if is_absolute && !location[first.len()..].starts_with("://") => return None,
        absolute if is_absolute => absolute.to_owned(),
        host if host.starts_with("//") => format!("{scheme}:{host}"),
        path if path.starts_with('/') => format!("{scheme}://{authority}{path}"),
        query if query.starts_with('?') => format!("{scheme}://{authority}{}{query}", from.path()),
        name => {
            let folder = from.path().rsplit_once('/').map_or("", |(folder, _)| folder);
            format!("{scheme}://{authority}{folder}/{name}")
        }
    };
    url.parse().ok()
}

/// Returns a URL as errors show it: without the query, which can be signed, and without a user name or password.
pub(crate) fn shown(url: &str) -> String {
    let url = url.split(['?', '#']).next().unwrap_or_default();
    let Some((scheme, rest)) = url.split_once("//") else { return url.to_owned() };
    let end = rest.find('/').unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let host = authority.rsplit('@').next().unwrap_or_default();
    format!("{scheme}//{host}{path}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn location_is_resolved() {
        let from: Uri = "https://example.com:8443/a/b?c=d".parse().unwrap_or_default();
        for (location, url) in [
            ("http://other/x?y", "http://other/x?y"),
            ("//other/x", "https://other/x"),
            ("/x?u=https://y", "https://example.com:8443/x?u=https://y"),
            ("?x=y", "https://example.com:8443/a/b?x=y"),
            ("x/y:z", "https://example.com:8443/a/x/y:z"),
        ] {
            assert_eq!(resolve(&from, location).map(|url| url.to_string()).as_deref(), Some(url), "{location}");
        }
        assert_eq!(resolve(&from, "mailto:a"), None);
        assert_eq!(resolve(&from, "https://"), None);
    }

    #[test]
    fn location_is_shown_without_what_is_secret() {
        for (url, text) in [
            ("https://ann:pw@example.com/a?signature=1#f", "https://example.com/a"),
            ("https://example.com?signature=1", "https://example.com"),
            ("/a/b?signature=1", "/a/b"),
            ("//ann@example.com/a@b", "//example.com/a@b"),
        ] {
            assert_eq!(shown(url), text);
        }
    }

    #[test]
    fn location_with_characters_that_urls_cannot_hold_is_encoded() {
        let mut headers = HeaderMap::new();
        assert_eq!(read(&headers), None);
        if let Ok(value) = http::HeaderValue::from_bytes("/a b/ü#top".as_bytes()) {
            headers.insert(LOCATION, value);
        }
        assert_eq!(read(&headers).as_deref(), Some("/a%20b/%C3%BC"));
    }
}
