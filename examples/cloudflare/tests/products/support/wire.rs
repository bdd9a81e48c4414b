//! The compared parts of a request, however it was recorded.

use std::fmt;

use percent_encoding::percent_decode_str;

use super::body::Content;
use super::server;

/// Headers that are not compared: those of the connection, the body, the official package and Node.
const NO_MATTER: [&str; 15] = [
    "accept",
    "accept-encoding",
    "accept-language",
    "api-version",
    "authorization",
    "cache-control",
    "connection",
    "content-length",
    "content-type",
    "host",
    "pragma",
    "sec-fetch-mode",
    "transfer-encoding",
    "user-agent",
    "x-call",
];

/// A request. Percent-encoding and the order of pairs and headers do not matter for equality.
#[derive(Debug)]
pub(crate) struct Wire {
    /// Method and target, as they were sent.
    line: String,
    method: String,
    /// Decoded.
    segments: Vec<String>,
    /// Decoded, and sorted.
    pub(crate) query: Vec<(String, String)>,
    pub(crate) accept: Option<String>,
    authorization: Option<String>,
    /// All other headers of the call, sorted.
    headers: Vec<(String, String)>,
    pub(crate) body: Content,
}

impl PartialEq for Wire {
    fn eq(&self, other: &Self) -> bool {
        (&self.method, &self.segments, &self.query, &self.accept, &self.authorization, &self.headers, &self.body)
            == (
                &other.method,
                &other.segments,
                &other.query,
                &other.accept,
                &other.authorization,
                &other.headers,
                &other.body,
            )
    }
}

impl Wire {
    pub(crate) fn of(sent: &server::Sent) -> Self {
        let headers = sent.headers.iter().map(|(name, value)| (name.to_ascii_lowercase(), value.clone())).collect();
        Self::new(&sent.method, &sent.target, headers, &sent.body)
    }

    pub(crate) fn of_playback(sent: &rtk::testing::Sent) -> Self {
        let line = sent.to_string();
        let target = line.split_once(' ').map_or("", |(_, target)| target);
        let headers = sent.headers().iter().map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()));
        Self::new(sent.method(), target, headers.collect(), sent.body())
    }

    fn new(method: &str, target: &str, mut headers: Vec<(String, String)>, body: &[u8]) -> Self {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let pairs = query.split('&').filter(|pair| !pair.is_empty());
        let pairs = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
        // In a query, `+` is a space.
        let mut query: Vec<_> =
            pairs.map(|(key, value)| (decoded(&key.replace('+', " ")), decoded(&value.replace('+', " ")))).collect();
        query.sort();
        let header = |name: &str| headers.iter().find(|(it, _)| it == name).map(|(_, value)| value.clone());
        let (accept, authorization) = (header("accept"), header("authorization"));
        let body = Content::read(&header("content-type").unwrap_or_default(), body);
        headers.retain(|(name, _)| !NO_MATTER.contains(&name.as_str()) && !name.starts_with("x-stainless-"));
        headers.sort();
        Self {
            line: format!("{method} {target}"),
            method: method.to_owned(),
            segments: path.split('/').map(decoded).collect(),
            query,
            accept,
            authorization,
            headers,
            body,
        }
    }
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8().unwrap().into_owned()
}

/// Prints the line as it was sent, the headers and the body.
impl fmt::Display for Wire {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.line)?;
        for (name, value) in &self.headers {
            write!(f, " [{name}: {value}]")?;
        }
        write!(f, "{}", self.body)
    }
}
