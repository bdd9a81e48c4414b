//! Detects cycles without storing every step.

/// Detects that a sequence of steps has become a cycle, by Brent's algorithm: it remembers one step, and replaces that after twice as many
/// steps each time.
#[derive(Clone, Default)]
pub(crate) struct CycleDetector<T> {
    remembered: Option<T>,
    steps: u64,
}

impl<T: Clone + PartialEq> CycleDetector<T> {
    /// Takes a step. Returns whether it closes a cycle.
    pub(crate) fn closes(&mut self, step: &T) -> bool {
        let closes = self.remembered.as_ref() == Some(step);
        self.steps += 1;
        if self.steps.is_power_of_two() {
            self.remembered = Some(step.clone());
        }
        closes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cycle_is_detected_wherever_it_starts() {
        for before in 0..20 {
            for length in 1..20 {
                let mut detector = CycleDetector::default();
                let cursor = |step: usize| if step < before { step } else { before + (step - before) % length };
                let steps = (0..200).position(|step| detector.closes(&cursor(step)));
                let steps = steps.unwrap_or_else(|| panic!("{before} before a cycle of {length}"));
                assert!((before + length..4 * (before + length)).contains(&steps), "{before}, {length}: {steps}");
            }
        }
    }

    #[test]
    fn distinct_steps_are_no_cycle() {
        let mut detector = CycleDetector::default();
        assert!((0..1000).all(|step: u32| !detector.closes(&step)));
    }
}
