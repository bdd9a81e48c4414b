//! The pagination data of a response.

use serde_json::{Map, Value};

/// The pagination data of a response: totals, page numbers and cursors.
///
/// APIs report different parts of it, as numbers or as strings, beside the payload or inside it. Each object is stored unchanged; if several
/// have the same key, the last one counts.
#[derive(Clone, Default)]
pub(crate) struct PageInfo(Vec<Value>);

impl PageInfo {
    pub(crate) fn read(&mut self, reported: Value) {
        self.0.push(reported);
    }

    /// Adds the keys beside a payload.
    pub(crate) fn read_beside(&mut self, reported: Map<String, Value>) {
        if !reported.is_empty() {
            self.read(Value::Object(reported));
        }
    }

    pub(crate) fn total(&self) -> Option<u64> {
        self.number("total_count")
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

    /// Returns the cursor at a dotted path. `None` if it is absent, null or empty.
    pub(crate) fn cursor(&self, path: &str) -> Result<Option<String>, InvalidCursor> {
        let keys = || path.split('.').filter(|key| !key.is_empty());
        for reported in self.0.iter().rev() {
            match keys().try_fold(reported, |value, key| value.get(key)) {
                None | Some(Value::Null) => {}
                Some(Value::String(cursor)) if cursor.is_empty() => {}
                Some(Value::String(cursor)) => return Ok(Some(cursor.clone())),
                Some(Value::Number(cursor)) => return Ok(Some(cursor.to_string())),
                Some(_) => return Err(InvalidCursor),
            }
        }
        Ok(None)
    }

    fn number(&self, key: &str) -> Option<u64> {
        self.0.iter().rev().find_map(|reported| {
            let value = reported.get(key)?;
            let float = value.as_f64().or_else(|| value.as_str()?.parse().ok())?;
            // Ignores numbers that cannot be a count.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            (0.0..9e15).contains(&float).then_some(float as u64)
        })
    }
}

impl FromIterator<Value> for PageInfo {
    fn from_iter<I: IntoIterator<Item = Value>>(objects: I) -> Self {
        Self(objects.into_iter().collect())
    }
}

/// The value at the path of the cursor is neither a string nor a number.
#[derive(Debug, PartialEq)]
pub(crate) struct InvalidCursor;

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
    fn cursor_is_a_string_or_a_number() {
        for (info, path, expected) in [
            (json!({"cursor": "a"}), "cursor", Ok(Some("a"))),
            (json!({"cursor": 7}), "cursor", Ok(Some("7"))),
            (json!({"cursor": " "}), "cursor", Ok(Some(" "))),
            (json!({"cursor": ""}), "cursor", Ok(None)),
            (json!({"cursor": null}), "cursor", Ok(None)),
            (json!({}), "cursor", Ok(None)),
            (json!(null), "cursor", Ok(None)),
            (json!(["cursor"]), "cursor", Ok(None)),
            (json!({"cursors": {"after": "b"}}), "cursors.after", Ok(Some("b"))),
            (json!({"cursors": null}), "cursors.after", Ok(None)),
            (json!({"cursors": {"before": "b"}}), "cursors.after", Ok(None)),
            (json!("c"), "", Ok(Some("c"))),
            (json!({"cursor": {"after": "d"}}), "cursor", Err(InvalidCursor)),
            (json!({"cursor": true}), "cursor", Err(InvalidCursor)),
        ] {
            assert_eq!(
                PageInfo::from_iter([info.clone()]).cursor(path),
                expected.map(|cursor| cursor.map(str::to_owned)),
                "{info}"
            );
        }
        let both = PageInfo::from_iter([json!({"cursor": "inside"}), json!({"total_count": 1})]);
        assert_eq!(both.cursor("cursor"), Ok(Some("inside".to_owned())));
    }
}
