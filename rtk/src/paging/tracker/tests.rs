//! Tables of lists: the pages of a server, and what the tracker makes of each.

use http::HeaderMap;
use serde_json::{Value, json};

use super::*;
use crate::descriptor::paging::Paging;
use crate::paging::page_info::PageInfo;

const PAGE: Paging = Paging::PAGE;
const OFFSET: Paging = Paging::offset("offset", "limit");

/// A page as a server returns it: ids (`-` for an item without one) and paging information.
struct Row(&'static str, Value);

/// The ids of a page, `-` for an item without one.
struct Ids<'a>(Vec<&'a str>);

impl PageIds for Ids<'_> {
    fn count(&self) -> usize {
        self.0.len()
    }

    fn hash(&self, hasher: &IdHasher) -> Vec<Option<IdHash>> {
        self.0.iter().map(|id| (*id != "-").then(|| hasher.hash(id))).collect()
    }

    fn last(&self) -> Option<&str> {
        self.0.last().copied().filter(|id| *id != "-")
    }
}

/// Follows a list of these pages, and returns each verdict as text: the ids that are new, then the next position, the end or the error.
fn follow(paging: Paging, page_size: Option<u64>, rows: &[Row]) -> Vec<String> {
    let (mut tracker, mut start, mut verdicts) = (PageTracker::default(), PageStart::First, Vec::new());
    for Row(ids, info) in rows {
        let ids = Ids(ids.split_whitespace().collect());
        let info = PageInfo::from_iter([info.clone()]);
        let body = ids.0.join(" ");
        let verdict = tracker.step(&PageSummary {
            paging,
            start: start.clone(),
            page_size,
            ids: &ids,
            info: &info,
            headers: &HeaderMap::new(),
            body: body.as_bytes(),
        });
        let new: Vec<_> =
            (0..).zip(&ids.0).filter(|(at, _)| !verdict.duplicates.contains(*at)).map(|(_, id)| *id).collect();
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
        ("ends by total and size", vec![Row("a b", total(3)), Row("c", total(3))], vec!["a b -> page:2", "c -> end"]),
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
        ("counts the items that came", vec![Row("a", total(2)), Row("b", total(2))], vec!["a -> offset:1", "b -> end"]),
        ("ends by an empty page", vec![Row("a b", json!({})), Row("", json!({}))], vec!["a b -> offset:2", " -> end"]),
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
        ("ends without a cursor", vec![Row("a", cursor("x")), Row("b", json!({}))], vec!["a -> cursor:x", "b -> end"]),
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
fn step_follows_the_id_of_the_last_item() {
    const SAYS: Paging = Paging::after_last_id("after", None, Some("more"));
    const SAYS_NOTHING: Paging = Paging::after_last_id("after", None, None);
    let more = |more: bool| json!({ "more": more });
    for (what, paging, rows, expected) in [
        (
            "ends by the flag",
            SAYS,
            vec![Row("a b", more(true)), Row("c", more(false))],
            vec!["a b -> cursor:b", "c -> end"],
        ),
        ("can be empty", SAYS, vec![Row("", more(false))], vec![" -> end"]),
        (
            "fails without the flag",
            SAYS,
            vec![Row("a", json!({}))],
            vec!["a -> it has to say, with true or false, whether the list continues"],
        ),
        (
            "fails without an id",
            SAYS,
            vec![Row("a -", more(true))],
            vec!["a - -> the next page begins after the last item of this one, but there is none with an id"],
        ),
        (
            "fails without items",
            SAYS,
            vec![Row("", more(true))],
            vec![" -> the next page begins after the last item of this one, but there is none with an id"],
        ),
        (
            "fails if the page repeats",
            SAYS,
            vec![Row("a", more(true)), Row("a", more(true))],
            vec!["a -> cursor:a", " -> the server returned the same cursor again, so the list would never end"],
        ),
        (
            "ends by an empty page",
            SAYS_NOTHING,
            vec![Row("a b", json!({})), Row("c", json!({})), Row("", json!({}))],
            vec!["a b -> cursor:b", "c -> cursor:c", " -> end"],
        ),
    ] {
        assert_eq!(follow(paging, None, &rows), expected, "{what}");
    }
}

#[test]
fn step_ends_a_single_page() {
    for (info, expected) in [
        (json!({}), "a b -> end"),
        (json!({ "total_count": 2 }), "a b -> end"),
        (json!({ "total_count": 0 }), "a b -> end"),
        (
            json!({ "total_count": 9 }),
            "a b -> the list reports 9 records, but 2 came, and the list is declared as a single page: declare its `paging`, or fetch `page(1)` if the first page is enough",
        ),
    ] {
        assert_eq!(follow(Paging::SINGLE, None, &[Row("a b", info)]), [expected]);
    }
}

#[test]
fn step_gives_up_after_too_many_empty_pages() {
    let rows: Vec<_> = (0..200).map(|page| Row("", json!({ "cursor": page.to_string() }))).collect();
    let verdicts = follow(Paging::CURSOR, None, &rows);
    assert_eq!(verdicts.len(), 100);
    assert!(verdicts[99].contains("100 pages in a row have no records"), "{}", verdicts[99]);
}

/// A page of one item that counts how often its id is hashed.
struct Counted(std::cell::Cell<u32>);

impl PageIds for Counted {
    fn count(&self) -> usize {
        1
    }

    fn hash(&self, hasher: &IdHasher) -> Vec<Option<IdHash>> {
        self.0.set(self.0.get() + 1);
        vec![Some(hasher.hash("a"))]
    }

    fn last(&self) -> Option<&str> {
        Some("a")
    }
}

#[test]
fn step_hashes_ids_only_if_there_is_another_page() {
    let total = |total: u64| json!({ "total_count": total, "per_page": 1 });
    for (what, paging, info, expected) in [
        ("one page by its total", PAGE, total(1), 0),
        ("one page by its offset", OFFSET, total(1), 0),
        ("one page without a cursor", Paging::CURSOR, json!({}), 0),
        ("one page as declared", Paging::SINGLE, json!({}), 0),
        ("another page can follow", PAGE, json!({}), 1),
        ("another page follows", PAGE, total(2), 1),
        ("another page follows by its cursor", Paging::CURSOR, json!({"cursor": "x"}), 1),
    ] {
        let (mut tracker, ids, info) = (PageTracker::default(), Counted(0.into()), PageInfo::from_iter([info]));
        let headers = HeaderMap::new();
        let first = PageSummary {
            paging,
            start: PageStart::First,
            page_size: None,
            ids: &ids,
            info: &info,
            headers: &headers,
            body: b"",
        };
        let verdict = tracker.step(&first);
        assert_eq!(ids.0.get(), expected, "{what}");
        if let Ok(Some(start)) = verdict.next {
            tracker.step(&PageSummary { start, ..first });
            assert_eq!(ids.0.get(), expected + 1, "{what}: the next page is compared");
        }
    }
}
