//! What goes wrong on purpose.
//!
//! `fault` says what, the list here says when, `play` does it, `line` is a connection that can be reset.

mod fault;
mod line;
mod play;

pub use fault::Fault;
pub(crate) use line::{Line, Lines};
pub(crate) use play::play;

/// What was told to go wrong, in the order it was told.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<Planned>);

#[derive(Debug)]
struct Planned {
    /// Cloudflare's id of an operation, or its declared name, `Widget::create`. Nothing stands for any.
    operation: Option<String>,
    fault: Fault,
}

impl Faults {
    pub(crate) fn add(&mut self, operation: Option<String>, fault: Fault) {
        self.0.push(Planned { operation, fault });
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    /// What goes wrong in this call of an operation: the oldest that fits. One that has been as often as it should is gone; one that
    /// waits for later calls has seen one more.
    pub(crate) fn take(&mut self, names: &[&str]) -> Option<Fault> {
        self.0.retain(|planned| planned.fault.times != Some(0));
        let fits = |planned: &&mut Planned| planned.operation.as_deref().is_none_or(|name| names.contains(&name));
        let mut fitting = self.0.iter_mut().filter(fits);
        let Planned { fault, .. } = loop {
            let planned = fitting.next()?;
            match planned.fault.skip.checked_sub(1) {
                Some(left) => planned.fault.skip = left,
                None => break planned,
            }
        };
        fault.times = fault.times.map(|times| times - 1);
        Some(fault.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, Faults};

    /// The statuses of the faults of so many calls, zero where none is.
    fn statuses(faults: &mut Faults, operations: &[&str]) -> Vec<u16> {
        operations.iter().map(|it| faults.take(&[it]).map_or(0, |fault| fault.told_status().as_u16())).collect()
    }

    #[test]
    fn they_come_in_the_order_they_were_told() {
        let mut faults = Faults::default();
        faults.add(Some("a".to_owned()), Fault::status(500).times(2));
        faults.add(None, Fault::status(501).times(1));
        faults.add(Some("a".to_owned()), Fault::status(502));
        faults.add(Some("a".to_owned()), Fault::status(503));
        assert_eq!(statuses(&mut faults, &["a", "b", "a", "b", "a", "a"]), [500, 501, 500, 0, 502, 502]);
        faults.clear();
        assert_eq!(statuses(&mut faults, &["a", "b"]), [0, 0]);
    }

    #[test]
    fn some_calls_can_be_let_through_first() {
        let mut faults = Faults::default();
        faults.add(Some("a".to_owned()), Fault::status(500).skip(2).times(1));
        faults.add(None, Fault::status(501).skip(1));
        assert_eq!(statuses(&mut faults, &["b", "a", "a", "a", "b"]), [0, 501, 501, 500, 501]);
    }

    #[test]
    fn none_is_none() {
        let mut faults = Faults::default();
        faults.add(None, Fault::status(500).times(0));
        assert_eq!(statuses(&mut faults, &["a"]), [0]);
    }
}
