//! What remains of the differences, as text and as JSON.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

use super::accepted::{Accepted, Entry};
use super::difference::Difference;

/// How many operations the text of a report names for one difference.
const MOST_OPERATIONS: usize = 6;

/// All differences between a document and declarations. Returned by [`compare`](super::compare).
///
/// Displayed as a list, which [`Report`] also has for what is not accepted.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct Drift {
    /// The differences, sorted.
    pub differences: Vec<Difference>,
}

/// What remains of the differences once the accepted ones are taken off. Returned by [`Drift::report`].
///
/// Displayed as text. As JSON, by serde, it is an object with the keys of this struct.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct Report {
    /// Differences that are not accepted.
    pub differences: Vec<Difference>,
    /// Accepted patterns that no difference needs.
    pub stale: Vec<String>,
    /// Accepted differences, by the pattern that accepts them, in the order of the patterns.
    pub accepted: Vec<Acceptance>,
}

/// The differences that one pattern accepts.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct Acceptance {
    /// The pattern.
    pub pattern: String,
    /// Why they are accepted.
    pub reason: String,
    /// The differences. One that several patterns accept belongs to the first of them.
    pub differences: Vec<Difference>,
}

impl Drift {
    /// Returns whether there is no difference.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.differences.is_empty()
    }

    /// Takes off what is accepted.
    #[must_use]
    pub fn report(&self, accepted: &Accepted) -> Report {
        let entries = accepted.entries();
        let mut is_used = vec![false; entries.len()];
        let mut left_over = Vec::new();
        let mut accepted: Vec<Vec<Difference>> = vec![Vec::new(); entries.len()];
        for difference in &self.differences {
            let mut left = BTreeMap::new();
            let mut taken: BTreeMap<usize, BTreeMap<String, Vec<String>>> = BTreeMap::new();
            for (operation, paths) in &difference.operations {
                let accepting = |(index, _): &(usize, &Entry)| entries[*index].accepts(difference, operation, paths);
                let accepting: Vec<usize> =
                    entries.iter().enumerate().filter(accepting).map(|(index, _)| index).collect();
                for index in &accepting {
                    is_used[*index] = true;
                }
                let operations = match accepting.first() {
                    Some(first) => taken.entry(*first).or_default(),
                    None => &mut left,
                };
                operations.insert(operation.clone(), paths.clone());
            }
            let part_of = |operations| Difference { operations, ..difference.clone() };
            if !left.is_empty() {
                left_over.push(part_of(left));
            }
            for (index, operations) in taken {
                accepted[index].push(part_of(operations));
            }
        }
        let unused = entries.iter().zip(is_used).filter(|(_, is_used)| !is_used);
        let stale = unused.map(|(entry, _)| entry.pattern.clone()).collect();
        let acceptance = |(entry, differences): (&Entry, Vec<Difference>)| Acceptance {
            pattern: entry.pattern.clone(),
            reason: entry.reason.clone(),
            differences,
        };
        let accepted = entries.iter().zip(accepted).map(acceptance).filter(|it| !it.differences.is_empty()).collect();
        Report { differences: left_over, stale, accepted }
    }
}

impl Report {
    /// Returns whether every difference is accepted, and every accepted pattern is needed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.differences.is_empty() && self.stale.is_empty()
    }
}

impl fmt::Display for Drift {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_differences(&self.differences, f)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.stale.is_empty() || !self.differences.is_empty() {
            write_differences(&self.differences, f)?;
        }
        if self.stale.is_empty() {
            return Ok(());
        }
        if !self.differences.is_empty() {
            writeln!(f)?;
        }
        f.write_str("These are accepted, and no longer differ. Remove them:\n\n")?;
        self.stale.iter().try_for_each(|pattern| writeln!(f, "- {pattern}"))
    }
}

/// Writes the differences as a list, in which each line is the pattern that accepts it.
fn write_differences(differences: &[Difference], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match differences.len() {
        0 => return f.write_str("No differences.\n"),
        1 => f.write_str("1 difference:\n\n")?,
        count => write!(f, "{count} differences:\n\n")?,
    }
    for difference in differences {
        writeln!(f, "- {difference}")?;
        let names: Vec<&str> = difference.operations.keys().map(String::as_str).collect();
        if names == [difference.subject.as_str()] {
            let line = difference.operations.values().flatten().next().map_or("", String::as_str);
            if !line.is_empty() {
                writeln!(f, "  {line}")?;
            }
            continue;
        }
        match names.len().checked_sub(MOST_OPERATIONS) {
            None | Some(0) => writeln!(f, "  in {}", names.join(", "))?,
            Some(more) => writeln!(f, "  in {} and {more} more", names[..MOST_OPERATIONS].join(", "))?,
        }
    }
    Ok(())
}
