//! Selects the requested page of a list, in each style of paging, and builds its page info.

use std::ops::Range;

use rtk::{Envelope, Paging};
use serde_json::{Map, Value, json};

use crate::wire::{ApiError, PER_PAGE, Query, nest};

/// One page of a list. Items are identified by rising numbers, to which cursors refer.
#[derive(Debug)]
pub(crate) struct PageSlice {
    pub(crate) range: Range<usize>,
    /// The value of the envelope's paging key. `None` if the list is not paged.
    pub(crate) info: Option<Value>,
    /// The `Link` header, if it leads to the next page.
    pub(crate) link: Option<String>,
}

/// A whole list.
pub(crate) struct List<'a> {
    pub(crate) url: &'a str,
    /// The rising numbers of its items.
    pub(crate) numbers: &'a [u64],
    /// Returns the id of the item at an index.
    pub(crate) id: &'a dyn Fn(usize) -> Option<String>,
}

impl PageSlice {
    pub(crate) fn select(
        paging: &Paging,
        envelope: &Envelope,
        query: &Query,
        &List { url: list_url, numbers: all, id }: &List<'_>,
    ) -> Result<Self, ApiError> {
        if let Some((number, size)) = paging.number_keys() {
            return Self::numbered([number, size], envelope, query, all.len());
        }
        if let Some((offset, limit)) = paging.offset_keys() {
            return Self::offset([offset, limit], query, all.len());
        }
        if let Some((key, size, next)) = paging.cursor_keys() {
            let (range, cursor) = cursor_page(key, size, query, all)?;
            return Ok(Self { info: Some(next_info(next, cursor, range.len())), range, link: None });
        }
        if let Some((key, size, more)) = paging.last_id_keys() {
            return Self::after_last_id([Some(key), size, more], query, all.len(), id);
        }
        let Some((key, size, next)) = paging.link_keys() else {
            return Ok(Self { range: 0..all.len(), info: None, link: None });
        };
        let (range, cursor) = cursor_page(key, size, query, all)?;
        let url = cursor.map(|cursor| format!("{list_url}?{}", query.with(key, &cursor)));
        Ok(match next {
            Some(next) => Self { info: Some(next_info(next, url, range.len())), range, link: None },
            None => Self { range, info: None, link: url.map(|url| format!("<{url}>; rel=\"next\"")) },
        })
    }

    fn numbered(keys: [&str; 2], envelope: &Envelope, query: &Query, total: usize) -> Result<Self, ApiError> {
        let number = query.count(keys[0])?.unwrap_or(1).max(1);
        let size = size(query, keys[1])?;
        let skipped = (number - 1).saturating_mul(size).min(total);
        let range = slice(total, skipped, size);
        let count = range.len();
        let info = if *envelope == Envelope::REALTIME_KIT {
            let start = if total == 0 { 0 } else { skipped + 1 };
            json!({ "start_offset": start, "end_offset": skipped + count, "total_count": total })
        } else {
            let pages = total.div_ceil(size);
            json!({ "page": number, "per_page": size, "count": count, "total_count": total, "total_pages": pages })
        };
        Ok(Self { range, info: Some(info), link: None })
    }

    /// A page that starts after the item whose id is sent.
    fn after_last_id(
        [key, size_key, more]: [Option<&str>; 3],
        query: &Query,
        total: usize,
        id: &dyn Fn(usize) -> Option<String>,
    ) -> Result<Self, ApiError> {
        let skipped = match key.and_then(|key| Some((key, query.text(key)?))) {
            Some((key, after)) => {
                let found = (0..total).find(|index| id(*index).as_deref() == Some(after));
                let unknown = || ApiError::bad_request(format!("Query parameter `{key}` must be the id of an item"));
                found.ok_or_else(unknown)? + 1
            }
            None => 0,
        };
        let size = size_key.map_or(Ok(PER_PAGE), |key| size(query, key))?;
        let range = slice(total, skipped, size);
        let info = more.map(|more| nest(more, (range.end < total).into()));
        Ok(Self { range, info, link: None })
    }

    fn offset(keys: [&str; 2], query: &Query, total: usize) -> Result<Self, ApiError> {
        let offset = query.count(keys[0])?.unwrap_or(0);
        let limit = size(query, keys[1])?;
        let range = slice(total, offset, limit);
        let info = json!({ "offset": offset, "limit": limit, "count": range.len(), "total_count": total });
        Ok(Self { range, info: Some(info), link: None })
    }
}

/// Returns a page and the cursor of the next one, if there is one.
///
/// A cursor is the number of the last item on its page, so that records created or removed meanwhile do not shift the next page.
fn cursor_page(
    key: &str,
    size_key: Option<&str>,
    query: &Query,
    all: &[u64],
) -> Result<(Range<usize>, Option<String>), ApiError> {
    let after = query.text(key).map_or(Ok(0), |text| read_cursor(text).ok_or_else(|| unknown_cursor(key)))?;
    let size = size_key.map_or(Ok(PER_PAGE), |key| size(query, key))?;
    let skipped = all.iter().take_while(|&&number| number <= after).count();
    let range = slice(all.len(), skipped, size);
    let more = range.end < all.len();
    let last = if more { all.get(range.clone()).and_then(<[u64]>::last) } else { None };
    let cursor = last.map(|&number| write_cursor(number));
    Ok((range, cursor))
}

/// Returns page info that contains the cursor or URL of the next page at its declared key.
fn next_info(next: &str, next_page: Option<String>, count: usize) -> Value {
    match (next, next_page) {
        ("", next_page) => next_page.map_or(Value::Null, Value::from),
        (next, next_page) => {
            let mut info = next_page.map_or_else(Map::new, |value| members(nest(next, value.into())));
            info.entry("count").or_insert(count.into());
            info.into()
        }
    }
}

