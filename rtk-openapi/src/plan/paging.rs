//! How a list is split into pages, by the document's own words or by the names of parameters and of keys in responses.

use super::answers::{Payload, object_of};
use super::types::PagingPlan;
use crate::model::{Document, Location, Operation};

const PAGES: [&str; 6] = ["page", "page_no", "page_number", "pageNumber", "pageNo", "pageIndex"];
const SIZES: [&str; 11] = [
    "per_page",
    "perPage",
    "page_size",
    "pageSize",
    "limit",
    "size",
    "max_results",
    "maxResults",
    "count",
    "first",
    "pagesize",
];
const OFFSETS: [&str; 4] = ["offset", "skip", "start", "startIndex"];
const CURSORS: [&str; 12] = [
    "cursor",
    "marker",
    "page_token",
    "pageToken",
    "next_token",
    "nextToken",
    "continuation_token",
    "continuationToken",
    "after",
    "stream_position",
    "next_cursor",
    "page",
];
const NEXTS: [&str; 14] = [
    "next_marker",
    "next_cursor",
    "nextCursor",
    "next_page_token",
    "nextPageToken",
    "next_token",
    "nextToken",
    "cursor",
    "continuation_token",
    "continuationToken",
    "next_stream_position",
    "next",
    "marker",
    "page_token",
];

/// Returns the paging of an operation that returns a list.
pub(super) fn paging(document: &Document, operation: &Operation, payload: &Payload) -> PagingPlan {
    let has = |name: &str| operation.parameters.iter().any(|it| it.location == Location::Query && it.name == name);
    let first = |names: &[&'static str]| names.iter().copied().find(|name| has(name));
    if let Some(declared) = operation.extension("x-paging") {
        let query = declared.get("query");
        let key = |name: &str| query.and_then(|query| query.text(name));
        let size = key("per_page");
        match declared.text("style") {
            Some("single") => return PagingPlan::single(),
            Some("page") => {
                if let (Some(page), Some(size)) = (key("page"), size) {
                    return numbered(page, size);
                }
            }
            Some("cursor") => {
                if let (Some(cursor), Some(next)) = (key("cursor"), declared.text("next")) {
                    let next = next.strip_prefix(&format!("{}.", payload.envelope.paging)).unwrap_or(next);
                    return cursor_plan(cursor, size, next);
                }
            }
            _ => {}
        }
    }
    let body = object_of(document, &payload.body);
    let is_silent =
        payload.envelope.paging == "result_info" && body.is_none_or(|body| body.property("result_info").is_none());
    if let (true, true, Some(size)) = (is_silent, has("cursor"), first(&["per_page", "limit"])) {
        // The document leaves the paging information out.
        return cursor_plan("cursor", Some(size), "cursor");
    }
    if let Some(cursor) = first(&CURSORS) {
        if let Some(next) = next_key(document, payload, &NEXTS) {
            let size = first(&SIZES);
            return cursor_plan(cursor, size, &next);
        }
    }
    match (first(&PAGES), first(&OFFSETS), first(&SIZES)) {
        (Some(page), _, Some(size)) => numbered(page, size),
        (None, Some(offset), Some(limit)) => {
            let expression = format!("Paging::offset({offset:?}, {limit:?})");
            PagingPlan { expression, keys: vec![offset.to_owned(), limit.to_owned()] }
        }
        _ => PagingPlan::single(),
    }
}

fn numbered(page: &str, size: &str) -> PagingPlan {
    let expression = match (page, size) {
        ("page", "per_page") => "Paging::PAGE".to_owned(),
        ("page_no", "per_page") => "Paging::REALTIME_KIT".to_owned(),
        _ => format!("Paging::numbered({page:?}, {size:?})"),
    };
    PagingPlan { expression, keys: vec![page.to_owned(), size.to_owned()] }
}

fn cursor_plan(cursor: &str, size: Option<&str>, next: &str) -> PagingPlan {
    let expression = match (cursor, size, next) {
        ("cursor", Some("per_page"), "cursor") => "Paging::CURSOR".to_owned(),
        ("cursor", Some("limit"), "cursor") => "Paging::CURSOR_LIMIT".to_owned(),
        ("cursor", None, "cursors.after") => "Paging::CURSOR_AFTER".to_owned(),
        ("page_token", None, "next_page_token") => "Paging::TOKEN".to_owned(),
        _ => format!("Paging::cursor({cursor:?}, {size:?}, {next:?})"),
    };
    let keys = [Some(cursor), size].into_iter().flatten().map(str::to_owned).collect();
    PagingPlan { expression, keys }
}

/// Returns the path of the next cursor, relative to the paging information.
fn next_key(document: &Document, payload: &Payload, names: &[&str]) -> Option<String> {
    let body = object_of(document, &payload.body)?;
    // Where the paging information is: at a key of the envelope, or beside the list.
    let mut at = body;
    if payload.envelope.paging.is_empty() {
        if payload.key.is_empty() && payload.envelope.payload.is_empty() {
            return None;
        }
        if !payload.envelope.payload.is_empty() && !payload.key.is_empty() {
            return None;
        }
    } else {
        at = object_of(document, &body.property(&payload.envelope.paging)?.value)?;
    }
    for name in names {
        if at.property(name).is_some_and(|it| object_of(document, &it.value).is_none()) {
            return Some((*name).to_owned());
        }
    }
    let cursors = object_of(document, &at.property("cursors")?.value)?;
    ["after", "next"].iter().find(|name| cursors.property(name).is_some()).map(|name| format!("cursors.{name}"))
}
