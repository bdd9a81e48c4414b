//! The words that no id of a resource can be.

use crate::descriptor::Descriptor;
use crate::descriptor::const_text::is_equal;
use crate::descriptor::siblings::{OfId, has_no_literals};

/// Returns the bit that stands for texts of this length.
const fn length_bit(length: usize) -> u64 {
    1 << (if length < 63 { length } else { 63 })
}

/// Returns the lengths of all reserved words, as bits. Most ids have another length, so that no word has to be compared.
pub(in crate::descriptor) const fn reserved_lengths(resource: &Descriptor) -> u64 {
    let (mut lengths, mut index) = (0, 0);
    while index < resource.reserved_ids.len() {
        lengths |= length_bit(resource.reserved_ids[index].len());
        index += 1;
    }
    if has_no_literals(resource, resource) {
        return lengths;
    }
    let mut siblings = OfId::new(resource, resource, true);
    while let Some(sibling) = siblings.next() {
        lengths |= length_bit(sibling.literal.len());
    }
    lengths
}

impl Descriptor {
    /// Returns whether no resource of this type can have this id, because it is a word of a path in the place of the id. A request with it
    /// is refused before it is sent.
    ///
    /// These are the [reserved ids](Self::reserved_ids), and the words that the paths of this declaration have beside its id.
    ///
    /// ```
    /// use rtk::{Resource, realtime_kit::{Recording, Webhook}};
    ///
    /// assert!(Webhook::DESCRIPTOR.reserves_id("all")); // GET …/webhooks/all lists the events
    /// assert!(!Webhook::DESCRIPTOR.reserves_id("0191a1b2"));
    /// assert!(Recording::DESCRIPTOR.reserves_id("active-recording"));
    /// ```
    #[must_use]
    pub fn reserves_id(&self, id: &str) -> bool {
        self.reserves(id)
    }

    pub(super) const fn reserves(&self, id: &str) -> bool {
        if self.reserved_lengths & length_bit(id.len()) == 0 {
            return false;
        }
        let mut index = 0;
        while index < self.reserved_ids.len() {
            if is_equal(self.reserved_ids[index], id) {
                return true;
            }
            index += 1;
        }
        let mut siblings = OfId::new(self, self, true);
        while let Some(sibling) = siblings.next() {
            if is_equal(sibling.literal, id) {
                return true;
            }
        }
        false
    }
}
