//! Which requests an answer is for.

use super::Sent;
use super::sent::{below_base, decoded, pairs};

/// A method, a path with placeholders, and pairs that the query has to hold; as they stand in `text`.
pub(super) struct Route {
    text: String,
    method: Option<String>,
    segments: Vec<Segment>,
    query: Vec<(String, String)>,
}

#[derive(PartialEq)]
enum Segment {
    Literal(String),
    One,
    Rest,
}

impl Route {
    pub(super) fn new(text: &str) -> Self {
        let (method, target) = match text.trim().split_once(' ') {
            Some((method, target)) => (Some(method.to_owned()), target.trim_start()),
            None => (None, text.trim()),
        };
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let segments = segments(below_base(path)).map(|segment| {
            match segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
                Some(name) if name.starts_with('*') => Segment::Rest,
                Some(_) => Segment::One,
                None => Segment::Literal(decoded(segment)),
            }
        });
        Self { text: text.to_owned(), method, segments: segments.collect(), query: pairs(query) }
    }

    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    pub(super) fn fits(&self, sent: &Sent) -> bool {
        self.method.as_deref().is_none_or(|method| method.eq_ignore_ascii_case(sent.method()))
            && self.fits_path(sent.raw_path())
            && self.query.iter().all(|pair| sent.query().contains(pair))
    }

    fn fits_path(&self, path: &str) -> bool {
        let mut asked = segments(path);
        for segment in &self.segments {
            match (segment, asked.next()) {
                (Segment::Rest, _) => return true,
                (Segment::One, Some(_)) => {}
                (Segment::Literal(text), Some(asked)) if *text == decoded(asked) => {}
                _ => return false,
            }
        }
        asked.next().is_none()
    }
}

/// None, of a path without any.
fn segments(path: &str) -> impl Iterator<Item = &str> {
    path.trim_matches('/').split('/').filter(|segment| !segment.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(route: &str, method: &str, uri: &str) -> bool {
        let head = http::Request::builder().method(method).uri(uri).body(());
        let (head, ()) = head.unwrap_or_else(|error| panic!("{uri}: {error}")).into_parts();
        Route::new(route).fits(&Sent::new(head, bytes::Bytes::new()))
    }

    #[test]
    fn a_route_fits_what_it_says() {
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
            assert!(fits(route, "GET", uri), "{route}");
            assert!(!fits(route, "GET", "https://api.cloudflare.com/client/v4/zones") || route == "{*}", "{route}");
        }
    }

    #[test]
    fn a_route_fits_nothing_else() {
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
            assert!(!fits(route, "GET", "https://api.cloudflare.com/client/v4/accounts/acc-1?page=1"), "{route}");
        }
    }

    #[test]
    fn a_slash_in_an_id_is_no_border() {
        let uri = "https://api.cloudflare.com/client/v4/things/a%2Fb";
        assert!(fits("/things/a%2Fb", "GET", uri) && fits("/things/{}", "GET", uri));
        assert!(!fits("/things/a/b", "GET", uri) && !fits("/things/{}/{}", "GET", uri));
    }
}
