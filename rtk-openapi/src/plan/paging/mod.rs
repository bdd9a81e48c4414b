//! How a list is split into pages, by the document's own words or by the names of parameters and of keys in responses.

mod information;
mod query;

pub(super) use information::has_link;
use information::{Information, Link};
use query::Query;

use super::answers::Payload;
use super::types::PagingPlan;
use crate::model::{Document, Operation};

/// Parameters with the number of a page, in snake case.
const PAGES: [&str; 4] = ["page", "page_no", "page_number", "page_index"];

/// Parameters with the number of items per page.
const SIZES: [&str; 8] = ["per_page", "page_size", "limit", "size", "max_results", "count", "first", "pagesize"];

/// Parameters with the number of items to skip.
const OFFSETS: [&str; 4] = ["offset", "skip", "start", "start_index"];

/// Parameters with what a response gave as the position of the next page.
const CURSORS: [&str; 12] = [
    "cursor",
    "marker",
    "page_token",
    "next_token",
    "continuation_token",
    "after",
    "starting_after",
    "stream_position",
    "next_cursor",
    "page_cursor",
    "page_after",
    "page",
];

/// Parameters with the id of the last item.
const LAST_IDS: [&str; 4] = ["starting_after", "after_id", "last_id", "after"];

/// Returns the paging of an operation that returns a list.
pub(super) fn paging(document: &Document, operation: &Operation, payload: &Payload) -> PagingPlan {
    let information = Information::of(document, payload);
    let plan = style(document, operation, payload, information.as_ref());
    let total = information.filter(|_| plan != PagingPlan::single()).and_then(|it| it.total());
    match total {
        Some(path) => PagingPlan { expression: format!("{}.total({path:?})", plan.expression), ..plan },
        None => plan,
    }
}

fn style(
    document: &Document,
    operation: &Operation,
    payload: &Payload,
    information: Option<&Information<'_>>,
) -> PagingPlan {
    if let Some(declared) = declared(operation, payload) {
        return declared;
    }
    let query = Query::of(document, operation);
    let size = query.first(&SIZES);
    let is_silent = payload.envelope.paging == "result_info" && information.is_none();
    if let (true, true, Some(size)) = (is_silent, query.has("cursor"), query.first(&["per_page", "limit"])) {
        // The document leaves the paging information out.
        return cursor_plan("cursor", Some(size), "cursor");
    }
    let link = information.and_then(Information::link);
    if let Some(cursor) = link.as_ref().and_then(|link| followed(&query, link)) {
        // A page can be requested by its number without those before it.
        let is_number = query.is_number(cursor) && (query.is_any(cursor, &PAGES) || query.is_any(cursor, &OFFSETS));
        if let (Some(link), false) = (&link, is_number && size.is_some()) {
            return link_plan(cursor, size, &link.path);
        }
    }
    if let Some(cursor) = query.first(&CURSORS) {
        let next =
            information.and_then(Information::cursor).filter(|next| link.as_ref().is_none_or(|it| it.path != *next));
        if let Some(next) = next {
            return cursor_plan(cursor, size, &next);
        }
    }
    if let (Some(cursor), Some(more)) = (query.first(&LAST_IDS), information.and_then(Information::more)) {
        if information::items_have_ids(document, payload) {
            return last_id_plan(cursor, size, &more);
        }
    }
    match (query.first(&PAGES), query.first(&OFFSETS), size) {
        (Some(page), _, Some(size)) => numbered(page, size),
        (None, Some(offset), Some(limit)) => {
            let expression = format!("Paging::offset({offset:?}, {limit:?})");
            PagingPlan { expression, keys: vec![offset.to_owned(), limit.to_owned()] }
        }
        _ => PagingPlan::single(),
    }
}

/// Returns the paging that the document declares itself, by `x-paging`.
fn declared(operation: &Operation, payload: &Payload) -> Option<PagingPlan> {
    let declared = operation.extension("x-paging")?;
    let query = declared.get("query");
    let key = |name: &str| query.and_then(|query| query.text(name));
    let size = key("per_page");
    match declared.text("style")? {
        "single" => Some(PagingPlan::single()),
        "page" => Some(numbered(key("page")?, size?)),
        "cursor" => {
            let next = declared.text("next")?;
            let next = next.strip_prefix(&format!("{}.", payload.envelope.paging)).unwrap_or(next);
            Some(cursor_plan(key("cursor")?, size, next))
        }
        _ => None,
    }
}

/// Returns the parameter that differs in the URL of the next page: the one in its example, otherwise by its name.
fn followed<'q>(query: &Query<'q>, link: &Link) -> Option<&'q str> {
    let is_position = |name: &&str| [&CURSORS[..], &PAGES, &OFFSETS].iter().any(|names| query.is_any(name, names));
    let shown = query.names().filter(|name| link.parameters.iter().any(|it| it == name));
    let in_example = shown.clone().find(is_position).or_else(|| shown.clone().find(|name| !query.is_any(name, &SIZES)));
    let named = || query.first(&CURSORS).or_else(|| query.first(&PAGES)).or_else(|| query.first(&OFFSETS));
    in_example.or_else(named)
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
    PagingPlan { expression, keys: keys(cursor, size) }
}

fn link_plan(cursor: &str, size: Option<&str>, next: &str) -> PagingPlan {
    PagingPlan { expression: format!("Paging::link({cursor:?}, {size:?}, {next:?})"), keys: keys(cursor, size) }
}

fn last_id_plan(cursor: &str, size: Option<&str>, more: &str) -> PagingPlan {
    let expression = format!("Paging::after_last_id({cursor:?}, {size:?}, Some({more:?}))");
    PagingPlan { expression, keys: keys(cursor, size) }
}

fn keys(cursor: &str, size: Option<&str>) -> Vec<String> {
    [Some(cursor), size].into_iter().flatten().map(str::to_owned).collect()
}
