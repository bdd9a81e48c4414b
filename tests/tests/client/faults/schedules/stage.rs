//! A server that applies a schedule to the attempts of a client. A layer of the client reports the start of each attempt, so
//! that the server can stop listening before it.

use std::future::poll_fn;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, Weak};
use std::task::Poll;
use std::time::Duration;

use rtk::transport::{Attempt, Body, Layer, TransportError};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::task::JoinHandle;

use super::behaviour::Behaviour;
use crate::faults::server::{Counts, finish, perform};

pub(crate) struct Stage {
    address: SocketAddr,
    door: Mutex<Door>,
    schedule: Mutex<Vec<Behaviour>>,
    /// The behaviour of the current attempt.
    now: Mutex<Option<Behaviour>>,
    came: Mutex<Vec<Came>>,
    connections: Mutex<Vec<JoinHandle<()>>>,
}

enum Door {
    Open(#[expect(dead_code, reason = "it listens as long as it is held")] Arc<TcpListener>),
    /// Bound, so that the port stays reserved; not listening, so that connections are refused.
    Shut(#[expect(dead_code, reason = "it holds the port")] TcpSocket),
    /// While the socket is exchanged.
    Absent,
}

/// A request that was received whole.
#[derive(Debug)]
pub(crate) struct Came {
    /// The request line.
    pub(crate) line: String,
    pub(crate) perhaps_done: bool,
}

impl Stage {
    pub(crate) async fn new() -> Arc<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let stage = Arc::new(Self {
            address: listener.local_addr().unwrap(),
            door: Mutex::new(Door::Absent),
            schedule: Mutex::default(),
            now: Mutex::default(),
            came: Mutex::default(),
            connections: Mutex::default(),
        });
        stage.open(listener);
        stage
    }

    pub(crate) fn base_url(&self) -> String {
        format!("http://{}/v4", self.address)
    }

    /// Sets the behaviours for the attempts of the next call.
    pub(crate) fn plan(&self, schedule: &[Behaviour]) {
        *self.schedule.lock().unwrap() = schedule.to_vec();
    }

    /// Returns all requests after each connection ended. The clients must be dropped.
    pub(crate) async fn end(&self) -> Vec<Came> {
        loop {
            let connections = std::mem::take(&mut *self.connections.lock().unwrap());
            if connections.is_empty() {
                return std::mem::take(&mut self.came.lock().unwrap());
            }
            for connection in connections {
                let over = tokio::time::timeout(Duration::from_secs(20), connection).await;
                over.expect("the client hangs up").unwrap();
            }
        }
    }

    fn begin(self: &Arc<Self>, attempt: u32) {
        let behaviour = self.schedule.lock().unwrap()[attempt as usize - 1].clone();
        let is_open = matches!(*self.door.lock().unwrap(), Door::Open(_));
        match (is_open, behaviour.listens) {
            (false, true) => {
                *self.door.lock().unwrap() = Door::Absent;
                let listener = std::net::TcpListener::bind(self.address).unwrap();
                listener.set_nonblocking(true).unwrap();
                self.open(TcpListener::from_std(listener).unwrap());
            }
            (true, false) => self.shut(),
            _ => {}
        }
        *self.now.lock().unwrap() = Some(behaviour);
    }

    fn open(self: &Arc<Self>, listener: TcpListener) {
        let listener = Arc::new(listener);
        let (stage, weak) = (Arc::clone(self), Arc::downgrade(&listener));
        *self.door.lock().unwrap() = Door::Open(listener);
        tokio::spawn(async move {
            while let Some(stream) = accept(&weak).await {
                let connection = tokio::spawn(serve(Arc::clone(&stage), stream));
                stage.connections.lock().unwrap().push(connection);
            }
        });
    }

    fn shut(&self) {
        *self.door.lock().unwrap() = Door::Absent;
        // The port is in use until the accepting task drops its listener.
        for _ in 0..1000 {
            let socket = TcpSocket::new_v4().unwrap();
            socket.set_reuseaddr(true).unwrap();
            if socket.bind(self.address).is_ok() {
                *self.door.lock().unwrap() = Door::Shut(socket);
                return;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        panic!("the port is not free");
    }
}

/// Holds the listener only while it polls, so that it can be closed from outside.
async fn accept(listener: &Weak<TcpListener>) -> Option<TcpStream> {
    poll_fn(|context| match listener.upgrade() {
        Some(listener) => listener.poll_accept(context).map(|taken| taken.ok().map(|(stream, _)| stream)),
        None => Poll::Ready(None),
    })
    .await
}

/// A new connection is served immediately, an idle one when data arrives.
async fn serve(stage: Arc<Stage>, mut stream: TcpStream) {
    loop {
        let behaviour = stage.now.lock().unwrap().clone();
        let Some(behaviour) = behaviour else { return };
        let counts = Counts::default();
        let went_well = perform(&mut stream, behaviour.script, &counts).await.is_some();
        let lines = counts.requests.into_inner().unwrap().into_iter();
        let perhaps_done = behaviour.perhaps_done;
        stage.came.lock().unwrap().extend(lines.map(|line| Came { line, perhaps_done }));
        if !went_well {
            return;
        }
        if !behaviour.keeps {
            return finish(stream).await;
        }
        if stream.peek(&mut [0]).await.unwrap_or(0) == 0 {
            return;
        }
    }
}

/// The layer of the client that reports each attempt.
pub(crate) struct Telling(pub(crate) Arc<Stage>);

impl Layer for Telling {
    fn before(&self, attempt: &Attempt<'_>, _: &mut http::Request<Body>) -> Result<(), TransportError> {
        self.0.begin(attempt.number);
        Ok(())
    }
}
