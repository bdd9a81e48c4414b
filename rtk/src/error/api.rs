//! The errors in a response.

use std::fmt;

use serde_json::Value;

use crate::error::format::{self, ErrorFormat};

/// One error in a response.
///
/// It is decoded from an item of `errors` or from `error`, or from what the [`ErrorFormat`] of the API names. If the body has neither, it is
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
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ApiError {
    code: Option<String>,
    message: String,
    pointer: Option<String>,
    documentation_url: Option<String>,
    chain: Vec<ApiError>,
    json: Value,
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

    /// Returns the whole error, with the keys that have no method here. The credentials of the request are replaced in it.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// use rtk::testing::{Answer, Playback};
    /// use serde_json::json;
    ///
    /// let body = json!({"error": {"message": "no more pens", "restocked_on": "2026-12-01"}});
    /// let shop = Playback::new().answer(Answer::json(body).status(409));
    /// let error = shop.client().post("orders").error_for_status().await.unwrap_err();
    /// assert_eq!(error.errors()[0].json()["restocked_on"], "2026-12-01");
    /// # }
    /// ```
    #[must_use]
    pub fn json(&self) -> &Value {
        &self.json
    }

    /// Returns the causes of the error (`error_chain`).
    #[must_use]
    pub fn chain(&self) -> &[ApiError] {
        &self.chain
    }

    /// Decodes one error, or an array of errors. Accepts any JSON, because an error must not hide the failure that it reports.
    pub(crate) fn read_all(value: &Value, format: &ErrorFormat, scrub: &dyn Fn(&str) -> String) -> Vec<Self> {
        match value {
            Value::Array(items) => items.iter().map(|item| Self::read(item, format, scrub)).collect(),
            Value::Null => Vec::new(),
            error => vec![Self::read(error, format, scrub)],
        }
    }

    fn read(value: &Value, format: &ErrorFormat, scrub: &dyn Fn(&str) -> String) -> Self {
        let found = |own: Option<&'static str>, common: &[&'static str]| {
            let keys = own.into_iter().chain(common.iter().copied());
            keys.filter_map(|key| format::at(value, key)).find(|found| !found.is_null())
        };
        let text = |own, common: &[&'static str]| found(own, common).and_then(Value::as_str).map(scrub);
        let of_type = || text(None, &["type"]).filter(|name| name.contains("://"));
        Self {
            code: found(format.code, &["code"]).and_then(|code| match code {
                Value::Number(number) => Some(scrub(&number.to_string())),
                code => code.as_str().filter(|code| !code.is_empty()).map(scrub),
            }),
            message: (value.as_str().map(scrub))
                .or_else(|| text(format.message, &["message", "detail", "title"]))
                .unwrap_or_else(|| "no message".to_owned()),
            pointer: text(format.pointer, &["source.pointer", "pointer"]),
            documentation_url: text(format.documentation_url, &["documentation_url"]).or_else(of_type),
            chain: found(format.causes, &["error_chain"])
                .map_or_else(Vec::new, |causes| Self::read_all(causes, format, scrub)),
            json: scrub_all(value, scrub),
        }
    }
}

/// Applies `scrub` to every text.
fn scrub_all(value: &Value, scrub: &dyn Fn(&str) -> String) -> Value {
    match value {
        Value::String(text) => scrub(text).into(),
        Value::Array(items) => items.iter().map(|item| scrub_all(item, scrub)).collect(),
        Value::Object(members) => members.iter().map(|(key, value)| (scrub(key), scrub_all(value, scrub))).collect(),
        other => other.clone(),
    }
}

/// Omits the JSON, which can hold secrets.
impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, message, pointer, documentation_url, chain, json: _ } = self;
        f.debug_struct("ApiError")
            .field("code", code)
            .field("message", message)
            .field("pointer", pointer)
            .field("documentation_url", documentation_url)
            .field("chain", chain)
            .finish_non_exhaustive()
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
