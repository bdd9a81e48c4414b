//! Numbered pages of RealtimeKit's lists, and the offsets that a response reports.

use rtk::Paging;
use serde_json::{Value, json};

use super::{ApiError, Query};

/// Default page size. Cloudflare's documents state none.
pub(crate) const PER_PAGE: usize = 20;

/// One page of a list.
#[derive(Debug)]
pub(crate) struct Page<T> {
    pub(crate) items: Vec<T>,
    pub(crate) total: usize,
    /// Number of items on earlier pages.
    skipped: usize,
}

impl<T> Page<T> {
    /// Returns the page that the list's declared query parameters select, or all items if it declares none.
    ///
    /// Page 0 is the first page and size 0 the default size: the documents allow 0 for both, but do not explain it.
    pub(crate) fn cut(query: &Query, paging: &Paging, all: Vec<T>) -> Result<Self, ApiError> {
        let total = all.len();
        let Some((number, size)) = paging.number_keys() else { return Ok(Self { items: all, total, skipped: 0 }) };
        let number = query.count(number)?.unwrap_or(1).max(1);
        let size = query.count(size)?.filter(|&size| size > 0).unwrap_or(PER_PAGE);
        let skipped = (number - 1).saturating_mul(size).min(total);
        Ok(Self { items: all.into_iter().skip(skipped).take(size).collect(), total, skipped })
    }

    /// Returns a page of one item whatever size is requested, for responses that contain a single item. The page number selects it.
    pub(crate) fn one_by_one(query: &Query, paging: &Paging, all: Vec<T>) -> Result<Self, ApiError> {
        let total = all.len();
        let Some((number, size)) = paging.number_keys() else { return Ok(Self { items: all, total, skipped: 0 }) };
        query.count(size)?;
        let skipped = (query.count(number)?.unwrap_or(1).max(1) - 1).min(total);
        Ok(Self { items: all.into_iter().skip(skipped).take(1).collect(), total, skipped })
    }

    /// Returns the `paging` object. Offsets are counted from 1 and include the end.
    ///
    /// After the last page, `end_offset` is the total, so that a client that continues while it is below the total stops.
    pub(crate) fn paging(&self) -> Value {
        let start = if self.total == 0 { 0 } else { self.skipped + 1 };
        json!({ "start_offset": start, "end_offset": self.skipped + self.items.len(), "total_count": self.total })
    }
}

#[cfg(test)]
mod tests {
    use super::Page;
    use crate::wire::Query;
    use rtk::Paging;

    /// Returns the items, then start, end and total.
    fn page(query: &str, total: usize) -> Option<(Vec<usize>, [u64; 3])> {
        let page = Page::cut(&Query::parse(query), &Paging::REALTIME_KIT, (1..=total).collect()).ok()?;
        let paging = page.paging();
        let offsets = ["start_offset", "end_offset", "total_count"].map(|key| paging[key].as_u64().unwrap_or(u64::MAX));
        Some((page.items, offsets))
    }

    #[test]
    fn offsets_are_counted_from_one() {
        assert_eq!(page("page_no=1&per_page=2", 5), Some((vec![1, 2], [1, 2, 5])));
        assert_eq!(page("page_no=3&per_page=2", 5), Some((vec![5], [5, 5, 5])));
        assert_eq!(page("", 21), Some(((1..=20).collect(), [1, 20, 21])));
        assert_eq!(page("page_no=0&per_page=0", 21), page("", 21));
    }

    #[test]
    fn one_by_one_ignores_the_size() {
        let one = |query: &str| {
            let page = Page::one_by_one(&Query::parse(query), &Paging::REALTIME_KIT, vec!['a', 'b']).ok()?;
            Some((
                page.items.first().copied(),
                page.paging()["start_offset"].as_u64(),
                page.paging()["end_offset"].as_u64(),
            ))
        };
        assert_eq!(one(""), Some((Some('a'), Some(1), Some(1))));
        assert_eq!(one("page_no=2&per_page=9"), Some((Some('b'), Some(2), Some(2))));
        assert_eq!(one("page_no=3"), Some((None, Some(3), Some(2))));
        assert_eq!(one("per_page=x"), None);
    }

    #[test]
    fn page_after_the_last_is_empty() {
        assert_eq!(page("", 0), Some((vec![], [0, 0, 0])));
        assert_eq!(page("page_no=9&per_page=2", 5), Some((vec![], [6, 5, 5])));
        assert_eq!(page("page_no=18446744073709551615&per_page=18446744073709551615", 5), Some((vec![], [6, 5, 5])));
    }

    #[test]
    fn non_numbers_are_errors() {
        assert_eq!(page("page_no=-1", 5), None);
        assert_eq!(page("per_page=many", 5), None);
    }
}
