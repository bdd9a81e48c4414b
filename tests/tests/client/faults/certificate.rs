//! A server with a self-signed certificate.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use rtk::realtime_kit::*;
use rtk::{Client, ErrorKind, Retry};
use tokio::io::AsyncReadExt as _;
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

use crate::faults::{TOKEN, hidden};

fn of_nobody_known() -> TlsAcceptor {
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).unwrap();
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(made.signing_key.serialize_der()));
    let config = ServerConfig::builder().with_no_client_auth().with_single_cert(vec![made.cert.der().clone()], key);
    TlsAcceptor::from(Arc::new(config.unwrap()))
}

#[tokio::test]
async fn untrusted_server_receives_no_request() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let (connections, bytes) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let counts = (connections.clone(), bytes.clone());
    let acceptor = of_nobody_known();
    tokio::spawn(async move {
        while let Ok((socket, _)) = listener.accept().await {
            counts.0.fetch_add(1, Ordering::SeqCst);
            if let Ok(mut stream) = acceptor.accept(socket).await {
                let mut request = Vec::new();
                let _ = stream.read_to_end(&mut request).await;
                counts.1.fetch_add(request.len(), Ordering::SeqCst);
            }
        }
    });

    let retry = Retry::default().backoff(Duration::ZERO, Duration::ZERO);
    let base_url = format!("https://127.0.0.1:{port}/client/v4");
    let client = Client::builder().token(TOKEN).base_url(base_url).retry(retry).build().unwrap();
    let error = Meeting::create(&client.account("acc-1").app("app-1"), NewMeeting::new()).await.unwrap_err();

    assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::Connect, false));
    let text = error.to_string();
    assert!(text.contains("certificate"), "{text}");
    hidden::check("has a certificate of nobody known", &error);
    assert_eq!((connections.load(Ordering::SeqCst), bytes.load(Ordering::SeqCst)), (3, 0));
}
