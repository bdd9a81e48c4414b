//! Certificates and keys of TLS.

use std::fmt;

use rustls_pki_types::pem::PemObject as _;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};

use crate::error::{Error, ErrorKind};
use crate::transport::http_transport::builder::HttpTransportBuilder;
use crate::value::secret::Secret;

/// What a process has to do that enabled rustls without a crypto provider.
#[cfg(any(
    all(feature = "hyper", feature = "__rustls"),
    all(feature = "rustls-no-provider", not(feature = "rustls"), not(feature = "native-tls"))
))]
pub(crate) const NO_PROVIDER: &str = "rustls has no crypto provider: install one at the start of `main`, such as \
     `rustls::crypto::ring::default_provider().install_default()`, or enable the feature `rustls` of rtk";

pub(crate) const INVALID_IDENTITY: &str =
    "the identity cannot be used: a certificate is not valid, or the key does not belong to the first certificate";

/// Says which root certificate is not one.
pub(crate) fn invalid_root(index: usize, count: usize) -> String {
    format!("root certificate {} of {count} is not a valid certificate", index + 1)
}

/// The settings that concern TLS.
#[derive(Default)]
pub(crate) struct Tls {
    pub(crate) roots: Vec<CertificateDer<'static>>,
    /// Whether the roots of the system are ignored.
    pub(crate) only_these_roots: bool,
    pub(crate) identity: Option<Identity>,
}

impl HttpTransportBuilder {
    /// Trusts root certificates in addition to those of the system. Can be called several times.
    ///
    /// Use it for servers with a certificate of a private certificate authority.
    ///
    /// ```no_run
    /// use rtk::transport::{Certificates, HttpTransport};
    ///
    /// let pem = std::fs::read("/etc/ssl/our-ca.pem")?;
    /// let transport = HttpTransport::builder().root_certificates(Certificates::from_pem(pem)?).build()?;
    /// let client = rtk::Client::builder().token("…").transport(transport).build()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn root_certificates(mut self, certificates: Certificates) -> Self {
        self.settings.tls.roots.extend(certificates.0);
        self
    }

    /// Trusts these root certificates, and no longer those of the system. Can be called several times, and together with
    /// [`root_certificates`](Self::root_certificates).
    pub fn only_root_certificates(mut self, certificates: Certificates) -> Self {
        self.settings.tls.only_these_roots = true;
        self.root_certificates(certificates)
    }

    /// Sets the certificate with which the client identifies itself (mutual TLS). Defaults to none.
    ///
    /// Every API server that asks for a certificate receives it. Servers of [downloads](crate::Download), and other servers to which a
    /// [redirect](Self::follow_redirects) leads, do not.
    ///
    /// ```no_run
    /// use rtk::transport::{HttpTransport, Identity};
    ///
    /// let identity = Identity::from_pem(std::fs::read("client.pem")?, std::fs::read("client-key.pem")?)?;
    /// let transport = HttpTransport::builder().identity(identity).build()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn identity(mut self, identity: Identity) -> Self {
        self.settings.tls.identity = Some(identity);
        self
    }
}

/// One or more certificates, for [`HttpTransportBuilder::root_certificates`].
#[derive(Clone)]
pub struct Certificates(Vec<CertificateDer<'static>>);

impl Certificates {
    /// Reads all certificates in a text in PEM: the sections from `-----BEGIN CERTIFICATE-----` to `-----END CERTIFICATE-----`. Ignores
    /// everything else.
    ///
    /// # Errors
    ///
    /// Returns an error of kind [`InvalidRequest`](ErrorKind::InvalidRequest) if there is no certificate, or if a section is incomplete or
    /// is not valid base64. A section that holds something else than a certificate is an error of [`HttpTransportBuilder::build`].
    pub fn from_pem(pem: impl AsRef<[u8]>) -> Result<Self, Error> {
        let certificates = CertificateDer::pem_slice_iter(pem.as_ref()).collect::<Result<Vec<_>, _>>();
        match certificates {
            Ok(certificates) if certificates.is_empty() => Err(invalid(
                "there is no certificate in the PEM text: it needs a section that begins with `-----BEGIN CERTIFICATE-----`",
            )),
            Ok(certificates) => Ok(Self(certificates)),
            Err(_) => Err(invalid("a certificate in the PEM text is incomplete or is not valid base64")),
        }
    }
}

/// Shows the number of certificates.
impl fmt::Debug for Certificates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Certificates({})", self.0.len())
    }
}

