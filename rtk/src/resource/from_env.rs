//! Finds a resource by ids from environment variables.

use crate::api::Api;
use crate::call::untyped_scope::UntypedScope;
use crate::client::builder::ClientBuilder;
use crate::client::env;
use crate::descriptor::Descriptor;
use crate::error::{Error, ErrorKind};
use crate::resource::Resource;
use crate::resource::scope::Scope;

/// A resource whose id can come from an environment variable, declared with `env = "…"`.
///
/// [`Resource::from_env`] reads the variables of the resource and of all its ancestors, and returns its scope.
///
/// ```no_run
/// use rtk::{Account, Resource};
///
/// let account = Account::from_env()?; // CLOUDFLARE_API_TOKEN, CLOUDFLARE_ACCOUNT_ID
/// # Ok::<(), rtk::Error>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "no environment variable holds the id of `{Self}`",
    label = "its declaration has no `env`",
    note = "declare one with `#[resource(env = \"…\")]`"
)]
pub trait FromEnv: Resource {
    /// The name of the environment variable.
    const VARIABLE: &'static str;

    /// Adds the ids of the ancestors, outermost first.
    #[doc(hidden)]
    fn around(env_ids: &mut EnvIds) -> Result<(), Error>;

    /// Adds the ids of the ancestors and of the resource itself.
    #[doc(hidden)]
    fn locate(env_ids: &mut EnvIds) -> Result<(), Error> {
        Self::around(env_ids)?;
        if let Some(id) = env_ids.read(Self::VARIABLE)? {
            env_ids.ids.push((Self::DESCRIPTOR, id));
        }
        Ok(())
    }
}

/// Ids from environment variables, and the names of the variables that are not set.
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

/// Returns the scope of the resource. The error names every variable that is not set, including the one of the token.
pub(crate) fn scope<T: FromEnv>() -> Result<Scope<T>, Error> {
    let mut env_ids = EnvIds::default();
    let is_token_missing = match T::Api::DESCRIPTOR.token_variable {
        Some(variable) => env_ids.read(variable)?.is_none(),
        None => false,
    };
    T::locate(&mut env_ids)?;
    let EnvIds { ids, missing } = env_ids;
    if !missing.is_empty() {
        let kind = if is_token_missing { ErrorKind::MissingCredentials } else { ErrorKind::MissingEnvironment };
        return Err(Error::new(kind, format!("these environment variables are not set: {}", missing.join(", "))));
    }
    let scope = UntypedScope::root(ClientBuilder::<T::Api>::default().build()?.untyped().clone());
    Ok(Scope::new(ids.iter().fold(scope, |scope, (resource, id)| scope.with_id(resource, id))))
}
