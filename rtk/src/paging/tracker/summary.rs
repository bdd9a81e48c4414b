//! What the tracker sees of a page, and what it concludes.

use http::HeaderMap;

use crate::descriptor::paging::Paging;
use crate::paging::ids::{Duplicates, PageIds};
use crate::paging::page_info::PageInfo;
use crate::paging::position::PageStart;
use crate::paging::tracker::Loop;

/// What a page and its response say about the list.
pub(crate) struct PageSummary<'a> {
    pub(crate) paging: Paging,
    /// Where this page starts, as requested.
    pub(crate) start: PageStart,
    pub(crate) page_size: Option<u64>,
    pub(crate) ids: &'a dyn PageIds,
    pub(crate) info: &'a PageInfo,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) body: &'a [u8],
}

impl PageSummary<'_> {
    pub(super) fn count(&self) -> u64 {
        self.ids.count() as u64
    }

    /// The error of a list that is declared as a single page, but has more.
    pub(super) fn more_than_single(&self) -> Option<PagingError> {
        let count = self.count();
        let why = match (self.info.total().filter(|total| *total > count), self.info.sign_of_more(self.headers)) {
            (Some(total), _) => format!("the list reports {total} records, but {count} came"),
            (None, Some(sign)) => format!("{count} records came, but {sign}"),
            (None, None) => return None,
        };
        Some(PagingError(format!(
            "{why}, and the list is declared as a single page: declare its `paging`, or fetch `page(1)` if the first page is enough"
        )))
    }
}

/// What the tracker concludes from a page.
#[derive(Debug)]
pub(crate) struct PageVerdict {
    /// The items that were on an earlier page already.
    pub(crate) duplicates: Duplicates,
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
    pub(super) fn discarded(next: Result<Option<PageStart>, PagingError>) -> Self {
        Self { duplicates: Duplicates::All, goes_back: next.is_ok(), next, short: None, is_repeated: false }
    }
}

/// Why a list cannot be followed.
#[derive(Debug, PartialEq)]
pub(crate) struct PagingError(pub(crate) String);

impl PagingError {
    pub(super) fn new(why: &str) -> Self {
        Self(why.to_owned())
    }
}

impl From<Loop> for PagingError {
    fn from(found: Loop) -> Self {
        Self::new(match found {
            Loop::SamePage => "the server returned the same page again, so the list would never end",
            Loop::Cycle => "the server returns pages in a cycle, so the list would never end",
        })
    }
}
