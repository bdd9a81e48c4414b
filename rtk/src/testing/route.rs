//! Matches requests by method, host, path and query.

use crate::testing::sent::{Sent, below_base, decode, parse_query};

/// A method, a path with placeholders, and the query parameters that a request must have.
pub(super) struct Route {
    /// The route as the test wrote it.
    text: String,
    /// `None` matches every method.
    method: Option<String>,
    /// Scheme and host, such as `https://files.example`. `None` matches every host.
    origin: Option<String>,
    segments: Vec<Segment>,
    query: Vec<(String, String)>,
}

#[derive(PartialEq)]
enum Segment {
    Literal(String),
    AnyOne,
    AnyRemaining,
}

impl Route {
    pub(super) fn new(text: &str) -> Self {
        let (method, target) = match text.trim().split_once(' ') {
            Some((method, target)) => (Some(method.to_owned()), target.trim_start()),
            None => (None, text.trim()),
        };
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let (origin, path) = match path.find("://").map(|scheme| scheme + 3) {
            Some(host) => {
                let end = path[host..].find('/').map_or(path.len(), |length| host + length);
                (Some(path[..end].to_owned()), &path[end..])
            }
            None => (None, path),
        };
        let segments = segments(below_base(path)).map(|segment| {
            match segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
                Some(name) if name.starts_with('*') => Segment::AnyRemaining,
                Some(_) => Segment::AnyOne,
                None => Segment::Literal(decode(segment)),
            }
        });
        Self { text: text.to_owned(), method, origin, segments: segments.collect(), query: parse_query(query) }
    }

    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    pub(super) fn matches(&self, sent: &Sent) -> bool {
        self.method.as_deref().is_none_or(|method| method.eq_ignore_ascii_case(sent.method()))
            && self.origin.as_deref().is_none_or(|origin| origin.eq_ignore_ascii_case(&sent.origin()))
            && self.matches_path(sent.raw_path())
            && self.query.iter().all(|pair| sent.query().contains(pair))
    }

    fn matches_path(&self, path: &str) -> bool {
        let mut requested = segments(path);
        for segment in &self.segments {
            match (segment, requested.next()) {
                (Segment::AnyRemaining, _) => return true,
                (Segment::AnyOne, Some(_)) => {}
                (Segment::Literal(text), Some(requested)) if *text == decode(requested) => {}
                _ => return false,
            }
        }
        requested.next().is_none()
    }
}

/// Splits a path. Ignores empty segments.
fn segments(path: &str) -> impl Iterator<Item = &str> {
    path.trim_matches('/').split('/').filter(|segment| !segment.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(route: &str, method: &str, uri: &str) -> bool {
        let head = http::Request::builder().method(method).uri(uri).body(());
        let (head, ()) = head.unwrap_or_else(|error| panic!("{uri}: {error}")).into_parts();
        Route::new(route).matches(&Sent::new(head, bytes::Bytes::new()))
    }

    #[test]
    fn route_matches_method_path_and_query() {
        for route in [
            "GET /accounts/acc-1/things/a%20b",
            "get accounts/acc-1/things/a b/",
            "/accounts/acc-1/things/a%20b",
            "/client/v4/accounts/acc-1/things/{thing_id}",
            "GET /accounts/{}/things/{}",
            "GET /accounts/{}/things/{}?page=2",
            "GET /accounts/{}/things/{}?q=x%2Fy&page=2",
            "GET /accounts/{*}",
            "{*}",
        ] {
            let uri = "https://api.cloudflare.com/client/v4/accounts/acc-1/things/a%20b?page=2&q=x%2Fy";
            assert!(matches(route, "GET", uri), "{route}");
            assert!(!matches(route, "GET", "https://api.cloudflare.com/client/v4/zones") || route == "{*}", "{route}");
        }
    }

    #[test]
    fn route_does_not_match_other_requests() {
        for route in [
            "POST /accounts/{}",
            "GET /accounts",
            "GET /accounts/{}/{}",
            "GET /accounts/a",
            "GET /accounts/{}?page=2",
            "GET /accounts/{}?page",
            "GET /",
            "",
        ] {
            assert!(!matches(route, "GET", "https://api.cloudflare.com/client/v4/accounts/acc-1?page=1"), "{route}");
        }
    }

    #[test]
    fn route_with_a_host_matches_no_other_host() {
        let uri = "https://files.example:8443/b/7?sig=s";
        for route in [
            "GET https://files.example:8443/b/7",
            "https://Files.Example:8443/{}/{id}?sig=s",
            "https://files.example:8443/{*}",
            "https://files.example:8443/b/7?sig=s",
            "/b/7",
        ] {
            assert!(matches(route, "GET", uri), "{route}");
        }
        for route in [
            "https://files.example/b/7",
            "http://files.example:8443/b/7",
            "https://files.example:8443",
            "https://files.example:8443/b",
            "POST https://files.example:8443/b/7",
        ] {
            assert!(!matches(route, "GET", uri), "{route}");
        }
        assert!(matches("https://files.example", "GET", "https://files.example/"));
        assert!(matches(
            "https://api.cloudflare.com/client/v4/zones",
            "GET",
            "https://api.cloudflare.com/client/v4/zones"
        ));
    }

    #[test]
    fn encoded_slash_does_not_separate_segments() {
        let uri = "https://api.cloudflare.com/client/v4/things/a%2Fb";
        assert!(matches("/things/a%2Fb", "GET", uri) && matches("/things/{}", "GET", uri));
        assert!(!matches("/things/a/b", "GET", uri) && !matches("/things/{}/{}", "GET", uri));
    }
}
