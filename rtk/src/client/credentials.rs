//! The credentials of a client.

use std::fmt;
use std::sync::Arc;

use http::header::{AUTHORIZATION, HeaderMap, HeaderName, HeaderValue};

use crate::descriptor::ApiDescriptor;
use crate::descriptor::api::Way;
use crate::error::{Error, ErrorKind};
use crate::transport::BoxFuture;
use crate::value::secret::Secret;

const EMAIL: HeaderName = HeaderName::from_static("x-auth-email");
const API_KEY: HeaderName = HeaderName::from_static("x-auth-key");
const USER_SERVICE_KEY: HeaderName = HeaderName::from_static("x-auth-user-service-key");

/// The credentials that a client sends with each request.
///
/// Cloudflare accepts API [`token`](Self::token)s and, for older APIs, a [`global_api_key`](Self::global_api_key) or an
/// [`origin_ca_key`](Self::origin_ca_key). Other APIs may need a [`header`](Self::header) or an authentication [`scheme`](Self::scheme).
///
/// ```
/// use rtk::{Client, Credentials};
///
/// let client = Client::builder().credentials(Credentials::global_api_key("ann@example.com", "a-global-api-key")).build()?;
/// # Ok::<(), rtk::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credentials(Kind);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Token(Secret),
    GlobalApiKey { email: String, key: Secret },
    OriginCaKey(Secret),
    Header { name: String, secret: Secret },
    Scheme { scheme: String, secret: Secret },
    Nothing,
}

impl Credentials {
    /// Creates credentials from an API token of a user or an account. Same as [`ClientBuilder::token`](crate::ClientBuilder::token).
    ///
    /// Sent as `Authorization: Bearer`.
    pub fn token(token: impl Into<Secret>) -> Self {
        Self(Kind::Token(token.into()))
    }

    /// Creates credentials from the global API key of the user with this email address.
    ///
    /// Sent as `X-Auth-Email` and `X-Auth-Key`.
    pub fn global_api_key(email: impl Into<String>, key: impl Into<Secret>) -> Self {
        Self(Kind::GlobalApiKey { email: email.into(), key: key.into() })
    }

    /// Creates credentials from an Origin CA key.
    ///
    /// Sent as `X-Auth-User-Service-Key`.
    pub fn origin_ca_key(key: impl Into<Secret>) -> Self {
        Self(Kind::OriginCaKey(key.into()))
    }

    /// Creates credentials that are sent in the header `name`. A request that sets this header itself is an error.
    ///
    /// ```
    /// use rtk::{Client, Credentials};
    ///
    /// let credentials = Credentials::header("x-api-key", "a-key");
    /// assert!(!format!("{credentials:?}").contains("a-key"));
    /// let client = Client::builder().base_url("https://api.example.com/v1").credentials(credentials).build()?;
    /// # Ok::<(), rtk::Error>(())
    /// ```
    pub fn header(name: impl Into<String>, secret: impl Into<Secret>) -> Self {
        Self(Kind::Header { name: name.into(), secret: secret.into() })
    }

    /// Creates credentials with an authentication scheme other than `Bearer`, sent as `Authorization: <scheme> <secret>`.
    ///
    /// For the scheme `Basic`, the secret is the base64 encoding of `name:password`. An error shows messages of the server without
    /// the secret and without the password.
    ///
    /// ```
    /// use rtk::{Client, Credentials};
    ///
    /// let ann = Credentials::scheme("Basic", "YW5uOnMzY3JldA=="); // ann:s3cret
    /// let client = Client::builder().base_url("https://api.example.com/v1").credentials(ann).build()?;
    /// # Ok::<(), rtk::Error>(())
    /// ```
    pub fn scheme(scheme: impl Into<String>, secret: impl Into<Secret>) -> Self {
        Self(Kind::Scheme { scheme: scheme.into(), secret: secret.into() })
    }

    /// Creates credentials that send nothing, for calls that need none.
    ///
    /// ```
    /// use rtk::{Client, Credentials};
    ///
    /// let client = Client::builder().credentials(Credentials::none()).build()?;
    /// # Ok::<(), rtk::Error>(())
    /// ```
    #[must_use]
    pub fn none() -> Self {
        Self(Kind::Nothing)
    }

