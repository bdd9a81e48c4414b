//! How many retries a client can afford: when everything fails, repeating everything makes it worse.

use std::sync::atomic::{AtomicU32, Ordering};

/// Each retry takes one; each success gives back a tenth of one, up to the size.
pub(crate) struct RetryBudget {
    tenths: AtomicU32,
    size: u32,
}

const ONE: u32 = 10;

impl RetryBudget {
    pub(crate) fn new(retries: u32) -> Self {
        let size = retries.saturating_mul(ONE);
        Self { tenths: AtomicU32::new(size), size }
    }

    /// Takes one retry, if there is one.
    pub(crate) fn take(&self) -> bool {
        self.tenths.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(ONE)).is_ok()
    }

    /// After a call that went well.
    pub(crate) fn give_back(&self) {
        // Nothing to do in the usual case, so nothing to write that other cores read.
        if self.tenths.load(Ordering::Relaxed) < self.size {
            let more = |left: u32| Some(left.saturating_add(1).min(self.size));
            let _ = self.tenths.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_successes_pay_for_one_retry() {
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
    fn it_holds_no_more_than_its_size() {
        let budget = RetryBudget::new(1);
        budget.give_back();
        assert!(budget.take() && !budget.take());
        assert!(!RetryBudget::new(0).take());
        assert!(RetryBudget::new(u32::MAX).take());
    }
}
