//! Builds attributes.

use crate::descriptor::Attribute;

/// Builds an attribute that is received but never sent.
#[must_use]
pub const fn attribute(name: &'static str, ty: &'static str) -> Attribute {
    Attribute {
        name,
        wire: name,
        request_wire: name,
        ty,
        input: None,
        read: true,
        create: false,
        update: false,
        required: false,
        required_in_update: false,
        nullable: false,
        default: false,
        with: None,
        flatten: false,
    }
}

#[doc(hidden)]
impl Attribute {
    /// Allows the attribute in a create and in an update.
    #[must_use]
    pub const fn sent(self) -> Self {
        Self { create: true, update: true, ..self }
    }

    #[must_use]
    pub const fn wire(self, wire: &'static str, request_wire: &'static str) -> Self {
        Self { wire, request_wire, ..self }
    }

    /// Sets the type that setters accept, if it is not that of the field.
    #[must_use]
    pub const fn input(self, ty: &'static str) -> Self {
        Self { input: Some(ty), ..self }
    }

    /// Makes the attribute write-only.
    #[must_use]
    pub const fn write_only(self) -> Self {
        Self { read: false, ..self }
    }

    #[must_use]
    pub const fn create(self) -> Self {
        Self { create: true, ..self }
    }

    #[must_use]
    pub const fn update(self) -> Self {
        Self { update: true, ..self }
    }

    #[must_use]
    pub const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    #[must_use]
    pub const fn required_in_update(self) -> Self {
        Self { required_in_update: true, ..self }
    }

    #[must_use]
    pub const fn nullable(self) -> Self {
        Self { nullable: true, ..self }
    }

    #[must_use]
    pub const fn default(self) -> Self {
        Self { default: true, ..self }
    }

    #[must_use]
    pub const fn with(self, module: &'static str) -> Self {
        Self { with: Some(module), ..self }
    }

    #[must_use]
    pub const fn flatten(self) -> Self {
        Self { flatten: true, ..self }
    }
}