    /// The credentials that a token of the API stands for.
    pub(crate) fn of(api: &ApiDescriptor, token: Secret) -> Result<Self, Error> {
        match api.authentication.0 {
            Way::Scheme("Bearer") => Ok(Self::token(token)),
            Way::Scheme(scheme) => Ok(Self::scheme(scheme, token)),
            Way::Header(name) => Ok(Self::header(name, token)),
            Way::Nothing => {
                let detail = format!("{} takes no token: remove `ClientBuilder::token`", api.name);
                Err(Error::new(ErrorKind::InvalidRequest, detail))
            }
        }
    }

    /// An error for a request that sets a header of the credentials.
    pub(crate) fn refuse(name: &HeaderName) -> Error {
        let detail = format!("`{name}` is set by the client: to change it, use `ClientBuilder::credentials`");
        Error::new(ErrorKind::InvalidRequest, detail)
    }

    /// Whether a header is reserved for credentials.
    pub(crate) fn owns(name: &HeaderName) -> bool {
        [AUTHORIZATION, EMAIL, API_KEY, USER_SERVICE_KEY].contains(name)
    }

    /// Turns the credentials into headers. Fails if they cannot be sent.
    pub(crate) fn sign(&self) -> Result<Signature, Error> {
        let headers = match &self.0 {
            Kind::Token(token) => vec![(AUTHORIZATION, value("API token", "Bearer ", token)?)],
            Kind::GlobalApiKey { email, key } => {
                let email = HeaderValue::try_from(email).map_err(|_| {
                    Error::new(
                        ErrorKind::MissingCredentials,
                        "the email address has characters that headers cannot hold",
                    )
                })?;
                vec![(EMAIL, email), (API_KEY, value("API key", "", key)?)]
            }
            Kind::OriginCaKey(key) => vec![(USER_SERVICE_KEY, value("Origin CA key", "", key)?)],
            Kind::Header { name, secret } => {
                let name = HeaderName::try_from(name).map_err(|_| {
                    Error::new(ErrorKind::MissingCredentials, "the header name of the credentials is not valid")
                })?;
                vec![(name, value("secret", "", secret)?)]
            }
            Kind::Scheme { scheme, secret } => {
                if scheme.is_empty() || scheme.contains(char::is_whitespace) {
                    let detail = "the scheme of the credentials is not a single word";
                    return Err(Error::new(ErrorKind::MissingCredentials, detail));
                }
                vec![(AUTHORIZATION, value("secret", &format!("{scheme} "), secret)?)]
            }
            Kind::Nothing => Vec::new(),
        };
        let secret = self.secret().map(|secret| Arc::new(secret.clone()));
        Ok(Signature { headers, credentials: self.clone(), secret })
    }

    fn secret(&self) -> Option<&Secret> {
        match &self.0 {
            Kind::Token(secret)
            | Kind::GlobalApiKey { key: secret, .. }
            | Kind::OriginCaKey(secret)
            | Kind::Header { secret, .. }
            | Kind::Scheme { secret, .. } => Some(secret),
            Kind::Nothing => None,
        }
    }
}

/// The value of a header that holds `secret` after `prefix`. `what` names the secret in errors.
fn value(what: &str, prefix: &str, secret: &Secret) -> Result<HeaderValue, Error> {
    let invalid = |why: &str| Error::new(ErrorKind::MissingCredentials, format!("the {what} {why}"));
    match secret.expose_secret() {
        "" => return Err(invalid("is empty")),
        text if text.contains(char::is_whitespace) => return Err(invalid("contains a space or a line break")),
        _ => {}
    }
    let mut value = HeaderValue::try_from(format!("{prefix}{}", secret.expose_secret()))
        .map_err(|_| invalid("has characters that headers cannot hold"))?;
    value.set_sensitive(true);
    Ok(value)
}

/// Credentials as headers.
pub(crate) struct Signature {
    headers: Vec<(HeaderName, HeaderValue)>,
    credentials: Credentials,
    secret: Option<Arc<Secret>>,
}

impl Signature {
    /// Returns what errors must not show.
    pub(crate) fn secret(&self) -> Option<&Arc<Secret>> {
        self.secret.as_ref()
    }

    pub(crate) fn credentials(&self) -> &Credentials {
        &self.credentials
    }

