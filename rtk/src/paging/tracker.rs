//! Decides where a list continues after a page and when it ends. A pure function of the summaries of its pages.

use std::collections::HashSet;
use std::hash::{BuildHasher as _, Hash as _, Hasher as _, RandomState};

use http::HeaderMap;

use crate::descriptor::paging::{Next, Paging, Style};
use crate::paging::cycle::CycleDetector;
use crate::paging::going_back::{At, GoingBack, Step};
use crate::paging::link::{self, InvalidLink};
use crate::paging::page_info::{Cursor, InvalidCursor, PageInfo};
use crate::paging::position::{PageStart, Position};

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
    ids: HashSet<u64>,
    /// Random for each list, so that a server cannot choose ids with equal hashes.
    hasher: RandomState,
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

/// What a page and its response say about the list.
pub(crate) struct PageSummary<'a> {
    pub(crate) paging: Paging,
    /// Where this page starts, as requested.
    pub(crate) start: PageStart,
    pub(crate) page_size: Option<u64>,
    /// One hash for each item; see [`PageTracker::hash_id`]. `None` for an item without an id.
    pub(crate) ids: Vec<Option<u64>>,
    /// The id of the last item.
    pub(crate) last_id: Option<&'a str>,
    pub(crate) info: &'a PageInfo,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) body: &'a [u8],
}

impl PageSummary<'_> {
    fn count(&self) -> u64 {
        self.ids.len() as u64
    }
}

/// What the tracker concludes from a page.
#[derive(Debug)]
pub(crate) struct PageVerdict {
    /// For each item, whether it was on an earlier page already.
    pub(crate) duplicates: Vec<bool>,
    pub(crate) next: Result<Option<PageStart>, PagingError>,
    /// At the end of the list: it has fewer records than its total says.
    pub(crate) short: Option<PagingError>,
    /// The list continues at an earlier page, so that pages which were requested ahead are of no use.
    pub(crate) goes_back: bool,
    /// The page has been returned before: only its new records count.
    pub(crate) is_repeated: bool,
}

impl PageVerdict {
    /// A page whose records do not count.
    fn discarded(count: usize, next: Result<Option<PageStart>, PagingError>) -> Self {
        Self { duplicates: vec![true; count], goes_back: next.is_ok(), next, short: None, is_repeated: false }
    }
}

/// Why a list cannot be followed.
#[derive(Debug, PartialEq)]
pub(crate) struct PagingError(pub(crate) String);

impl PagingError {
    fn new(why: &str) -> Self {
        Self(why.to_owned())
    }
}

/// The next page according to the paging style alone.
struct NextPage {
    start: Option<PageStart>,
    /// Whether the response says that there is another page. `None` if it does not say.
    promised: Option<bool>,
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

    pub(crate) fn hash_id(&self, id: &str) -> u64 {
        self.hasher.hash_one(id)
    }

    /// For each item, whether it was on the previous page.
    pub(crate) fn duplicates(&self, ids: &[Option<u64>]) -> Vec<bool> {
        ids.iter().map(|id| id.is_some_and(|id| self.ids.contains(&id))).collect()
    }

