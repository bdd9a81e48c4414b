//! The retry budget of a client: if most calls fail, retrying all of them would add to the overload.

use std::sync::atomic::{AtomicU32, Ordering};

/// A token bucket: each retry takes one token, each success gives back a tenth of one.
pub(crate) struct RetryBudget {
    /// The tokens that are left, in tenths.
    tenths: AtomicU32,
    /// The largest value of `tenths`.
    capacity: u32,
}

/// One token, in tenths.
const TOKEN: u32 = 10;

impl RetryBudget {
    pub(crate) fn new(retries: u32) -> Self {
        let capacity = retries.saturating_mul(TOKEN);
        Self { tenths: AtomicU32::new(capacity), capacity }
    }

    /// Takes one token. Returns `false` if there is none left.
    pub(crate) fn take(&self) -> bool {
        self.tenths.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(TOKEN)).is_ok()
    }

    /// Gives back a tenth of a token, after a successful call.
    pub(crate) fn give_back(&self) {
        // The bucket is usually full. Not writing then keeps the cache line shared between cores.
        if self.tenths.load(Ordering::Relaxed) < self.capacity {
            let more = |left: u32| Some(left.saturating_add(1).min(self.capacity));
            let _ = self.tenths.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_successes_give_back_one_retry() {
        let budget = RetryBudget::new(2);
        assert!(budget.take() && budget.take() && !budget.take());
        for _ in 0..9 {
            budget.give_back();
        }
        assert!(!budget.take());
        budget.give_back();
        assert!(budget.take() && !budget.take());
    }

    #[test]
    fn the_budget_never_exceeds_its_capacity() {
        let budget = RetryBudget::new(1);
        budget.give_back();
        assert!(budget.take() && !budget.take());
        assert!(!RetryBudget::new(0).take());
        assert!(RetryBudget::new(u32::MAX).take());
    }
}
