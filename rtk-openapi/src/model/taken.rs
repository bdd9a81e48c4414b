//! How many descriptions came from another document.

use std::fmt;

/// How many descriptions a document has taken from others, see [`Document::take_descriptions`](crate::Document::take_descriptions).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TakenDescriptions {
    /// Operations that are in both documents, whether or not one of their descriptions was taken. Of several documents, those of the one that shares most.
    pub shared: usize,
    /// Operations with a summary or a description that was taken.
    pub operations: usize,
    /// Parameters.
    pub parameters: usize,
    /// Keys of objects.
    pub properties: usize,
    /// Schemas that are objects, unions, or texts with known values. Those of plain values are counted with their keys only.
    pub schemas: usize,
    /// Tags.
    pub tags: usize,
}

impl TakenDescriptions {
    /// Returns how many descriptions were taken.
    #[must_use]
    pub fn total(&self) -> usize {
        self.operations + self.parameters + self.properties + self.schemas + self.tags
    }

    /// Adds those of one more document.
    pub(crate) fn add(&mut self, other: Self) {
        self.shared = self.shared.max(other.shared);
        self.operations += other.operations;
        self.parameters += other.parameters;
        self.properties += other.properties;
        self.schemas += other.schemas;
        self.tags += other.tags;
    }
}

/// Writes the total and its parts: `5 descriptions: 1 of operations, 3 of properties, 1 of tags`.
impl fmt::Display for TakenDescriptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let total = self.total();
        write!(f, "{total} {}", if total == 1 { "description" } else { "descriptions" })?;
        let parts = [
            (self.operations, "operations"),
            (self.parameters, "parameters"),
            (self.properties, "properties"),
            (self.schemas, "schemas"),
            (self.tags, "tags"),
        ];
        for (index, (count, what)) in parts.iter().filter(|(count, _)| *count > 0).enumerate() {
            write!(f, "{} {count} of {what}", if index == 0 { ":" } else { "," })?;
        }
        Ok(())
    }
}
