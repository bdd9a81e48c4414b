//! The pool, the versions of HTTP, and connections that several clients share.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rtk::transport::{HttpTransport, HttpTransportBuilder};
use rtk::{Client, Retry};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use crate::support::TOKEN;

/// A server that keeps its connections, and counts them.
async fn server() -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let connections = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&connections);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            count.fetch_add(1, Ordering::SeqCst);
            tokio::spawn(async move {
                let mut head = Vec::new();
                while stream.read_buf(&mut head).await.unwrap_or(0) > 0 {
                    if head.ends_with(b"\r\n\r\n") {
                        head.clear();
                        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}").await;
                    }
                }
            });
        }
    });
    (url, connections)
}

fn client(url: &str, transport: HttpTransport) -> Client {
    Client::builder().token(TOKEN).base_url(url).transport(transport).retry(Retry::never()).build().unwrap()
}

const REQUESTS: usize = 30;

async fn connections_of_requests(transport: HttpTransportBuilder) -> usize {
    let (url, connections) = server().await;
    let client = client(&url, transport.build().unwrap());
    for _ in 0..REQUESTS {
        client.get("x").send_raw().await.unwrap();
    }
    connections.load(Ordering::SeqCst)
}

#[tokio::test]
async fn connection_is_kept_unless_the_pool_has_no_room() {
    // A connection goes back to the pool a moment after its response, so that a request can miss it.
    assert!(connections_of_requests(HttpTransport::builder()).await < REQUESTS);
    assert_eq!(connections_of_requests(HttpTransport::builder().pool_max_idle_per_host(0)).await, REQUESTS);
}

#[tokio::test]
async fn clone_of_a_transport_shares_the_connections() {
    let (url, connections) = server().await;
    let transport = HttpTransport::builder().build().unwrap();
    let clients: Vec<_> = (0..REQUESTS).map(|_| client(&url, transport.clone())).collect();
    for client in clients {
        client.get("x").send_raw().await.unwrap();
    }
    assert!(connections.load(Ordering::SeqCst) < REQUESTS);
}

/// What the client sends first, in clear text.
async fn first_bytes(transport: HttpTransportBuilder) -> Vec<u8> {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let client = client(&format!("http://{}", listener.local_addr().unwrap()), transport.build().unwrap());
    let accept = async {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut bytes = vec![0; 14];
        stream.read_exact(&mut bytes).await.unwrap();
        bytes
    };
    tokio::select! {
        bytes = accept => bytes,
        result = async { client.get("x").send_raw().await } => panic!("{result:?}"),
    }
}

#[tokio::test]
async fn http2_prior_knowledge_sends_http2_without_tls() {
    assert_eq!(first_bytes(HttpTransport::builder().http2_prior_knowledge()).await, b"PRI * HTTP/2.0");
    assert_eq!(first_bytes(HttpTransport::builder()).await, b"GET /x HTTP/1.");
}

/// The ALPN protocols that the client offers.
async fn offered(transport: HttpTransportBuilder) -> Vec<Vec<u8>> {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let client = client(&format!("https://{}", listener.local_addr().unwrap()), transport.build().unwrap());
    let accept = async {
        let (stream, _) = listener.accept().await.unwrap();
        let acceptor = tokio_rustls::LazyConfigAcceptor::new(tokio_rustls::rustls::server::Acceptor::default(), stream);
        let start = acceptor.await.unwrap();
        start.client_hello().alpn().unwrap().map(<[u8]>::to_vec).collect()
    };
    tokio::select! {
        protocols = accept => protocols,
        result = async { client.get("x").send_raw().await } => panic!("{result:?}"),
    }
}

#[tokio::test]
async fn http1_only_does_not_offer_http2() {
    assert_eq!(offered(HttpTransport::builder()).await, [&b"h2"[..], b"http/1.1"]);
    assert_eq!(offered(HttpTransport::builder().http1_only()).await, [b"http/1.1"]);
    assert_eq!(offered(HttpTransport::builder().http2_prior_knowledge()).await, [b"h2"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn connection_that_is_idle_for_too_long_is_closed() {
    use std::time::Duration;

    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let transport = HttpTransport::builder().pool_idle_timeout(Duration::from_millis(50)).build().unwrap();
    let client = client(&format!("http://{}", listener.local_addr().unwrap()), transport);
    let serve = async {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            stream.read_buf(&mut head).await.unwrap();
        }
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}").await.unwrap();
        // The client closes it, whenever that is.
        stream.read_buf(&mut head).await.unwrap_or(0)
    };
    let (response, more) = tokio::join!(client.get("x").send_raw(), serve);
    assert_eq!((response.unwrap().status().as_u16(), more), (200, 0));
}
