//! Reads environment variables.

use crate::error::{Error, ErrorKind};

/// Reads an environment variable. An empty variable counts as not set.
pub(crate) fn read(name: &'static str) -> Result<Option<String>, Error> {
    match std::env::var(name) {
        Ok(value) if value.is_empty() => Ok(None),
        Ok(value) => Ok(Some(value)),
        Err(std::env::VarError::NotPresent) => Ok(None),
        Err(std::env::VarError::NotUnicode(_)) => {
            Err(Error::new(ErrorKind::MissingEnvironment, format!("the value of {name} is not valid Unicode")))
        }
    }
}
