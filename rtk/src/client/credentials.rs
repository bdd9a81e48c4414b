//! Who is asking.

use std::fmt;
use std::sync::Arc;

use http::header::{AUTHORIZATION, HeaderMap, HeaderName, HeaderValue};

use crate::error::{Error, ErrorKind};
use crate::transport::BoxFuture;
use crate::value::secret::Secret;

const EMAIL: HeaderName = HeaderName::from_static("x-auth-email");
const KEY: HeaderName = HeaderName::from_static("x-auth-key");
const SERVICE_KEY: HeaderName = HeaderName::from_static("x-auth-user-service-key");

/// What proves who is asking: an API token or, for older APIs, one of the keys. [`header`](Self::header) and
/// [`scheme`](Self::scheme) are for other APIs than Cloudflare's.
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
    Key { email: String, key: Secret },
    ServiceKey(Secret),
    Header { name: String, secret: Secret },
    Scheme { scheme: String, secret: Secret },
}

impl Credentials {
    /// An API token, of a user or of an account. What [`ClientBuilder::token`](crate::ClientBuilder::token) makes.
    pub fn token(token: impl Into<Secret>) -> Self {
        Self(Kind::Token(token.into()))
    }

    /// The global API key of a user, who is named by the e-mail address.
    pub fn global_api_key(email: impl Into<String>, key: impl Into<Secret>) -> Self {
        Self(Kind::Key { email: email.into(), key: key.into() })
    }

    /// An Origin CA key.
    pub fn origin_ca_key(key: impl Into<Secret>) -> Self {
        Self(Kind::ServiceKey(key.into()))
    }

    /// A secret in a header of its own. A request that sets that header is refused.
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

    /// A secret in `Authorization`, behind the name of a scheme other than `Bearer`. That of `Basic` is the base64 of name, colon and
    /// password; in what a server says it is found as it was sent, and the password alone is not.
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

    /// A header that a request sets and must not.
    pub(crate) fn refuse(name: &HeaderName) -> Error {
        let detail = format!("`{name}` is the client's: give `Client::builder()` other credentials");
        Error::new(ErrorKind::InvalidRequest, detail)
    }

    /// Whether a header is for credentials alone.
    pub(crate) fn owns(name: &HeaderName) -> bool {
        [AUTHORIZATION, EMAIL, KEY, SERVICE_KEY].contains(name)
    }

    /// The same as headers; an error if they cannot be sent.
    pub(crate) fn sign(&self) -> Result<Signature, Error> {
        let headers = match &self.0 {
            Kind::Token(token) => vec![(AUTHORIZATION, value("API token", "Bearer ", token)?)],
            Kind::Key { email, key } => {
                let email = HeaderValue::try_from(email)
                    .map_err(|_| Error::new(ErrorKind::MissingCredentials, "the e-mail address cannot be a header"))?;
                vec![(EMAIL, email), (KEY, value("API key", "", key)?)]
            }
            Kind::ServiceKey(key) => vec![(SERVICE_KEY, value("service key", "", key)?)],
            Kind::Header { name, secret } => {
                let name = HeaderName::try_from(name).map_err(|_| {
                    Error::new(ErrorKind::MissingCredentials, "the credentials' header has a name that none has")
                })?;
                vec![(name, value("secret", "", secret)?)]
            }
            Kind::Scheme { scheme, secret } => {
                if scheme.is_empty() || scheme.contains(char::is_whitespace) {
                    let detail = "the scheme of the credentials is no single word";
                    return Err(Error::new(ErrorKind::MissingCredentials, detail));
                }
                vec![(AUTHORIZATION, value("secret", &format!("{scheme} "), secret)?)]
            }
        };
        Ok(Signature { headers, credentials: self.clone() })
    }

    fn secret(&self) -> &str {
        match &self.0 {
            Kind::Token(secret)
            | Kind::Key { key: secret, .. }
            | Kind::ServiceKey(secret)
            | Kind::Header { secret, .. }
            | Kind::Scheme { secret, .. } => secret.expose_secret(),
        }
    }
}

