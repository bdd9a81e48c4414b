//! What the lists have in common: search, time windows, sorting.

use std::cmp::Ordering;

use jiff::Timestamp;

use crate::query::Query;
use crate::reply::Refusal;
use crate::store::Record;

/// Text found in any of some attributes, upper and lower case alike.
#[derive(Debug)]
pub(crate) struct Search(Option<String>);

impl Search {
    pub(crate) fn read(query: &Query) -> Self {
        Self(query.text("search").map(str::to_lowercase))
    }

    pub(crate) fn finds(&self, record: &Record, wires: &[&str]) -> bool {
        let Some(text) = &self.0 else { return true };
        wires.iter().any(|wire| record.text(wire).to_lowercase().contains(text))
    }
}

/// `start_time` and `end_time`, both included.
#[derive(Debug)]
pub(crate) struct Window {
    start: Option<Timestamp>,
    end: Option<Timestamp>,
}

impl Window {
    pub(crate) fn read(query: &Query) -> Result<Self, Refusal> {
        Ok(Self { start: query.time("start_time")?, end: query.time("end_time")? })
    }

    pub(crate) fn holds(&self, record: &Record, wire: &str) -> bool {
        let time = time(record, wire);
        self.start.is_none_or(|start| time >= Some(start)) && self.end.is_none_or(|end| time.is_some_and(|t| t <= end))
    }
}

/// What a list is sorted by.
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

/// Sorts as `sort_by` and `sort_order` say, `keys` being the values of `sort_by`. Smallest first unless said otherwise.
///
/// No source states what happens when neither is given; here the records stay in the order they were made. With an order
/// alone, `default` is the key.
pub(crate) fn sort(
    records: &mut [&Record],
    query: &Query,
    default: Key,
    keys: &[(&'static str, Key)],
) -> Result<(), Refusal> {
    let names: Vec<&'static str> = keys.iter().map(|(name, _)| *name).collect();
    // A list without keys does not document `sort_by`.
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
