//! Who is asking.

use http::HeaderValue;
use http::header::{AUTHORIZATION, HeaderMap};

use crate::error::{Error, ErrorKind};
use crate::secret::Secret;

/// An API token, checked to be sendable.
#[derive(Debug, Clone)]
pub(crate) struct Credentials {
    token: Secret,
    header: HeaderValue,
}

impl Credentials {
    pub(crate) fn bearer(token: Secret) -> Result<Self, Error> {
        match token.expose_secret() {
            "" => return Err(Error::new(ErrorKind::MissingCredentials, "the API token is empty")),
            text if text.contains(char::is_whitespace) => {
                return Err(Error::new(ErrorKind::MissingCredentials, "the API token holds a blank or a line's end"));
            }
            _ => {}
        }
        let mut header = HeaderValue::try_from(format!("Bearer {}", token.expose_secret())).map_err(|_| {
            Error::new(ErrorKind::MissingCredentials, "the API token holds characters that no token has")
        })?;
        header.set_sensitive(true);
        Ok(Self { token, header })
    }

    pub(crate) fn apply(&self, headers: &mut HeaderMap) {
        headers.insert(AUTHORIZATION, self.header.clone());
    }

    /// A server may repeat in a message what it was sent. What is as short as a word is no token of Cloudflare's, and would
    /// be found in any message.
    pub(crate) fn scrub(&self, text: &str) -> String {
        match self.token.expose_secret() {
            short if short.len() < 8 => text.to_owned(),
            token => text.replace(token, "[token]"),
        }
    }
}
