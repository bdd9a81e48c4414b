//! Goes back in a list that got shorter while it was read.
//!
//! When a record of a page that has been read is removed, every record after it moves up by one, and the first record of the next page moves onto a
//! page that has been read. The total says how many records can have moved. So the list is read again from where they must be, without the
//! records that have been returned.

use std::collections::VecDeque;

use crate::paging::ids::{IdHash, IdSet};

/// How often a list is read again before one page without finding a record. A total that falls then says nothing about the pages that were read.
const MAX_FUTILE: u32 = 2;

/// The hashed ids of the records that came last.
#[derive(Clone, Default)]
pub(super) struct Trail {
    pages: VecDeque<Vec<IdHash>>,
    len: usize,
    /// Some ids have been dropped.
    is_cut: bool,
}

/// How many ids a trail holds, unless fewer than three pages have as many.
const MAX_TRAIL: usize = 10_000;

/// How many pages a trail holds at least: enough to go back if a whole page was removed.
const MIN_PAGES: usize = 3;

impl Trail {
    pub(super) fn push(&mut self, ids: Vec<IdHash>) {
        self.len += ids.len();
        self.pages.push_back(ids);
        while self.len > MAX_TRAIL && self.pages.len() > MIN_PAGES {
            self.len -= self.pages.pop_front().map_or(0, |page| page.len());
            self.is_cut = true;
        }
    }

    /// Whether it has all of the last `count` records.
    fn covers(&self, count: u64) -> bool {
        !self.is_cut || self.len as u64 >= count
    }

    fn set(&self) -> IdSet {
        self.pages.iter().flatten().copied().collect()
    }
}

/// Whether a list has to go back, and what it reads again. Pages are known by their number or offset.
#[derive(Clone, Default)]
pub(super) struct GoingBack {
    pub(super) trail: Trail,
    rereading: Option<Rereading>,
    /// How often this found no record, since the last page with records.
    futile: u32,
}

#[derive(Clone)]
struct Rereading {
    /// The page that has to be reached again.
    cut: u64,
    /// Whether the first page is known that has to be read again.
    is_found: bool,
    /// The page before which no record can have moved.
    floor: u64,
    /// Whether the trail has every record from the floor on.
    is_covered: bool,
    known: IdSet,
}

/// A page of a list with numbers or offsets.
pub(super) struct At<'a> {
    pub(super) page: u64,
    /// The first page of this list.
    pub(super) first: u64,
    /// The page before this one.
    pub(super) previous: u64,
    /// By how many records the total fell since the page before.
    pub(super) fell: u64,
    /// How many records a page has.
    pub(super) size: u64,
    /// How many pages, or how much of an offset, `fell` records take.
    pub(super) pages: u64,
    pub(super) is_empty: bool,
    /// The hashed ids of its records. Empty for the first page of a list, which is compared with none.
    pub(super) ids: &'a [Option<IdHash>],
}

/// Where to go on reading.
#[derive(Debug, PartialEq)]
pub(super) enum Step {
    /// After this page.
    Forward,
    /// At an earlier page. The records of this page come later.
    Back(u64),
    /// Nowhere: the records that moved cannot be told from those that were returned.
    Lost,
}

impl GoingBack {
    /// Returns the records that have been returned, if the page is read again.
    pub(super) fn returned(&self) -> Option<&IdSet> {
        self.rereading.as_ref().map(|rereading| &rereading.known)
    }

    pub(super) fn step(&mut self, at: &At<'_>) -> Step {
        match self.rereading.take() {
            Some(rereading) if at.page < rereading.cut && !rereading.is_found => self.search(rereading, at),
            Some(rereading) if at.page < rereading.cut && at.fell == 0 => {
                self.rereading = Some(rereading);
                Step::Forward
            }
            _ if at.fell > 0 && at.page > at.first && self.futile < MAX_FUTILE && self.trail.len > 0 => {
                self.futile += 1;
                self.rereading = Some(Rereading {
                    cut: at.page,
                    is_found: false,
                    floor: at.page.saturating_sub(at.pages).clamp(at.first, at.previous),
                    is_covered: self.trail.covers(at.fell.saturating_mul(2).saturating_add(at.size)),
                    known: self.trail.set(),
                });
                Step::Back(at.previous)
            }
            _ => {
                if !at.is_empty {
                    self.futile = 0;
                }
                Step::Forward
            }
        }
    }