/// The certificate of a client and its private key, for [`HttpTransportBuilder::identity`].
///
/// `Debug` does not show the key, and its memory is zeroed when it is dropped.
#[derive(Clone)]
pub struct Identity {
    chain: String,
    certificates: usize,
    key: Secret,
}

impl Identity {
    /// Reads a chain of certificates and a private key, both in PEM. The two can be the same text.
    ///
    /// The certificate of the client comes first in the chain, then those of the authorities that issued it, if servers need them. The key
    /// is in PKCS #8 (`BEGIN PRIVATE KEY`); with rustls, it can also be in PKCS #1 (`BEGIN RSA PRIVATE KEY`) or SEC 1
    /// (`BEGIN EC PRIVATE KEY`).
    ///
    /// # Errors
    ///
    /// Returns an error of kind [`InvalidRequest`](ErrorKind::InvalidRequest) if there is no certificate or no key, if the key is encrypted,
    /// or if one of them is not valid PEM. A key that belongs to another certificate is an error of [`HttpTransportBuilder::build`].
    pub fn from_pem(chain: impl AsRef<[u8]>, key: impl AsRef<[u8]>) -> Result<Self, Error> {
        let certificates = Certificates::from_pem(&chain)?.0.len();
        let not_text = |_| invalid("the PEM text is not UTF-8");
        let chain = sections(std::str::from_utf8(chain.as_ref()).map_err(not_text)?, |label| label == "CERTIFICATE");
        let text = std::str::from_utf8(key.as_ref()).map_err(not_text)?;
        let key = Secret::from(sections(text, |label| label == "PRIVATE KEY" || label.ends_with(" PRIVATE KEY")));
        if key.expose_secret().contains("ENCRYPTED") {
            return Err(invalid("the private key is encrypted: decrypt it first, such as with `openssl pkey`"));
        }
        if key.expose_secret().is_empty() {
            return Err(invalid(
                "there is no private key in the PEM text: it needs a section that begins with `-----BEGIN PRIVATE KEY-----`",
            ));
        }
        // The error is dropped, because it can hold a line of the text.
        PrivateKeyDer::from_pem_slice(key.expose_secret().as_bytes())
            .map_err(|_| invalid("the private key in the PEM text is incomplete or is not valid base64"))?;
        Ok(Self { chain, certificates, key })
    }

    pub(crate) fn chain(&self) -> &str {
        &self.chain
    }

    pub(crate) fn key(&self) -> &str {
        self.key.expose_secret()
    }
}

/// Shows the number of certificates.
impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Identity").field("certificates", &self.certificates).finish_non_exhaustive()
    }
}

fn invalid(detail: &str) -> Error {
    Error::new(ErrorKind::InvalidRequest, detail)
}

/// Returns the sections of a PEM text whose labels are wanted.
fn sections(pem: &str, is_wanted: impl Fn(&str) -> bool) -> String {
    // Long enough for all, so that no part of a key is left behind by a reallocation.
    let mut out = String::with_capacity(pem.len() + 1);
    let mut is_inside = false;
    for line in pem.lines() {
        let label = |start| line.trim().strip_prefix(start).and_then(|rest: &str| rest.strip_suffix("-----"));
        is_inside |= label("-----BEGIN ").is_some_and(&is_wanted);
        if is_inside {
            out.push_str(line.trim());
            out.push('\n');
        }
        is_inside &= label("-----END ").is_none();
    }
    out
}
