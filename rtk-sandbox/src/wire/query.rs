//! Query parameters of a request.
//!
//! A value that Cloudflare's documents do not allow is an error (400), so that a client that sends one notices. Parameters that
//! are not documented are ignored, as in most of Cloudflare's API.

use jiff::Timestamp;
use jiff::civil::Date;
use percent_encoding::{NON_ALPHANUMERIC, PercentEncode, percent_decode_str, utf8_percent_encode};

use super::ApiError;

/// Name and value pairs in the order in which they were sent. A pair without a value (`name=`, as SDKs write null) is dropped.
#[derive(Debug, Default)]
pub(crate) struct Query(Vec<(String, String)>);

impl Query {
    pub(crate) fn parse(text: &str) -> Self {
        Self(query_pairs(text).into_iter().filter(|(_, value)| !value.is_empty()).collect())
    }

    /// Returns the first value of a parameter.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Returns the query string with the parameter `name` set to `value`, percent-encoded.
    pub(crate) fn with(&self, name: &str, value: &str) -> String {
        let others = self.0.iter().filter(|(own, _)| own != name).map(|(own, value)| (own.as_str(), value.as_str()));
        let pairs = others.chain([(name, value)]).map(|(name, value)| format!("{}={}", encode(name), encode(value)));
        pairs.collect::<Vec<_>>().join("&")
    }

