//! Whether a call can be sent twice, and the key that makes a POST idempotent.

use std::fmt::Write as _;

use http::{HeaderMap, HeaderValue};

use crate::call::{Call, Target};
use crate::descriptor::{Kind, Method};
use crate::error::{Error, ErrorKind};

impl Call {
    pub(crate) fn set_idempotent(&mut self, idempotent: bool) {
        self.idempotent = Some(idempotent);
    }

    pub(crate) fn is_idempotent(&self) -> bool {
        self.idempotent.unwrap_or_else(|| match &self.target {
            Target::Operation(_, operation) if operation.idempotent => true,
            Target::Raw { method, .. } if method.is_idempotent() => true,
            _ => self.idempotency_header().is_some(),
        })
    }

    /// Returns the header of the idempotency key: that of the operation, or that of the API's POST requests.
    fn idempotency_header(&self) -> Option<&'static str> {
        let declared = match &self.target {
            Target::Operation(_, operation) => operation.idempotency_key,
            Target::Raw { .. } => None,
        };
        let creates = match &self.target {
            // A list or a record that is read by POST has nothing to carry out once.
            Target::Operation(_, operation) => operation.kind != Kind::Find && !operation.list,
            Target::Raw { .. } => true,
        };
        declared
            .or_else(|| self.scope.client.0.api.idempotency_key.filter(|_| creates && self.method() == Method::Post))
    }

    /// Sets the idempotency key that the caller chose.
    pub(crate) fn set_idempotency_key(&mut self, key: &str) {
        if self.idempotency_header().is_none() {
            let why = "no idempotency key is declared for this operation: declare the header that carries it, \
                       `idempotency_key = \"idempotency-key\"`";
            return self.defer_error(Error::new(ErrorKind::InvalidRequest, why));
        }
        match HeaderValue::try_from(key) {
            Ok(value) if !value.is_empty() => self.idempotency_key = Some(value),
            _ => {
                let why = "the idempotency key is empty or has characters that headers cannot hold";
                self.defer_error(Error::new(ErrorKind::InvalidRequest, why));
            }
        }
    }

    /// Makes the key of this call, unless the caller has chosen one. All attempts send the same.
    pub(super) fn make_idempotency_key(&mut self) -> Result<(), Error> {
        let is_missing = self.idempotency_key.is_none()
            && self.idempotency_header().is_some_and(|header| !self.headers.contains_key(header));
        if !is_missing {
            return Ok(());
        }
        let key = HeaderValue::try_from(random_uuid()?).map_err(|error| {
            Error::new(ErrorKind::InvalidRequest, "the idempotency key cannot be sent").with_source(error)
        })?;
        self.idempotency_key = Some(key);
        Ok(())
    }

    /// Adds the key to the headers of an attempt.
    pub(super) fn add_idempotency_key(&self, headers: &mut HeaderMap) {
        if let (Some(key), Some(header)) = (&self.idempotency_key, self.idempotency_header()) {
            headers.insert(header, key.clone());
        }
    }
}

/// Returns a UUID of version 4.
fn random_uuid() -> Result<String, Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| {
        let detail = format!("no idempotency key can be made: the operating system gives no random numbers ({error})");
        Error::new(ErrorKind::InvalidRequest, detail)
    })?;
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let mut uuid = String::with_capacity(36);
    for (index, byte) in bytes.iter().enumerate() {
        if matches!(index, 4 | 6 | 8 | 10) {
            uuid.push('-');
        }
        // Writing to a string cannot fail.
        let _ = write!(uuid, "{byte:02x}");
    }
    Ok(uuid)
}
