//! Matches a method and a path to an endpoint.
//!
//! ```text
//! GET  /sessions/peer-report/{peer_id}    literal segments beat placeholders; the leftmost difference decides
//! GET  /sessions/{session_id}/chat
//! GET  /objects/{*path}/meta              such a placeholder holds several segments
//! ```
//!
//! RealtimeKit's path templates overlap in ways that common routers reject (`apps/{app_id}` beside `{app_id}/meetings`). The
//! router therefore finds every template that matches and takes the most literal one, whatever its methods are. A path that
//! matches with other methods only is distinguished from an unknown path: the former is 405, the latter 404.

use percent_encoding::percent_decode_str;

/// Path templates, each with a target of type `T`.
#[derive(Debug)]
pub(crate) struct Router<T> {
    routes: Vec<Route<T>>,
}

#[derive(Debug)]
struct Route<T> {
    method: &'static str,
    segments: Vec<Segment>,
    target: T,
}

#[derive(Debug, PartialEq)]
enum Segment {
    Literal(String),
    Placeholder(String),
    /// `{*path}`, which holds at least one segment. A template has one at most.
    Several(String),
}

/// The result of matching a method and a path.
#[derive(Debug)]
pub(crate) enum RouteMatch<'r, T> {
    Endpoint(&'r T, PathIds),
    /// The path exists, with these methods only.
    OtherMethods(Vec<&'static str>),
    NoRoute,
}

/// The values of a template's placeholders, percent-decoded.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct PathIds(Vec<(String, String)>);

impl PathIds {
    /// Returns the value of a placeholder, or an empty string if the template has no such placeholder.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(placeholder, _)| placeholder == name).map_or("", |(_, id)| id)
    }

    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(placeholder, id)| (placeholder.as_str(), id.as_str()))
    }
}

impl<T> Router<T> {
    pub(crate) fn new() -> Self {
        Self { routes: Vec::new() }
    }

    /// Adds a route. A second target with the same method and template is ignored: operations that share them (pausing and
    /// stopping a recording are the same PUT) are told apart later, by what they send.
    pub(crate) fn add(&mut self, method: &'static str, template: &str, target: T) {
        let segments: Vec<_> = template.trim_start_matches('/').split('/').map(Segment::parse).collect();
        if !self.routes.iter().any(|route| route.method == method && route.segments == segments) {
            self.routes.push(Route { method, segments, target });
        }
    }

    /// Matches a percent-encoded path.
    pub(crate) fn find(&self, method: &str, path: &str) -> RouteMatch<'_, T> {
        let Some(path) = decode(path) else { return RouteMatch::NoRoute };
        let matching: Vec<&Route<T>> = self.routes.iter().filter(|route| route.matches(&path)).collect();
        let Some(best) = matching.iter().max_by(|a, b| a.literals().cmp(b.literals())) else {
            return RouteMatch::NoRoute;
        };
        let mut methods = Vec::new();
        for route in matching.iter().filter(|route| route.literals().eq(best.literals())) {
            if route.method == method {
                return RouteMatch::Endpoint(&route.target, route.ids(&path));
            }
            methods.push(route.method);
        }
        RouteMatch::OtherMethods(methods)
    }
}

/// Decodes each segment separately, since an id may contain an encoded slash. Returns `None` for invalid UTF-8.
fn decode(path: &str) -> Option<Vec<String>> {
    let path = path.strip_prefix('/')?;
    path.split('/').map(|segment| Some(percent_decode_str(segment).decode_utf8().ok()?.into_owned())).collect()
}

impl Segment {
    fn parse(text: &str) -> Self {
        match text.strip_prefix('{').and_then(|text| text.strip_suffix('}')) {
            Some(name) => match name.strip_prefix('*') {
                Some(name) => Self::Several(name.to_owned()),
                None => Self::Placeholder(name.to_owned()),
            },
            None => Self::Literal(text.to_owned()),
        }
    }

    /// A placeholder never matches an empty segment: `/apps/` is not an app with an empty id.
    fn matches(&self, text: &str) -> bool {
        match self {
            Self::Literal(literal) => literal == text,
            Self::Placeholder(_) | Self::Several(_) => !text.is_empty(),
        }
    }
}

impl<T> Route<T> {
    fn matches(&self, path: &[String]) -> bool {
        self.pairs(path)
            .is_some_and(|mut pairs| pairs.all(|(segment, texts)| texts.iter().all(|it| segment.matches(it))))
    }

