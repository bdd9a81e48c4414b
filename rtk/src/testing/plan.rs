//! The planned answers and the requests so far; finds the answer to a request.

use std::collections::VecDeque;
use std::fmt::Write as _;

use crate::testing::answer::Answer;
use crate::testing::route::Route;
use crate::testing::sent::Sent;

#[derive(Default)]
pub(super) struct Plan {
    queue: VecDeque<Answer>,
    /// Each answers one request.
    routes: Vec<(Route, Answer)>,
    /// Each answers any number of requests.
    repeated: Vec<(Route, Answer)>,
    pub(super) sent: Vec<Sent>,
    /// The lines of the requests without a planned answer.
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
        self.repeated.push((Route::new(route), answer));
    }

    /// Records the request, and returns its answer, or an error message if none is planned.
    pub(super) fn answer_to(&mut self, sent: &Sent) -> Result<Answer, String> {
        self.sent.push(sent.clone());
        if let Some(index) = self.routes.iter().position(|(route, _)| route.matches(sent)) {
            return Ok(self.routes.remove(index).1);
        }
        if let Some(answer) = self.queue.pop_front() {
            return Ok(answer);
        }
        let repeated = self.repeated.iter().find(|(route, _)| route.matches(sent));
        repeated.map(|(_, answer)| answer.clone()).ok_or_else(|| {
            let line = sent.to_string();
            let why = format!("no answer is planned for `{line}`{}", self.other_routes());
            self.unexpected.push(line);
            why
        })
    }

    /// Returns how the requests differ from the plan. `None` if they do not.
    pub(super) fn mismatch(&self) -> Option<String> {
        let mut out = String::new();
        match self.queue.len() {
            0 => {}
            1 => out.push_str("1 answer was not used\n"),
            count => _ = writeln!(out, "{count} answers were not used"),
        }
        for (route, answer) in &self.routes {
            _ = writeln!(out, "not used: `{}`, {answer:?}", route.as_str());
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

    /// Lists the planned routes in the error message, so that a mistyped route can be compared with the request.
    fn other_routes(&self) -> String {
        let routes = self.routes.iter().chain(&self.repeated).map(|(route, _)| format!("`{}`", route.as_str()));
        match routes.collect::<Vec<_>>() {
            routes if routes.is_empty() => String::new(),
            routes => format!("; the planned routes are {}", routes.join(", ")),
        }
    }
}
