//! Resources whose ids come from environment variables.

use crate::call::untyped_scope::UntypedScope;
use crate::client::Client;
use crate::client::env;
use crate::descriptor::Descriptor;
use crate::error::{Error, ErrorKind};
use crate::resource::Resource;
use crate::resource::scope::Scope;

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
    fn around(found: &mut EnvIds) -> Result<(), Error>;

    /// Adds its own id.
    #[doc(hidden)]
    fn locate(found: &mut EnvIds) -> Result<(), Error> {
        Self::around(found)?;
        if let Some(id) = found.read(Self::VARIABLE)? {
            found.ids.push((Self::DESCRIPTOR, id));
        }
        Ok(())
    }
}

/// What the environment tells, and what it does not.
#[derive(Default)]
pub struct EnvIds {
    ids: Vec<(&'static Descriptor, String)>,
    missing: Vec<&'static str>,
}

impl EnvIds {
    fn read(&mut self, name: &'static str) -> Result<Option<String>, Error> {
        let value = env::read(name)?;
        if value.is_none() {
            self.missing.push(name);
        }
        Ok(value)
    }
}

/// The scope that the environment names. What is missing is said at once.
pub(crate) fn scope<T: FromEnv>() -> Result<Scope<T>, Error> {
    let mut found = EnvIds::default();
    let token = found.read(env::API_TOKEN)?;
    T::locate(&mut found)?;
    let EnvIds { ids, missing } = found;
    if !missing.is_empty() {
        let kind = if token.is_none() { ErrorKind::MissingCredentials } else { ErrorKind::MissingEnvironment };
        return Err(Error::new(kind, format!("the environment lacks {}", missing.join(", "))));
    }
    let scope = UntypedScope::root(Client::from_env()?);
    Ok(Scope::new(ids.iter().fold(scope, |scope, (resource, id)| scope.with_id(resource, id))))
}
