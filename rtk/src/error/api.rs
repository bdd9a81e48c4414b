//! The errors in a response, in either of Cloudflare's formats or in those of other APIs.

use std::fmt;

use serde_json::Value;

/// One error in a response.
///
/// It is decoded from an item of `errors` (most of Cloudflare's API) or from `error` (RealtimeKit). If the body has neither key, it is
/// decoded from the body itself: problem details ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)), or an object with a `message`.
///
/// ```
/// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) {
/// use rtk::realtime_kit::*;
///
/// if let Err(error) = Session::find(app, "sess-1").await {
///     for api_error in error.errors() {
///         eprintln!("{:?} {} {:?}", api_error.code(), api_error.message(), api_error.pointer());
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
    /// Returns the numeric code, if there is one. Codes may exceed 65535. For codes that are not numbers, use
    /// [`code_text`](Self::code_text).
    #[must_use]
    pub fn code(&self) -> Option<i64> {
        self.code.as_ref()?.parse().ok()
    }

    /// Returns the code as a string. Some APIs use names as codes:
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

    /// Returns the `message`; for problem details the `detail`, or else the `title`. `no message` if there is none.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Returns a JSON pointer to the invalid part of the request.
    #[must_use]
    pub fn pointer(&self) -> Option<&str> {
        self.pointer.as_deref()
    }

    /// Returns the URL of the error's documentation; for problem details the `type`, if it is a URL.
    #[must_use]
    pub fn documentation_url(&self) -> Option<&str> {
        self.documentation_url.as_deref()
    }

    /// Returns the causes of the error (`error_chain`).
    #[must_use]
    pub fn chain(&self) -> &[ApiError] {
        &self.chain
    }

    /// Decodes the value of `errors` or `error`. Accepts any JSON, because an error must not hide the failure that it reports.
    pub(crate) fn read_all(value: &Value, scrub: &dyn Fn(&str) -> String) -> Vec<Self> {
        match value {
            Value::Array(items) => items.iter().map(|item| Self::read(item, scrub)).collect(),
            Value::Null => Vec::new(),
            error => vec![Self::read(error, scrub)],
        }
    }

    fn read(value: &Value, scrub: &dyn Fn(&str) -> String) -> Self {
        let text = |key: &str| value.get(key).and_then(Value::as_str).map(scrub);
        let message = || ["message", "detail", "title"].into_iter().find_map(text);
        let pointer = value.pointer("/source/pointer").and_then(Value::as_str).map(scrub);
        Self {
            code: value.get("code").and_then(|code| match code {
                Value::Number(number) => Some(scrub(&number.to_string())),
                _ => text("code").filter(|code| !code.is_empty()),
            }),
            message: value.as_str().map(scrub).or_else(message).unwrap_or_else(|| "no message".to_owned()),
            pointer: pointer.or_else(|| text("pointer")),
            documentation_url: text("documentation_url").or_else(|| text("type").filter(|name| name.contains("://"))),
            chain: value.get("error_chain").map_or_else(Vec::new, |chain| Self::read_all(chain, scrub)),
        }
    }
}

impl ApiError {
    /// Writes the message, the code and the causes. Omits a code that repeats `status`, as those of RealtimeKit do.
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
