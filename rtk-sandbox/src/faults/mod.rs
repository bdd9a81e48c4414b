//! Injected failures: [`Fault`] describes one, [`Faults`] selects the one that applies to a call, [`play`] carries it out.

mod connection;
mod fault;
mod play;

pub(crate) use connection::{Connection, ResettableListener};
pub use fault::Fault;
pub(crate) use play::play;

/// The planned faults, in the order in which they were added.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<Planned>);

#[derive(Debug)]
struct Planned {
    /// Cloudflare's id of the operation, or its declared name (`Widget::create`). `None` matches every operation.
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

    /// Returns the fault for a call of an operation: the oldest one that matches. Counts the call towards `times` of that fault
    /// and towards `skip` of the faults that it passes over.
    pub(crate) fn take(&mut self, names: &[&str]) -> Option<Fault> {
        self.0.retain(|planned| planned.fault.times != Some(0));
        let applies = |planned: &&mut Planned| planned.operation.as_deref().is_none_or(|name| names.contains(&name));
        let mut matching = self.0.iter_mut().filter(applies);
        let Planned { fault, .. } = loop {
            let planned = matching.next()?;
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

    /// Returns the status of each call's fault, or 0 if the call has none.
    fn statuses(faults: &mut Faults, operations: &[&str]) -> Vec<u16> {
        operations.iter().map(|it| faults.take(&[it]).map_or(0, |fault| fault.status_code().as_u16())).collect()
    }

    #[test]
    fn faults_apply_in_the_order_in_which_they_were_added() {
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
    fn skip_lets_calls_succeed_first() {
        let mut faults = Faults::default();
        faults.add(Some("a".to_owned()), Fault::status(500).skip(2).times(1));
        faults.add(None, Fault::status(501).skip(1));
        assert_eq!(statuses(&mut faults, &["b", "a", "a", "a", "b"]), [0, 501, 501, 500, 501]);
    }

    #[test]
    fn times_zero_never_applies() {
        let mut faults = Faults::default();
        faults.add(None, Fault::status(500).times(0));
        assert_eq!(statuses(&mut faults, &["a"]), [0]);
    }
}
