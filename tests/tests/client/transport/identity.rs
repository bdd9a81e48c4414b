//! `identity`: the certificate of a client.

use rtk::transport::{Certificates, HttpTransport, HttpTransportBuilder, Identity};
use rtk::{Client, Error, ErrorKind, Retry};

use super::tls::{Authority, TlsServer};
use crate::support::TOKEN;

fn client(server: &TlsServer, transport: HttpTransportBuilder) -> Client {
    let transport = transport.build().unwrap();
    Client::builder().token(TOKEN).base_url(server.url()).transport(transport).retry(Retry::never()).build().unwrap()
}

async fn status(server: &TlsServer, transport: HttpTransportBuilder) -> Result<u16, Error> {
    client(server, transport).get("x").send_raw().await.map(|response| response.status().as_u16())
}

fn trusting(authority: &Authority) -> HttpTransportBuilder {
    HttpTransport::builder().root_certificates(Certificates::from_pem(authority.pem()).unwrap())
}

#[tokio::test]
async fn server_that_requires_a_certificate_accepts_the_identity() {
    let (servers, clients) = (Authority::new(), Authority::new());
    let server = servers.server_for(&clients, true).await;
    let issued = clients.issue("a-client");
    let both = format!("Bag Attributes\n{}\n{}", issued.key, issued.certificate);
    for identity in [
        Identity::from_pem(&issued.certificate, &issued.key),
        Identity::from_pem(issued.certificate.replace('\n', "\r\n"), issued.key.as_bytes()),
        // One file with both.
        Identity::from_pem(&both, &both),
        // A chain.
        Identity::from_pem(format!("{}{}", issued.certificate, clients.pem()), &issued.key),
    ] {
        let transport = trusting(&servers).identity(identity.unwrap());
        assert_eq!(status(&server, transport).await.unwrap(), 200);
        let received = server.received();
        assert!(received.len() == 1 && received[0].has_certificate);
    }
}

#[tokio::test]
async fn server_that_requires_a_certificate_refuses_a_client_without_one() {
    let (servers, clients) = (Authority::new(), Authority::new());
    let server = servers.server_for(&clients, true).await;
    let stranger = Authority::new().issue("a-client");
    let stranger = Identity::from_pem(stranger.certificate, stranger.key).unwrap();
    for transport in [trusting(&servers), trusting(&servers).identity(stranger)] {
        status(&server, transport).await.unwrap_err();
        assert_eq!(server.received().len(), 0);
    }
}

#[tokio::test]
async fn identity_is_not_presented_to_the_server_of_a_download() {
    let (servers, clients) = (Authority::new(), Authority::new());
    let server = servers.server_for(&clients, false).await;
    let issued = clients.issue("a-client");
    let identity = Identity::from_pem(issued.certificate, issued.key).unwrap();
    let client = client(&server, trusting(&servers).identity(identity));
    client.get("x").send_raw().await.unwrap();
    client.download(&format!("{}/file", server.url())).to_bytes().await.unwrap();
    client.get("x").send_raw().await.unwrap();
    let presented: Vec<_> = server.received().iter().map(|received| received.has_certificate).collect();
    assert_eq!(presented, [true, false, true]);
}

#[tokio::test]
async fn identity_is_not_presented_to_another_server_of_a_redirect() {
    let authority = Authority::new();
    let other = authority.server_for(&authority, false).await;
    let first = authority.redirecting_server(&format!("{}/elsewhere", other.url())).await;
    let issued = authority.issue("a-client");
    let identity = Identity::from_pem(issued.certificate, issued.key).unwrap();
    let transport = trusting(&authority).identity(identity).follow_redirects(1);
    assert_eq!(status(&first, transport).await.unwrap(), 200);
    let (at_first, at_other) = (first.received(), other.received());
    assert!(at_first.len() == 1 && at_first[0].has_certificate && at_first[0].head.contains(TOKEN));
    assert!(at_other.len() == 1 && !at_other[0].has_certificate);
    assert!(at_other[0].head.starts_with("GET /elsewhere ") && !at_other[0].head.contains(TOKEN));
}

#[test]
fn identity_that_cannot_be_used_is_an_error_without_the_key() {
    let issued = Authority::new().issue("a-client");
    let encrypted = "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIB\n-----END ENCRYPTED PRIVATE KEY-----\n";
    let old = "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nMIIB\n-----END RSA PRIVATE KEY-----\n";
    let broken = issued.key.replace("-----END", "!!!!\n-----END");
    for (chain, key, why) in [
        (&*issued.key, &*issued.key, "there is no certificate in the PEM text"),
        (&issued.certificate, &issued.certificate, "there is no private key in the PEM text"),
        (&issued.certificate, "", "there is no private key in the PEM text"),
        (&issued.certificate, encrypted, "the private key is encrypted"),
        (&issued.certificate, old, "the private key is encrypted"),
        (&issued.certificate, &broken, "the private key in the PEM text is incomplete or is not valid base64"),
    ] {
        let error = Identity::from_pem(chain, key).unwrap_err();
        assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::InvalidRequest, false));
        assert!(error.to_string().contains(why), "{error}");
        check_hidden(&format!("{error:?} {error}"), &issued.key);
    }
}

#[test]
fn key_of_another_certificate_is_an_error_of_build() {
    let (authority, other) = (Authority::new(), Authority::new());
    let (issued, key) = (authority.issue("a-client"), other.issue("a-client").key);
    for (chain, key) in [
        (&*issued.certificate, &*key),
        ("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n", &issued.key),
        (&issued.certificate, "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n"),
    ] {
        let identity = Identity::from_pem(chain, key).unwrap();
        let error = trusting(&authority).identity(identity).build().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest);
        assert!(error.to_string().contains("the identity cannot be used"), "{error}");
        check_hidden(&format!("{error:?} {error}"), key);
    }
}

#[test]
fn identity_hides_its_key() {
    let issued = Authority::new().issue("a-client");
    let identity = Identity::from_pem(&issued.certificate, &issued.key).unwrap();
    assert_eq!(format!("{identity:?}"), "Identity { certificates: 1, .. }");
    let builder = HttpTransport::builder().identity(identity);
    let shown = format!("{builder:?} {:?}", HttpTransport::builder().build().unwrap());
    assert!(shown.contains("Identity { certificates: 1, .. }"), "{shown}");
    check_hidden(&shown, &issued.key);
    check_hidden(&format!("{:?}", builder.build().unwrap()), &issued.key);
}

/// No line of the key is in the text.
#[track_caller]
fn check_hidden(text: &str, key: &str) {
    for line in key.lines().filter(|line| !line.starts_with("-----")) {
        assert!(!text.contains(line.trim()) || line.trim().len() < 8, "{text}");
    }
}
