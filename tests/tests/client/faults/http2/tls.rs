//! TLS with a certificate that the client trusts, because a test process has its own `SSL_CERT_FILE`.

use std::path::PathBuf;
use std::sync::Arc;

use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

const KEY: &str = "RTK_TESTS_KEY";
const ROOTS: &str = "SSL_CERT_FILE";

/// A certificate for `127.0.0.1` and its key, in files.
pub(crate) struct Certificate {
    _directory: tempfile::TempDir,
    roots: PathBuf,
    key: PathBuf,
}

impl Certificate {
    pub(crate) fn new() -> Self {
        let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).unwrap();
        let directory = tempfile::tempdir().unwrap();
        let (certificate, key) = (directory.path().join("certificate.pem"), directory.path().join("key.pem"));
        std::fs::write(&certificate, made.cert.pem()).unwrap();
        std::fs::write(&key, made.signing_key.serialize_pem()).unwrap();
        Self { _directory: directory, roots: certificate, key }
    }

    /// The variables of a process that trusts the certificate and can serve with it.
    pub(crate) fn variables(&self) -> [(&str, &str); 2] {
        [(ROOTS, self.roots.to_str().unwrap()), (KEY, self.key.to_str().unwrap())]
    }
}

/// The acceptor of a process with these variables.
pub(crate) fn acceptor() -> TlsAcceptor {
    let certificate = CertificateDer::from_pem_file(std::env::var_os(ROOTS).unwrap()).unwrap();
    let key = PrivateKeyDer::from_pem_file(std::env::var_os(KEY).unwrap()).unwrap();
    let config = ServerConfig::builder().with_no_client_auth().with_single_cert(vec![certificate], key);
    let mut config = config.unwrap();
    config.alpn_protocols = vec![b"h2".to_vec()];
    TlsAcceptor::from(Arc::new(config))
}
