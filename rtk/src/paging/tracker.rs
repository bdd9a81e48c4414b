//! Decides where a list continues after a page and when it ends. A pure function of the summaries of its pages.

use std::collections::HashSet;
use std::hash::{BuildHasher as _, Hash as _, Hasher as _, RandomState};

use http::HeaderMap;

use crate::descriptor::paging::{Next, Paging, Style};
use crate::paging::cycle::CycleDetector;
use crate::paging::link;
use crate::paging::page_info::{InvalidCursor, PageInfo};
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
    received: u64,
    duplicates: u64,
    /// How many pages in a row had no records.
    empty_pages: u64,
    /// A page had no records although the total says that it should.
    has_gap: bool,
}

/// What a page and its response say about the list.
pub(crate) struct PageSummary<'a> {
    pub(crate) paging: Paging,
    /// Where this page starts, as requested.
    pub(crate) start: PageStart,
    pub(crate) page_size: Option<u64>,
    /// One hash for each item; see [`PageTracker::hash_id`]. `None` for an item without an id.
    pub(crate) ids: Vec<Option<u64>>,
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
        let mut duplicates = self.duplicates(&page.ids);
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
        self.received += count;
        self.duplicates += known as u64;

        let mut next = match page.paging.0 {
            Style::Single => return PageVerdict { duplicates, next: Ok(None), short: None },
            Style::Numbered { .. } => Ok(self.next_number(page, is_same)),
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
            if is_stuck || is_cycle {
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
        }
        let next = next.and_then(|found| match found.start {
            Some(_) if self.empty_pages >= MAX_EMPTY_PAGES => Err(PagingError(format!(
                "{MAX_EMPTY_PAGES} pages in a row have no records, so the list might never end; resume it from the current position to continue"
            ))),
            start => Ok(start),
        });
        let short = if matches!(next, Ok(None)) && !is_by_cursor { self.shortfall() } else { None };
        PageVerdict { duplicates, next, short }
    }

    fn next_number(&mut self, page: &PageSummary<'_>, is_same: bool) -> NextPage {
        let (info, count) = (page.info, page.count());
        let number = if let PageStart::Number(number) = page.start { number } else { 1 };
        let size = info.size().or(Some(self.largest_page).filter(|size| *size > 0)).or(page.page_size);
        if self.is_promised.is_none() {
            self.skipped = number.saturating_sub(1).saturating_mul(size.unwrap_or(1));
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
        self.has_gap |= count == 0 && promised != Some(false);
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
        self.has_gap |= count == 0 && total.is_some_and(|total| offset < total);
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
        let in_body = |path| {
            let invalid = |InvalidCursor| PagingError::new("the cursor is neither a string nor a number");
            page.info.cursor(path).map_err(invalid)
        };
        let (found, is_url) = match next {
            Next::At(path) => (in_body(path)?, false),
            Next::Link(path) => (in_body(path)?, true),
            Next::LinkHeader => (link::next(page.headers), true),
        };
        let Some(found) = found else { return Ok(NextPage { start: None, promised: Some(false) }) };
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
        let is_short = |total: &u64| self.has_gap && self.skipped.saturating_add(self.received) < *total;
        let total = self.total.filter(is_short)?;
        let received = self.received.saturating_sub(self.duplicates);
        Some(PagingError(format!(
            "the list reports {total} records, but ended after {received}: some pages were empty"
        )))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    const PAGE: Paging = Paging::PAGE;
    const OFFSET: Paging = Paging::offset("offset", "limit");

    /// A page as a server returns it: ids (`-` for an item without one) and paging information.
    struct Row(&'static str, Value);

    /// Follows a list of these pages, and returns each verdict as text: the ids that are new, then the next position, the end or the error.
    fn follow(paging: Paging, page_size: Option<u64>, rows: &[Row]) -> Vec<String> {
        let (mut tracker, mut start, mut verdicts) = (PageTracker::default(), PageStart::First, Vec::new());
        for Row(ids, info) in rows {
            let ids: Vec<_> = ids.split_whitespace().collect();
            let info = PageInfo::from_iter([info.clone()]);
            let hashes = ids.iter().map(|id| (*id != "-").then(|| tracker.hash_id(id))).collect();
            let body = ids.join(" ");
            let verdict = tracker.step(&PageSummary {
                paging,
                start: start.clone(),
                page_size,
                ids: hashes,
                info: &info,
                headers: &HeaderMap::new(),
                body: body.as_bytes(),
            });
            let is_new = ids.iter().zip(&verdict.duplicates).filter(|(_, is_duplicate)| !**is_duplicate);
            let new: Vec<_> = is_new.map(|(id, _)| *id).collect();
            let next = match (&verdict.next, &verdict.short) {
                (Ok(Some(start)), _) => Position::new(start.clone(), 0, None).to_string(),
                (Ok(None), None) => "end".to_owned(),
                (Ok(None), Some(PagingError(why))) | (Err(PagingError(why)), _) => why.clone(),
            };
            verdicts.push(format!("{} -> {next}", new.join(" ")));
            match verdict.next {
                Ok(Some(next)) => start = next,
                _ => break,
            }
        }
        verdicts
    }

    #[test]
    fn step_follows_numbered_pages() {
        let total = |total: u64| json!({ "total_count": total, "per_page": 2 });
        for (what, rows, expected) in [
            (
                "ends by total and size",
                vec![Row("a b", total(3)), Row("c", total(3))],
                vec!["a b -> page:2", "c -> end"],
            ),
            ("ends by the number of pages", vec![Row("a", json!({"total_pages": 1}))], vec!["a -> end"]),
            (
                "trusts the number of pages more than the total",
                vec![Row("a", json!({"total_pages": 1, "total_count": 3}))],
                vec!["a -> end"],
            ),
            ("ends by an empty page", vec![Row("a", json!({})), Row("", json!({}))], vec!["a -> page:2", " -> end"]),
            ("ends by a repeated page", vec![Row("a", json!({})), Row("a", json!({}))], vec!["a -> page:2", " -> end"]),
            (
                "skips a record that an insertion shifted",
                vec![Row("a b", total(4)), Row("b c", total(5)), Row("d", total(5))],
                vec!["a b -> page:2", "c -> page:3", "d -> end"],
            ),
            (
                "continues when the total grows",
                vec![Row("a b", total(3)), Row("c d", total(5)), Row("e", total(5))],
                vec!["a b -> page:2", "c d -> page:3", "e -> end"],
            ),
            (
                "fails if a promised page repeats",
                vec![Row("a b", total(4)), Row("a b", total(4))],
                vec!["a b -> page:2", " -> the server returned the same page again, so the list would never end"],
            ),
            (
                "fails if records are missing",
                vec![Row("a b", total(6)), Row("", total(6)), Row("", total(6))],
                vec![
                    "a b -> page:2",
                    " -> page:3",
                    " -> the list reports 6 records, but ended after 2: some pages were empty",
                ],
            ),
            (
                "fails on a cycle",
                vec![Row("a", json!({})), Row("b", json!({})), Row("a", json!({})), Row("b", json!({}))],
                vec![
                    "a -> page:2",
                    "b -> page:3",
                    "a -> page:4",
                    " -> the server returns pages in a cycle, so the list would never end",
                ],
            ),
        ] {
            assert_eq!(follow(PAGE, None, &rows), expected, "{what}");
        }
    }

    #[test]
    fn step_follows_offsets() {
        let total = |total: u64| json!({ "total_count": total });
        for (what, rows, expected) in [
            ("ends by the total", vec![Row("a b", total(3)), Row("c", total(3))], vec!["a b -> offset:2", "c -> end"]),
            (
                "counts the items that came",
                vec![Row("a", total(2)), Row("b", total(2))],
                vec!["a -> offset:1", "b -> end"],
            ),
            (
                "ends by an empty page",
                vec![Row("a b", json!({})), Row("", json!({}))],
                vec!["a b -> offset:2", " -> end"],
            ),
            (
                "skips a gap by a whole page",
                vec![Row("a b", total(5)), Row("", total(5)), Row("c", total(5))],
                vec![
                    "a b -> offset:2",
                    " -> offset:4",
                    "c -> the list reports 5 records, but ended after 3: some pages were empty",
                ],
            ),
        ] {
            assert_eq!(follow(OFFSET, Some(2), &rows), expected, "{what}");
        }
    }

    #[test]
    fn step_follows_cursors() {
        let cursor = |cursor: &str| json!({ "cursor": cursor });
        for (what, rows, expected) in [
            (
                "ends without a cursor",
                vec![Row("a", cursor("x")), Row("b", json!({}))],
                vec!["a -> cursor:x", "b -> end"],
            ),
            ("ends by an empty cursor", vec![Row("a", cursor(""))], vec!["a -> end"]),
            (
                "continues after an empty page",
                vec![Row("", cursor("x")), Row("a", cursor(""))],
                vec![" -> cursor:x", "a -> end"],
            ),
            (
                "fails if the cursor repeats",
                vec![Row("a", cursor("x")), Row("b", cursor("x"))],
                vec!["a -> cursor:x", "b -> the server returned the same cursor again, so the list would never end"],
            ),
            (
                "fails if the cursor is an object",
                vec![Row("a", json!({ "cursor": {} }))],
                vec!["a -> the cursor is neither a string nor a number"],
            ),
        ] {
            assert_eq!(follow(Paging::CURSOR, None, &rows), expected, "{what}");
        }
    }

    #[test]
    fn step_ends_a_single_page() {
        assert_eq!(follow(Paging::SINGLE, None, &[Row("a b", json!({ "total_count": 9 }))]), ["a b -> end"]);
    }

    #[test]
    fn step_gives_up_after_too_many_empty_pages() {
        let rows: Vec<_> = (0..200).map(|page| Row("", json!({ "cursor": page.to_string() }))).collect();
        let verdicts = follow(Paging::CURSOR, None, &rows);
        assert_eq!(verdicts.len(), 100);
        assert!(verdicts[99].contains("100 pages in a row have no records"), "{}", verdicts[99]);
    }
}
