//! `root_certificates` and `only_root_certificates`.

use rtk::transport::{Certificates, HttpTransport, HttpTransportBuilder};
use rtk::{Client, Error, ErrorKind, Retry};

use super::tls::{Authority, TlsServer};
use crate::support::{TOKEN, block_on, own_process};

fn client(server: &TlsServer, transport: HttpTransportBuilder) -> Client {
    let transport = transport.build().unwrap();
    Client::builder().token(TOKEN).base_url(server.url()).transport(transport).retry(Retry::never()).build().unwrap()
}

async fn status(server: &TlsServer, transport: HttpTransportBuilder) -> Result<u16, Error> {
    client(server, transport).get("x").send_raw().await.map(|response| response.status().as_u16())
}

fn roots(pem: &str) -> Certificates {
    Certificates::from_pem(pem).unwrap()
}

#[tokio::test]
async fn server_of_an_own_authority_is_accepted_with_its_root_certificate_only() {
    let authority = Authority::new();
    let server = authority.server().await;
    for transport in [
        HttpTransport::builder().root_certificates(roots(&authority.pem())),
        HttpTransport::builder().only_root_certificates(roots(&authority.pem())),
        // Several authorities in one file, and in two calls.
        HttpTransport::builder().root_certificates(roots(&(Authority::new().pem() + "\n# ours\n" + &authority.pem()))),
        HttpTransport::builder()
            .root_certificates(roots(&authority.pem()))
            .root_certificates(roots(&Authority::new().pem())),
    ] {
        assert_eq!(status(&server, transport).await.unwrap(), 200);
        assert_eq!(server.received().len(), 1);
    }
    for transport in [
        HttpTransport::builder(),
        HttpTransport::builder().root_certificates(roots(&Authority::new().pem())),
        HttpTransport::builder().only_root_certificates(roots(&Authority::new().pem())),
    ] {
        let error = status(&server, transport).await.unwrap_err();
        assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::Connect, false));
        assert!(error.to_string().contains("certificate"), "{error}");
    }
    assert_eq!(server.received().len(), 0);
}

#[test]
fn root_certificates_of_the_system_are_trusted_unless_only_others_are() {
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).unwrap();
    let directory = tempfile::tempdir().unwrap();
    let (system, key) = (directory.path().join("system.pem"), directory.path().join("key.pem"));
    std::fs::write(&system, made.cert.pem()).unwrap();
    std::fs::write(&key, made.signing_key.serialize_pem()).unwrap();
    let variables = [("SSL_CERT_FILE", system.to_str().unwrap()), ("RTK_TESTS_KEY", key.to_str().unwrap())];
    own_process!("root_certificates_of_the_system_are_trusted_unless_only_others_are", &variables, || block_on(
        async {
            let read = |name| std::fs::read(std::env::var_os(name).unwrap()).unwrap();
            let server = TlsServer::with(&read("SSL_CERT_FILE"), &read("RTK_TESTS_KEY")).await;
            let other = Authority::new().pem();
            for transport in [HttpTransport::builder(), HttpTransport::builder().root_certificates(roots(&other))] {
                assert_eq!(status(&server, transport).await.unwrap(), 200);
            }
            let only_other = HttpTransport::builder().only_root_certificates(roots(&other));
            assert_eq!(status(&server, only_other).await.unwrap_err().kind(), ErrorKind::Connect);
        }
    ));
}

#[test]
fn pem_without_a_certificate_is_an_error() {
    let key = Authority::new().issue("x").key;
    for (pem, why) in [
        ("", "there is no certificate in the PEM text"),
        ("MIIB", "there is no certificate in the PEM text"),
        (&key, "there is no certificate in the PEM text"),
        ("-----BEGIN CERTIFICATE-----\nMIIB\n", "incomplete or is not valid base64"),
        ("-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----\n", "incomplete or is not valid base64"),
    ] {
        let error = Certificates::from_pem(pem).unwrap_err();
        assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::InvalidRequest, false));
        assert!(error.to_string().contains(why), "{error}");
    }
}

#[test]
fn section_that_is_no_certificate_is_an_error_of_build_that_names_it() {
    let pem = Authority::new().pem() + "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
    for transport in [
        HttpTransport::builder().root_certificates(roots(&pem)),
        HttpTransport::builder().only_root_certificates(roots(&pem)),
    ] {
        let error = transport.build().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest);
        assert!(error.to_string().contains("root certificate 2 of 2 is not a valid certificate"), "{error}");
    }
}
