//! Where calls go.

use http::Uri;

use crate::client::env;
use crate::error::{Error, ErrorKind};

/// Where calls go unless the environment or the builder says otherwise.
pub const BASE_URL: &str = "https://api.cloudflare.com/client/v4";

/// A base URL that has been looked at.
pub(crate) struct BaseUrl {
    /// Without a slash at its end.
    pub(crate) text: String,
    pub(crate) server: (String, u16),
    /// It is on this machine.
    #[cfg(feature = "reqwest")]
    pub(crate) is_loopback: bool,
}

impl BaseUrl {
    /// The one that is given, or the environment's, or Cloudflare's.
    pub(crate) fn read(given: Option<String>, plain_http: bool) -> Result<Self, Error> {
        match given {
            Some(url) => Self::check(&url, plain_http),
            None => Self::check(env::read(env::BASE_URL)?.as_deref().unwrap_or(BASE_URL), plain_http),
        }
    }

    fn check(text: &str, plain_http: bool) -> Result<Self, Error> {
        let url: Uri = text.parse().map_err(|error| Self::refuse("is no URL").with_source(error))?;
        let (Some(scheme), Some(authority)) = (url.scheme_str(), url.authority()) else {
            return Err(Self::refuse("is no URL: it needs a scheme and a host"));
        };
        if authority.as_str().contains('@') {
            return Err(Self::refuse("holds a user name or password"));
        }
        if url.query().is_some() || text.contains('#') {
            return Err(Self::refuse("holds a query or fragment"));
        }
        let is_loopback = is_loopback(authority.host());
        let port = match scheme {
            "https" => 443,
            "http" if is_loopback || plain_http => 80,
            "http" => return Err(Self::refuse("would send the token in the clear")),
            _ => return Err(Self::refuse("is neither https nor http")),
        };
        let server = (authority.host().to_owned(), authority.port_u16().unwrap_or(port));
        Ok(Self {
            text: text.trim_end_matches('/').to_owned(),
            server,
            #[cfg(feature = "reqwest")]
            is_loopback,
        })
    }

    pub(crate) fn refuse(why: &str) -> Error {
        Error::new(ErrorKind::InvalidBaseUrl, format!("the base URL {why}"))
    }
}

/// Whether a host is this machine.
pub(crate) fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || address.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}
