//! A server that plays a script on each connection.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// One step of a script.
#[derive(Debug, Clone)]
pub(crate) enum Act {
    /// Reads a whole request, which may then have been carried out.
    Read,
    /// Reads the start of a request.
    Begin,
    Send(Vec<u8>),
    /// Sends the same bytes repeatedly, at most this many times.
    Flood(Vec<u8>, usize),
    /// Sends byte by byte, with a pause after each.
    Drip(Vec<u8>, Duration),
    /// Keeps the connection open and sends nothing.
    Stall,
    /// Resets the connection.
    Reset,
}

/// What a server received.
#[derive(Debug, Default)]
pub(crate) struct Counts {
    pub(crate) connections: AtomicUsize,
    /// The request lines of the requests that were received whole.
    pub(crate) requests: Mutex<Vec<String>>,
    /// Bytes that the client accepted.
    pub(crate) sent: AtomicUsize,
}

pub(crate) struct Server {
    pub(crate) port: u16,
    pub(crate) counts: Arc<Counts>,
    listening: Option<JoinHandle<()>>,
}

impl Server {
    /// Plays one script on each connection, and the last one on all further ones. `scripts` must not be empty.
    pub(crate) async fn start(scripts: Vec<Vec<Act>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let counts = Arc::new(Counts::default());
        let shared = Arc::clone(&counts);
        let listening = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let number = shared.connections.fetch_add(1, Ordering::SeqCst);
                let script = scripts[number.min(scripts.len() - 1)].clone();
                tokio::spawn(play(stream, script, Arc::clone(&shared)));
            }
        });
        Self { port, counts, listening: Some(listening) }
    }

    /// A server whose port is closed.
    pub(crate) async fn absent() -> Self {
        let mut server = Self::start(vec![Vec::new()]).await;
        if let Some(listening) = server.listening.take() {
            listening.abort();
            let _ = listening.await;
        }
        server
    }

    pub(crate) fn connections(&self) -> usize {
        self.counts.connections.load(Ordering::SeqCst)
    }

    /// Waits for the expected number of connections: on a busy machine, a client may end before its connection is accepted.
    pub(crate) async fn connections_by_now(&self, expected: usize) -> usize {
        for _ in 0..100 {
            if self.connections() >= expected {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        self.connections()
    }

    pub(crate) fn requests(&self) -> usize {
        self.counts.requests.lock().unwrap().len()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(listening) = &self.listening {
            listening.abort();
        }
    }
}

async fn play(mut stream: TcpStream, script: Vec<Act>, counts: Arc<Counts>) {
    if perform(&mut stream, script, &counts).await.is_some() {
        finish(stream).await;
    }
}

/// Plays a script. `None` if the connection ended or must be dropped.
pub(crate) async fn perform(stream: &mut TcpStream, script: Vec<Act>, counts: &Counts) -> Option<()> {
    for act in script {
        match act {
            Act::Read => {
                let line = read_request(stream).await?;
                counts.requests.lock().unwrap().push(line);
            }
            Act::Begin => stream.read_exact(&mut [0; 4]).await.ok().map(|_| ())?,
            Act::Send(bytes) => send(stream, &bytes, counts).await?,
            Act::Flood(bytes, times) => {
                for _ in 0..times {
                    send(stream, &bytes, counts).await?;
                }
            }
            Act::Drip(bytes, pause) => {
                for byte in bytes {
                    send(stream, &[byte], counts).await?;
                    tokio::time::sleep(pause).await;
                }
            }
            Act::Stall => {
                drain(stream).await;
                return None;
            }
            Act::Reset => {
                let _ = stream.set_zero_linger();
                return None;
            }
        }
    }
    Some(())
}

/// Reads what the client still sends, so that the connection is closed and not reset.
pub(crate) async fn finish(mut stream: TcpStream) {
    let _ = stream.shutdown().await;
    drain(&mut stream).await;
}

async fn drain(stream: &mut TcpStream) {
    let mut buffer = [0; 1024];
    while stream.read(&mut buffer).await.is_ok_and(|count| count > 0) {}
}

async fn send(stream: &mut TcpStream, bytes: &[u8], counts: &Counts) -> Option<()> {
    stream.write_all(bytes).await.ok()?;
    counts.sent.fetch_add(bytes.len(), Ordering::SeqCst);
    Some(())
}

/// Reads a whole request and returns its first line.
async fn read_request(stream: &mut TcpStream) -> Option<String> {
    let mut got = Vec::new();
    let head = loop {
        if let Some(at) = got.windows(4).position(|it| it == b"\r\n\r\n") {
            break at + 4;
        }
        more(stream, &mut got).await?;
    };
    let text = String::from_utf8_lossy(&got[..head]).into_owned();
    let length = text.lines().find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        name.eq_ignore_ascii_case("content-length").then(|| value.parse::<usize>().unwrap())
    });
    while got.len() < head + length.unwrap_or(0) {
        more(stream, &mut got).await?;
    }
    text.lines().next().map(str::to_owned)
}

async fn more(stream: &mut TcpStream, got: &mut Vec<u8>) -> Option<()> {
    let mut buffer = [0; 4096];
    let count = stream.read(&mut buffer).await.ok().filter(|count| *count > 0)?;
    got.extend_from_slice(&buffer[..count]);
    Some(())
}