    /// Returns all values of a parameter, in the order in which they were sent.
    pub(crate) fn texts<'q>(&'q self, name: &str) -> impl Iterator<Item = &'q str> {
        self.0.iter().filter(move |(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Returns a parameter that must be one of `values`. Case-sensitive.
    pub(crate) fn one_of(&self, name: &str, values: &[&'static str]) -> Result<Option<&'static str>, ApiError> {
        self.text(name).map(|text| one_of(name, text, values)).transpose()
    }

    /// Returns all values of a parameter that may be repeated, each of which must be one of `values`.
    pub(crate) fn any_of(&self, name: &str, values: &[&'static str]) -> Result<Vec<&'static str>, ApiError> {
        let sent = self.0.iter().filter(|(own, _)| own == name);
        sent.map(|(_, text)| one_of(name, text, values)).collect()
    }

    /// Returns a boolean parameter. Defaults to `false`.
    pub(crate) fn flag(&self, name: &str) -> Result<bool, ApiError> {
        Ok(self.one_of(name, &["true", "false"])? == Some("true"))
    }

    pub(crate) fn count(&self, name: &str) -> Result<Option<usize>, ApiError> {
        let Some(text) = self.text(name) else { return Ok(None) };
        let error = || ApiError::bad_request(format!("Query parameter `{name}` must be a whole number, 0 or more"));
        text.parse().map(Some).map_err(|_| error())
    }

    pub(crate) fn time(&self, name: &str) -> Result<Option<Timestamp>, ApiError> {
        let Some(text) = self.text(name) else { return Ok(None) };
        let error = || ApiError::bad_request(format!("Query parameter `{name}` must be a date and time in ISO 8601"));
        text.parse().map(Some).map_err(|_| error())
    }

    pub(crate) fn date(&self, name: &str) -> Result<Option<Date>, ApiError> {
        let Some(text) = self.text(name) else { return Ok(None) };
        let error = || ApiError::bad_request(format!("Query parameter `{name}` must be a date such as 2026-01-31"));
        Date::strptime("%Y-%m-%d", text).map(Some).map_err(|_| error())
    }

    /// Returns a time that is sent in Unix seconds.
    pub(crate) fn unix(&self, name: &str) -> Result<Option<Timestamp>, ApiError> {
        let Some(text) = self.text(name) else { return Ok(None) };
        let error = || ApiError::bad_request(format!("Query parameter `{name}` must be a time in Unix seconds"));
        let seconds = text.parse().map_err(|_| error())?;
        Timestamp::from_second(seconds).map(Some).map_err(|_| error())
    }

    /// Returns a range such as `1:10`, which includes both ends. A missing end is open.
    pub(crate) fn range(&self, name: &str) -> Result<Option<(f64, f64)>, ApiError> {
        let Some(text) = self.text(name) else { return Ok(None) };
        let error = || ApiError::bad_request(format!("Query parameter `{name}` must be a range such as 1:10"));
        let end = |text: &str, open: f64| match text {
            "" => Ok(open),
            text => text.parse::<u32>().map(f64::from).map_err(|_| error()),
        };
        let (from, to) = text.split_once(':').ok_or_else(error)?;
        Ok(Some((end(from, 0.0)?, end(to, f64::INFINITY)?)))
    }
}

/// Returns all pairs of a query or of a form, decoded, in the order in which they were sent.
pub(crate) fn query_pairs(text: &str) -> Vec<(String, String)> {
    let pairs = text.split('&').filter(|pair| !pair.is_empty());
    let pairs = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    pairs.map(|(name, value)| (decode(name), decode(value))).collect()
}

fn one_of(name: &str, text: &str, values: &[&'static str]) -> Result<&'static str, ApiError> {
    let known = values.iter().find(|value| **value == text).copied();
    let error = || ApiError::bad_request(format!("Query parameter `{name}` must be one of {}", values.join(", ")));
    known.ok_or_else(error)
}

fn encode(text: &str) -> PercentEncode<'_> {
    utf8_percent_encode(text, NON_ALPHANUMERIC)
}

/// Decodes as HTML forms are encoded: a plus is a space.
fn decode(text: &str) -> String {
    let spaced = text.replace('+', " ");
    percent_decode_str(&spaced).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::Query;

    #[test]
    fn parse_decodes_values() {
        let query = Query::parse("search=stand%2Dup+%C3%A9&empty=&bare&a=b=c");
        assert_eq!(query.text("search"), Some("stand-up é"));
        assert_eq!(query.text("empty"), None);
        assert_eq!(query.text("bare"), None);
        assert_eq!(query.text("a"), Some("b=c"));
        assert_eq!(query.with("a", "é "), "search=stand%2Dup%20%C3%A9&a=%C3%A9%20");
    }

    #[test]
    fn values_of_the_wrong_type_are_errors() {
        let query = Query::parse("n=7&bad=x&on=true&t=2026-01-05T10:00:00%2B01:00&r=2:4&open=3:&half=3");
        assert_eq!(query.count("n").ok(), Some(Some(7)));
        assert_eq!(query.count("none").ok(), Some(None));
        assert!(query.count("bad").is_err());
        assert_eq!(query.flag("on").ok(), Some(true));
        assert!(query.flag("bad").is_err());
        assert_eq!(
            query.time("t").ok().flatten().map(|time| time.to_string()).as_deref(),
            Some("2026-01-05T09:00:00Z")
        );
        assert!(query.time("bad").is_err());
        assert_eq!(query.range("r").ok(), Some(Some((2.0, 4.0))));
        assert_eq!(query.range("open").ok(), Some(Some((3.0, f64::INFINITY))));
        assert!(query.range("half").is_err());
        assert!(query.one_of("bad", &["X"]).is_err());
        let query = Query::parse("s=A&s=B&d=2026-01-31&bad=2026-1-32&u=86400&s2=A&s2=C");
        assert_eq!(query.any_of("s", &["A", "B", "C"]).ok(), Some(vec!["A", "B"]));
        assert_eq!(query.any_of("none", &["A"]).ok(), Some(vec![]));
        assert!(query.any_of("s2", &["A", "B"]).is_err());
        assert_eq!(query.date("d").ok().flatten().map(|date| date.to_string()).as_deref(), Some("2026-01-31"));
        assert!(query.date("bad").is_err());
        let time = query.unix("u").ok().flatten().map(|time| time.to_string());
        assert_eq!(time.as_deref(), Some("1970-01-02T00:00:00Z"));
        assert!(query.unix("d").is_err());
    }
}
