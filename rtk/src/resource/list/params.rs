//! The query parameters that choose a page of a list.

use crate::call::Call;
use crate::descriptor::paging::Style;
use crate::descriptor::{Operation, Parameter};
use crate::error::{Error, ErrorKind};
use crate::input::params::Params;
use crate::paging::position::{PageStart, Position};

/// Starts the list at the page with this number, counted from 1.
pub(crate) fn set_page_number(call: &mut Call, number: u64) {
    let why = match call.paging().0 {
        _ if number == 0 => "pages are counted from 1",
        // A resumed list starts at its position, and any other list starts at its first page without a parameter.
        _ if call.tracker.is_resumed && number == 1 => return,
        _ if call.tracker.is_resumed => "a resumed list starts at `page(1)`: fetch later pages with `Page::next`",
        Style::Numbered { .. } => return set_start(call, &PageStart::Number(number)),
        _ if number == 1 => return,
        Style::Single => "this list has one page",
        Style::Offset { .. } | Style::Cursor { .. } => {
            "the pages of this list have no numbers: fetch `page(1)` and continue with `Page::next`, or use `all` or `stream`"
        }
    };
    refuse(call, why);
}

/// Starts the list at a stored position.
pub(crate) fn resume(call: &mut Call, position: &Position) {
    let why = match (&position.start, call.paging().0) {
        (PageStart::Cursor(cursor), Style::Cursor { .. }) if cursor.is_empty() => {
            "an empty cursor is the end of a list: there is nothing to resume"
        }
        (PageStart::First, _)
        | (PageStart::Number(_), Style::Numbered { .. })
        | (PageStart::Offset(_), Style::Offset { .. })
        | (PageStart::Cursor(_), Style::Cursor { .. }) => {
            if let Some(size) = position.size {
                set_page_size(call, size);
            }
            call.tracker.from = position.clone();
            call.tracker.is_resumed = true;
            return set_start(call, &position.start);
        }
        (_, Style::Single) => "this list has one page, and the position is not on it",
        (_, Style::Numbered { .. }) => "this list is paged by number, but the position is not",
        (_, Style::Offset { .. }) => "this list is paged by offset, but the position is not",
        (_, Style::Cursor { .. }) => "this list is paged by cursor, but the position is not",
    };
    refuse(call, why);
}

/// Starts the list at another page.
pub(crate) fn set_start(call: &mut Call, start: &PageStart) {
    let Some(key) = call.paging().position_key() else { return };
    call.set_query(|query| match start {
        PageStart::First => Ok(()),
        PageStart::Number(number) | PageStart::Offset(number) => query.set(key, number),
        PageStart::Cursor(cursor) => query.set(key, cursor),
    });
}

/// Sets the number of items per page.
pub(crate) fn set_page_size(call: &mut Call, count: u64) {
    let key = match call.paging().0 {
        Style::Single => return refuse(call, "this list has one page"),
        Style::Cursor { size: None, .. } => {
            return refuse(call, "the server chooses the page size of this list: remove `per_page`");
        }
        Style::Numbered { size: key, .. }
        | Style::Offset { limit: key, .. }
        | Style::Cursor { size: Some(key), .. } => key,
    };
    let from = &call.tracker.from;
    match count {
        0 => refuse(call, "a page has at least one item"),
        _ if from.depends_on_size() && from.size != Some(count) => {
            refuse(
                call,
                "the position that this list resumes from belongs to pages of another size: remove `per_page`",
            );
        }
        _ => call.set_query(|query| query.set(key, &count)),
    }
}

/// Returns the requested page size, or `None` if the server chooses it.
pub(crate) fn page_size(call: &Call) -> Option<u64> {
    number(call, call.paging().size_key()?)
}

/// Returns where the requested page starts.
pub(crate) fn start(call: &Call) -> PageStart {
    match call.paging().0 {
        Style::Single => None,
        Style::Numbered { page: key, .. } => number(call, key).map(PageStart::Number),
        Style::Offset { offset: key, .. } => number(call, key).map(PageStart::Offset),
        Style::Cursor { cursor: key, .. } => call.query.get(key).map(|cursor| PageStart::Cursor(cursor.to_owned())),
    }
    .unwrap_or_default()
}

/// Returns the position after `skipped` items of the page at `start`.
pub(crate) fn position(call: &Call, start: PageStart, skipped: u64) -> Position {
    Position::new(start, skipped, page_size(call))
}

/// Returns a required parameter that is not set.
pub(crate) fn missing(list: &Operation, params: &Params) -> Option<&'static Parameter> {
    let mut required = list.query.iter().chain(list.headers).filter(|parameter| parameter.required);
    // An object has dotted keys.
    let is_of =
        |name: &str, wire: &str| name.strip_prefix(wire).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    required.find(|parameter| !params.names().any(|name| is_of(name, parameter.wire)))
}

fn number(call: &Call, key: &str) -> Option<u64> {
    call.query.get(key)?.parse().ok()
}

fn refuse(call: &mut Call, why: &str) {
    call.defer_error(Error::new(ErrorKind::InvalidRequest, why));
}
