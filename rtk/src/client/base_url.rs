//! The base URL of a client.

use http::Uri;

use crate::client::env;
use crate::descriptor::ApiDescriptor;
use crate::error::{Error, ErrorKind};
use crate::transport::host::is_loopback;

/// A base URL that has been validated.
pub(crate) struct BaseUrl {
    /// The URL without a trailing slash.
    pub(crate) text: String,
    /// The host and the port.
    pub(crate) server: (String, u16),
    /// Whether the host is a loopback address or `localhost`.
    pub(crate) is_loopback: bool,
}

impl BaseUrl {
    /// Validates the configured base URL, or that of the environment, or the default of the API.
    pub(crate) fn resolve(
        configured: Option<&str>,
        api: &'static ApiDescriptor,
        allow_plain_http: bool,
    ) -> Result<Self, Error> {
        let of_environment = match (configured, api.base_url_variable) {
            (None, Some(variable)) => env::read(variable)?,
            _ => None,
        };
        match configured.or(of_environment.as_deref()) {
            Some(url) => Self::validate(url, allow_plain_http),
            None if api.base_url.is_empty() => Err(Error::new(ErrorKind::InvalidBaseUrl, Self::missing(api))),
            None => Self::validate(api.base_url, allow_plain_http),
        }
    }

    fn missing(api: &ApiDescriptor) -> String {
        let variable = api.base_url_variable.map(|name| format!(", or {name} in the environment")).unwrap_or_default();
        format!("each client of {} needs a base URL: set `ClientBuilder::base_url`{variable}", api.name)
    }

    /// Whether the token of the API in the environment may be sent to this server.
    pub(crate) fn is_of(&self, api: &ApiDescriptor) -> bool {
        let host = |url: &str| url.parse::<Uri>().ok().and_then(|url| url.host().map(str::to_ascii_lowercase));
        self.is_loopback || api.base_url.is_empty() || host(api.base_url) == host(&self.text)
    }

    fn validate(text: &str, allow_plain_http: bool) -> Result<Self, Error> {
        let url: Uri = text.parse().map_err(|error| Self::invalid("is not a valid URL").with_source(error))?;
        let (Some(scheme), Some(authority)) = (url.scheme_str(), url.authority()) else {
            return Err(Self::invalid("is not a valid URL: it needs a scheme and a host"));
        };
        if authority.as_str().contains('@') {
            return Err(Self::invalid("must not contain a user name or password"));
        }
        if url.query().is_some() || text.contains('#') {
            return Err(Self::invalid("must not contain a query or fragment"));
        }
        let is_loopback = is_loopback(authority.host());
        let port = match scheme {
            "https" => 443,
            "http" if is_loopback || allow_plain_http => 80,
            "http" => return Err(Self::invalid("would send the token in the clear")),
            _ => return Err(Self::invalid("is neither https nor http")),
        };
        let server = (authority.host().to_owned(), authority.port_u16().unwrap_or(port));
        Ok(Self { text: text.trim_end_matches('/').to_owned(), server, is_loopback })
    }

    pub(crate) fn invalid(why: &str) -> Error {
        Error::new(ErrorKind::InvalidBaseUrl, format!("the base URL {why}"))
    }
}
