//! What the environment says.

use crate::client::Client;
use crate::error::{Error, ErrorKind};
use crate::place::Place;
use crate::resource::Resource;
use crate::scope::Scope;

pub(crate) const API_TOKEN: &str = "CLOUDFLARE_API_TOKEN";
pub(crate) const BASE_URL: &str = "CLOUDFLARE_BASE_URL";

/// The value of a variable; an empty one is not set.
pub(crate) fn read(name: &'static str) -> Result<Option<String>, Error> {
    match std::env::var(name) {
        Ok(value) if value.is_empty() => Ok(None),
        Ok(value) => Ok(Some(value)),
        Err(std::env::VarError::NotPresent) => Ok(None),
        Err(std::env::VarError::NotUnicode(_)) => {
            Err(Error::new(ErrorKind::MissingEnvironment, format!("{name} holds no text")))
        }
    }
}

/// A resource whose id can be told by the environment: `env = "CLOUDFLARE_APP_ID"` in its declaration.
#[diagnostic::on_unimplemented(
    message = "the environment does not tell which `{Self}` is meant",
    label = "its declaration names no variable",
    note = "declare one with `#[resource(env = \"…\")]`"
)]
pub trait FromEnv: Resource {
    /// The variable.
    const VARIABLE: &'static str;

    /// Adds the id of each scope around it, outermost first; names what is missing.
    #[doc(hidden)]
    fn around(place: Place, missing: &mut Vec<&'static str>) -> Result<Place, Error>;

    /// Adds its own id.
    #[doc(hidden)]
    fn locate(place: Place, missing: &mut Vec<&'static str>) -> Result<Place, Error> {
        let place = Self::around(place, missing)?;
        let param = Self::DESCRIPTOR.id.as_ref().map_or("", |id| id.param);
        Ok(match read(Self::VARIABLE)? {
            Some(id) => place.with(param, &id),
            None => {
                missing.push(Self::VARIABLE);
                place
            }
        })
    }
}

pub(crate) fn scope<T: FromEnv>() -> Result<Scope<T>, Error> {
    let client = Client::from_env()?;
    let mut missing = Vec::new();
    let place = T::locate(client.place(), &mut missing)?;
    if missing.is_empty() {
        return Ok(Scope::new(place));
    }
    Err(Error::new(ErrorKind::MissingEnvironment, format!("the environment lacks {}", missing.join(" and "))))
}