/// Returns the requested page size. 0 selects the default.
fn size(query: &Query, key: &str) -> Result<usize, ApiError> {
    Ok(query.count(key)?.filter(|&size| size > 0).unwrap_or(PER_PAGE))
}

fn slice(total: usize, from: usize, count: usize) -> Range<usize> {
    let from = from.min(total);
    from..from.saturating_add(count).min(total)
}

fn write_cursor(number: u64) -> String {
    format!("after-{number:x}")
}

fn read_cursor(text: &str) -> Option<u64> {
    u64::from_str_radix(text.strip_prefix("after-")?, 16).ok()
}

fn unknown_cursor(key: &str) -> ApiError {
    ApiError::bad_request(format!("Query parameter `{key}` must be a cursor from a response"))
}

fn members(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(members) => members,
        _ => Map::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{List, PageSlice};
    use crate::wire::Query;
    use rtk::{Envelope, Paging};
    use serde_json::{Value, json};

    /// Returns the numbers of the items and the page info.
    fn select(paging: Paging, query: &str, all: &[u64]) -> Option<(Vec<u64>, Option<Value>)> {
        let id = |index: usize| Some(format!("id-{}", all.get(index)?));
        let list = List { url: "http://a/list", numbers: all, id: &id };
        let slice = PageSlice::select(&paging, &Envelope::V4, &Query::parse(query), &list).ok()?;
        Some((all.get(slice.range)?.to_vec(), slice.info))
    }

    #[test]
    fn numbered_pages() {
        let five = [1, 2, 3, 4, 5];
        let info = |page, count| {
            Some(json!({ "page": page, "per_page": 2, "count": count, "total_count": 5, "total_pages": 3 }))
        };
        assert_eq!(select(Paging::PAGE, "per_page=2", &five), Some((vec![1, 2], info(1, 2))));
        assert_eq!(select(Paging::PAGE, "per_page=2&page=3", &five), Some((vec![5], info(3, 1))));
        assert_eq!(select(Paging::PAGE, "per_page=2&page=9", &five), Some((vec![], info(9, 0))));
        assert_eq!(select(Paging::PAGE, "page=x", &five), None);
        assert_eq!(select(Paging::SINGLE, "page=x", &five), Some((vec![1, 2, 3, 4, 5], None)));
    }

    #[test]
    fn offset_pages() {
        let five = [1, 2, 3, 4, 5];
        let by = Paging::offset("from", "limit");
        let info = |offset, count| Some(json!({ "offset": offset, "limit": 2, "count": count, "total_count": 5 }));
        assert_eq!(select(by, "limit=2", &five), Some((vec![1, 2], info(0, 2))));
        assert_eq!(select(by, "limit=2&from=4", &five), Some((vec![5], info(4, 1))));
        assert_eq!(select(by, "limit=2&from=7", &five), Some((vec![], info(7, 0))));
    }

    #[test]
    fn cursor_pages_do_not_shift() {
        let five = [1, 2, 3, 4, 5];
        let info = |count, cursor: &str| Some(json!({ "count": count, "cursors": { "after": cursor } }));
        let by = Paging::cursor("cursor", Some("n"), "cursors.after");
        assert_eq!(select(by, "n=2", &five), Some((vec![1, 2], info(2, "after-2"))));
        assert_eq!(select(by, "n=2&cursor=after-4", &five), Some((vec![5], Some(json!({ "count": 1 })))));
        assert_eq!(select(by, "n=2&cursor=after-2", &[3, 5, 8]), Some((vec![3, 5], info(2, "after-5"))));
        assert_eq!(select(by, "cursor=2", &five), None);
        let bare = Paging::cursor("after", Some("n"), "");
        assert_eq!(select(bare, "n=4", &five), Some((vec![1, 2, 3, 4], Some(json!("after-4")))));
        assert_eq!(select(bare, "n=5", &five), Some((vec![1, 2, 3, 4, 5], Some(Value::Null))));
    }

    #[test]
    fn pages_after_the_last_id() {
        let five = [1, 2, 3, 4, 5];
        let by = Paging::after_last_id("after", Some("n"), Some("more"));
        let info = |more: bool| Some(json!({ "more": more }));
        assert_eq!(select(by, "n=2", &five), Some((vec![1, 2], info(true))));
        assert_eq!(select(by, "n=2&after=id-2", &five), Some((vec![3, 4], info(true))));
        assert_eq!(select(by, "n=2&after=id-4", &five), Some((vec![5], info(false))));
        assert_eq!(select(by, "after=id-9", &five), None);
        assert_eq!(select(Paging::after_last_id("after", None, None), "after=id-3", &five), Some((vec![4, 5], None)));
    }

    #[test]
    fn next_url_keeps_the_filter() {
        let five = [1, 2, 3, 4, 5];
        let url = "http://a/list?n=2&q=x%20y&after=after%2D2";
        let info = Some(json!({ "count": 2, "next": url }));
        let query = "n=2&q=x+y";
        assert_eq!(select(Paging::link("after", Some("n"), "next"), query, &five), Some((vec![1, 2], info)));
        let by = Paging::link_header("after", Some("n"));
        let link = |query: &str| {
            let list = List { url: "http://a/list", numbers: &five, id: &|_| None };
            PageSlice::select(&by, &Envelope::V4, &Query::parse(query), &list).ok().and_then(|slice| slice.link)
        };
        assert_eq!(link(query), Some(format!("<{url}>; rel=\"next\"")));
        assert_eq!(link("n=2&after=after-4"), None);
    }
}
