//! The pagination data of a response.

use http::HeaderMap;
use serde_json::{Map, Value};

use crate::descriptor::paging::TOTAL;
use crate::paging::signs;

/// The pagination data of a response: totals, page numbers and cursors.
///
/// APIs report different parts of it, as numbers or as strings, beside the payload or inside it. Each object is stored unchanged; if several
/// have the same key, the last one counts.
#[derive(Clone, Default)]
pub(crate) struct PageInfo {
    reported: Vec<Value>,
    /// Keys beside the payload or the list that are no pagination data.
    signs: Vec<Value>,
    /// The path of the total, if it has another than the usual one.
    total: Option<&'static str>,
}

impl PageInfo {
    pub(crate) fn read(&mut self, reported: Value) {
        self.reported.push(reported);
    }

    /// Adds the object at a dotted path inside a value.
    pub(crate) fn read_below(&mut self, value: Value, path: Option<&str>) {
        match path.unwrap_or_default() {
            "" => self.read(value),
            path => self.reported.extend(at_path(&value, path).ok().flatten().cloned()),
        }
    }

    /// Adds the keys beside a payload.
    pub(crate) fn read_beside(&mut self, reported: Map<String, Value>) {
        if !reported.is_empty() {
            self.read(Value::Object(reported));
        }
    }

    /// Looks for the total at a path.
    pub(crate) fn with_total(self, path: &'static str) -> Self {
        Self { total: Some(path).filter(|path| *path != TOTAL), ..self }
    }

    pub(crate) fn total(&self) -> Option<u64> {
        let Some(path) = self.total else { return self.number(TOTAL) };
        self.reported.iter().rev().find_map(|reported| count(at_path(reported, path).ok()??))
    }

    /// The number of pages.
    pub(crate) fn pages(&self) -> Option<u64> {
        self.number("total_pages")
    }

    /// The number of items per page.
    pub(crate) fn size(&self) -> Option<u64> {
        self.number("per_page").filter(|size| *size > 0)
    }

    /// Whether only the total and the page size are reported.
    pub(crate) fn is_by_size(&self) -> bool {
        self.number("end_offset").is_none() && self.pages().is_none()
    }

    /// Whether there are more items after page `number`, which has `count` items. `None` if the response does not report it.
    pub(crate) fn more(&self, number: u64, count: u64) -> Option<bool> {
        if let (Some(end), Some(total)) = (self.number("end_offset"), self.total()) {
            return Some(end < total);
        }
        let page = self.number("page").unwrap_or(number);
        if let Some(pages) = self.pages() {
            return Some(page < pages);
        }
        let (size, total) = (self.size()?, self.total()?);
        if page.saturating_mul(size) < total {
            return Some(true);
        }
        // The last page by its number. If it is not full, pages may be smaller than the reported size.
        let end = page.saturating_sub(1).saturating_mul(size).saturating_add(count);
        if end < total { None } else { Some(false) }
    }

    /// The page number that the response has.
    pub(crate) fn page(&self) -> Option<u64> {
        self.number("page")
    }

    /// Whether the response says that the list continues, without saying where.
    pub(crate) fn says_more(&self) -> bool {
        self.reported.iter().any(signs::says_more)
    }

    /// Adds a key that is elsewhere than the pagination data, and can only be a [sign](signs) of another page.
    pub(crate) fn read_sign(&mut self, key: &str, value: Value) {
        self.signs.push(Value::Object(Map::from_iter([(key.to_owned(), value)])));
    }

    /// Returns what says that there is another page.
    pub(crate) fn sign_of_more(&self, headers: &HeaderMap) -> Option<String> {
        signs::of_more(self.reported.iter().chain(&self.signs), headers)
    }

    /// Returns the cursor at a path.
    pub(crate) fn cursor(&self, path: &str) -> Result<Cursor, InvalidCursor> {
        let mut result = Ok(Cursor::Absent);
        for reported in self.reported.iter().rev() {
            match at_path(reported, path) {
                Ok(None) => {}
                Ok(Some(Value::String(cursor))) if !cursor.is_empty() => return Ok(Cursor::Next(cursor.clone())),
                Ok(Some(Value::Number(cursor))) => return Ok(Cursor::Next(cursor.to_string())),
                Ok(Some(Value::Null | Value::String(_))) => result = result.map(|_| Cursor::End),
                Ok(Some(_)) | Err(InvalidCursor) => result = Err(InvalidCursor),
            }
        }
        result
    }

