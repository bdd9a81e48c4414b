//! What is not the same: as found, and as listed in `differences.md`.

use std::collections::{BTreeMap, BTreeSet};

/// One heading a reason, which stands below it; then the differences, a line each.
const LISTED: &str = include_str!("differences.md");

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Direction {
    Answer,
    Body,
}

/// An object in what one operation answers or is sent.
#[derive(Clone, Copy)]
pub(crate) struct Place<'d> {
    pub(crate) direction: Direction,
    pub(crate) owner: &'static str,
    pub(crate) operation: &'d str,
}

#[derive(Default)]
pub(crate) struct Differences {
    lines: BTreeSet<String>,
    /// In which operations an object differs in that way.
    objects: BTreeMap<(Direction, &'static str, String), BTreeSet<String>>,
    /// In which operations it is at all.
    seen: BTreeMap<(Direction, &'static str), BTreeSet<String>>,
}

impl Differences {
    pub(crate) fn add(&mut self, line: String) {
        self.lines.insert(line);
    }

    pub(crate) fn see(&mut self, place: Place<'_>) {
        self.seen.entry((place.direction, place.owner)).or_default().insert(place.operation.to_owned());
    }

    pub(crate) fn add_at(&mut self, place: Place<'_>, key: &str, what: &str) {
        if key.is_empty() {
            // What is answered or sent is no object.
            self.add(format!("`{}`: {what}", place.operation));
            return;
        }
        let it = (place.direction, place.owner, format!("{key}`: {what}"));
        self.objects.entry(it).or_default().insert(place.operation.to_owned());
    }

    /// A line each. Those of objects name the operations, unless it is so wherever the object is.
    pub(crate) fn lines(self) -> BTreeSet<String> {
        let mut lines = self.lines;
        for ((direction, owner, what), operations) in self.objects {
            let direction_is = match direction {
                Direction::Answer => "answered",
                Direction::Body => "sent",
            };
            let line = format!("{direction_is} `{owner}.{what}");
            let is_everywhere = operations == self.seen[&(direction, owner)];
            let operations = operations.into_iter().collect::<Vec<_>>().join(", ");
            lines.insert(if is_everywhere { line } else { format!("{line} ({operations})") });
        }
        lines
    }
}

/// Each difference of the list, and the heading that it stands below.
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
