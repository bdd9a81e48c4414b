//! Which redirects the default transport follows, and what it sends to the next server.

use http::header::{ACCEPT, ACCEPT_LANGUAGE, HeaderMap, HeaderName, RANGE, USER_AGENT};
use http::{Method, Request, StatusCode, Uri};

use crate::transport::body::Body;
use crate::transport::{Anonymous, host, location};

/// The headers that another server receives. Any other one can hold credentials, or means something to the API only.
const SENT_ELSEWHERE: [HeaderName; 4] = [ACCEPT, ACCEPT_LANGUAGE, RANGE, USER_AGENT];

/// What is kept of a request, so that it can be sent again to where it is redirected.
pub(super) struct Redirects {
    left: usize,
    method: Method,
    url: Uri,
    headers: HeaderMap,
    /// `None` if the body can be sent only once.
    body: Option<Body>,
    /// Whether the request has left the server that it was for.
    is_elsewhere: bool,
}

impl Redirects {
    pub(super) fn new(request: &Request<Body>, limit: usize) -> Self {
        Self {
            left: limit,
            method: request.method().clone(),
            url: request.uri().clone(),
            headers: request.headers().clone(),
            body: request.body().duplicate(),
            is_elsewhere: request.extensions().get::<Anonymous>().is_some(),
        }
    }

    /// Returns the request to which a response redirects, or `None` if the response is to be returned as it is.
    pub(super) fn next<B>(&mut self, response: &http::Response<B>) -> Option<Request<Body>> {
        let keeps_method = match response.status() {
            StatusCode::MOVED_PERMANENTLY | StatusCode::FOUND | StatusCode::SEE_OTHER => false,
            StatusCode::TEMPORARY_REDIRECT | StatusCode::PERMANENT_REDIRECT => true,
            _ => return None,
        };
        let url = location::resolve(&self.url, &location::read(response.headers())?)?;
        let is_same = is_same_server(&self.url, &url)?;
        let reads = self.method == Method::GET || self.method == Method::HEAD;
        // The body of a write is meant for the API only. 301, 302 and 303 ask for a GET instead, which is no write.
        let is_followed = self.left > 0 && (reads || (keeps_method && is_same)) && is_allowed(&self.url, &url);
        let body = self.body.as_ref().filter(|_| is_followed)?.duplicate()?;
        self.left -= 1;
        if !is_same {
            self.is_elsewhere = true;
            self.headers = SENT_ELSEWHERE
                .into_iter()
                .filter_map(|name| self.headers.get(&name).map(|value| (name, value.clone())))
                .collect();
        }
        let mut request = Request::new(if is_same { body } else { Body::empty() });
        *request.method_mut() = self.method.clone();
        *request.uri_mut() = url.clone();
        *request.headers_mut() = self.headers.clone();
        if self.is_elsewhere {
            request.extensions_mut().insert(Anonymous);
        }
        self.url = url;
        Some(request)
    }
}

/// Whether two URLs have the same scheme, host and port. `None` if one is not a URL of HTTP.
fn is_same_server(a: &Uri, b: &Uri) -> Option<bool> {
    let server = |url: &Uri| {
        let port = match url.scheme_str()? {
            "http" => 80,
            "https" => 443,
            _ => return None,
        };
        Some((url.scheme()?.clone(), url.host()?.to_ascii_lowercase(), url.port_u16().unwrap_or(port)))
    };
    Some(server(a)? == server(b)?)
}

