//! Signs that a list has another page, in responses of lists that are declared as a single page.
//!
//! A sign is something that a server writes only if there is another page. A key named `cursor` or `after` is none: several APIs return it with the last
//! page, too.

use http::HeaderMap;
use serde_json::Value;

use crate::paging::link;

/// Keys that are true if there is another page.
const TRUE: [&str; 8] =
    ["has_more", "hasMore", "has_next", "hasNext", "has_next_page", "hasNextPage", "is_truncated", "isTruncated"];

/// The key that is false if there is another page.
const FALSE: &str = "list_complete";

/// Keys that have the next page: its URL, its number, or what the request for it has to send. Null, empty or missing on the last page.
const NEXT: [&str; 21] = [
    "next",
    "next_page",
    "nextPage",
    "next_url",
    "nextUrl",
    "next_page_url",
    "nextPageUrl",
    "next_link",
    "nextLink",
    "@odata.nextLink",
    "@nextLink",
    "next_page_token",
    "nextPageToken",
    "next_token",
    "nextToken",
    "NextToken",
    "next_cursor",
    "nextCursor",
    "next_marker",
    "nextMarker",
    "NextMarker",
];

/// Keys of objects that have a `next`.
const LINKS: [&str; 4] = ["links", "_links", "pages", "paging"];

/// Whether a key beside a list can be a sign.
pub(crate) fn is_sign(key: &str) -> bool {
    key == FALSE || TRUE.contains(&key) || NEXT.contains(&key) || LINKS.contains(&key)
}

/// Whether an object says that the list continues, without saying where.
pub(super) fn says_more(reported: &Value) -> bool {
    let says = |key: &str, value: bool| reported.get(key) == Some(&Value::Bool(value));
    TRUE.iter().any(|key| says(key, true)) || says(FALSE, false)
}

/// Whether an object says that the list ends.
fn says_end(reported: &Value) -> bool {
    let says = |key: &str, value: bool| reported.get(key) == Some(&Value::Bool(value));
    TRUE.iter().any(|key| says(key, false)) || says(FALSE, true)
}

/// Returns what says that there is another page.
pub(super) fn of_more<'v>(objects: impl Iterator<Item = &'v Value> + Clone, headers: &HeaderMap) -> Option<String> {
    if objects.clone().any(says_end) {
        return None;
    }
    if matches!(link::next(headers), Ok(Some(_))) {
        return Some("the header `Link` has a link to the next page".to_owned());
    }
    let flags = || TRUE.iter().chain([&FALSE]);
    for reported in objects {
        if says_more(reported) {
            let found = flags().find(|key| reported.get(**key).is_some_and(Value::is_boolean));
            return found.map(|key| format!("`{key}` says that the list continues"));
        }
        let key = NEXT.iter().find(|key| reported.get(**key).is_some_and(is_next));
        if let Some(key) = key {
            return Some(format!("`{key}` has the next page"));
        }
        let links = LINKS.iter().find(|links| reported.get(**links).and_then(|it| it.get("next")).is_some_and(is_next));
        if let Some(links) = links {
            return Some(format!("`{links}.next` has the next page"));
        }
    }
    None
}

/// Whether a value names a page: text, a number, or an object with the URL, as in HAL.
fn is_next(value: &Value) -> bool {
    match value {
        Value::String(text) => !text.is_empty(),
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::Object(link) => {
            ["href", "url"].iter().any(|key| link.get(*key).and_then(Value::as_str).is_some_and(|url| !url.is_empty()))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn found(objects: &[Value], link: Option<&'static str>) -> bool {
        let mut headers = HeaderMap::new();
        headers.extend(link.map(|link| (http::header::LINK, http::HeaderValue::from_static(link))));
        of_more(objects.iter(), &headers).is_some()
    }

    #[test]
    fn signs_of_more_are_what_only_another_page_has() {
        for more in [
            json!({"has_more": true}),
            json!({"list_complete": false, "cursor": "c"}),
            json!({"next": "https://a.example/?page=2"}),
            json!({"next_page": 2}),
            json!({"@odata.nextLink": "https://a.example/?$skiptoken=7"}),
            json!({"nextPageToken": "t"}),
            json!({"next_cursor": "c"}),
            json!({"links": {"self": "/a", "next": "/a?page=2"}}),
            json!({"_links": {"next": {"href": "/a?page=2"}}}),
            json!({"pages": {"next": {"page": 2, "url": "/a?page=2"}}}),
        ] {
            assert!(found(std::slice::from_ref(&more), None), "{more}");
        }
        assert!(found(&[], Some("<https://a.example/?page=2>; rel=\"next\"")));
    }

    #[test]
    fn signs_of_more_are_no_false_alarms() {
        for end in [
            json!({"has_more": false, "next_cursor": "for-later-changes"}),
            json!({"list_complete": true}),
            json!({"next": null}),
            json!({"next": ""}),
            json!({"next_page": 0}),
            json!({"next": {}}),
            json!({"next": false}),
            json!({"links": {"self": "/a", "next": null}}),
            json!({"links": []}),
            json!({"cursor": "c"}),
            json!({"cursors": {"before": "b", "after": "a"}}),
            json!({"page": 1, "total_pages": 1}),
            json!({"@odata.deltaLink": "https://a.example/?$deltatoken=7"}),
            json!("next"),
        ] {
            assert!(!found(std::slice::from_ref(&end), None), "{end}");
        }
        assert!(!found(
            &[],
            Some("<https://a.example/?page=1>; rel=\"prev\", <https://a.example/?page=9>; rel=\"last\"")
        ));
        assert!(!found(&[json!({"has_more": false})], Some("<https://a.example/?page=2>; rel=\"next\"")));
    }
}
