//! What a server may do to one attempt.

use crate::faults::cases::{GOOD, head, response};
use crate::faults::server::Act::{self, Begin, Read, Reset, Send, Stall};

#[derive(Debug, Clone)]
pub(crate) struct Behaviour {
    pub(crate) name: &'static str,
    /// What is done to the connection, new or kept alive.
    pub(crate) script: Vec<Act>,
    /// Whether a new connection is accepted.
    pub(crate) listens: bool,
    /// Whether a received request may have been carried out.
    pub(crate) perhaps_done: bool,
    /// Whether the connection can be reused.
    pub(crate) keeps: bool,
}

impl Behaviour {
    /// A random behaviour. Those that allow a retry are more frequent, so that there are enough retries.
    pub(crate) fn random(random: u32) -> Self {
        match random % 26 {
            0..=3 => Self { listens: false, ..Self::nothing_done("refuses", vec![Reset]) },
            4..=5 => Self::nothing_done("429", response(429, "retry-after: 0\r\n", "")),
            6..=8 => Self { keeps: true, ..Self::nothing_done("429, keeps", keep_alive_response(429, "")) },
            9 => Self::new("responds", response(200, "", GOOD)),
            10..=11 => Self { keeps: true, ..Self::new("responds, keeps", keep_alive_response(200, GOOD)) },
            // The client notices before, during or after it sends the next request.
            12 => Self::new("responds with keep-alive, closes", keep_alive_response(200, GOOD)),
            13 => Self::new("responds with keep-alive, resets", [keep_alive_response(200, GOOD), vec![Reset]].concat()),
            14 => Self::new("closes without reading", vec![]),
            15 => Self::new("resets while it reads", vec![Begin, Reset]),
            16 => Self::new("stalls without reading", vec![Stall]),
            17 => Self::new("reads and closes", vec![Read]),
            18 => Self::new("reads and resets", vec![Read, Reset]),
            19 => Self::new("reads and stalls", vec![Read, Stall]),
            20 => Self::new("breaks in the head", vec![Read, Send(b"HTTP/1.1 20".to_vec()), Reset]),
            21 => Self::new("breaks in the body", vec![Read, Send(head(200, "content-length: 50\r\n")), Reset]),
            22 => Self { keeps: true, ..Self::new("500, keeps", keep_alive_response(500, "")) },
            23 => Self::new("503, wait 0", response(503, "retry-after: 0\r\n", "")),
            24 => Self { keeps: true, ..Self::new("408, keeps", keep_alive_response(408, "")) },
            _ => Self::new("half JSON", response(200, "", &GOOD[..20])),
        }
    }

    fn new(name: &'static str, script: Vec<Act>) -> Self {
        Self { name, script, listens: true, perhaps_done: true, keeps: false }
    }

    fn nothing_done(name: &'static str, script: Vec<Act>) -> Self {
        Self { perhaps_done: false, ..Self::new(name, script) }
    }

    pub(crate) fn stalls(&self) -> bool {
        self.script.iter().any(|act| matches!(act, Stall))
    }
}

/// A response that leaves the connection open.
fn keep_alive_response(status: u16, body: &str) -> Vec<Act> {
    let head = format!("HTTP/1.1 {status} Whatever\r\nretry-after: 0\r\ncontent-length: {}\r\n\r\n", body.len());
    vec![Read, Send((head + body).into_bytes())]
}
