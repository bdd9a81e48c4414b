//! What a client does besides asking once: trying again, waiting, refusing, telling.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod byte_streams;
mod credentials;
mod downloads;
mod in_flight;
mod layers;
mod one_request;
mod pacing;
mod redirects;
mod retries;
mod retry_after;
#[path = "../support/mod.rs"]
mod support;
mod time;
mod traces;

use std::time::Duration;

use rtk::realtime_kit::App;
use rtk::realtime_kit::AppAccess as _;
use rtk::{Client, ClientBuilder, Retry, Scope};

use support::{Reply, Server, TOKEN};

/// Tries twice again, at once.
fn quick() -> Retry {
    Retry::default().backoff(Duration::ZERO, Duration::ZERO)
}

fn builder(server: &Server) -> ClientBuilder {
    Client::builder().token(TOKEN).base_url(server.url()).retry(quick())
}

fn app(builder: ClientBuilder) -> Scope<App> {
    builder.build().unwrap().account("acc-1").app("app-1")
}

/// The first answers, and then a record of that id.
async fn after<const N: usize>(first: [Reply; N]) -> Server {
    let left = std::sync::Mutex::new(std::collections::VecDeque::from(first));
    Server::replying(move |_| {
        let planned = left.lock().unwrap().pop_front();
        planned.unwrap_or_else(|| Reply::data(&serde_json::json!({"id": "x-1"})))
    })
    .await
}

fn status(code: u16) -> Reply {
    Reply::new(code, &[], "")
}

/// A server that sends half of what it announces, and nothing more.
async fn half() -> String {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let mut open = Vec::new();
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut head = [0; 1024];
            assert!(stream.read(&mut head).await.unwrap() > 0);
            stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 8\r\n\r\nhalf").await.unwrap();
            open.push(stream);
        }
    });
    origin
}
