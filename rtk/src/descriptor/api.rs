//! The declaration of an API as static data.

use crate::descriptor::envelope::Envelope;
use crate::descriptor::paging::Paging;
use crate::descriptor::rate_limit_format::RateLimitFormat;
use crate::error::format::ErrorFormat;

/// The description of an API.
///
/// Only `#[derive(Api)]` can create one. Fields may be added in any release.
#[derive(Debug)]
pub struct ApiDescriptor {
    /// Rust name of the struct, such as `GitHub`. Messages name the API by it.
    pub name: &'static str,
    /// Default base URL. Empty if each client has to set its own.
    pub base_url: &'static str,
    /// Environment variable with the default token.
    pub token_variable: Option<&'static str>,
    /// Environment variable with the default base URL.
    pub base_url_variable: Option<&'static str>,
    /// How requests carry the token.
    pub authentication: Authentication,
    /// Headers that each request carries, with their values.
    pub headers: &'static [(&'static str, &'static str)],
    /// Query parameters that each request carries, with their values.
    pub query: &'static [(&'static str, &'static str)],
    /// Envelope of the responses. Resources inherit it.
    pub envelope: &'static Envelope,
    /// Paging style of lists. Resources inherit it.
    pub paging: &'static Paging,
    /// Form of the errors in responses.
    pub errors: &'static ErrorFormat,
    /// Form of rate limits in responses.
    pub rate_limits: &'static RateLimitFormat,
    /// Response header that identifies a request to the API's support.
    pub request_id: &'static str,
    /// Request header with the idempotency key of each POST. `None` if there is none.
    pub idempotency_key: Option<&'static str>,
    /// Whether bodies are sent as forms instead of JSON. Resources inherit it.
    pub form: bool,
}

#[doc(hidden)]
#[allow(missing_docs, reason = "each function sets the field with its name, which is documented")]
impl ApiDescriptor {
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            base_url: "",
            token_variable: None,
            base_url_variable: None,
            authentication: Authentication::BEARER,
            headers: &[],
            query: &[],
            envelope: &Envelope::NONE,
            paging: &Paging::SINGLE,
            errors: &ErrorFormat::DEFAULT,
            rate_limits: &RateLimitFormat::DEFAULT,
            request_id: "x-request-id",
            idempotency_key: None,
            form: false,
        }
    }

    #[must_use]
    pub const fn base_url(self, base_url: &'static str) -> Self {
        Self { base_url, ..self }
    }

    #[must_use]
    pub const fn token_variable(self, name: &'static str) -> Self {
        Self { token_variable: Some(name), ..self }
    }

    #[must_use]
    pub const fn base_url_variable(self, name: &'static str) -> Self {
        Self { base_url_variable: Some(name), ..self }
    }

    #[must_use]
    pub const fn authentication(self, authentication: Authentication) -> Self {
        Self { authentication, ..self }
    }

    #[must_use]
    pub const fn headers(self, headers: &'static [(&'static str, &'static str)]) -> Self {
        Self { headers, ..self }
    }

    #[must_use]
    pub const fn query(self, query: &'static [(&'static str, &'static str)]) -> Self {
        Self { query, ..self }
    }

    #[must_use]
    pub const fn envelope(self, envelope: &'static Envelope) -> Self {
        Self { envelope, ..self }
    }

    #[must_use]
    pub const fn paging(self, paging: &'static Paging) -> Self {
        Self { paging, ..self }
    }

    #[must_use]
    pub const fn errors(self, errors: &'static ErrorFormat) -> Self {
        Self { errors, ..self }
    }

    #[must_use]
    pub const fn rate_limits(self, rate_limits: &'static RateLimitFormat) -> Self {
        Self { rate_limits, ..self }
    }

    #[must_use]
    pub const fn request_id(self, header: &'static str) -> Self {
        Self { request_id: header, ..self }
    }

    #[must_use]
    pub const fn form(self, form: bool) -> Self {
        Self { form, ..self }
    }

    #[must_use]
    pub const fn idempotency_key(self, header: &'static str) -> Self {
        Self { idempotency_key: Some(header), ..self }
    }
}

/// How a client sends its token, as `#[api(authentication = …)]` declares it. Defaults to [`BEARER`](Self::BEARER).
///
/// ```
/// use rtk::{Api, Authentication};
///
/// /// An API that expects `X-Api-Key: …`.
/// #[derive(Debug, Api)]
/// #[api(base_url = "https://api.example.com", authentication = Authentication::header("x-api-key"))]
/// pub struct Example;
///
/// let client = Example::builder().token("a-key").build()?;
/// # Ok::<(), rtk::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Authentication(pub(crate) Way);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Scheme(&'static str),
    Header(&'static str),
    Nothing,
}

impl Authentication {
    /// `Authorization: Bearer <token>`.
    pub const BEARER: Self = Self::scheme("Bearer");

    /// No token. A client needs none, and a token that is set is an error.
    pub const NONE: Self = Self(Way::Nothing);

    /// `Authorization: <scheme> <token>`. For the scheme `Basic`, the token is the base64 encoding of `name:password`.
    #[must_use]
    pub const fn scheme(scheme: &'static str) -> Self {
        Self(Way::Scheme(scheme))
    }

    /// `<name>: <token>`, such as `x-api-key: …`.
    #[must_use]
    pub const fn header(name: &'static str) -> Self {
        Self(Way::Header(name))
    }

    /// Returns the header that carries a token, and its value. `None` if requests carry no token. For servers of tests, such as `rtk-sandbox`.
    ///
    /// ```
    /// use rtk::Authentication;
    ///
    /// assert_eq!(Authentication::BEARER.header_for("t"), Some(("authorization", "Bearer t".to_owned())));
    /// assert_eq!(Authentication::header("x-api-key").header_for("t"), Some(("x-api-key", "t".to_owned())));
    /// assert_eq!(Authentication::NONE.header_for("t"), None);
    /// ```
    #[must_use]
    pub fn header_for(&self, token: &str) -> Option<(&'static str, String)> {
        match self.0 {
            Way::Scheme(scheme) => Some(("authorization", format!("{scheme} {token}"))),
            Way::Header(name) => Some((name, token.to_owned())),
            Way::Nothing => None,
        }
    }
}