/// Whether a server may lead a client from one URL to another: not from https to http, not to a host of doubtful spelling, and to this
/// machine only from this machine.
fn is_allowed(from: &Uri, to: &Uri) -> bool {
    let (Some(old), Some(new)) = (from.host(), to.host()) else { return false };
    let has_user = to.authority().is_some_and(|authority| authority.as_str().contains('@'));
    let is_downgrade = from.scheme_str() == Some("https") && to.scheme_str() == Some("http");
    !has_user && !is_downgrade && host::reject(new).is_none() && (!host::is_local(new) || host::is_local(old))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(method: Method, url: &str, body: Body) -> Request<Body> {
        let mut request = Request::new(body);
        *request.method_mut() = method;
        *request.uri_mut() = url.parse().unwrap_or_else(|_| panic!("{url}"));
        for (name, value) in [
            ("authorization", "Bearer t"),
            ("x-auth-key", "k"),
            ("cookie", "c"),
            ("accept", "a/b"),
            ("content-type", "text/plain"),
        ] {
            request.headers_mut().insert(HeaderName::from_static(name), http::HeaderValue::from_static(value));
        }
        request
    }

    fn redirect(status: u16, location: &str) -> http::Response<()> {
        let response = http::Response::builder().status(status).header("location", location).body(());
        response.unwrap_or_else(|_| panic!("{location}"))
    }

    /// The method, the URL and the names of the headers of the next request.
    fn next(method: Method, body: &'static str, status: u16, location: &str) -> Option<String> {
        let request = request(method, "https://api.example.com/v1/a", Body::from(body));
        let next = Redirects::new(&request, 3).next(&redirect(status, location))?;
        let names: Vec<_> = next.headers().keys().map(HeaderName::as_str).collect();
        let body = next.body().as_bytes().map_or(0, bytes::Bytes::len);
        Some(format!("{} {} {} {body}", next.method(), next.uri(), names.join(",")))
    }

    const ALL: &str = "authorization,x-auth-key,cookie,accept,content-type";

    #[test]
    fn redirect_of_a_read_is_followed() {
        for status in [301, 302, 303, 307, 308] {
            for method in [Method::GET, Method::HEAD] {
                let same = format!("{method} https://api.example.com/b {ALL} 0");
                assert_eq!(next(method.clone(), "", status, "/b"), Some(same));
            }
        }
        for status in [200, 300, 304, 404] {
            assert_eq!(next(Method::GET, "", status, "/b"), None);
        }
        assert_eq!(next(Method::GET, "", 302, ""), None);
    }

    #[test]
    fn redirect_to_another_server_sends_no_credentials() {
        for other in ["https://example.com/b", "https://api.example.com:8443/b", "https://cdn.example.com/b"] {
            assert_eq!(next(Method::GET, "", 302, other), Some(format!("GET {other} accept 0")));
        }
        for same in ["https://API.example.com/b", "https://api.example.com:443/b"] {
            assert!(next(Method::GET, "", 302, same).is_some_and(|it| it.ends_with(&format!(" {ALL} 0"))), "{same}");
        }
    }

    #[test]
    fn redirect_back_to_the_first_server_sends_no_credentials() {
        let first = request(Method::GET, "https://api.example.com/a", Body::empty());
        let mut redirects = Redirects::new(&first, 3);
        assert!(redirects.next(&redirect(302, "https://example.com/b")).is_some());
        let back = redirects.next(&redirect(302, "https://api.example.com/c"));
        assert!(back.is_some_and(|back| {
            back.extensions().get::<Anonymous>().is_some() && back.headers().keys().eq([&ACCEPT])
        }));
    }

    #[test]
    fn redirect_of_a_write_is_followed_on_the_same_server_with_its_method() {
        for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
            for status in [307, 308] {
                let same = format!("{method} https://api.example.com/b {ALL} 4");
                assert_eq!(next(method.clone(), "body", status, "/b"), Some(same));
                assert_eq!(next(method.clone(), "body", status, "https://example.com/b"), None);
            }
            for status in [301, 302, 303] {
                assert_eq!(next(method.clone(), "body", status, "/b"), None);
            }
        }
    }

    #[test]
    fn redirect_of_a_body_that_can_be_sent_once_is_not_followed() {
        let body = Body::chunks(futures_util::stream::empty());
        let request = request(Method::PUT, "https://api.example.com/a", body);
        assert!(Redirects::new(&request, 3).next(&redirect(307, "/b")).is_none());
    }

    #[test]
    fn redirect_that_would_be_unsafe_is_not_followed() {
        for location in [
            "http://api.example.com/b",
            "https://127.0.0.1/b",
            "https://localhost/b",
            "https://169.254.169.254/b",
            "https://127.1/b",
            "https://ann:pw@example.com/b",
            "ftp://example.com/b",
            "mailto:ann@example.com",
        ] {
            assert_eq!(next(Method::GET, "", 302, location), None, "{location}");
        }
    }

    #[test]
    fn redirects_above_the_limit_are_not_followed() {
        let first = request(Method::GET, "https://api.example.com/a", Body::empty());
        let mut redirects = Redirects::new(&first, 2);
        let followed = (0..5).filter(|_| redirects.next(&redirect(302, "/b")).is_some()).count();
        assert_eq!(followed, 2);
        assert!(Redirects::new(&first, 0).next(&redirect(302, "/b")).is_none());
    }
}