    /// Returns what is at a path: `true`, or `false` or null. `None` if it is missing or anything else.
    pub(crate) fn flag(&self, path: &str) -> Option<bool> {
        self.reported.iter().rev().find_map(|reported| match at_path(reported, path) {
            Ok(Some(Value::Bool(flag))) => Some(*flag),
            Ok(Some(Value::Null)) => Some(false),
            _ => None,
        })
    }

    fn number(&self, key: &str) -> Option<u64> {
        self.reported.iter().rev().find_map(|reported| count(reported.get(key)?))
    }
}

/// Reads a number, also from text. Ignores one that cannot be a count.
fn count(value: &Value) -> Option<u64> {
    let float = value.as_f64().or_else(|| value.as_str()?.parse().ok())?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    (0.0..9e15).contains(&float).then_some(float as u64)
}

impl FromIterator<Value> for PageInfo {
    fn from_iter<I: IntoIterator<Item = Value>>(objects: I) -> Self {
        Self { reported: objects.into_iter().collect(), ..Self::default() }
    }
}

/// What a response has at the path of the next cursor.
#[derive(Debug, PartialEq)]
pub(crate) enum Cursor {
    Next(String),
    /// Null or an empty string.
    End,
    Absent,
}

/// The value at the path of the cursor is neither a string nor a number.
#[derive(Debug, PartialEq)]
pub(crate) struct InvalidCursor;

