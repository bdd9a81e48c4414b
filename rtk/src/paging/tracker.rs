//! Decides where a list continues after a page and when it ends. A pure function of the summaries of its pages.

mod next_page;
mod summary;

use std::hash::RandomState;

use crate::descriptor::paging::Style;
use crate::paging::cycle::CycleDetector;
use crate::paging::going_back::{At, GoingBack, Step};
use crate::paging::ids::{Duplicates, IdHash, IdHasher, IdSet, PageIds};
use crate::paging::position::{PageStart, Position};
use next_page::NextPage;
pub(crate) use summary::{PageSummary, PageVerdict, PagingError};

/// The maximum number of consecutive pages without records. Deleted records can cause a few; more than these mean that the list never ends.
const MAX_EMPTY_PAGES: u64 = 100;

/// Pagination state carried from page to page: detects loops, repeated pages and short lists. Shared by `Pager` and `Page::next`.
#[derive(Clone, Default)]
pub(crate) struct PageTracker {
    /// Where the list was resumed.
    pub(crate) from: Position,
    pub(crate) is_resumed: bool,
    /// How many records come before the first page.
    skipped: u64,
    cursors: CycleDetector<String>,
    pages: CycleDetector<u64>,
    /// Fingerprint of the previous page.
    fingerprint: Option<u64>,
    /// Hashes of the ids on the last page with records. A record inserted while we page shifts the last record of that page onto the next
    /// one; remembering the ids skips it.
    ids: IdSet,
    /// Random for each list, so that a server cannot choose ids with equal hashes.
    random: RandomState,
    /// The previous page contained only duplicates because a full page of records was inserted meanwhile. Tolerated once.
    is_shifted: bool,
    /// Whether the last response announced another page. `None` before the first page.
    is_promised: Option<bool>,
    /// The total that the newest response reported.
    total: Option<u64>,
    /// The number of the last page, if known.
    pub(crate) last: Option<u64>,
    /// The largest number of records seen on one page.
    largest_page: u64,
    /// How many records come before the end of this page, without those before the first page.
    received: u64,
    duplicates: u64,
    /// How many records have been returned.
    given: u64,
    /// How many pages have been fetched.
    fetched: u64,
    /// The number of pages after which the list is not followed. `None` for that of the client.
    pub(crate) max_pages: Option<u64>,
    /// Where the list starts, as a page number or an offset.
    first: Option<u64>,
    /// A response had the key of the next cursor.
    has_cursor: bool,
    going_back: GoingBack,
    /// How many pages in a row had no records.
    empty_pages: u64,
    /// How many pages had no records although the total says that they should.
    gaps: u64,
}

/// The items of a page, for comparing them with those of other pages.
struct Hashed {
    ids: Vec<Option<IdHash>>,
    with_id: usize,
    /// Equal for two pages that are the same: by their ids, or by the whole body if no item has one, since items without ids can be alike.
    fingerprint: u64,
}

impl Hashed {
    fn new(page: &PageSummary<'_>, random: &RandomState) -> Self {
        let hasher = IdHasher::new(random);
        let ids = page.ids.hash(&hasher);
        let with_id = ids.iter().flatten().count();
        let fingerprint = if with_id > 0 { hasher.hash_all(&ids) } else { hasher.hash_bytes(page.body) };
        Self { ids, with_id, fingerprint }
    }
}

/// How a page compares with those before it.
struct Comparison {
    /// How many records were returned before.
    known: u64,
    /// How many records have no id.
    without_id: u64,
    /// It equals the page before.
    is_same: bool,
    has_nothing_new: bool,
    /// The total is larger than on the page before.
    has_grown: bool,
}

/// A way in which a list would never end.
enum Loop {
    /// The server ignores the parameter that says where to start.
    SamePage,
    Cycle,
}

impl PageTracker {
    /// Whether a 404 for the next page is the end of the list: no response has announced that page.
    pub(crate) fn may_end(&self) -> bool {
        self.is_promised == Some(false) && self.shortfall().is_none()
    }

    /// How many items of the next page come before the position that the list was resumed from.
    pub(crate) fn skip_next(&self) -> u64 {
        if self.is_promised.is_none() { self.from.skipped } else { 0 }
    }

    /// Why no further page is fetched, if `max` pages have been.
    pub(crate) fn limit(&self, max: u64) -> Option<PagingError> {
        (self.fetched >= self.max_pages.unwrap_or(max)).then(|| {
            let (pages, given) = (self.fetched, self.given);
            PagingError(format!("the list goes on after {pages} pages with {given} records, which is the limit"))
        })
    }