fn value(what: &str, before: &str, secret: &Secret) -> Result<HeaderValue, Error> {
    let refuse = |why: &str| Error::new(ErrorKind::MissingCredentials, format!("the {what} {why}"));
    match secret.expose_secret() {
        "" => return Err(refuse("is empty")),
        text if text.contains(char::is_whitespace) => return Err(refuse("holds a blank or a line's end")),
        _ => {}
    }
    let mut value = HeaderValue::try_from(format!("{before}{}", secret.expose_secret()))
        .map_err(|_| refuse("holds characters that none has"))?;
    value.set_sensitive(true);
    Ok(value)
}

/// Credentials, ready to be sent.
pub(crate) struct Signature {
    headers: Vec<(HeaderName, HeaderValue)>,
    credentials: Credentials,
}

impl Signature {
    pub(crate) fn credentials(&self) -> &Credentials {
        &self.credentials
    }

    /// Sets the headers. One of them that is there already is an error: it would be lost.
    pub(crate) fn apply(&self, headers: &mut HeaderMap) -> Result<(), Error> {
        for (name, value) in &self.headers {
            if headers.insert(name, value.clone()).is_some() {
                return Err(Credentials::refuse(name));
            }
        }
        Ok(())
    }

    /// A server may repeat in a message what it was sent. What is as short as a word is no token of Cloudflare's, and would
    /// be found in any message.
    pub(crate) fn scrub(&self, text: &str) -> String {
        match self.credentials.secret() {
            short if short.len() < 8 => text.to_owned(),
            secret => text.replace(secret, "[token]"),
        }
    }
}

/// Where a client finds its credentials if they change while it lives: a secret that is rotated, a token that expires.
///
/// It is asked before each request that is sent. A function that gives credentials at once is one:
///
/// ```
/// use rtk::{Client, Credentials};
///
/// # fn read_secret() -> Result<String, std::io::Error> { Ok("a-token".to_owned()) }
/// let client = Client::builder().credentials_provider(|| Ok(Credentials::token(read_secret()?))).build()?;
/// # Ok::<(), rtk::Error>(())
/// ```
///
/// What takes time, or can be renewed, implements it. This one remembers what it was given, and forgets it when a server no longer
/// takes it; many calls can be told so at once, and only the first makes it forget:
///
/// ```
/// use rtk::transport::BoxFuture;
/// use rtk::{Credentials, CredentialsProvider};
/// use tokio::sync::Mutex;
///
/// struct Vault(Mutex<Option<Credentials>>);
/// # async fn ask_the_vault() -> Result<String, std::io::Error> { Ok("a-token".to_owned()) }
///
/// impl CredentialsProvider for Vault {
///     fn credentials(&self) -> BoxFuture<'_, Result<Credentials, Box<dyn std::error::Error + Send + Sync>>> {
///         Box::pin(async {
///             let mut remembered = self.0.lock().await;
///             if let Some(credentials) = &*remembered {
///                 return Ok(credentials.clone());
///             }
///             Ok(remembered.insert(Credentials::token(ask_the_vault().await?)).clone())
///         })
///     }
///
///     fn renew<'a>(&'a self, refused: &'a Credentials) -> BoxFuture<'a, bool> {
///         Box::pin(async {
///             let mut remembered = self.0.lock().await;
///             if remembered.as_ref() == Some(refused) {
///                 *remembered = None;
///             }
///             true
///         })
///     }
/// }
/// ```
pub trait CredentialsProvider: Send + Sync + 'static {
    /// The credentials to send now. An error becomes the source of an [`Error`] of kind
    /// [`Credentials`](ErrorKind::Credentials); nothing is sent then.
    fn credentials(&self) -> BoxFuture<'_, Result<Credentials, Box<dyn std::error::Error + Send + Sync>>>;

    /// Told when a server answered 401 to these: whether there may be others, so that the call is made once more with what
    /// [`credentials`](Self::credentials) then gives. Otherwise not. A call whose body is a stream is not made again.
    fn renew<'a>(&'a self, refused: &'a Credentials) -> BoxFuture<'a, bool> {
        let _ = refused;
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

/// What a client has.
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
                    let detail = format!("the provider gives no credentials ({source})");
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
