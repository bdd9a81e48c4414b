//! Where a type is needed, and what it is called there.

use crate::plan::docs;

/// Where a type is needed.
#[derive(Debug, Clone)]
pub(in crate::plan) struct At {
    /// Index of the module.
    pub(in crate::plan) module: usize,
    /// Name of the type around it.
    pub(in crate::plan) owner: String,
    /// Name of the attribute, for names.
    pub(in crate::plan) property: String,
    /// For messages: `Zone.meta`.
    pub(in crate::plan) attribute: String,
    pub(in crate::plan) depth: usize,
    /// Whether it is a query parameter or a header, whose objects are not declared.
    pub(in crate::plan) is_parameter: bool,
    /// Whether it is one item of the attribute.
    pub(in crate::plan) is_item: bool,
    /// Whether the type is that of a body or a result, whose name is no word for a thing.
    pub(in crate::plan) is_message: bool,
    /// Type names to try first.
    pub(in crate::plan) name: Option<String>,
    /// What the document says of the attribute.
    pub(in crate::plan) described: Option<String>,
}

impl At {
    pub(in crate::plan) fn new(module: usize, owner: &str, property: &str) -> Self {
        Self {
            module,
            owner: owner.to_owned(),
            property: property.to_owned(),
            attribute: format!("{owner}.{property}"),
            depth: 0,
            is_parameter: false,
            is_item: false,
            is_message: false,
            name: None,
            described: None,
        }
    }

    /// Returns the docs of a type that is needed here: what the document says of the type, or of the attribute that has it.
    pub(super) fn docs(&self, description: Option<&str>, name: &str) -> String {
        let of_attribute = self.described.as_deref().filter(|it| !self.is_item && docs::is_name(it));
        docs::of_type(description.or(of_attribute), name, &self.owner, &self.property, self.is_item)
    }

    pub(super) fn child(&self, owner: &str, property: &str) -> Self {
        Self { depth: self.depth + 1, is_parameter: self.is_parameter, ..Self::new(self.module, owner, property) }
    }
}
