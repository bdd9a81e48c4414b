//! TLS by rustls, with the roots of the operating system.

use std::sync::Arc;

use rustls::crypto::CryptoProvider;
use rustls::{ClientConfig, RootCertStore};
use rustls_pki_types::pem::PemObject as _;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use rustls_platform_verifier::Verifier;

use crate::error::{Error, ErrorKind};
use crate::transport::http_transport::Route;
use crate::transport::http_transport::settings::{Settings, Version};
use crate::transport::http_transport::tls::{INVALID_IDENTITY, Identity, NO_PROVIDER, invalid_root};

pub(super) fn config(settings: &Settings, route: Route) -> Result<ClientConfig, Error> {
    let tls = &settings.tls;
    let provider = provider().ok_or_else(|| Error::new(ErrorKind::InvalidRequest, NO_PROVIDER))?;
    let mut store = RootCertStore::empty();
    for (index, root) in tls.roots.iter().enumerate() {
        store.add(root.clone()).map_err(|error| invalid(invalid_root(index, tls.roots.len()), error))?;
    }
    let builder = ClientConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions()
        .map_err(|error| invalid("the crypto provider of rustls supports no version of TLS", error))?;
    let builder = if tls.only_these_roots {
        builder.with_root_certificates(store)
    } else {
        let verifier = verifier(&tls.roots, provider)
            .map_err(|error| invalid("the root certificates of the system cannot be used", error))?;
        builder.dangerous().with_custom_certificate_verifier(Arc::new(verifier))
    };
    let mut config = match &tls.identity {
        Some(identity) if !route.is_anonymous => {
            let (chain, key) = read(identity).map_err(|error| invalid(INVALID_IDENTITY, error))?;
            builder.with_client_auth_cert(chain, key).map_err(|error| invalid(INVALID_IDENTITY, error))?
        }
        _ => builder.with_no_client_auth(),
    };
    let protocols: &[&[u8]] = match settings.version {
        #[cfg(feature = "http2")]
        Version::Negotiated => &[b"h2", b"http/1.1"],
        #[cfg(feature = "http2")]
        Version::Http2 => &[b"h2"],
        #[cfg(not(feature = "http2"))]
        Version::Negotiated => &[b"http/1.1"],
        Version::Http1 => &[b"http/1.1"],
    };
    config.alpn_protocols = protocols.iter().map(|protocol| protocol.to_vec()).collect();
    Ok(config)
}

/// Returns the crypto provider that the process has installed, or the default one, if there is one.
fn provider() -> Option<Arc<CryptoProvider>> {
    let installed = CryptoProvider::get_default().cloned();
    #[cfg(feature = "rustls")]
    let installed = installed.or_else(|| Some(Arc::new(rustls::crypto::aws_lc_rs::default_provider())));
    installed
}

fn verifier(roots: &[CertificateDer<'static>], provider: Arc<CryptoProvider>) -> Result<Verifier, rustls::Error> {
    if roots.is_empty() {
        return Verifier::new(provider);
    }
    #[cfg(not(target_os = "android"))]
    return Verifier::new_with_extra_roots(roots.iter().cloned(), provider);
    #[cfg(target_os = "android")]
    return Err(rustls::Error::General("Android accepts no other root certificates".to_owned()));
}

type Chain = Vec<CertificateDer<'static>>;

fn read(identity: &Identity) -> Result<(Chain, PrivateKeyDer<'static>), rustls_pki_types::pem::Error> {
    let chain = CertificateDer::pem_slice_iter(identity.chain().as_bytes()).collect::<Result<_, _>>()?;
    Ok((chain, PrivateKeyDer::from_pem_slice(identity.key().as_bytes())?))
}

fn invalid(detail: impl Into<String>, error: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::new(ErrorKind::InvalidRequest, detail).with_source(error)
}
