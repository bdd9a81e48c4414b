//! Which part of a list is asked for, in each style of paging, and what is told of the others.

use std::ops::Range;

use rtk::{Envelope, Paging};
use serde_json::{Map, Value, json};

use crate::paging::PER_PAGE;
use crate::query::Query;
use crate::reply::{Refusal, nest};

/// One page of a list. It knows what is listed by numbers alone, which rise: cursors lead on by them.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) range: Range<usize>,
    /// What goes under the envelope's paging key. Of one page that is everything there is nothing to tell.
    pub(crate) told: Option<Value>,
    /// What the header `Link` says, where that leads on.
    pub(crate) link: Option<String>,
}

impl Part {
    pub(crate) fn cut(
        paging: &Paging,
        envelope: &Envelope,
        list: &str,
        query: &Query,
        all: &[u64],
    ) -> Result<Self, Refusal> {
        if let Some((number, size)) = paging.number_keys() {
            return Self::numbered([number, size], envelope, query, all.len());
        }
        if let Some((offset, limit)) = paging.offset_keys() {
            return Self::offset([offset, limit], query, all.len());
        }
        if let Some((key, size, next)) = paging.cursor_keys() {
            let (range, cursor) = after(key, size, query, all)?;
            return Ok(Self { told: Some(leads(next, cursor, range.len())), range, link: None });
        }
        let Some((key, size, next)) = paging.link_keys() else {
            return Ok(Self { range: 0..all.len(), told: None, link: None });
        };
        let (range, cursor) = after(key, size, query, all)?;
        let address = cursor.map(|cursor| format!("{list}?{}", query.with(key, &cursor)));
        Ok(match next {
            Some(next) => Self { told: Some(leads(next, address, range.len())), range, link: None },
            None => Self { range, told: None, link: address.map(|address| format!("<{address}>; rel=\"next\"")) },
        })
    }

    fn numbered(keys: [&str; 2], envelope: &Envelope, query: &Query, total: usize) -> Result<Self, Refusal> {
        let number = query.count(keys[0])?.unwrap_or(1).max(1);
        let size = size(query, keys[1])?;
        let skipped = (number - 1).saturating_mul(size).min(total);
        let range = slice(total, skipped, size);
        let count = range.len();
        let told = if *envelope == Envelope::REALTIME_KIT {
            let start = if total == 0 { 0 } else { skipped + 1 };
            json!({ "start_offset": start, "end_offset": skipped + count, "total_count": total })
        } else {
            let pages = total.div_ceil(size);
            json!({ "page": number, "per_page": size, "count": count, "total_count": total, "total_pages": pages })
        };
        Ok(Self { range, told: Some(told), link: None })
    }

    fn offset(keys: [&str; 2], query: &Query, total: usize) -> Result<Self, Refusal> {
        let offset = query.count(keys[0])?.unwrap_or(0);
        let limit = size(query, keys[1])?;
        let range = slice(total, offset, limit);
        let told = json!({ "offset": offset, "limit": limit, "count": range.len(), "total_count": total });
        Ok(Self { range, told: Some(told), link: None })
    }
}

/// A page and the cursor of the next one, if there is one: the number of the last record that was given, so that what is removed or made
/// meanwhile moves no other.
fn after(
    key: &str,
    size_key: Option<&str>,
    query: &Query,
    all: &[u64],
) -> Result<(Range<usize>, Option<String>), Refusal> {
    let after = query.text(key).map_or(Ok(0), |text| read_cursor(text).ok_or_else(|| foreign(key)))?;
    let size = size_key.map_or(Ok(PER_PAGE), |key| size(query, key))?;
    let skipped = all.iter().take_while(|&&number| number <= after).count();
    let range = slice(all.len(), skipped, size);
    let more = range.end < all.len();
    let last = if more { all.get(range.clone()).and_then(<[u64]>::last) } else { None };
    let cursor = last.map(|&number| write_cursor(number));
    Ok((range, cursor))
}

/// What leads on, where it is declared to be.
fn leads(next: &str, on: Option<String>, count: usize) -> Value {
    match (next, on) {
        ("", on) => on.map_or(Value::Null, Value::from),
        (next, on) => {
            let mut told = on.map_or_else(Map::new, |on| members(nest(next, on.into())));
            told.entry("count").or_insert(count.into());
            told.into()
        }
    }
}

