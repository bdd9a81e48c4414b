//! Usage of an app, computed from its records for each request.
//!
//! Days are in UTC, and days without usage are omitted; the documents state neither. A session counts on the day on which it
//! started, a recording or a broadcast on the day of its `invoked_time`.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::{Timestamp, tz::Offset};
use serde_json::{Value, json};

use super::Call;
use crate::realtimekit::names::{LIVESTREAM_SESSION, RECORDING, SESSION};
use crate::store::{Record, Store};
use crate::wire::{ApiError, Reply};

/// Number of sessions, recordings or broadcasts, and their totals.
#[derive(Debug, Default, Clone, Copy)]
struct Sum {
    count: u64,
    amount: f64,
    watched: f64,
}

/// `start_date` and `end_date` are inclusive and optional.
pub(super) fn daily(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let (start, end) = (call.query.date("start_date")?, call.query.date("end_date")?);
    let within = |day: Date| start.is_none_or(|start| start <= day) && end.is_none_or(|end| day <= end);
    let days = |resource, time, amount, unit| {
        let records = store.within(resource, &[app]).into_iter();
        let records = records.filter(|record| day(record, time).is_some_and(within));
        by_day(records, time, |record| (record.number(amount) / unit, 0.0))
    };
    let sessions = days(SESSION, "started_at", "minutes_consumed", 1.0);
    let recordings = days(RECORDING, "invoked_time", "recording_duration", 60.0);
    let (all_sessions, all_recordings) = (total(&sessions), total(&recordings));
    let session_days = sessions.iter().map(|(day, sum)| {
        json!({ "day": day.to_string(), "total_sessions": sum.count, "total_session_minutes": sum.amount })
    });
    // Days have whole minutes, the total has fractions.
    let recording_days = recordings.iter().map(|(day, sum)| {
        json!({
            "day": day.to_string(),
            "total_recordings": sum.count,
            "total_recording_minutes": whole(sum.amount),
        })
    });
    Ok(call.reply(json!({
        "session_stats": {
            "sessions_count": all_sessions.count,
            "sessions_minutes_consumed": all_sessions.amount,
            "day_stats": session_days.collect::<Vec<Value>>(),
        },
        "recording_stats": {
            "recording_count": all_recordings.count,
            "recording_minutes_consumed": all_recordings.amount,
            "day_stats": recording_days.collect::<Vec<Value>>(),
        },
    })))
}

pub(super) fn daily_livestreams(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let days = broadcasts(store, call)?.into_iter().map(|(day, sum)| {
        let mut shown = seconds(sum);
        shown["date"] = day.to_string().into();
        shown
    });
    Ok(call.reply(days.collect::<Vec<Value>>()))
}

pub(super) fn livestreams(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    Ok(call.reply(seconds(total(&broadcasts(store, call)?))))
}

/// `start_time` and `end_time` are in Unix seconds and inclusive. `filters` is ignored: it is documented only as a string.
fn broadcasts(store: &Store, call: &Call) -> Result<BTreeMap<Date, Sum>, ApiError> {
    let app = call.app(store)?;
    let (start, end) = (call.query.unix("start_time")?, call.query.unix("end_time")?);
    let within = |time: Timestamp| start.is_none_or(|start| start <= time) && end.is_none_or(|end| time <= end);
    let broadcasts = store.within(LIVESTREAM_SESSION, &[app]).into_iter();
    let broadcasts = broadcasts.filter(|broadcast| time(broadcast, "invoked_time").is_some_and(within));
    Ok(by_day(broadcasts, "invoked_time", |broadcast| {
        (broadcast.number("ingest_seconds"), broadcast.number("viewer_seconds"))
    }))
}

fn seconds(sum: Sum) -> Value {
    json!({
        "count": sum.count,
        "total_ingest_seconds": whole(sum.amount),
        "total_viewer_seconds": whole(sum.watched),
    })
}

fn by_day<'r>(
    records: impl Iterator<Item = &'r Record>,
    time: &str,
    amounts: impl Fn(&Record) -> (f64, f64),
) -> BTreeMap<Date, Sum> {
    let mut days: BTreeMap<Date, Sum> = BTreeMap::new();
    for record in records {
        let Some(day) = day(record, time) else { continue };
        let (amount, watched) = amounts(record);
        let sum = days.entry(day).or_default();
        *sum = Sum { count: sum.count + 1, amount: sum.amount + amount, watched: sum.watched + watched };
    }
    days
}

fn total(days: &BTreeMap<Date, Sum>) -> Sum {
    days.values().fold(Sum::default(), |all, day| Sum {
        count: all.count + day.count,
        amount: all.amount + day.amount,
        watched: all.watched + day.watched,
    })
}

fn time(record: &Record, wire: &str) -> Option<Timestamp> {
    record.text(wire).parse().ok()
}

fn day(record: &Record, wire: &str) -> Option<Date> {
    time(record, wire).map(|time| Offset::UTC.to_datetime(time).date())
}

/// Truncates to a whole number.
fn whole(amount: f64) -> Value {
    #[allow(clippy::cast_possible_truncation, reason = "sums of the sandbox are far below what an i64 holds")]
    let whole = amount as i64;
    whole.into()
}
