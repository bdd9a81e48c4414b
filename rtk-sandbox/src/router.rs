//! From a method and a path to what answers it.
//!
//! ```text
//! GET  /sessions/peer-report/{peer_id}    literal segments beat placeholders, the leftmost difference decides
//! GET  /sessions/{session_id}/chat
//! ```
//!
//! RealtimeKit's templates overlap in ways that common routers refuse (`apps/{app_id}` beside `{app_id}/meetings`), and 405
//! must be told from 404. So every template that fits is found and the most literal one taken, whatever its methods.

use percent_encoding::percent_decode_str;

/// Templates with something at the end of each.
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
}

/// What a path leads to.
#[derive(Debug)]
pub(crate) enum Found<'r, T> {
    Target(&'r T, Ids),
    /// The path is known; these are its methods.
    OtherMethods(Vec<&'static str>),
    Nothing,
}

/// What the placeholders of a template stood for, decoded.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Ids(Vec<(String, String)>);

impl Ids {
    /// Empty for a placeholder that the template does not have, which is no id of anything.
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

    /// Of two targets with one method and one template the first stays. Declarations have such where a body or a reader
    /// tells one operation from the other: to pause and to stop a recording is one PUT.
    pub(crate) fn add(&mut self, method: &'static str, template: &str, target: T) {
        let segments: Vec<_> = template.trim_start_matches('/').split('/').map(Segment::parse).collect();
        if !self.routes.iter().any(|route| route.method == method && route.segments == segments) {
            self.routes.push(Route { method, segments, target });
        }
    }

    /// `path` is percent-encoded as it came.
    pub(crate) fn find(&self, method: &str, path: &str) -> Found<'_, T> {
        let Some(path) = decode(path) else { return Found::Nothing };
        let fitting: Vec<&Route<T>> = self.routes.iter().filter(|route| route.fits(&path)).collect();
        let Some(best) = fitting.iter().max_by(|a, b| a.literals().cmp(b.literals())) else {
            return Found::Nothing;
        };
        let mut methods = Vec::new();
        for route in fitting.iter().filter(|route| route.literals().eq(best.literals())) {
            if route.method == method {
                return Found::Target(&route.target, route.ids(&path));
            }
            methods.push(route.method);
        }
        Found::OtherMethods(methods)
    }
}

/// One string for each segment: an id may hold an encoded slash. `None` for what is no UTF-8.
fn decode(path: &str) -> Option<Vec<String>> {
    let path = path.strip_prefix('/')?;
    path.split('/').map(|segment| Some(percent_decode_str(segment).decode_utf8().ok()?.into_owned())).collect()
}

impl Segment {
    fn parse(text: &str) -> Self {
        match text.strip_prefix('{').and_then(|text| text.strip_suffix('}')) {
            Some(name) => Self::Placeholder(name.to_owned()),
            None => Self::Literal(text.to_owned()),
        }
    }

    /// No id is empty: `/apps/` is not an app without a name.
    fn fits(&self, text: &str) -> bool {
        match self {
            Self::Literal(literal) => literal == text,
            Self::Placeholder(_) => !text.is_empty(),
        }
    }
}

impl<T> Route<T> {
    fn fits(&self, path: &[String]) -> bool {
        self.segments.len() == path.len() && self.segments.iter().zip(path).all(|(segment, text)| segment.fits(text))
    }

    fn literals(&self) -> impl Iterator<Item = bool> {
        self.segments.iter().map(|segment| matches!(segment, Segment::Literal(_)))
    }

    fn ids(&self, path: &[String]) -> Ids {
        let pairs = self.segments.iter().zip(path).filter_map(|(segment, text)| match segment {
            Segment::Placeholder(name) => Some((name.clone(), text.clone())),
            Segment::Literal(_) => None,
        });
        Ids(pairs.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::{Found, Router};

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

    /// The target and the id of one placeholder; the methods in place of them; or nothing.
    fn find(method: &str, path: &str, placeholder: &str) -> String {
        match router().find(method, path) {
            Found::Target(target, ids) => format!("{target} {}", ids.get(placeholder)),
            Found::OtherMethods(methods) => methods.join(","),
            Found::Nothing => "nothing".to_owned(),
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
    fn a_known_path_says_its_methods() {
        assert_eq!(find("DELETE", "/kit/a/meetings", ""), "GET,POST");
        // The app called `meetings` hides the meetings of the app called `apps`, for every method.
        assert_eq!(find("POST", "/kit/apps/meetings", ""), "GET");
        assert_eq!(find("GET", "/kit/a/nothing", ""), "nothing");
    }

    #[test]
    fn one_method_of_one_template_is_one_route() {
        let mut router = router();
        router.add("POST", "/kit/{app_id}/meetings", "another meeting");
        assert!(matches!(router.find("POST", "/kit/a/meetings"), Found::Target(&"new meeting", _)));
        match router.find("PUT", "/kit/a/meetings") {
            Found::OtherMethods(methods) => assert_eq!(methods, ["GET", "POST"]),
            found => panic!("{found:?}"),
        }
    }

    #[test]
    fn segments_are_decoded_one_by_one() {
        assert_eq!(find("GET", "/kit/a/sessions/a%2Fb%20%C3%A9", "session_id"), "session a/b é");
        assert_eq!(find("GET", "/kit/a/sessions/100%", "session_id"), "session 100%");
        assert_eq!(find("GET", "/kit/a/sessions/%FF", "session_id"), "nothing");
        assert_eq!(find("GET", "/kit/a/sessions/", ""), "nothing");
        assert_eq!(find("GET", "/kit//meetings", ""), "nothing");
        assert_eq!(find("GET", "", ""), "nothing");
    }
}
