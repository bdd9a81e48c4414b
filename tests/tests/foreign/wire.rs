//! What the fake servers share: reading a request as a server does.

use percent_encoding::percent_decode_str;
use serde_json::Value;

use crate::support::{Reply, Sent};

/// Decodes a part of a URL or a form. Panics if it is not valid percent-encoding of UTF-8.
pub(crate) fn decode(text: &str) -> String {
    let bytes = text.bytes();
    assert!(bytes.clone().all(|byte| byte.is_ascii_graphic()), "{text:?} is not encoded");
    percent_decode_str(&text.replace('+', " ")).decode_utf8().unwrap().into_owned()
}

/// Decodes `a=b&c=d`.
pub(crate) fn pairs(text: &str) -> Vec<(String, String)> {
    let pairs = text.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(key, value)| (decode(key), decode(value)))
        .collect()
}

/// A request, taken apart.
pub(crate) struct Parts {
    pub(crate) method: String,
    /// The segments of the path, decoded one by one.
    pub(crate) path: Vec<String>,
    pub(crate) query: Vec<(String, String)>,
}

impl Parts {
    pub(crate) fn of(sent: &Sent) -> Self {
        let path = sent
            .path()
            .split('/')
            .skip(1)
            .map(|segment| percent_decode_str(segment).decode_utf8().unwrap().into_owned());
        let query = sent.target.split_once('?').map_or("", |(_, query)| query);
        Self { method: sent.method.clone(), path: path.collect(), query: pairs(query) }
    }

    /// Method and path, to match on.
    pub(crate) fn route(&self) -> (&str, Vec<&str>) {
        (&self.method, self.path.iter().map(String::as_str).collect())
    }

    /// The value of a query parameter. Panics if it was sent twice.
    pub(crate) fn query(&self, key: &str) -> Option<&str> {
        let mut values = self.query.iter().filter(|(name, _)| name == key);
        let value = values.next();
        assert!(values.next().is_none(), "`{key}` was sent twice");
        value.map(|(_, value)| value.as_str())
    }

    pub(crate) fn number(&self, key: &str) -> Option<usize> {
        self.query(key).map(|value| value.parse().unwrap())
    }
}

/// A response with JSON of any media type.
pub(crate) fn reply(status: u16, content_type: &str, headers: &[(&str, &str)], body: &Value) -> Reply {
    let mut all = vec![("content-type", content_type)];
    all.extend(headers);
    Reply::new(status, &all, &body.to_string())
}