    /// Sets the headers. Fails if the request has set one of them, which would be overwritten.
    pub(crate) fn apply(&self, headers: &mut HeaderMap) -> Result<(), Error> {
        for (name, value) in &self.headers {
            if headers.insert(name, value.clone()).is_some() {
                return Err(Credentials::refuse(name));
            }
        }
        Ok(())
    }
}

/// Provides credentials that change during the lifetime of a client, such as a rotated secret or a token that expires.
///
/// The client calls [`credentials`](Self::credentials) before each attempt, so the provider should cache what is slow to load. Any
/// function that returns credentials without waiting is a provider:
///
/// ```
/// use rtk::{Client, Credentials};
///
/// # fn read_secret() -> Result<String, std::io::Error> { Ok("a-token".to_owned()) }
/// let client = Client::builder().credentials_provider(|| Ok(Credentials::token(read_secret()?))).build()?;
/// # Ok::<(), rtk::Error>(())
/// ```
///
/// Implement the trait if loading takes time or if credentials can be renewed. This provider caches its credentials until the server
/// rejects them. Many calls can fail with the same credentials at once, so it compares them before it empties the cache:
///
/// ```
/// use rtk::transport::BoxFuture;
/// use rtk::{Credentials, CredentialsProvider};
/// use tokio::sync::Mutex;
///
/// struct Vault(Mutex<Option<Credentials>>);
/// # async fn load_from_vault() -> Result<String, std::io::Error> { Ok("a-token".to_owned()) }
///
/// impl CredentialsProvider for Vault {
///     fn credentials(&self) -> BoxFuture<'_, Result<Credentials, Box<dyn std::error::Error + Send + Sync>>> {
///         Box::pin(async {
///             let mut cached = self.0.lock().await;
///             if let Some(credentials) = &*cached {
///                 return Ok(credentials.clone());
///             }
///             Ok(cached.insert(Credentials::token(load_from_vault().await?)).clone())
///         })
///     }
///
///     fn renew<'a>(&'a self, rejected: &'a Credentials) -> BoxFuture<'a, bool> {
///         Box::pin(async {
///             let mut cached = self.0.lock().await;
///             if cached.as_ref() == Some(rejected) {
///                 *cached = None;
///             }
///             true
///         })
///     }
/// }
/// ```
pub trait CredentialsProvider: Send + Sync + 'static {
    /// Returns the credentials for the next attempt.
    ///
    /// # Errors
    ///
    /// If this returns an error, nothing is sent. The call fails with an [`Error`] of kind [`Credentials`](ErrorKind::Credentials), with
    /// this error as its source.
    fn credentials(&self) -> BoxFuture<'_, Result<Credentials, Box<dyn std::error::Error + Send + Sync>>>;

    /// Returns whether new credentials may be available after the server has `rejected` these with a 401. Defaults to `false`.
    ///
    /// If it returns `true`, the call is retried once, with the credentials that [`credentials`](Self::credentials) returns then. Called
    /// at most once per call, and never for a request with a streamed body, which cannot be sent again.
    fn renew<'a>(&'a self, rejected: &'a Credentials) -> BoxFuture<'a, bool> {
        let _ = rejected;
        Box::pin(std::future::ready(false))
    }
}

impl<F> CredentialsProvider for F
where
    F: Fn() -> Result<Credentials, Box<dyn std::error::Error + Send + Sync>> + Send + Sync + 'static,
{
    fn credentials(&self) -> BoxFuture<'_, Result<Credentials, Box<dyn std::error::Error + Send + Sync>>> {
        Box::pin(std::future::ready(self()))
    }
}

/// The source of the credentials of a client.
pub(crate) enum Source {
    Fixed(Arc<Signature>),
    Provider(Box<dyn CredentialsProvider>),
}

impl Source {
    pub(crate) async fn signature(&self) -> Result<Arc<Signature>, Error> {
        match self {
            Self::Fixed(signature) => Ok(signature.clone()),
            Self::Provider(provider) => {
                let credentials = provider.credentials().await.map_err(|source| {
                    let detail = format!("the credentials provider failed ({source})");
                    Error::new(ErrorKind::Credentials, detail).with_source(source)
                })?;
                credentials.sign().map(Arc::new)
            }
        }
    }
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Fixed(_) => "Fixed(…)",
            Self::Provider(_) => "Provider(…)",
        })
    }
}
