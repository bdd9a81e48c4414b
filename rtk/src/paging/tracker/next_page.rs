//! Where a list continues after a page, by its paging style.

use crate::descriptor::paging::{Next, Style};
use crate::paging::link::{self, InvalidLink};
use crate::paging::page_info::{Cursor, InvalidCursor, PageInfo};
use crate::paging::position::PageStart;
use crate::paging::tracker::{PageSummary, PageTracker, PagingError};

/// The next page according to the paging style alone.
pub(super) struct NextPage {
    pub(super) start: Option<PageStart>,
    /// Whether the response says that there is another page. `None` if it does not say.
    pub(super) promised: Option<bool>,
}

impl PageTracker {
    /// Returns the next page of a list that can have several.
    pub(super) fn next_page(&mut self, page: &PageSummary<'_>, is_same: bool) -> Result<NextPage, PagingError> {
        match page.paging.0 {
            Style::Single => Ok(NextPage { start: None, promised: Some(false) }),
            Style::Numbered { .. } => match self.next_number(page, is_same) {
                NextPage { start: Some(PageStart::Number(2)), .. } if page.info.page() == Some(0) => {
                    Err(PagingError::new("the server counts pages from 0, so a page would be skipped"))
                }
                next => Ok(next),
            },
            Style::Offset { .. } => Ok(self.next_offset(page)),
            Style::Cursor { cursor: key, next, .. } => self.next_cursor(page, key, next),
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
        match (continues, page.ids.last()) {
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
}
