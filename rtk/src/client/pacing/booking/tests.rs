//! Clients whose store is down for a while and comes back with its count.

use std::error::Error;
use std::sync::Arc;

use super::*;
use crate::platform::BoxFuture;

const LIMIT: u32 = 20;
const WINDOW: Duration = Duration::from_secs(2);

/// A store in this process, which can be down. It grants as much as it can at once.
#[derive(Clone, Default)]
struct Store(Arc<Mutex<Count>>);

#[derive(Default)]
struct Count {
    is_down: bool,
    bookings: u32,
    forgets_unbooked: bool,
    slots: Vec<Instant>,
    unsettled_until: Option<Instant>,
}

impl PacingStore for Store {
    fn book<'a>(&'a self, booking: Booking<'a>) -> BoxFuture<'a, Result<Slots, Box<dyn Error + Send + Sync>>> {
        Box::pin(async move {
            let (now, mut count) = (Instant::now(), self.0.lock().unwrap());
            if count.is_down {
                return Err("down".into());
            }
            count.bookings += 1;
            if !count.forgets_unbooked {
                for (age, requests) in booking.unbooked() {
                    count.slots.extend((0..*requests).map(|_| now - *age));
                }
                count.slots.sort();
                count.unsettled_until = count.unsettled_until.max(Some(now + booking.unsettled()));
            }
            let mut slots = Slots::new(0);
            slots.unsettled_for(
                count.unsettled_until.map_or(Duration::ZERO, |until| until.saturating_duration_since(now)),
            );
            while slots.len() < booking.wanted() {
                let last = count.slots.last().map_or(now, |last| now.max(*last));
                let first = count.slots.iter().rev().nth(LIMIT as usize - 1);
                let slot = first.map_or(last, |first| last.max(*first + booking.window()));
                if !slots.is_empty() && slot > now + booking.horizon() {
                    break;
                }
                count.slots.push(slot);
                slots.push(slot - now);
            }
            Ok(slots)
        })
    }
}

/// Runs two clients at full speed, each in the periods of `busy` (from and until, in seconds), and returns the times of their requests. The store is
/// down from the 8th to the 11th second.
async fn sent(store: &Store, busy: [&[(u64, u64)]; 2]) -> Vec<Duration> {
    let started = Instant::now();
    let client = |busy: &[(u64, u64)]| {
        let shared = Pacing::new(LIMIT, WINDOW).shared(store.clone()).processes(2);
        let (limit, busy) = (SharedLimit::new(shared, "key".to_owned()), busy.to_vec());
        async move {
            let mut times = Vec::new();
            for (from, until) in busy {
                platform::sleep_until(started + Duration::from_secs(from)).await;
                while started.elapsed() < Duration::from_secs(until) {
                    limit.next_slot().await.use_up();
                    times.push(started.elapsed());
                }
            }
            times
        }
    };
    let outage = async {
        for (second, is_down) in [(8, true), (11, false)] {
            platform::sleep_until(started + Duration::from_secs(second)).await;
            store.0.lock().unwrap().is_down = is_down;
        }
    };
    let (mut times, more, ()) = tokio::join!(client(busy[0]), client(busy[1]), outage);
    times.extend(more);
    times.sort();
    times
}

/// The largest number of requests in any window that ends in this period.
fn most_in_a_window(times: &[Duration], period: std::ops::Range<u64>) -> usize {
    let ends = times.iter().filter(|end| period.contains(&end.as_secs()));
    ends.map(|end| times.iter().filter(|time| *time <= end && end.saturating_sub(**time) < WINDOW).count())
        .max()
        .unwrap_or_default()
}

#[tokio::test(start_paused = true)]
async fn a_store_that_is_back_counts_the_requests_sent_without_it() {
    let store = Store::default();
    let times = sent(&store, [&[(0, 20)], &[(0, 20)]]).await;
    assert!(most_in_a_window(&times, 10..20) <= LIMIT as usize, "{}", most_in_a_window(&times, 10..20));
    // The limit is used: in the 9 seconds after the outage, and by the shares in the outage.
    let used = |period: std::ops::Range<u64>| times.iter().filter(|time| period.contains(&time.as_secs())).count();
    assert!(used(11..20) >= 75, "{}", used(11..20));
    assert!((20..=30).contains(&used(8..11)), "{}", used(8..11));
}

#[tokio::test(start_paused = true)]
async fn a_client_that_slept_through_the_outage_waits_for_the_reports() {
    let store = Store::default();
    let times = sent(&store, [&[(9, 20)], &[(11, 20)]]).await;
    assert!(most_in_a_window(&times, 9..20) <= LIMIT as usize, "{}", most_in_a_window(&times, 9..20));
}

#[tokio::test(start_paused = true)]
async fn a_client_that_is_idle_after_the_outage_reports_later() {
    let store = Store::default();
    let times = sent(&store, [&[(7, 11), (12, 20)], &[(7, 20)]]).await;
    assert!(most_in_a_window(&times, 10..20) <= LIMIT as usize, "{}", most_in_a_window(&times, 10..20));
}

#[tokio::test(start_paused = true)]
async fn a_store_that_ignores_reports_permits_more_than_the_limit() {
    let store = Store::default();
    store.0.lock().unwrap().forgets_unbooked = true;
    let times = sent(&store, [&[(9, 20)], &[(11, 20)]]).await;
    assert!(most_in_a_window(&times, 10..20) > LIMIT as usize, "{}", most_in_a_window(&times, 10..20));
}

#[tokio::test(start_paused = true)]
async fn the_slot_of_a_cancelled_call_is_used_by_the_next_one() {
    let store = Store::default();
    let limit = SharedLimit::new(Pacing::new(LIMIT, WINDOW).shared(store.clone()), "key".to_owned());
    for _ in 0..5 {
        drop(limit.next_slot().await);
    }
    limit.next_slot().await.use_up();
    assert_eq!(store.0.lock().unwrap().bookings, 1);
    limit.next_slot().await.use_up();
    assert_eq!(store.0.lock().unwrap().bookings, 2);
}