    /// How many more pages may be fetched.
    pub(crate) fn pages_left(&self, max: u64) -> u64 {
        self.max_pages.unwrap_or(max).saturating_sub(self.fetched)
    }

    /// Which items were on the previous page.
    pub(crate) fn duplicates(&self, ids: &dyn PageIds) -> Duplicates {
        match self.ids.is_empty() {
            true => Duplicates::None,
            false => Duplicates::find(&ids.hash(&IdHasher::new(&self.random)), &[&self.ids]),
        }
    }

    /// Takes in a page, and decides where the list continues.
    ///
    /// The ids are hashed only if there is a page before this one, or if one can follow.
    pub(crate) fn step(&mut self, page: &PageSummary<'_>) -> PageVerdict {
        let mut hashed = (self.fetched > 0).then(|| Hashed::new(page, &self.random));
        self.fetched += 1;
        if let Some(next) = self.go_back(page, hashed.as_ref()) {
            self.total = page.info.total().or(self.total);
            return PageVerdict::discarded(next);
        }
        let (mut duplicates, is_repeated) = self.find_duplicates(hashed.as_ref());
        let compared = self.compare(page, hashed.as_ref(), &duplicates);
        self.count(page, compared.known, is_repeated);
        if let Style::Single = page.paging.0 {
            let short = page.more_than_single();
            return PageVerdict { duplicates, next: Ok(None), short, goes_back: false, is_repeated };
        }
        let is_by_cursor = page.paging.is_by_cursor();
        let mut next = self.next_page(page, compared.is_same);
        if let Ok(found) = &mut next {
            self.is_promised = Some(found.promised == Some(true));
            if found.start.is_some() {
                hashed.get_or_insert_with(|| Hashed::new(page, &self.random));
            }
            if let Some(found_loop) = self.find_loop(page, hashed.as_ref(), &compared, found).filter(|_| !is_repeated) {
                duplicates = Duplicates::All;
                match (found.promised, found_loop) {
                    (None, Loop::SamePage) if !is_by_cursor => found.start = None,
                    (_, found_loop) => next = Err(found_loop.into()),
                }
            }
        }
        self.empty_pages = if page.count() == 0 { self.empty_pages + 1 } else { 0 };
        let next = next.and_then(|found| match found.start {
            Some(_) if self.empty_pages >= MAX_EMPTY_PAGES => Err(PagingError(format!(
                "{MAX_EMPTY_PAGES} pages in a row have no records, so the list might never end; resume it from the current position to continue"
            ))),
            start => Ok(start),
        });
        if let (Ok(Some(_)), Some(hashed)) = (&next, hashed) {
            self.remember(hashed, is_by_cursor);
        }
        let short = if matches!(next, Ok(None)) && !is_by_cursor { self.shortfall() } else { None };
        PageVerdict { duplicates, next, short, goes_back: false, is_repeated }
    }

    /// Returns where the list continues instead of at this page, if it got shorter while it was read.
    fn go_back(
        &mut self,
        page: &PageSummary<'_>,
        hashed: Option<&Hashed>,
    ) -> Option<Result<Option<PageStart>, PagingError>> {
        let (at, start) = match (page.paging.0, &page.start) {
            (Style::Numbered { .. }, PageStart::Number(number)) => (*number, 1),
            (Style::Numbered { .. }, _) => (1, 1),
            (Style::Offset { .. }, PageStart::Offset(offset)) => (*offset, 0),
            (Style::Offset { .. }, _) => (0, 0),
            (Style::Single | Style::Cursor { .. }, _) => return None,
        };
        let first = (*self.first.get_or_insert(at)).max(start);
        let size = self.size(page).unwrap_or(1);
        let fell = self.total.zip(page.info.total()).map_or(0, |(before, now)| before.saturating_sub(now));
        let (back, pages) = match page.paging.0 {
            Style::Offset { .. } => (size, fell),
            _ => (1, fell.div_ceil(size)),
        };
        let previous = at.saturating_sub(back).max(first);
        let (is_empty, ids) = (page.count() == 0, hashed.map_or(&[][..], |hashed| &hashed.ids));
        Some(match self.going_back.step(&At { page: at, first, previous, fell, size, pages, is_empty, ids }) {
            Step::Forward => return None,
            Step::Back(to) if matches!(page.paging.0, Style::Offset { .. }) => Ok(Some(PageStart::Offset(to))),
            Step::Back(to) => Ok(Some(PageStart::Number(to))),
            Step::Lost => Err(PagingError(format!(
                "the list got so much shorter while it was read that records were skipped, after {} of them: read it again",
                self.given
            ))),
        })
    }

