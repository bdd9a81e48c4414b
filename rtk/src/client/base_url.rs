//! The base URL of a client.

use http::Uri;

use crate::client::env;
use crate::error::{Error, ErrorKind};

/// The default base URL: version 4 of the Cloudflare API.
///
/// Used unless [`ClientBuilder::base_url`](crate::ClientBuilder::base_url) or the environment variable `CLOUDFLARE_BASE_URL` sets another
/// one.
pub const BASE_URL: &str = "https://api.cloudflare.com/client/v4";

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
    /// Validates the configured base URL, or that of the environment, or the default.
    pub(crate) fn resolve(configured: Option<String>, allow_plain_http: bool) -> Result<Self, Error> {
        match configured {
            Some(url) => Self::validate(&url, allow_plain_http),
            None => Self::validate(env::read(env::BASE_URL)?.as_deref().unwrap_or(BASE_URL), allow_plain_http),
        }
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

/// Whether `host` is `localhost` or a loopback address.
pub(crate) fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    let is_address = address.parse::<std::net::IpAddr>().is_ok_and(|address| address.to_canonical().is_loopback());
    is_address || host.strip_suffix('.').unwrap_or(host).eq_ignore_ascii_case("localhost")
}
