//! Download links: the attributes that hold them, and the checks before they are used.

use http::Uri;

use crate::error::{Error, ErrorKind};
use crate::transport::host;
use crate::value::secret::Secret;
use crate::value::timestamp::Timestamp;

/// Parses a link. Fails if it is missing, expired or not allowed. `local` is whether the API is on this machine.
pub(super) fn check(link: Option<&str>, expires: Option<&Timestamp>, local: bool) -> Result<Uri, Error> {
    let Some(link) = link else {
        return Err(Error::new(ErrorKind::MissingLink, "the record holds no download link"));
    };
    check_expiry(expires)?;
    let invalid = |why: &str| Error::new(ErrorKind::InvalidRequest, format!("the download link {why}"));
    let uri: Uri = link.parse().map_err(|_| invalid("is not a valid URL"))?;
    match reject(&uri, local) {
        Some(why) => Err(invalid(why)),
        None => Ok(uri),
    }
}

/// Fails if the time at which a link expires has passed. A time that cannot be parsed is ignored.
pub(super) fn check_expiry(expires: Option<&Timestamp>) -> Result<(), Error> {
    match expires.and_then(Timestamp::to_jiff).filter(|expiry| *expiry <= jiff::Timestamp::now()) {
        Some(expiry) => Err(Error::new(ErrorKind::ExpiredLink, format!("the download link expired at {expiry}"))),
        None => Ok(()),
    }
}

/// Returns why a URL must not be fetched, if so.
pub(super) fn reject(url: &Uri, local: bool) -> Option<&'static str> {
    let Some(authority) = url.authority() else { return Some("is neither https nor http") };
    let host = authority.host();
    if authority.as_str().contains('@') {
        return Some("holds a user name or password, which would be sent");
    }
    match url.scheme_str() {
        Some("https" | "http") if host::reject(host).is_some() => host::reject(host),
        Some("https" | "http") if host::is_local(host) && !local => {
            Some("leads to this machine, but the client's base URL does not")
        }
        Some("https") => None,
        Some("http") if host::is_loopback(host) => None,
        Some("http") => Some("would send the file in the clear: it is not https"),
        _ => Some("is neither https nor http"),
    }
}

/// The type of an attribute that holds a download link: `String`, [`Secret`], or an `Option` of one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot hold a download link",
    label = "expected `String`, `Secret` or an `Option` of one",
    note = "`download(name = attribute)` names the attribute that holds the link"
)]
pub trait Link {
    /// Returns the link, if there is one.
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

/// The type of an attribute that holds the time when a link expires: [`Timestamp`], or an `Option` of one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot hold the time when a download link expires",
    label = "expected `rtk::Timestamp` or an `Option` of one",
    note = "`download(…, expires = attribute)` names the attribute that holds the expiry time"
)]
pub trait Expiry {
    /// Returns the expiry time, if there is one.
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
