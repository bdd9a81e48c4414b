//! Numbers: which integer, by the limits in the document and by the name.

use crate::model::Integer;
use crate::plan::words::{self};

/// Last words of names of counts and measures, which are not negative.
const AMOUNTS: [&str; 34] = [
    "count",
    "total",
    "size",
    "length",
    "ttl",
    "port",
    "seconds",
    "minutes",
    "hours",
    "days",
    "milliseconds",
    "ms",
    "bytes",
    "limit",
    "max",
    "min",
    "page",
    "pages",
    "number",
    "weight",
    "priority",
    "version",
    "width",
    "height",
    "amount",
    "duration",
    "age",
    "timeout",
    "interval",
    "retries",
    "attempts",
    "capacity",
    "index",
    "rank",
];

pub(super) fn integer(property: &str, integers: &[&Integer]) -> &'static str {
    let minimum = integers.iter().map(|it| it.minimum).reduce(|a, b| match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        _ => None,
    });
    let maximum = integers.iter().map(|it| it.maximum).reduce(|a, b| match (a, b) {
        (Some(a), Some(b)) => Some(a.max(b)),
        _ => None,
    });
    let format = integers.first().and_then(|it| it.format.as_deref()).unwrap_or_default();
    let unsigned = match minimum.flatten() {
        Some(minimum) => minimum >= 0.0,
        None => is_amount(property),
    };
    let maximum = maximum.flatten();
    match (unsigned, format) {
        (true, _) if maximum.is_some_and(|it| it <= 255.0) => "u8",
        (true, _) if maximum.is_some_and(|it| it <= 65_535.0) => "u16",
        (true, "int32") => "u32",
        (true, _) if maximum.is_some_and(|it| it <= 4_294_967_295.0) => "u32",
        (true, _) => "u64",
        (false, "int32") => "i32",
        (false, _) => "i64",
    }
}

/// Returns whether a name is that of a count or a measure, which is not negative.
pub(super) fn is_amount(property: &str) -> bool {
    words::words(property).last().is_some_and(|word| AMOUNTS.contains(&word.as_str()))
}

/// Returns whether numbers of this name count something, so that they have no fraction.
pub(super) fn is_count(property: &str) -> bool {
    let words = words::words(property);
    let all: Vec<&str> = words.iter().map(String::as_str).collect();
    match all.as_slice() {
        ["page" | "limit" | "offset"] | ["per", "page"] | ["page", "size" | "no" | "number"] => true,
        [.., last] => matches!(*last, "count" | "ttl" | "port" | "bytes" | "priority" | "retries" | "attempts"),
        [] => false,
    }
}
