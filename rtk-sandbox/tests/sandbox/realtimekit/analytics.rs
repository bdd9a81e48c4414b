//! Usage of an app.

use std::time::Duration;

use rtk::realtime_kit::*;

use crate::support::documented::{Fixture, failure_of};

#[tokio::test]
async fn daily_usage_adds_up() {
    let fixture = Fixture::start().await;
    let usage = fixture.app.analytics().daily().await.unwrap();
    let (sessions, recordings) = (usage.session_stats.unwrap(), usage.recording_stats.unwrap());
    assert_eq!((sessions.sessions_count, recordings.recording_count), (Some(27), Some(7)));
    assert_eq!((sessions.day_stats.len(), recordings.day_stats.len()), (27, 7));
    let listed = fixture.app.sessions().all().await.unwrap();
    let minutes: f64 = listed.iter().filter_map(|session| session.minutes_consumed).sum();
    let days: f64 = sessions.day_stats.iter().filter_map(|day| day.total_session_minutes).sum();
    assert_eq!((sessions.sessions_minutes_consumed, Some(days)), (Some(minutes), Some(minutes)));
    let recorded = fixture.app.recordings().all().await.unwrap();
    let seconds: u64 = recorded.iter().filter_map(|recording| recording.recording_duration).sum();
    let minutes = recordings.recording_minutes_consumed.unwrap();
    assert!((minutes * 60.0 - f64::from(u32::try_from(seconds).unwrap())).abs() < 1e-6, "{minutes} of {seconds}");
}

#[tokio::test]
async fn daily_usage_is_limited_to_a_range() {
    let fixture = Fixture::start().await;
    let request = fixture.app.analytics().daily().start_date("2026-01-06").end_date("2026-01-09");
    let usage = request.await.unwrap();
    let (sessions, recordings) = (usage.session_stats.unwrap(), usage.recording_stats.unwrap());
    let days: Vec<_> = sessions.day_stats.iter().filter_map(|day| day.day.as_deref()).collect();
    assert_eq!(days, ["2026-01-06", "2026-01-07", "2026-01-08", "2026-01-09"]);
    let days: Vec<_> = recordings.day_stats.iter().filter_map(|day| day.day.as_deref()).collect();
    assert_eq!(days, ["2026-01-09"]);
    assert_eq!((sessions.sessions_count, recordings.recording_count), (Some(4), Some(1)));
    let (status, message) = failure_of(fixture.app.analytics().daily().start_date("yesterday").await);
    assert_eq!((status, message.as_str()), (400, "Query parameter `start_date` must be a date such as 2026-01-31"));
}

#[tokio::test]
async fn daily_usage_counts_a_recording_when_it_is_stopped() {
    let fixture = Fixture::start().await;
    let meeting = fixture.meeting("Stand-up").await;
    let recording = fixture.app.recordings().create(NewRecording::new(meeting.id())).await.unwrap();
    let usage = async || {
        let usage = fixture.app.analytics().daily().start_date("2026-06-01").await.unwrap().recording_stats.unwrap();
        (usage.recording_count, usage.recording_minutes_consumed)
    };
    assert_eq!(usage().await, (Some(1), Some(0.0)));
    fixture.sandbox.advance(Duration::from_secs(90));
    let seconds = recording.stop().await.unwrap().recording_duration.unwrap();
    assert!(seconds >= 90, "{seconds}");
    let (count, minutes) = usage().await;
    assert_eq!(count, Some(1));
    assert!(minutes.unwrap() >= 1.5, "{minutes:?}");
}

#[tokio::test]
async fn livestream_usage_is_limited_in_unix_seconds() {
    let fixture = Fixture::start().await;
    let analytics = || fixture.app.analytics();
    let days = analytics().daily_livestreams().await.unwrap();
    let counts: Vec<_> = days.iter().map(|day| (day.date.as_deref(), day.count)).collect();
    assert_eq!(counts, [(Some("2026-01-10"), Some(1)), (Some("2026-01-11"), Some(2))]);
    let whole = analytics().livestreams().await.unwrap();
    let sum = |of: fn(&LivestreamDay) -> Option<f64>| Some(days.iter().filter_map(of).sum::<f64>());
    assert_eq!(whole.count, Some(3));
    assert_eq!(whole.total_ingest_seconds, sum(|day| day.total_ingest_seconds));
    assert_eq!(whole.total_viewer_seconds, sum(|day| day.total_viewer_seconds));
    assert!(whole.total_ingest_seconds > Some(0.0));

    // 2026-01-11 to 2026-01-12, in UTC.
    let (start, end) = (1_768_089_600, 1_768_176_000);
    assert_eq!(analytics().livestreams().start_time(start).end_time(end).await.unwrap().count, Some(2));
    assert_eq!(analytics().daily_livestreams().end_time(start).await.unwrap().len(), 1);
    assert_eq!(analytics().livestreams().start_time(end).await.unwrap().count, Some(0));
}