/// Returns the value at a dotted path. A dot is a part of a key where an object has such a key. `None` if there is nothing.
fn at_path<'v>(value: &'v Value, path: &str) -> Result<Option<&'v Value>, InvalidCursor> {
    match value {
        value if path.is_empty() => Ok(Some(value)),
        Value::Object(object) => {
            let ends = std::iter::once(path.len()).chain(path.rmatch_indices('.').map(|(end, _)| end));
            let found =
                ends.filter_map(|end| Some((object.get(&path[..end])?, path.get(end + 1..).unwrap_or_default())));
            found.map(|(value, below)| at_path(value, below)).next().unwrap_or(Ok(None))
        }
        Value::Null => Ok(Some(value)),
        // Some servers write an empty object so.
        Value::Array(items) if items.is_empty() => Ok(None),
        _ => Err(InvalidCursor),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn more_depends_on_what_the_response_reports() {
        for (info, number, count, expected) in [
            (json!({"start_offset": 1, "end_offset": 2, "total_count": 123}), 1, 2, Some(true)),
            (json!({"start_offset": 1, "end_offset": 30, "total_count": 30}), 1, 30, Some(false)),
            (json!({"start_offset": 0, "end_offset": 0, "total_count": 0}), 1, 0, Some(false)),
            (json!({"page": 1, "per_page": 20, "count": 20, "total_count": 21, "total_pages": 2}), 1, 20, Some(true)),
            (json!({"page": 2, "per_page": 20, "total_count": 40}), 2, 20, Some(false)),
            (json!({"page": 1, "per_page": 20, "total_count": "41"}), 2, 20, Some(true)),
            (json!({"page": 2, "per_page": 20, "total_count": 21}), 2, 1, Some(false)),
            (json!({"page": 2, "per_page": 20, "total_count": 30}), 2, 1, None),
            (json!({"page": 3, "per_page": 20, "total_count": 30}), 3, 0, Some(false)),
            (json!({"page": 1, "per_page": 20}), 1, 7, None),
            (json!({"page": 1, "per_page": 20}), 1, 20, None),
            (json!({}), 1, 20, None),
            (json!({"total_count": -1, "end_offset": "none"}), 1, 20, None),
        ] {
            assert_eq!(PageInfo::from_iter([info.clone()]).more(number, count), expected, "{info}");
        }
    }

    #[test]
    fn the_last_object_with_a_key_counts() {
        let info =
            PageInfo::from_iter([json!({"end_offset": 2, "total_count": 9}), json!({"total_count": 2}), json!("none")]);
        assert_eq!((info.total(), info.more(1, 2)), (Some(2), Some(false)));
    }

    #[test]
    fn total_is_at_the_declared_path() {
        let objects = || [json!({"total_count": 9, "total": {"rows": "7"}, "a.b": 3}), json!({"total": -1})];
        for (path, expected) in
            [("total_count", Some(9)), ("total.rows", Some(7)), ("a.b", Some(3)), ("total", None), ("rows", None)]
        {
            assert_eq!(PageInfo::from_iter(objects()).with_total(path).total(), expected, "{path}");
        }
    }

    #[test]
    fn cursor_is_a_string_or_a_number() {
        let next = |cursor: &str| Ok(Cursor::Next(cursor.to_owned()));
        for (info, path, expected) in [
            (json!({"cursor": "a"}), "cursor", next("a")),
            (json!({"cursor": 7}), "cursor", next("7")),
            (json!({"cursor": " "}), "cursor", next(" ")),
            (json!({"cursor": ""}), "cursor", Ok(Cursor::End)),
            (json!({"cursor": null}), "cursor", Ok(Cursor::End)),
            (json!({}), "cursor", Ok(Cursor::Absent)),
            (json!(null), "cursor", Ok(Cursor::End)),
            (json!([]), "cursor", Ok(Cursor::Absent)),
            (json!({"cursors": {"after": "b"}}), "cursors.after", next("b")),
            (json!({"cursors": null}), "cursors.after", Ok(Cursor::End)),
            (json!({"cursors": {"before": "b"}}), "cursors.after", Ok(Cursor::Absent)),
            (json!("c"), "", next("c")),
            (json!({"@odata.nextLink": "d"}), "@odata.nextLink", next("d")),
            (json!({"@odata.nextLink": null, "@odata": {"nextLink": "e"}}), "@odata.nextLink", Ok(Cursor::End)),
            (json!({"@odata": {"nextLink": "e"}}), "@odata.nextLink", next("e")),
            (json!({"links": {"@odata.next": "f"}}), "links.@odata.next", next("f")),
            (json!({"@odata.links": {"next": "g"}}), "@odata.links.next", next("g")),
            (json!({"cursor": {"after": "d"}}), "cursor", Err(InvalidCursor)),
            (json!({"cursor": true}), "cursor", Err(InvalidCursor)),
            (json!(["cursor"]), "cursor", Err(InvalidCursor)),
            (json!({"links": [{"next": "b"}]}), "links.next", Err(InvalidCursor)),
            (json!({"links": "b"}), "links.next", Err(InvalidCursor)),
        ] {
            assert_eq!(PageInfo::from_iter([info.clone()]).cursor(path), expected, "{info}");
        }
        for other in [json!({"total_count": 1}), json!("none"), json!({"cursor": null})] {
            let both = PageInfo::from_iter([json!({"cursor": "inside"}), other]);
            assert_eq!(both.cursor("cursor"), next("inside"));
        }
    }

    #[test]
    fn flag_is_true_or_false() {
        for (info, expected) in [
            (json!({"meta": {"more": true}}), Some(true)),
            (json!({"meta": {"more": false}}), Some(false)),
            (json!({"meta": {"more": null}}), Some(false)),
            (json!({"meta": null}), Some(false)),
            (json!({"meta": {"more": "yes"}}), None),
            (json!({"meta": {}}), None),
            (json!({"meta": [1]}), None),
        ] {
            assert_eq!(PageInfo::from_iter([info.clone()]).flag("meta.more"), expected, "{info}");
        }
    }

    #[test]
    fn says_more_if_a_key_does() {
        for (info, expected) in [
            (json!({"has_more": true}), true),
            (json!({"isTruncated": true, "count": 1}), true),
            (json!({"list_complete": false}), true),
            (json!({"has_more": false, "list_complete": true}), false),
            (json!({"has_more": "true"}), false),
            (json!({}), false),
        ] {
            assert_eq!(PageInfo::from_iter([info.clone()]).says_more(), expected, "{info}");
        }
    }
}
