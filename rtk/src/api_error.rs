//! What Cloudflare says in an answer that is an error, in either of its forms.

use std::fmt;

use serde_json::Value;

/// One error of an answer: an item of `errors`, or the single `error` that RealtimeKit answers.
///
/// ```
/// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) {
/// use rtk::realtime_kit::*;
///
/// if let Err(error) = Session::find(app, "sess-1").await {
///     for one in error.errors() {
///         eprintln!("{:?} {} {:?}", one.code(), one.message(), one.pointer());
///     }
/// }
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ApiError {
    code: Option<i64>,
    message: String,
    pointer: Option<String>,
    documentation_url: Option<String>,
    chain: Vec<ApiError>,
}

impl ApiError {
    /// Cloudflare's code. Some products leave it out, some exceed 65535.
    #[must_use]
    pub fn code(&self) -> Option<i64> {
        self.code
    }

    /// Cloudflare's words.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The part of the request that is meant, as a JSON pointer.
    #[must_use]
    pub fn pointer(&self) -> Option<&str> {
        self.pointer.as_deref()
    }

    /// Where Cloudflare explains it.
    #[must_use]
    pub fn documentation_url(&self) -> Option<&str> {
        self.documentation_url.as_deref()
    }

    /// What led to it.
    #[must_use]
    pub fn chain(&self) -> &[ApiError] {
        &self.chain
    }

    /// Reads `errors` or `error`, whatever its form; nothing that is there is refused.
    pub(crate) fn read_all(value: &Value, scrub: &dyn Fn(&str) -> String) -> Vec<Self> {
        match value {
            Value::Array(items) => items.iter().map(|item| Self::read(item, scrub)).collect(),
            Value::Null => Vec::new(),
            one => vec![Self::read(one, scrub)],
        }
    }

    fn read(value: &Value, scrub: &dyn Fn(&str) -> String) -> Self {
        let text = |key: &str| value.get(key).and_then(Value::as_str).map(scrub);
        let code = value.get("code");
        Self {
            code: code.and_then(|code| code.as_i64().or_else(|| code.as_str()?.parse().ok())),
            message: value.as_str().map(scrub).or_else(|| text("message")).unwrap_or_else(|| "no message".to_owned()),
            pointer: value.pointer("/source/pointer").and_then(Value::as_str).map(scrub),
            documentation_url: text("documentation_url"),
            chain: value.get("error_chain").map_or_else(Vec::new, |chain| Self::read_all(chain, scrub)),
        }
    }
}

impl ApiError {
    /// RealtimeKit's codes repeat the status, and say nothing then.
    pub(crate) fn write(&self, f: &mut dyn fmt::Write, status: u16) -> fmt::Result {
        f.write_str(&self.message)?;
        if let Some(code) = self.code.filter(|code| *code != i64::from(status)) {
            write!(f, " (code {code})")?;
        }
        for cause in &self.chain {
            write!(f, ", because {cause}")?;
        }
        Ok(())
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, 0)
    }
}
