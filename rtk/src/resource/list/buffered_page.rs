//! A page of a stream with elements that have not been taken.

use std::vec::IntoIter;

use crate::paging::ids::Duplicates;
use crate::paging::position::{PageStart, Position};

/// A page with elements that have not been taken.
pub(super) struct BufferedPage<E> {
    pub(super) start: PageStart,
    items: IntoIter<E>,
    indexes: Indexes,
    /// The position after all of them.
    pub(super) after: Position,
}

/// Where in their page the elements are.
enum Indexes {
    /// One after the other, from this one on.
    From(u64),
    /// With gaps, because some do not count.
    Each(IntoIter<u64>),
}

impl<E> BufferedPage<E> {
    /// Takes the elements that are neither among the first `skipped` nor duplicates.
    pub(super) fn new(
        start: PageStart,
        mut items: Vec<E>,
        duplicates: &Duplicates,
        skipped: u64,
        after: Position,
    ) -> Self {
        let counts = |index: usize| index as u64 >= skipped && !duplicates.contains(index);
        let indexes = match (skipped, duplicates) {
            (0, Duplicates::None) => Indexes::From(0),
            _ => {
                let indexes: Vec<_> =
                    (0..items.len()).filter(|index| counts(*index)).map(|index| index as u64).collect();
                let mut index = 0..;
                items.retain(|_| index.next().is_some_and(counts));
                Indexes::Each(indexes.into_iter())
            }
        };
        Self { start, items: items.into_iter(), indexes, after }
    }

    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    /// Returns where in the page the next element is.
    pub(super) fn index(&self) -> u64 {
        match &self.indexes {
            Indexes::From(index) => *index,
            Indexes::Each(indexes) => indexes.as_slice().first().copied().unwrap_or_default(),
        }
    }

    /// Takes the next element.
    pub(super) fn take(&mut self) -> Option<E> {
        match &mut self.indexes {
            Indexes::From(index) => *index += 1,
            Indexes::Each(indexes) => drop(indexes.next()),
        }
        self.items.next()
    }
}
