//! What a server may do to one attempt.

use crate::faults::cases::{GOOD, answer, head};
use crate::faults::server::Act::{self, Begin, Read, Reset, Send, Stall};

#[derive(Debug, Clone)]
pub(crate) struct Behaviour {
    pub(crate) name: &'static str,
    /// What is done to the connection, new or kept.
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
            4..=5 => Self::nothing_done("429", answer(429, "retry-after: 0\r\n", "")),
            6..=8 => Self { keeps: true, ..Self::nothing_done("429, keeps", kept(429, "")) },
            9 => Self::new("answers", answer(200, "", GOOD)),
            10..=11 => Self { keeps: true, ..Self::new("answers, keeps", kept(200, GOOD)) },
            // The client notices before, during or after it sends the next request.
            12 => Self::new("answers, says that it keeps, closes", kept(200, GOOD)),
            13 => Self::new("answers, says that it keeps, resets", [kept(200, GOOD), vec![Reset]].concat()),
            14 => Self::new("closes without reading", vec![]),
            15 => Self::new("resets while it reads", vec![Begin, Reset]),
            16 => Self::new("stalls without reading", vec![Stall]),
            17 => Self::new("reads and closes", vec![Read]),
            18 => Self::new("reads and resets", vec![Read, Reset]),
            19 => Self::new("reads and stalls", vec![Read, Stall]),
            20 => Self::new("breaks in the head", vec![Read, Send(b"HTTP/1.1 20".to_vec()), Reset]),
            21 => Self::new("breaks in the body", vec![Read, Send(head(200, "content-length: 50\r\n")), Reset]),
            22 => Self { keeps: true, ..Self::new("500, keeps", kept(500, "")) },
            23 => Self::new("503, wait 0", answer(503, "retry-after: 0\r\n", "")),
            24 => Self { keeps: true, ..Self::new("408, keeps", kept(408, "")) },
            _ => Self::new("half JSON", answer(200, "", &GOOD[..20])),
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
fn kept(status: u16, body: &str) -> Vec<Act> {
    let head = format!("HTTP/1.1 {status} Whatever\r\nretry-after: 0\r\ncontent-length: {}\r\n\r\n", body.len());
    vec![Read, Send((head + body).into_bytes())]
}
