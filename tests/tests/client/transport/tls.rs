//! A certificate authority, and servers with certificates of it.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio_rustls::rustls::server::WebPkiClientVerifier;
use tokio_rustls::rustls::{RootCertStore, ServerConfig};

const BODY: &str = r#"{"success":true,"data":{"id":"x-1"}}"#;

/// An authority that nobody knows.
pub(crate) struct Authority(CertifiedIssuer<'static, KeyPair>);

/// A certificate and its key, in PEM.
pub(crate) struct Issued {
    pub(crate) certificate: String,
    pub(crate) key: String,
}

impl Authority {
    pub(crate) fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        Self(CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap())
    }

    pub(crate) fn pem(&self) -> String {
        self.0.pem()
    }

    pub(crate) fn issue(&self, name: &str) -> Issued {
        let key = KeyPair::generate().unwrap();
        let params = CertificateParams::new(vec![name.to_owned()]).unwrap();
        let certificate = params.signed_by(&key, &self.0).unwrap().pem();
        Issued { certificate, key: key.serialize_pem() }
    }

    /// The configuration of a server on 127.0.0.1. With `clients`, it asks for a certificate of that authority; `is_required` says whether
    /// it refuses a client that has none.
    fn config(&self, clients: Option<(&Self, bool)>) -> ServerConfig {
        let key = KeyPair::generate().unwrap();
        let params = CertificateParams::new(vec!["127.0.0.1".to_owned()]).unwrap();
        let certificate = params.signed_by(&key, &self.0).unwrap().der().clone();
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let builder = ServerConfig::builder();
        let builder = match clients {
            None => builder.with_no_client_auth(),
            Some((authority, is_required)) => {
                let mut roots = RootCertStore::empty();
                roots.add(authority.0.der().clone()).unwrap();
                let verifier = WebPkiClientVerifier::builder(Arc::new(roots));
                let verifier = if is_required { verifier } else { verifier.allow_unauthenticated() };
                builder.with_client_cert_verifier(verifier.build().unwrap())
            }
        };
        builder.with_single_cert(vec![certificate], key).unwrap()
    }

    pub(crate) async fn server(&self) -> TlsServer {
        TlsServer::start(self.config(None), None).await
    }

    pub(crate) async fn server_for(&self, clients: &Self, is_required: bool) -> TlsServer {
        TlsServer::start(self.config(Some((clients, is_required))), None).await
    }

    /// A server that asks for a certificate of this authority, does without one, and redirects to `location`.
    pub(crate) async fn redirecting_server(&self, location: &str) -> TlsServer {
        TlsServer::start(self.config(Some((self, false))), Some(location.to_owned())).await
    }
}

/// A request, and whether the client presented a certificate.
pub(crate) struct Received {
    pub(crate) head: String,
    pub(crate) has_certificate: bool,
}

/// A server that closes each connection after one response.
pub(crate) struct TlsServer {
    address: SocketAddr,
    received: Arc<Mutex<Vec<Received>>>,
}

impl TlsServer {
    async fn start(mut config: ServerConfig, redirect: Option<String>) -> Self {
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let received = Arc::new(Mutex::new(Vec::new()));
        let shared = Arc::clone(&received);
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                // The handshake fails if one side refuses the certificate of the other.
                let Ok(mut stream) = acceptor.accept(socket).await else { continue };
                let mut head = Vec::new();
                while !head.ends_with(b"\r\n\r\n") {
                    if stream.read_buf(&mut head).await.unwrap_or(0) == 0 {
                        break;
                    }
                }
                if head.is_empty() {
                    continue;
                }
                let has_certificate = stream.get_ref().1.peer_certificates().is_some();
                shared.lock().unwrap().push(Received { head: String::from_utf8(head).unwrap(), has_certificate });
                let first = match &redirect {
                    Some(location) => format!("302 Found\r\nlocation: {location}"),
                    None => "200 OK".to_owned(),
                };
                let length = BODY.len();
                let response =
                    format!("HTTP/1.1 {first}\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n{BODY}");
                let _ = stream.write_all(response.as_bytes()).await;
                let _ = stream.shutdown().await;
            }
        });
        Self { address, received }
    }

    /// A server with a certificate and its key, in PEM.
    pub(crate) async fn with(certificate: &[u8], key: &[u8]) -> Self {
        let certificate = CertificateDer::from_pem_slice(certificate).unwrap();
        let key = PrivateKeyDer::from_pem_slice(key).unwrap();
        let config = ServerConfig::builder().with_no_client_auth().with_single_cert(vec![certificate], key);
        Self::start(config.unwrap(), None).await
    }

    pub(crate) fn url(&self) -> String {
        format!("https://{}", self.address)
    }

    pub(crate) fn received(&self) -> Vec<Received> {
        std::mem::take(&mut self.received.lock().unwrap())
    }
}
