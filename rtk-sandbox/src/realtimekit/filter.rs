//! Query parameters that several lists share: search, time windows and sorting.

use std::cmp::Ordering;

use jiff::Timestamp;

use crate::store::Record;
use crate::wire::{ApiError, Query};

/// The `search` parameter: case-insensitive text that one of several attributes must contain.
#[derive(Debug)]
pub(crate) struct Search(Option<String>);

impl Search {
    pub(crate) fn read(query: &Query) -> Self {
        Self(query.text("search").map(str::to_lowercase))
    }

    pub(crate) fn matches(&self, record: &Record, wires: &[&str]) -> bool {
        let Some(text) = &self.0 else { return true };
        wires.iter().any(|wire| record.text(wire).to_lowercase().contains(text))
    }
}

/// The parameters `start_time` and `end_time`, both inclusive.
#[derive(Debug)]
pub(crate) struct Window {
    start: Option<Timestamp>,
    end: Option<Timestamp>,
}

impl Window {
    pub(crate) fn read(query: &Query) -> Result<Self, ApiError> {
        Ok(Self { start: query.time("start_time")?, end: query.time("end_time")? })
    }

    pub(crate) fn contains(&self, record: &Record, wire: &str) -> bool {
        let time = time(record, wire);
        self.start.is_none_or(|start| time >= Some(start)) && self.end.is_none_or(|end| time.is_some_and(|t| t <= end))
    }
}

/// An attribute to sort by.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Key {
    Time(&'static str),
    Number(&'static str),
}

impl Key {
    fn compare(self, a: &Record, b: &Record) -> Ordering {
        match self {
            Self::Time(wire) => time(a, wire).cmp(&time(b, wire)),
            Self::Number(wire) => a.number(wire).total_cmp(&b.number(wire)),
        }
    }
}

/// Sorts records by the parameters `sort_by` and `sort_order`. Defaults to ascending order.
///
/// `keys` are the values of `sort_by`; `default` is the key if only `sort_order` is sent. If neither is sent, the records keep their
/// order of creation, since the documents do not state an order.
pub(crate) fn sort(
    records: &mut [&Record],
    query: &Query,
    default: Key,
    keys: &[(&'static str, Key)],
) -> Result<(), ApiError> {
    let names: Vec<&'static str> = keys.iter().map(|(name, _)| *name).collect();
    // A list without keys has no documented `sort_by`.
    let by = if keys.is_empty() { None } else { query.one_of("sort_by", &names)? };
    let order = query.one_of("sort_order", &["ASC", "DESC"])?;
    if by.is_none() && order.is_none() {
        return Ok(());
    }
    let key = keys.iter().find(|(name, _)| by == Some(name)).map_or(default, |(_, key)| *key);
    records.sort_by(|a, b| if order == Some("DESC") { key.compare(b, a) } else { key.compare(a, b) });
    Ok(())
}

fn time(record: &Record, wire: &str) -> Option<Timestamp> {
    record.text(wire).parse().ok()
}
