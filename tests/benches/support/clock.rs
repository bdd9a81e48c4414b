//! Two programs beside each other: CPU time, by turns, the least of many.

use std::time::Duration;

use rustix::time::{ClockId, Timespec, clock_gettime};

/// CPU time of this process, in user and kernel mode, all threads.
fn used() -> Duration {
    let Timespec { tv_sec, tv_nsec } = clock_gettime(ClockId::ProcessCPUTime);
    Duration::new(tv_sec.try_into().unwrap(), tv_nsec.try_into().unwrap())
}

fn timed(work: &mut impl FnMut()) -> Duration {
    let before = used();
    work();
    used().saturating_sub(before)
}

/// Says how rtk compares to what is written by hand. What else a machine does can only add to CPU time, so the least of
/// `rounds` is the nearest to what the work itself takes; by turns, so that both meet the same machine.
pub(crate) fn compare(
    name: &str,
    (rounds, each): (usize, u32),
    most: f64,
    mut ours: impl FnMut(),
    mut theirs: impl FnMut(),
) {
    let (mut least_ours, mut least_theirs) = (Duration::MAX, Duration::MAX);
    for _ in 0..rounds {
        least_ours = least_ours.min(timed(&mut ours));
        least_theirs = least_theirs.min(timed(&mut theirs));
    }
    let micros = |time: Duration| time.as_secs_f64() * 1e6 / f64::from(each);
    let (ours, theirs) = (micros(least_ours), micros(least_theirs));
    println!("{name}: {ours:.1} µs of CPU, by hand {theirs:.1} µs");
    verdict(name, ours / theirs, most);
}

pub(crate) fn verdict(name: &str, ratio: f64, most: f64) {
    let kept = if ratio <= most { "kept" } else { "NOT KEPT" };
    println!("{name}: ratio {ratio:.2} (at most {most:.2}): {kept}");
}