    /// Takes in a page, and decides where the list continues.
    pub(crate) fn step(&mut self, page: &PageSummary<'_>) -> PageVerdict {
        let count = page.count();
        self.fetched += 1;
        if let Some(next) = self.go_back(page) {
            self.total = page.info.total().or(self.total);
            return PageVerdict::discarded(page.ids.len(), next);
        }
        let mut duplicates = self.duplicates(&page.ids);
        let is_repeated = self.going_back.add_duplicates(&page.ids, &mut duplicates);
        let fingerprint = self.fingerprint(page);
        let is_same = self.fingerprint.replace(fingerprint) == Some(fingerprint);
        let with_id = page.ids.iter().flatten().count();
        let known = duplicates.iter().filter(|is_duplicate| **is_duplicate).count();
        let has_nothing_new = match with_id {
            0 => is_same && count > 0,
            with_id => known == with_id,
        };
        let has_grown = page.info.total().zip(self.total).is_some_and(|(now, before)| now > before);
        self.total = page.info.total().or(self.total);
        self.largest_page = self.largest_page.max(count);
        if is_repeated {
            self.received = self.records_before(page).saturating_add(count).saturating_sub(self.skipped);
        } else {
            self.received += count;
            self.duplicates += known as u64;
        }
        self.given += count - known as u64;

        let mut next = match page.paging.0 {
            Style::Single => {
                let short = Self::more_than_single(page);
                return PageVerdict { duplicates, next: Ok(None), short, goes_back: false, is_repeated };
            }
            Style::Numbered { .. } => match self.next_number(page, is_same) {
                NextPage { start: Some(PageStart::Number(2)), .. } if page.info.page() == Some(0) => {
                    Err(PagingError::new("the server counts pages from 0, so a page would be skipped"))
                }
                next => Ok(next),
            },
            Style::Offset { .. } => Ok(self.next_offset(page)),
            Style::Cursor { cursor: key, next, .. } => self.next_cursor(page, key, next),
        };
        let is_by_cursor = page.paging.is_by_cursor();
        if let Ok(found) = &mut next {
            self.is_promised = Some(found.promised == Some(true));
            let is_shifted = has_nothing_new && has_grown && !self.is_shifted;
            let continues = count > 0 && found.start.is_some();
            // The server ignores the parameter that says where to start.
            let is_stuck = match continues {
                true => has_nothing_new && !is_shifted,
                // By its number this is the last page, but every page was the same one.
                false => {
                    count > 0
                        && is_same
                        && !has_grown
                        && !is_by_cursor
                        && self.is_short_of_total(count - with_id as u64)
                }
            };
            let is_cycle = continues && !is_by_cursor && !has_nothing_new && self.pages.closes(&fingerprint);
            if (is_stuck || is_cycle) && !is_repeated {
                duplicates.fill(true);
                match found.promised {
                    None if is_stuck && !is_by_cursor => found.start = None,
                    _ if is_stuck => {
                        next = Err(PagingError::new(
                            "the server returned the same page again, so the list would never end",
                        ));
                    }
                    _ => {
                        next =
                            Err(PagingError::new("the server returns pages in a cycle, so the list would never end"));
                    }
                }
            }
            self.is_shifted = is_shifted;
        }
        self.empty_pages = if count == 0 { self.empty_pages + 1 } else { 0 };
        if count > 0 {
            self.ids = page.ids.iter().copied().flatten().collect();
            if !is_by_cursor {
                self.going_back.trail.push(page.ids.iter().copied().flatten().collect());
            }
        }
        let next = next.and_then(|found| match found.start {
            Some(_) if self.empty_pages >= MAX_EMPTY_PAGES => Err(PagingError(format!(
                "{MAX_EMPTY_PAGES} pages in a row have no records, so the list might never end; resume it from the current position to continue"
            ))),
            start => Ok(start),
        });
        let short = if matches!(next, Ok(None)) && !is_by_cursor { self.shortfall() } else { None };
        PageVerdict { duplicates, next, short, goes_back: false, is_repeated }
    }

    /// Returns where the list continues instead of at this page, if it got shorter while it was read.
    fn go_back(&mut self, page: &PageSummary<'_>) -> Option<Result<Option<PageStart>, PagingError>> {
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
        Some(match self.going_back.step(&At { page: at, first, previous, fell, size, pages, ids: &page.ids }) {
            Step::Forward => return None,
            Step::Back(to) if matches!(page.paging.0, Style::Offset { .. }) => Ok(Some(PageStart::Offset(to))),
            Step::Back(to) => Ok(Some(PageStart::Number(to))),
            Step::Lost => Err(PagingError(format!(
                "the list got so much shorter while it was read that records were skipped, after {} of them: read it again",
                self.given
            ))),
        })
    }

