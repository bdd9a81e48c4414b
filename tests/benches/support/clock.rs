//! Compares the CPU time of two functions: they alternate, and the median of many rounds counts.

use std::time::Duration;

use rustix::time::{ClockId, Timespec, clock_gettime};

/// Returns the CPU time of all threads of this process, in user and kernel mode.
pub(crate) fn used() -> Duration {
    let Timespec { tv_sec, tv_nsec } = clock_gettime(ClockId::ProcessCPUTime);
    Duration::new(tv_sec.try_into().unwrap(), tv_nsec.try_into().unwrap())
}

fn timed(work: &mut impl FnMut()) -> Duration {
    let before = used();
    work();
    used().saturating_sub(before)
}

/// Prints the ratio of rtk to the code written by hand: the median of `rounds`, which alternate so that both run on an equally busy
/// machine. The minimum would be wrong if the kernel counts in ticks: it is the round with the largest error.
pub(crate) fn compare(
    name: &str,
    (rounds, each): (usize, u32),
    most: f64,
    mut ours: impl FnMut(),
    mut theirs: impl FnMut(),
) {
    let (mut all_ours, mut all_theirs) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        all_ours.push(timed(&mut ours));
        all_theirs.push(timed(&mut theirs));
    }
    all_ours.sort_unstable();
    all_theirs.sort_unstable();
    let micros = |time: Duration| time.as_secs_f64() * 1e6 / f64::from(each);
    let (ours, theirs) = (micros(all_ours[rounds / 2]), micros(all_theirs[rounds / 2]));
    println!("{name}: {ours:.1} µs of CPU, by hand {theirs:.1} µs");
    verdict(name, ours / theirs, most);
}

pub(crate) fn verdict(name: &str, ratio: f64, most: f64) {
    let kept = if ratio <= most { "kept" } else { "NOT KEPT" };
    println!("{name}: ratio {ratio:.2} (at most {most:.2}): {kept}");
}
