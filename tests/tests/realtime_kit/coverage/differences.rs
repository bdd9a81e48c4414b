//! Differences: those found, and those listed in `differences.md`.

use std::collections::{BTreeMap, BTreeSet};

/// One heading for each reason, followed by the reason and the differences, one line each.
const LISTED: &str = include_str!("differences.md");

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Direction {
    Response,
    Request,
}

/// An object in the response or the body of one operation.
#[derive(Clone, Copy)]
pub(crate) struct Context<'d> {
    pub(crate) direction: Direction,
    pub(crate) owner: &'static str,
    pub(crate) operation: &'d str,
}

#[derive(Default)]
pub(crate) struct Differences {
    lines: BTreeSet<String>,
    /// The operations in which an object has this difference.
    objects: BTreeMap<(Direction, &'static str, String), BTreeSet<String>>,
    /// The operations in which an object occurs.
    visited: BTreeMap<(Direction, &'static str), BTreeSet<String>>,
}

impl Differences {
    pub(crate) fn add(&mut self, line: String) {
        self.lines.insert(line);
    }

    pub(crate) fn visit(&mut self, context: Context<'_>) {
        self.visited.entry((context.direction, context.owner)).or_default().insert(context.operation.to_owned());
    }

    pub(crate) fn add_at(&mut self, context: Context<'_>, key: &str, what: &str) {
        if key.is_empty() {
            // The response or the body is not an object.
            self.add(format!("`{}`: {what}", context.operation));
            return;
        }
        let it = (context.direction, context.owner, format!("{key}`: {what}"));
        self.objects.entry(it).or_default().insert(context.operation.to_owned());
    }

    /// Returns the differences, one line each. The operations are named unless all operations with the object differ.
    pub(crate) fn lines(self) -> BTreeSet<String> {
        let mut lines = self.lines;
        for ((direction, owner, what), operations) in self.objects {
            let is_everywhere = operations == self.visited[&(direction, owner)];
            let direction = match direction {
                Direction::Response => "response",
                Direction::Request => "request",
            };
            let line = format!("{direction} `{owner}.{what}");
            let operations = operations.into_iter().collect::<Vec<_>>().join(", ");
            lines.insert(if is_everywhere { line } else { format!("{line} ({operations})") });
        }
        lines
    }
}

/// Returns each listed difference with its heading.
pub(crate) fn listed() -> BTreeMap<String, &'static str> {
    let mut listed = BTreeMap::new();
    for section in LISTED.split("\n## ").skip(1) {
        let (heading, rest) = section.split_once('\n').unwrap();
        let lines = rest.lines().filter(|line| !line.is_empty());
        let (differences, reason): (Vec<&str>, Vec<&str>) = lines.partition(|line| line.starts_with("- "));
        assert!(!reason.is_empty() && !differences.is_empty(), "`{heading}` needs a reason, and differences below it");
        for line in differences {
            let line = line.trim_start_matches("- ").to_owned();
            assert!(listed.insert(line.clone(), heading).is_none(), "listed twice: {line}");
        }
    }
    listed
}

pub(crate) fn text(lines: &[&String]) -> String {
    lines.iter().map(|line| format!("- {line}")).collect::<Vec<_>>().join("\n")
}
