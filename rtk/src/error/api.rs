//! What an answer that is an error says, in either of Cloudflare's forms or in those of others.

use std::fmt;

use serde_json::Value;

/// One error of an answer: an item of `errors`, the single `error` that RealtimeKit answers, or a body that is the error itself: problem
/// details ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)), or an object with a `message` and neither of these keys.
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
    code: Option<String>,
    message: String,
    pointer: Option<String>,
    documentation_url: Option<String>,
    chain: Vec<ApiError>,
}

impl ApiError {
    /// Cloudflare's code. Some products leave it out, some exceed 65535. `None` where it is a word: see [`code_text`](Self::code_text).
    #[must_use]
    pub fn code(&self) -> Option<i64> {
        self.code.as_ref()?.parse().ok()
    }

    /// The code as text. Other APIs have words for codes:
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// use rtk::testing::{Answer, Playback};
    /// use serde_json::json;
    ///
    /// let body = json!({"error": {"code": "SOLD_OUT", "message": "no more pens"}});
    /// let shop = Playback::new().answer(Answer::json(body).status(409));
    /// let error = shop.client().post("orders").error_for_status().await.unwrap_err();
    /// assert_eq!((error.errors()[0].code_text(), error.code()), (Some("SOLD_OUT"), None));
    /// # }
    /// ```
    #[must_use]
    pub fn code_text(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// Cloudflare's words, or the `detail` or else the `title` of problem details.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The part of the request that is meant, as a JSON pointer.
    #[must_use]
    pub fn pointer(&self) -> Option<&str> {
        self.pointer.as_deref()
    }

    /// Where Cloudflare explains it; the `type` of problem details.
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
        let words = || ["message", "detail", "title"].into_iter().find_map(text);
        let pointer = value.pointer("/source/pointer").and_then(Value::as_str).map(scrub);
        Self {
            code: value.get("code").and_then(|code| match code {
                Value::Number(number) => Some(number.to_string()),
                _ => text("code").filter(|code| !code.is_empty()),
            }),
            message: value.as_str().map(scrub).or_else(words).unwrap_or_else(|| "no message".to_owned()),
            pointer: pointer.or_else(|| text("pointer")),
            documentation_url: text("documentation_url").or_else(|| text("type").filter(|name| name.contains("://"))),
            chain: value.get("error_chain").map_or_else(Vec::new, |chain| Self::read_all(chain, scrub)),
        }
    }
}

impl ApiError {
    /// RealtimeKit's codes repeat the status, and say nothing then.
    pub(crate) fn write(&self, f: &mut dyn fmt::Write, status: u16) -> fmt::Result {
        f.write_str(&self.message)?;
        if let Some(code) = self.code.as_ref().filter(|_| self.code() != Some(i64::from(status))) {
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
