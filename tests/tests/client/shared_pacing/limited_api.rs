//! An API that refuses requests beyond a limit, in any period of the length of its window.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde_json::json;

use crate::support::{Reply, Server};

pub(crate) struct LimitedApi {
    pub(crate) server: Server,
    counts: Arc<Mutex<Counts>>,
    limit: u32,
    window: Duration,
}

#[derive(Default)]
struct Counts {
    recent: VecDeque<Instant>,
    accepted: u32,
    refused: u32,
    span: Option<(Instant, Instant)>,
}

impl LimitedApi {
    pub(crate) async fn start(limit: u32, window: Duration) -> Self {
        let counts: Arc<Mutex<Counts>> = Arc::default();
        let counting = Arc::clone(&counts);
        let server = Server::replying(move |_| {
            let (now, mut counts) = (Instant::now(), counting.lock().unwrap());
            while counts.recent.front().is_some_and(|first| now - *first >= window) {
                counts.recent.pop_front();
            }
            if counts.recent.len() >= limit as usize {
                counts.refused += 1;
                return Reply::new(429, &[("retry-after", "1")], "");
            }
            counts.recent.push_back(now);
            counts.accepted += 1;
            counts.span = Some((counts.span.map_or(now, |(first, _)| first), now));
            Reply::data(&json!({"id": "s"}))
        })
        .await;
        Self { server, counts, limit, window }
    }

    pub(crate) fn accepted(&self) -> u32 {
        self.counts.lock().unwrap().accepted
    }

    pub(crate) fn refused(&self) -> u32 {
        self.counts.lock().unwrap().refused
    }

    /// The part of all requests that was refused.
    pub(crate) fn refused_part(&self) -> f64 {
        f64::from(self.refused()) / f64::from(self.refused() + self.accepted())
    }

    /// The time between the first and the last request that was accepted.
    pub(crate) fn elapsed(&self) -> Duration {
        self.counts.lock().unwrap().span.map_or(Duration::ZERO, |(first, last)| last - first)
    }

    /// The part of the limit that was used in that time.
    pub(crate) fn used_part(&self) -> f64 {
        let allowed = f64::from(self.limit) * self.elapsed().as_secs_f64() / self.window.as_secs_f64();
        f64::from(self.accepted()) / allowed
    }
}
