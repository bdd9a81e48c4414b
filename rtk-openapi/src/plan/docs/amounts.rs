//! Writes sentences for names of counts and measures.

use super::spoken::{sentence_text, spoken_text};
use crate::plan::words::{derived_plural, is_plural};

/// Returns a sentence for the name of a count or a measure.
pub(super) fn amount(text: &[&str]) -> Option<String> {
    let many = |words: &[&str]| {
        let mut words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        if let Some(last) = words.last_mut().filter(|last| !is_plural(last) && !last.ends_with("ed")) {
            *last = derived_plural(last);
        }
        spoken_text(&words.iter().map(String::as_str).collect::<Vec<_>>())
    };
    Some(match text {
        ["count"] => "Number.".to_owned(),
        ["total"] | ["total", "count"] => "Total number.".to_owned(),
        ["total", rest @ .., "count"] => format!("Total number of {}.", many(rest)),
        [rest @ .., "count"] => format!("Number of {}.", many(rest)),
        ["num" | "number", rest @ ..] if !rest.is_empty() => format!("Number of {}.", spoken_text(rest)),
        ["total", rest @ ..] if rest.iter().any(|word| is_plural(word)) => {
            format!("Total number of {}.", spoken_text(rest))
        }
        ["percentage" | "percent" | "pct"] => "Percentage.".to_owned(),
        [rest @ .., unit] if !rest.is_empty() => {
            // `timeout_in_ms` has its preposition.
            let rest = match rest {
                [before @ .., "in" | "as"] if !before.is_empty() => before,
                rest => rest,
            };
            let unit = match *unit {
                "ms" | "millis" | "milliseconds" => "milliseconds",
                "sec" | "secs" | "seconds" => "seconds",
                "mins" | "minutes" => "minutes",
                "hours" => "hours",
                "days" => "days",
                "bytes" => "bytes",
                "percent" | "pct" => "percent",
                _ => return None,
            };
            if rest.iter().any(|word| matches!(*word, "lat" | "long")) {
                return None;
            }
            match (rest, unit) {
                // A limit has to be that of something.
                (["max" | "min"], "bytes") => format!("{} size in bytes.", sentence_text(rest)),
                (["max" | "min"], "percent") => return None,
                (["max" | "min"], _) => format!("{} duration in {unit}.", sentence_text(rest)),
                _ => format!("{} in {unit}.", sentence_text(rest)),
            }
        }
        _ => return None,
    })
}