    /// The error of a list that is declared as a single page, but has more.
    fn more_than_single(page: &PageSummary<'_>) -> Option<PagingError> {
        let count = page.count();
        let why = match (page.info.total().filter(|total| *total > count), page.info.sign_of_more(page.headers)) {
            (Some(total), _) => format!("the list reports {total} records, but {count} came"),
            (None, Some(sign)) => format!("{count} records came, but {sign}"),
            (None, None) => return None,
        };
        Some(PagingError(format!(
            "{why}, and the list is declared as a single page: declare its `paging`, or fetch `page(1)` if the first page is enough"
        )))
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

    fn next_number(&mut self, page: &PageSummary<'_>, is_same: bool) -> NextPage {
        let (info, count) = (page.info, page.count());
        let number = if let PageStart::Number(number) = page.start { number } else { 1 };
        let size = self.size(page);
        if self.is_promised.is_none() {
            self.skipped = self.records_before(page);
        }
        // A response that reports only a total: the list ends when that many records have come.
        let counts_to_total = info.size().is_none() && (self.skipped == 0 || size.is_some());
        let is_short = info.total().is_some_and(|total| self.skipped.saturating_add(self.received) < total);
        let promised = match info.more(number, count) {
            None => info.total().filter(|_| counts_to_total).map(|_| is_short),
            // The last page by number and size, but pages can be smaller than the size says.
            Some(false) if count > 0 && is_short && info.is_by_size() => None,
            promised => promised,
        };
        let last = info.pages().or_else(|| Some(info.total()?.div_ceil(size.unwrap_or(1))));
        self.last = last.filter(|_| size.is_some() || info.pages().is_some());
        self.gaps += u64::from(count == 0 && promised != Some(false));
        let continues = match count {
            // After an empty page, continue only as far as there should be records, and only if responses change.
            0 => promised == Some(true) && last.is_some_and(|last| number < last) && (size.is_some() || !is_same),
            _ => promised != Some(false),
        };
        NextPage { start: number.checked_add(1).filter(|_| continues).map(PageStart::Number), promised }
    }

    fn next_offset(&mut self, page: &PageSummary<'_>) -> NextPage {
        let count = page.count();
        let offset = if let PageStart::Offset(offset) = page.start { offset } else { 0 };
        if self.is_promised.is_none() {
            self.skipped = offset;
        }
        let total = page.info.total();
        self.gaps += u64::from(count == 0 && total.is_some_and(|total| offset < total));
        // After an empty page, the next one starts a whole page later.
        let length = match count {
            0 => page.page_size.unwrap_or(self.largest_page),
            count => count,
        };
        let next = offset.checked_add(length);
        let promised = next.zip(total).map(|(next, total)| next < total);
        let continues = if count == 0 { promised == Some(true) && length > 0 } else { promised != Some(false) };
        NextPage { start: next.filter(|_| continues).map(PageStart::Offset), promised }
    }

    fn next_cursor(&mut self, page: &PageSummary<'_>, key: &str, next: Next) -> Result<NextPage, PagingError> {
        let invalid = |InvalidCursor| PagingError::new("the cursor is neither a string nor a number");
        let (found, is_url) = match next {
            Next::At(path) => (page.info.cursor(path).map_err(invalid)?, false),
            Next::Link(path) => (page.info.cursor(path).map_err(invalid)?, true),
            Next::LinkHeader => {
                let invalid = |InvalidLink| PagingError::new("the header is not a list of links");
                (link::next(page.headers).map_err(invalid)?.map_or(Cursor::Absent, Cursor::Next), true)
            }
            Next::LastId(more) => (Self::last_id(page, more)?, false),
        };
        self.has_cursor |= found != Cursor::Absent;
        let Cursor::Next(found) = found else {
            return match self.contradiction(page.info) {
                Some(why) => Err(why),
                None => Ok(NextPage { start: None, promised: Some(false) }),
            };
        };
        let cursor = match is_url {
            true => link::parameter(&found, key)
                .ok_or_else(|| PagingError(format!("the URL of the next page has no query parameter `{key}`")))?,
            false => found,
        };
        let is_current = matches!(&page.start, PageStart::Cursor(current) if *current == cursor);
        match is_current || self.cursors.closes(&cursor) {
            true => Err(PagingError::new("the server returned the same cursor again, so the list would never end")),
            false => Ok(NextPage { start: Some(PageStart::Cursor(cursor)), promised: Some(true) }),
        }
    }

    /// Returns the id of the last item if the list continues after it.
    fn last_id(page: &PageSummary<'_>, more: Option<&str>) -> Result<Cursor, PagingError> {
        let continues = match more {
            Some(more) => (page.info.flag(more))
                .ok_or_else(|| PagingError::new("it has to say, with true or false, whether the list continues"))?,
            None => page.count() > 0,
        };
        match (continues, page.last_id) {
            (false, _) => Ok(Cursor::End),
            (true, Some(id)) => Ok(Cursor::Next(id.to_owned())),
            (true, None) => Err(PagingError::new(
                "the next page begins after the last item of this one, but there is none with an id",
            )),
        }
    }

    /// Why a list by cursor cannot end here, although there is no cursor.
    fn contradiction(&self, info: &PageInfo) -> Option<PagingError> {
        if info.says_more() {
            return Some(PagingError::new(
                "there is no next page here, although the response says that the list continues",
            ));
        }
        // Some servers leave out the last cursor. So only a list in which there never was one is declared in another way than the server has it.
        let (total, given) = (info.total()?, self.given);
        (total > given && !self.has_cursor && !self.is_resumed).then(|| {
            PagingError(format!(
                "there is no next page here, although the list reports {total} records and {given} came: check `paging` and `envelope`"
            ))
        })
    }

    /// Equal for two pages that are the same: by their ids, or by the whole body if no item has one, since items without ids can be alike.
    fn fingerprint(&self, page: &PageSummary<'_>) -> u64 {
        let mut hasher = self.hasher.build_hasher();
        match page.ids.iter().any(Option::is_some) {
            true => page.ids.hash(&mut hasher),
            false => page.body.hash(&mut hasher),
        }
        hasher.finish()
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
