//! Where a response holds the errors of its API.

use serde_json::{Map, Value};

/// Where a response holds errors, and which keys of an error hold what, as `#[api(errors = …)]` declares it.
///
/// [`DEFAULT`](Self::DEFAULT) reads what most APIs send, so declare only what is elsewhere. Keys are dotted paths. Whatever is declared,
/// [`ApiError::json`](crate::ApiError::json) returns the whole error.
///
/// ```
/// use rtk::{Api, ErrorFormat};
///
/// // {"fault": {"faultstring": "no such pen", "detail": {"errorcode": "pens.Missing"}}}
/// const FAULT: ErrorFormat = ErrorFormat::DEFAULT.at("fault").message("faultstring").code("detail.errorcode");
///
/// /// An API of pens.
/// #[derive(Debug, Api)]
/// #[api(base_url = "https://api.example.com", errors = FAULT)]
/// pub struct Pens;
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ErrorFormat {
    pub(crate) at: Option<&'static str>,
    pub(crate) message: Option<&'static str>,
    pub(crate) code: Option<&'static str>,
    pub(crate) pointer: Option<&'static str>,
    pub(crate) documentation_url: Option<&'static str>,
    pub(crate) causes: Option<&'static str>,
}

impl ErrorFormat {
    /// The keys that most APIs use.
    ///
    /// | of a response | keys |
    /// | --- | --- |
    /// | errors | `errors` and `error`, or else the body itself |
    ///
    /// | of an error | keys, of which the first counts |
    /// | --- | --- |
    /// | message | `message`, `detail`, `title` |
    /// | code | `code` |
    /// | pointer to the invalid part of the request | `source.pointer`, `pointer` |
    /// | URL of its documentation | `documentation_url`, `type` if it is a URL |
    /// | causes | `error_chain` |
    pub const DEFAULT: Self =
        Self { at: None, message: None, code: None, pointer: None, documentation_url: None, causes: None };

    /// Sets the key of the errors in a response: an error, or an array of errors. If the key is empty, the body of a response that is no success is
    /// the error.
    ///
    /// A response with this key reports a failure whatever its status, unless the resource declares the key or the response says
    /// `success: true`.
    #[must_use]
    pub const fn at(self, key: &'static str) -> Self {
        Self { at: Some(key), ..self }
    }

    /// Sets the key of the message.
    #[must_use]
    pub const fn message(self, key: &'static str) -> Self {
        Self { message: Some(key), ..self }
    }

    /// Sets the key of the code, which is a number or text.
    #[must_use]
    pub const fn code(self, key: &'static str) -> Self {
        Self { code: Some(key), ..self }
    }

    /// Sets the key of the name of the invalid part of the request.
    #[must_use]
    pub const fn pointer(self, key: &'static str) -> Self {
        Self { pointer: Some(key), ..self }
    }

    /// Sets the key of the URL of the error's documentation.
    #[must_use]
    pub const fn documentation_url(self, key: &'static str) -> Self {
        Self { documentation_url: Some(key), ..self }
    }

    /// Sets the key of the causes of an error: an error, or an array of errors.
    #[must_use]
    pub const fn causes(self, key: &'static str) -> Self {
        Self { causes: Some(key), ..self }
    }
}

/// For servers of tests, such as `rtk-sandbox`.
impl ErrorFormat {
    /// Returns the body of a response with one error in this form. The errors are an array if their key is `errors`.
    ///
    /// ```
    /// use rtk::ErrorFormat;
    /// use serde_json::json;
    ///
    /// let body = ErrorFormat::DEFAULT.at("fault").message("text").body("no such pen", Some("MISSING".into()));
    /// assert_eq!(body, json!({"fault": {"text": "no such pen", "code": "MISSING"}}));
    /// assert_eq!(ErrorFormat::DEFAULT.at("").body("no", None), json!({"message": "no"}));
    /// assert_eq!(ErrorFormat::DEFAULT.at("errors").body("no", None), json!({"errors": [{"message": "no"}]}));
    /// ```
    #[must_use]
    pub fn body(&self, message: &str, code: Option<Value>) -> Value {
        let mut error = Value::Object(Map::new());
        put(&mut error, self.message.unwrap_or("message"), message.into());
        if let Some(code) = code {
            put(&mut error, self.code.unwrap_or("code"), code);
        }
        let at = self.at.unwrap_or("error");
        if at.is_empty() {
            return error;
        }
        let errors = if at == "errors" || at.ends_with(".errors") { Value::Array(vec![error]) } else { error };
        let mut body = Value::Object(Map::new());
        put(&mut body, at, errors);
        body
    }
}

/// Puts a value at a dotted path of an object.
fn put(object: &mut Value, path: &str, value: Value) {
    let Value::Object(members) = object else { return };
    match path.split_once('.') {
        Some((key, rest)) => put(members.entry(key).or_insert_with(|| Value::Object(Map::new())), rest, value),
        None => drop(members.insert(path.to_owned(), value)),
    }
}

/// Returns what is at a dotted path.
pub(crate) fn at<'v>(value: &'v Value, path: &str) -> Option<&'v Value> {
    path.split('.').try_fold(value, |value, key| value.get(key))
}