    /// Finds a page with a record that was returned. All records before it have been returned too, so what moved is on this page or after it.
    fn search(&mut self, mut rereading: Rereading, at: &At<'_>) -> Step {
        let is_known = |id: &IdHash| rereading.known.contains(id);
        rereading.is_found = at.ids.iter().flatten().any(is_known);
        rereading.floor = rereading.floor.saturating_sub(if at.fell > 0 { at.pages } else { 0 }).max(at.first);
        let step = match rereading.is_found {
            false if !rereading.is_covered => Step::Lost,
            false if at.page > rereading.floor => Step::Back(rereading.floor),
            _ => Step::Forward,
        };
        if step == Step::Forward {
            rereading.is_found = true;
            if at.ids.iter().flatten().any(|id| !rereading.known.contains(id)) {
                self.futile = 0;
            }
        }
        self.rereading = Some(rereading);
        step
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Records in place of the hashes of their ids, from 1.
    fn hashes(records: &[u64]) -> Vec<IdHash> {
        records.iter().filter_map(|record| IdHash::new(*record)).collect()
    }

    /// Reads pages of two records of a list with these totals: the page, its records, by how many the total fell; then where the list continues.
    fn follow(given: &[&[u64]], pages: &[(u64, &[u64], u64)]) -> Vec<Step> {
        let mut going_back = GoingBack::default();
        for page in given {
            going_back.trail.push(hashes(page));
        }
        let step = |(page, ids, fell): &(u64, &[u64], u64)| {
            let (ids, is_empty): (Vec<_>, _) = (hashes(ids).into_iter().map(Some).collect(), ids.is_empty());
            let (previous, pages) = ((page - 1).max(1), fell.div_ceil(2));
            let at = At { page: *page, first: 1, previous, fell: *fell, size: 2, pages, is_empty, ids: &ids };
            let step = going_back.step(&at);
            if step == Step::Forward {
                going_back.trail.push(ids.into_iter().flatten().collect());
            }
            step
        };
        pages.iter().map(step).collect()
    }

    #[test]
    fn step_goes_back_to_where_records_can_have_moved() {
        use Step::{Back, Forward};
        let given: &[&[u64]] = &[&[1, 2], &[3, 4], &[5, 6]];
        for (what, pages, expected) in [
            ("nothing was removed", vec![(4, &[7, 8][..], 0)], vec![Forward]),
            (
                "one record of page 3 was removed",
                vec![(4, &[8, 9][..], 1), (3, &[6, 7], 0), (4, &[8, 9], 0)],
                vec![Back(3), Forward, Forward],
            ),
            (
                "three records were removed, so that page 3 is new",
                vec![(4, &[10, 11][..], 3), (3, &[8, 9], 0), (2, &[6, 7], 0), (3, &[8, 9], 0), (4, &[10, 11], 0)],
                vec![Back(3), Back(2), Forward, Forward, Forward],
            ),
            (
                "everything was removed",
                vec![(4, &[][..], 6), (3, &[], 0), (1, &[7, 8], 0)],
                vec![Back(3), Back(1), Forward],
            ),
            (
                "more is removed while the list goes back",
                vec![(4, &[8, 9][..], 1), (3, &[8, 9], 2), (2, &[6, 7], 0)],
                vec![Back(3), Back(2), Forward],
            ),
            ("the first page has no earlier one", vec![(1, &[1][..], 5)], vec![Forward]),
        ] {
            assert_eq!(follow(given, &pages), expected, "{what}");
        }
    }

    #[test]
    fn step_goes_on_if_nothing_is_found() {
        // The total always falls, although the pages stay the same.
        let again: [(u64, &[u64], u64); 2] = [(2, &[3, 4], 1), (1, &[1, 2], 1)];
        let steps = follow(&[&[1, 2]], &again.repeat(3));
        assert_eq!(steps[..5], [Step::Back(1), Step::Forward, Step::Back(1), Step::Forward, Step::Forward]);
    }

    #[test]
    fn step_is_lost_if_more_records_moved_than_are_remembered() {
        let given: Vec<Vec<u64>> = (0..20_000).map(|page| vec![2 * page + 1, 2 * page + 2]).collect();
        let given: Vec<&[u64]> = given.iter().map(Vec::as_slice).collect();
        let pages: [(u64, &[u64], u64); 2] = [(20_001, &[70_000], 20_000), (20_000, &[60_000], 0)];
        assert_eq!(follow(&given, &pages), [Step::Back(20_000), Step::Lost]);
        // The same fall, but the record before is where it was.
        let pages: [(u64, &[u64], u64); 2] = [(20_001, &[70_000], 20_000), (20_000, &[40_000], 0)];
        assert_eq!(follow(&given, &pages), [Step::Back(20_000), Step::Forward]);
    }

    #[test]
    fn trail_is_bounded() {
        let mut trail = Trail::default();
        for page in 0..1000 {
            trail.push(hashes(&(1..=100).map(|id| page * 100 + id).collect::<Vec<_>>()));
        }
        assert!(trail.len <= MAX_TRAIL && trail.covers(9_900) && !trail.covers(10_001));
        for _ in 0..9 {
            trail.push(hashes(&(1..=50_000).collect::<Vec<_>>()));
        }
        assert!(trail.pages.len() == MIN_PAGES && trail.covers(150_000));
    }
}
