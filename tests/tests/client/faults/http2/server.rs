//! A server that plays a script for each request.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

use super::frames::{Frame, ping_ack, settings, settings_ack};

/// What the server does with each request.
#[derive(Debug, Clone)]
pub(crate) struct Script {
    /// The settings of the connection.
    pub(crate) settings: Vec<(u16, u32)>,
    pub(crate) acts: Vec<Act>,
}

#[derive(Debug, Clone)]
pub(crate) enum Act {
    /// Reads the head of a request.
    Head,
    /// Reads a whole request.
    Read,
    Send(Vec<Frame>),
    Close,
    /// Resets the TCP connection.
    Cut,
    /// Reads, but answers nothing, not even pings.
    Silence,
}

/// What a server received.
#[derive(Debug, Default)]
pub(crate) struct Counts {
    pub(crate) connections: AtomicUsize,
    /// The requests of which the head was received.
    pub(crate) requests: AtomicUsize,
}

pub(crate) struct Server {
    pub(crate) port: u16,
    pub(crate) counts: Arc<Counts>,
    listening: JoinHandle<()>,
}

impl Server {
    /// Plays one script on each connection, and the last one on all further ones.
    pub(crate) async fn start(tls: TlsAcceptor, scripts: Vec<Script>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let counts = Arc::new(Counts::default());
        let shared = Arc::clone(&counts);
        let listening = tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let number = shared.connections.fetch_add(1, Ordering::SeqCst);
                let script = scripts[number.min(scripts.len() - 1)].clone();
                tokio::spawn(serve(tls.clone(), socket, script, Arc::clone(&shared)));
            }
        });
        Self { port, counts, listening }
    }

    pub(crate) fn requests(&self) -> usize {
        self.counts.requests.load(Ordering::SeqCst)
    }

    pub(crate) fn connections(&self) -> usize {
        self.counts.connections.load(Ordering::SeqCst)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

/// `None` if the connection ended.
async fn serve(tls: TlsAcceptor, socket: TcpStream, script: Script, counts: Arc<Counts>) -> Option<()> {
    let mut io = tls.accept(socket).await.ok()?;
    let mut preface = [0; 24];
    io.read_exact(&mut preface).await.ok()?;
    io.write_all(&settings(&script.settings)).await.ok()?;
    let mut connection = Connection { io, counts, stream: 0, is_whole: false };
    loop {
        for act in &script.acts {
            match act {
                Act::Head => connection.head().await?,
                Act::Read => {
                    connection.head().await?;
                    while !connection.is_whole {
                        connection.frame(true).await?;
                    }
                }
                Act::Send(frames) => {
                    let bytes: Vec<_> = frames.iter().map(|frame| frame.encode(connection.stream)).collect();
                    connection.io.write_all(&bytes.concat()).await.ok()?;
                }
                Act::Close => {
                    let _ = connection.io.shutdown().await;
                    // Reads what the client still sends, so that the connection is closed and not reset.
                    while connection.frame(false).await.is_some() {}
                    return None;
                }
                Act::Cut => {
                    let _ = connection.io.get_ref().0.set_zero_linger();
                    return None;
                }
                Act::Silence => {
                    while connection.frame(false).await.is_some() {}
                    return None;
                }
            }
        }
    }
}

struct Connection {
    io: TlsStream<TcpStream>,
    counts: Arc<Counts>,
    /// The stream of the last request.
    stream: u32,
    /// The last request was received whole.
    is_whole: bool,
}

impl Connection {
    /// Waits for the head of the next request.
    async fn head(&mut self) -> Option<()> {
        let last = self.stream;
        while self.stream == last {
            self.frame(true).await?;
        }
        Some(())
    }

    /// Reads a frame, and answers it as the protocol demands.
    async fn frame(&mut self, answers: bool) -> Option<()> {
        let mut head = [0; 9];
        self.io.read_exact(&mut head).await.ok()?;
        let length = u32::from_be_bytes([0, head[0], head[1], head[2]]);
        let mut payload = vec![0; length as usize];
        self.io.read_exact(&mut payload).await.ok()?;
        let [_, _, _, kind, flags, a, b, c, d] = head;
        let ends_stream = flags & 1 != 0;
        match kind {
            0 => self.is_whole |= ends_stream,
            1 => {
                self.stream = u32::from_be_bytes([a, b, c, d]);
                self.is_whole = ends_stream;
                self.counts.requests.fetch_add(1, Ordering::SeqCst);
            }
            4 if answers && flags == 0 => self.io.write_all(&settings_ack()).await.ok()?,
            6 if answers && flags == 0 => self.io.write_all(&ping_ack(&payload)).await.ok()?,
            _ => {}
        }
        Some(())
    }
}