/// Zero is the default, as everywhere in the sandbox.
fn size(query: &Query, key: &str) -> Result<usize, Refusal> {
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

fn foreign(key: &str) -> Refusal {
    Refusal::invalid(format!("Query parameter `{key}` must be a cursor that an answer told"))
}

fn members(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(members) => members,
        _ => Map::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::Part;
    use crate::query::Query;
    use rtk::{Envelope, Paging};
    use serde_json::{Value, json};

    /// The numbers of the items, and what is told.
    fn cut(paging: Paging, query: &str, all: &[u64]) -> Option<(Vec<u64>, Option<Value>)> {
        let part = Part::cut(&paging, &Envelope::V4, "http://a/list", &Query::parse(query), all).ok()?;
        Some((all.get(part.range)?.to_vec(), part.told))
    }

    #[test]
    fn pages_have_numbers() {
        let five = [1, 2, 3, 4, 5];
        let told = |page, count| {
            Some(json!({ "page": page, "per_page": 2, "count": count, "total_count": 5, "total_pages": 3 }))
        };
        assert_eq!(cut(Paging::PAGE, "per_page=2", &five), Some((vec![1, 2], told(1, 2))));
        assert_eq!(cut(Paging::PAGE, "per_page=2&page=3", &five), Some((vec![5], told(3, 1))));
        assert_eq!(cut(Paging::PAGE, "per_page=2&page=9", &five), Some((vec![], told(9, 0))));
        assert_eq!(cut(Paging::PAGE, "page=x", &five), None);
        assert_eq!(cut(Paging::SINGLE, "page=x", &five), Some((vec![1, 2, 3, 4, 5], None)));
    }

    #[test]
    fn pages_begin_at_offsets() {
        let five = [1, 2, 3, 4, 5];
        let by = Paging::offset("from", "limit");
        let told = |offset, count| Some(json!({ "offset": offset, "limit": 2, "count": count, "total_count": 5 }));
        assert_eq!(cut(by, "limit=2", &five), Some((vec![1, 2], told(0, 2))));
        assert_eq!(cut(by, "limit=2&from=4", &five), Some((vec![5], told(4, 1))));
        assert_eq!(cut(by, "limit=2&from=7", &five), Some((vec![], told(7, 0))));
    }

    #[test]
    fn a_cursor_stays_where_it_is() {
        let five = [1, 2, 3, 4, 5];
        let told = |count, cursor: &str| Some(json!({ "count": count, "cursors": { "after": cursor } }));
        let by = Paging::cursor("cursor", Some("n"), "cursors.after");
        assert_eq!(cut(by, "n=2", &five), Some((vec![1, 2], told(2, "after-2"))));
        assert_eq!(cut(by, "n=2&cursor=after-4", &five), Some((vec![5], Some(json!({ "count": 1 })))));
        assert_eq!(cut(by, "n=2&cursor=after-2", &[3, 5, 8]), Some((vec![3, 5], told(2, "after-5"))));
        assert_eq!(cut(by, "cursor=2", &five), None);
        let bare = Paging::cursor("after", Some("n"), "");
        assert_eq!(cut(bare, "n=4", &five), Some((vec![1, 2, 3, 4], Some(json!("after-4")))));
        assert_eq!(cut(bare, "n=5", &five), Some((vec![1, 2, 3, 4, 5], Some(Value::Null))));
    }

    #[test]
    fn an_address_leads_on_with_the_filter() {
        let five = [1, 2, 3, 4, 5];
        let address = "http://a/list?n=2&q=x%20y&after=after%2D2";
        let told = Some(json!({ "count": 2, "next": address }));
        let query = "n=2&q=x+y";
        assert_eq!(cut(Paging::link("after", Some("n"), "next"), query, &five), Some((vec![1, 2], told)));
        let by = Paging::link_header("after", Some("n"));
        let link = |query: &str| {
            Part::cut(&by, &Envelope::V4, "http://a/list", &Query::parse(query), &five).ok().and_then(|part| part.link)
        };
        assert_eq!(link(query), Some(format!("<{address}>; rel=\"next\"")));
        assert_eq!(link("n=2&after=after-4"), None);
    }
}
