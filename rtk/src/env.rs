//! What the environment says.

use crate::client::Client;
use crate::descriptor::Descriptor;
use crate::error::{Error, ErrorKind};
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
///
/// ```no_run
/// use rtk::{Account, Resource};
///
/// let account = Account::from_env()?; // CLOUDFLARE_API_TOKEN, CLOUDFLARE_ACCOUNT_ID
/// # Ok::<(), rtk::Error>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "the environment does not tell which `{Self}` is meant",
    label = "its declaration names no variable",
    note = "declare one with `#[resource(env = \"…\")]`"
)]
pub trait FromEnv: Resource {
    /// The variable.
    const VARIABLE: &'static str;

    /// Adds the id of each scope around it, outermost first.
    #[doc(hidden)]
    fn around(found: &mut Found) -> Result<(), Error>;

    /// Adds its own id.
    #[doc(hidden)]
    fn locate(found: &mut Found) -> Result<(), Error> {
        Self::around(found)?;
        if let Some(id) = found.read(Self::VARIABLE)? {
            found.ids.push((Self::DESCRIPTOR, id));
        }
        Ok(())
    }
}

/// What the environment tells, and what it does not.
#[derive(Default)]
pub struct Found {
    ids: Vec<(&'static Descriptor, String)>,
    missing: Vec<&'static str>,
}

impl Found {
    fn read(&mut self, name: &'static str) -> Result<Option<String>, Error> {
        let value = read(name)?;
        if value.is_none() {
            self.missing.push(name);
        }
        Ok(value)
    }
}

/// The scope that the environment names. What is missing is said at once.
pub(crate) fn scope<T: FromEnv>() -> Result<Scope<T>, Error> {
    let mut found = Found::default();
    let token = found.read(API_TOKEN)?;
    T::locate(&mut found)?;
    let Found { ids, missing } = found;
    if !missing.is_empty() {
        let kind = if token.is_none() { ErrorKind::MissingCredentials } else { ErrorKind::MissingEnvironment };
        return Err(Error::new(kind, format!("the environment lacks {}", missing.join(", "))));
    }
    let place = Client::from_env()?.place();
    Ok(Scope::new(ids.iter().fold(place, |place, (resource, id)| place.within(resource, id))))
}
