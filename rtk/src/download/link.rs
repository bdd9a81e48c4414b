//! Addresses that work for a while: what holds one, and whether it can be asked.

use http::Uri;

use crate::client::base_url;
use crate::error::{Error, ErrorKind};
use crate::value::secret::Secret;
use crate::value::timestamp::Timestamp;

/// An address that can be asked.
pub(super) struct Address(pub(super) Uri);

impl Address {
    pub(super) fn check(link: Option<&str>, expires: Option<&Timestamp>) -> Result<Self, Error> {
        let Some(link) = link else {
            return Err(Error::new(ErrorKind::MissingLink, "the record holds no address"));
        };
        if let Some(moment) = expires.and_then(Timestamp::to_jiff).filter(|moment| *moment <= jiff::Timestamp::now()) {
            return Err(Error::new(ErrorKind::ExpiredLink, format!("the address works until {moment}")));
        }
        let refuse = |why: &str| Error::new(ErrorKind::InvalidRequest, format!("the address {why}"));
        let uri: Uri = link.parse().map_err(|_| refuse("is no URL"))?;
        match (uri.scheme_str(), uri.host()) {
            (Some("https"), Some(_)) => Ok(Self(uri)),
            (Some("http"), Some(host)) if base_url::is_loopback(host) => Ok(Self(uri)),
            (Some("http"), Some(_)) => Err(refuse("would send what is there in the clear")),
            _ => Err(refuse("is neither https nor http")),
        }
    }
}

/// An attribute that holds an address: a text, or an `Option` of one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` holds no address",
    label = "expected `String`, `Secret` or an `Option` of one",
    note = "`download(name = attribute)` names the attribute that holds the address"
)]
pub trait Link {
    /// The address.
    fn link(&self) -> Option<&str>;
}

impl Link for String {
    fn link(&self) -> Option<&str> {
        Some(self)
    }
}

impl Link for Secret {
    fn link(&self) -> Option<&str> {
        Some(self.expose_secret())
    }
}

impl<T: Link> Link for Option<T> {
    fn link(&self) -> Option<&str> {
        self.as_ref().and_then(T::link)
    }
}

/// An attribute that says how long an address works: a [`Timestamp`], or an `Option` of one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say when an address expires",
    label = "expected `rtk::Timestamp` or an `Option` of one",
    note = "`download(…, expires = attribute)` names the attribute with the moment"
)]
pub trait Expiry {
    /// The moment.
    fn expiry(&self) -> Option<&Timestamp>;
}

impl Expiry for Timestamp {
    fn expiry(&self) -> Option<&Timestamp> {
        Some(self)
    }
}

impl<T: Expiry> Expiry for Option<T> {
    fn expiry(&self) -> Option<&Timestamp> {
        self.as_ref().and_then(T::expiry)
    }
}
