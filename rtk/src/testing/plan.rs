//! What was planned, what came, and which answer is whose.

use std::collections::VecDeque;
use std::fmt::Write as _;

use super::route::Route;
use super::{Answer, Sent};

#[derive(Default)]
pub(super) struct Plan {
    queue: VecDeque<Answer>,
    routes: Vec<(Route, Answer)>,
    standing: Vec<(Route, Answer)>,
    pub(super) sent: Vec<Sent>,
    /// The lines of what nothing was planned for.
    unexpected: Vec<String>,
}

impl Plan {
    pub(super) fn queue(&mut self, answer: Answer) {
        self.queue.push_back(answer);
    }

    pub(super) fn on(&mut self, route: &str, answer: Answer) {
        self.routes.push((Route::new(route), answer));
    }

    pub(super) fn always(&mut self, route: &str, answer: Answer) {
        self.standing.push((Route::new(route), answer));
    }

    /// Keeps the request, and gives its answer, or says that there is none.
    pub(super) fn take(&mut self, sent: &Sent) -> Result<Answer, String> {
        self.sent.push(sent.clone());
        if let Some(at) = self.routes.iter().position(|(route, _)| route.fits(sent)) {
            return Ok(self.routes.remove(at).1);
        }
        if let Some((_, answer)) = self.standing.iter().find(|(route, _)| route.fits(sent)) {
            return Ok(answer.clone());
        }
        self.queue.pop_front().ok_or_else(|| {
            let line = sent.to_string();
            let why = format!("no answer is planned for `{line}`{}", self.routes_left());
            self.unexpected.push(line);
            why
        })
    }

    /// What is not as it was planned.
    pub(super) fn undone(&self) -> Option<String> {
        let mut out = String::new();
        match self.queue.len() {
            0 => {}
            1 => out.push_str("1 answer was not asked for\n"),
            count => _ = writeln!(out, "{count} answers were not asked for"),
        }
        for (route, answer) in &self.routes {
            _ = writeln!(out, "not asked for: `{}`, {answer:?}", route.as_str());
        }
        for line in &self.unexpected {
            _ = writeln!(out, "not planned: `{line}`");
        }
        if out.is_empty() {
            return None;
        }
        match &self.sent[..] {
            [] => out.push_str("nothing was sent"),
            sent => {
                out.push_str("sent:");
                for sent in sent {
                    _ = write!(out, "\n  {sent}");
                }
            }
        }
        Some(out)
    }

    /// A route with a mistake in it is left, and stands beside the request that it was meant for.
    fn routes_left(&self) -> String {
        let routes = self.routes.iter().chain(&self.standing).map(|(route, _)| format!("`{}`", route.as_str()));
        match routes.collect::<Vec<_>>() {
            routes if routes.is_empty() => String::new(),
            routes => format!("; there is one for {}", routes.join(", ")),
        }
    }
}