    /// Returns which items were returned before, and whether this page is read again.
    fn find_duplicates(&self, hashed: Option<&Hashed>) -> (Duplicates, bool) {
        let returned = self.going_back.returned();
        let duplicates = match (hashed, returned) {
            (None, _) => Duplicates::None,
            (Some(hashed), None) => Duplicates::find(&hashed.ids, &[&self.ids]),
            (Some(hashed), Some(returned)) => Duplicates::find(&hashed.ids, &[&self.ids, returned]),
        };
        (duplicates, returned.is_some())
    }

    fn compare(&self, page: &PageSummary<'_>, hashed: Option<&Hashed>, duplicates: &Duplicates) -> Comparison {
        let count = page.ids.count();
        let (known, with_id) = (duplicates.count(count), hashed.map_or(count, |hashed| hashed.with_id));
        let is_same = hashed.is_some_and(|hashed| self.fingerprint == Some(hashed.fingerprint));
        let has_nothing_new = hashed.is_some() && if with_id == 0 { is_same && count > 0 } else { known == with_id };
        let has_grown = page.info.total().zip(self.total).is_some_and(|(now, before)| now > before);
        Comparison { known: known as u64, without_id: (count - with_id) as u64, is_same, has_nothing_new, has_grown }
    }

    /// Counts the records of a page.
    fn count(&mut self, page: &PageSummary<'_>, known: u64, is_repeated: bool) {
        let count = page.count();
        self.total = page.info.total().or(self.total);
        self.largest_page = self.largest_page.max(count);
        if is_repeated {
            self.received = self.records_before(page).saturating_add(count).saturating_sub(self.skipped);
        } else {
            self.received += count;
            self.duplicates += known;
        }
        self.given += count - known;
    }

    /// Returns how the server returns what it has returned before, if it does.
    fn find_loop(
        &mut self,
        page: &PageSummary<'_>,
        hashed: Option<&Hashed>,
        compared: &Comparison,
        next: &NextPage,
    ) -> Option<Loop> {
        let Comparison { without_id, is_same, has_nothing_new, has_grown, .. } = *compared;
        let (count, is_by_cursor) = (page.count(), page.paging.is_by_cursor());
        let is_shifted = has_nothing_new && has_grown && !self.is_shifted;
        self.is_shifted = is_shifted;
        let is_stuck = match next.start {
            Some(_) => count > 0 && has_nothing_new && !is_shifted,
            // By its number this is the last page, but every page was the same one.
            None => count > 0 && is_same && !has_grown && !is_by_cursor && self.is_short_of_total(without_id),
        };
        if is_stuck {
            return Some(Loop::SamePage);
        }
        let can_be_cycle = count > 0 && next.start.is_some() && !is_by_cursor && !has_nothing_new;
        let hashed = hashed.filter(|_| can_be_cycle)?;
        self.pages.closes(&hashed.fingerprint).then_some(Loop::Cycle)
    }

    /// Remembers a page that another one follows.
    fn remember(&mut self, hashed: Hashed, is_by_cursor: bool) {
        self.fingerprint = Some(hashed.fingerprint);
        if hashed.ids.is_empty() {
            return;
        }
        let ids: Vec<IdHash> = hashed.ids.into_iter().flatten().collect();
        self.ids.clear();
        self.ids.extend(&ids);
        if !is_by_cursor {
            self.going_back.trail.push(ids);
        }
    }

    /// The number of records per page, as far as it is known.
    fn size(&self, page: &PageSummary<'_>) -> Option<u64> {
        page.info.size().or(Some(self.largest_page).filter(|size| *size > 0)).or(page.page_size)
    }

    /// How many records of the list come before this page.
    fn records_before(&self, page: &PageSummary<'_>) -> u64 {
        match page.start {
            PageStart::Number(number) => number.saturating_sub(1).saturating_mul(self.size(page).unwrap_or(1)),
            PageStart::Offset(offset) => offset,
            PageStart::First | PageStart::Cursor(_) => 0,
        }
    }

    /// Whether fewer records have come than the total says, if `other` of those that came do not count.
    fn is_short_of_total(&self, other: u64) -> bool {
        let received = self.received.saturating_sub(self.duplicates).saturating_sub(other);
        self.total.is_some_and(|total| self.skipped.saturating_add(received) < total)
    }

    /// The error of a list that ends here although pages of it came without records.
    fn shortfall(&self) -> Option<PagingError> {
        let is_short = |total: &u64| self.gaps > 0 && self.skipped.saturating_add(self.received) < *total;
        let total = self.total.filter(is_short)?;
        let given = self.given;
        Some(PagingError(format!("the list reports {total} records, but ended after {given}: some pages were empty")))
    }
}

#[cfg(test)]
mod tests;