    /// Returns each segment with the part of the path that it stands for. `None` if the path has another length.
    fn pairs<'p>(&'p self, path: &'p [String]) -> Option<impl Iterator<Item = (&'p Segment, &'p [String])>> {
        let several = self.segments.iter().position(|segment| matches!(segment, Segment::Several(_)));
        let more = path.len().checked_sub(self.segments.len())?;
        if several.is_none() && more > 0 {
            return None;
        }
        Some(self.segments.iter().enumerate().map(move |(index, segment)| {
            let start = if several.is_some_and(|several| index > several) { index + more } else { index };
            let length = if several == Some(index) { more + 1 } else { 1 };
            (segment, &path[start..start + length])
        }))
    }

    fn literals(&self) -> impl Iterator<Item = bool> {
        self.segments.iter().map(|segment| matches!(segment, Segment::Literal(_)))
    }

    fn ids(&self, path: &[String]) -> PathIds {
        let pairs = self.pairs(path).into_iter().flatten().filter_map(|(segment, texts)| match segment {
            Segment::Placeholder(name) | Segment::Several(name) => Some((name.clone(), texts.join("/"))),
            Segment::Literal(_) => None,
        });
        PathIds(pairs.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::{RouteMatch, Router};

    fn router() -> Router<&'static str> {
        let mut router = Router::new();
        router.add("GET", "/kit/{app_id}/sessions/{session_id}", "session");
        router.add("GET", "/kit/{app_id}/sessions/{session_id}/chat", "chat");
        router.add("GET", "/kit/{app_id}/sessions/peer-report/{peer_id}", "peer");
        router.add("GET", "/kit/{app_id}/meetings", "meetings");
        router.add("POST", "/kit/{app_id}/meetings", "new meeting");
        router.add("GET", "/kit/apps/{app_id}", "app");
        router
    }

    /// Returns the target and the value of one placeholder, or the allowed methods, or "nothing".
    fn find(method: &str, path: &str, placeholder: &str) -> String {
        match router().find(method, path) {
            RouteMatch::Endpoint(target, ids) => format!("{target} {}", ids.get(placeholder)),
            RouteMatch::OtherMethods(methods) => methods.join(","),
            RouteMatch::NoRoute => "nothing".to_owned(),
        }
    }

    #[test]
    fn literal_segments_beat_placeholders() {
        assert_eq!(find("GET", "/kit/a/sessions/peer-report/p", "peer_id"), "peer p");
        assert_eq!(find("GET", "/kit/a/sessions/peer-report/chat", "peer_id"), "peer chat");
        assert_eq!(find("GET", "/kit/a/sessions/s/chat", "session_id"), "chat s");
        assert_eq!(find("GET", "/kit/a/sessions/peer-report", "session_id"), "session peer-report");
        assert_eq!(find("GET", "/kit/apps/meetings", "app_id"), "app meetings");
    }

    #[test]
    fn placeholder_for_several_segments_takes_what_is_left() {
        let mut router = Router::new();
        router.add("GET", "/b/{b_id}/objects/{*path}", "object");
        router.add("GET", "/b/{b_id}/objects/{*path}/meta", "meta");
        let find = |path: &str| match router.find("GET", path) {
            RouteMatch::Endpoint(target, ids) => format!("{target} {} {}", ids.get("b_id"), ids.get("path")),
            _ => "nothing".to_owned(),
        };
        assert_eq!(find("/b/1/objects/a"), "object 1 a");
        assert_eq!(find("/b/1/objects/a/b%20c"), "object 1 a/b c");
        assert_eq!(find("/b/1/objects/a/b/meta"), "meta 1 a/b");
        assert_eq!(find("/b/1/objects/a//b"), "nothing");
        assert_eq!(find("/b/1/objects"), "nothing");
    }

    #[test]
    fn known_path_returns_its_methods() {
        assert_eq!(find("DELETE", "/kit/a/meetings", ""), "GET,POST");
        // The path of the app `meetings` hides the meetings of the app `apps`, for every method.
        assert_eq!(find("POST", "/kit/apps/meetings", ""), "GET");
        assert_eq!(find("GET", "/kit/a/nothing", ""), "nothing");
    }

    #[test]
    fn routes_with_the_same_method_and_template_are_added_once() {
        let mut router = router();
        router.add("POST", "/kit/{app_id}/meetings", "another meeting");
        assert!(matches!(router.find("POST", "/kit/a/meetings"), RouteMatch::Endpoint(&"new meeting", _)));
        match router.find("PUT", "/kit/a/meetings") {
            RouteMatch::OtherMethods(methods) => assert_eq!(methods, ["GET", "POST"]),
            found => panic!("{found:?}"),
        }
    }

    #[test]
    fn segments_are_decoded_separately() {
        assert_eq!(find("GET", "/kit/a/sessions/a%2Fb%20%C3%A9", "session_id"), "session a/b é");
        assert_eq!(find("GET", "/kit/a/sessions/100%", "session_id"), "session 100%");
        assert_eq!(find("GET", "/kit/a/sessions/%FF", "session_id"), "nothing");
        assert_eq!(find("GET", "/kit/a/sessions/", ""), "nothing");
        assert_eq!(find("GET", "/kit//meetings", ""), "nothing");
        assert_eq!(find("GET", "", ""), "nothing");
    }
}
