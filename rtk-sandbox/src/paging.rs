//! Which part of a list is asked for, and the three numbers that tell a client where it is.

use rtk::Paging;
use serde_json::{Value, json};

use crate::query::Query;
use crate::reply::Refusal;

/// No source states a default; this one is ours.
pub(crate) const PER_PAGE: usize = 20;

/// One page of a list.
#[derive(Debug)]
pub(crate) struct Page<T> {
    pub(crate) items: Vec<T>,
    pub(crate) total: usize,
    /// Before the first item.
    skipped: usize,
}

impl<T> Page<T> {
    /// By the query parameters that the list is declared to have; everything, if it has none.
    ///
    /// Zero is documented as allowed for both parameters and not what it means: the first page, and the default size.
    pub(crate) fn cut(query: &Query, paging: &Paging, all: Vec<T>) -> Result<Self, Refusal> {
        let total = all.len();
        let Some((number, size)) = paging.number_keys() else { return Ok(Self { items: all, total, skipped: 0 }) };
        let number = query.count(number)?.unwrap_or(1).max(1);
        let size = query.count(size)?.filter(|&size| size > 0).unwrap_or(PER_PAGE);
        let skipped = (number - 1).saturating_mul(size).min(total);
        Ok(Self { items: all.into_iter().skip(skipped).take(size).collect(), total, skipped })
    }

    /// For an answer that has room for one item, whatever size is asked for: the number of the page says which.
    pub(crate) fn one_by_one(query: &Query, paging: &Paging, all: Vec<T>) -> Result<Self, Refusal> {
        let total = all.len();
        let Some((number, size)) = paging.number_keys() else { return Ok(Self { items: all, total, skipped: 0 }) };
        query.count(size)?;
        let skipped = (query.count(number)?.unwrap_or(1).max(1) - 1).min(total);
        Ok(Self { items: all.into_iter().skip(skipped).take(1).collect(), total, skipped })
    }

    /// Counted from one, the end included. On an empty page the end is before the start; behind the last page it is the
    /// total, so that a client that goes on while the end is below the total always stops.
    pub(crate) fn paging(&self) -> Value {
        let start = if self.total == 0 { 0 } else { self.skipped + 1 };
        json!({ "start_offset": start, "end_offset": self.skipped + self.items.len(), "total_count": self.total })
    }
}

#[cfg(test)]
mod tests {
    use super::Page;
    use crate::query::Query;
    use rtk::Paging;

    /// The items, then start, end and total.
    fn page(query: &str, total: usize) -> Option<(Vec<usize>, [u64; 3])> {
        let page = Page::cut(&Query::parse(query), &Paging::REALTIME_KIT, (1..=total).collect()).ok()?;
        let paging = page.paging();
        let offsets = ["start_offset", "end_offset", "total_count"].map(|key| paging[key].as_u64().unwrap_or(u64::MAX));
        Some((page.items, offsets))
    }

    #[test]
    fn pages_are_counted_from_one() {
        assert_eq!(page("page_no=1&per_page=2", 5), Some((vec![1, 2], [1, 2, 5])));
        assert_eq!(page("page_no=3&per_page=2", 5), Some((vec![5], [5, 5, 5])));
        assert_eq!(page("", 21), Some(((1..=20).collect(), [1, 20, 21])));
        assert_eq!(page("page_no=0&per_page=0", 21), page("", 21));
    }

    #[test]
    fn one_by_one_has_no_other_size() {
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
    fn empty_pages_end_the_list() {
        assert_eq!(page("", 0), Some((vec![], [0, 0, 0])));
        assert_eq!(page("page_no=9&per_page=2", 5), Some((vec![], [6, 5, 5])));
        assert_eq!(page("page_no=18446744073709551615&per_page=18446744073709551615", 5), Some((vec![], [6, 5, 5])));
    }

    #[test]
    fn other_things_than_numbers_are_refused() {
        assert_eq!(page("page_no=-1", 5), None);
        assert_eq!(page("per_page=many", 5), None);
    }
}
