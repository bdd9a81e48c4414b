//! Schemas in one form.

use super::facets::Facets;
use crate::document::Node;

/// A schema in the table of a [`Document`](crate::Document).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SchemaId(pub(crate) usize);

/// A schema.
#[derive(Debug, Clone)]
pub struct Schema {
    /// Name among the components, if it has one.
    pub name: Option<String>,
    /// JSON pointer to the schema.
    pub place: String,
    /// Title.
    pub title: Option<String>,
    /// Description at the schema itself.
    pub description: Option<String>,
    /// Whether the description is that of another document.
    pub(crate) taken: bool,
    /// What values are.
    pub kind: Kind,
    /// Examples and limits of the values.
    pub facets: Facets,
}

/// A schema where it is used, with what the place adds to it: beside a `$ref`, around it in an `allOf`, or in the schema itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Use {
    /// The schema.
    pub schema: SchemaId,
    /// Whether null is a value.
    pub nullable: bool,
    /// Description, at first of the place, otherwise of the schema.
    pub description: Option<String>,
    /// Whether the description is that of another document.
    pub(crate) taken: bool,
    /// Whether only responses contain the value.
    pub read_only: bool,
    /// Whether only requests contain the value.
    pub write_only: bool,
    /// Whether the value is deprecated.
    pub deprecated: bool,
    /// Value where it is missing.
    pub default: Option<Node>,
}

impl Schema {
    /// Returns the description, unless it is that of another document.
    #[must_use]
    pub fn own_description(&self) -> Option<&str> {
        self.description.as_deref().filter(|_| !self.taken)
    }
}

impl Use {
    /// Returns the description, unless it is that of another document.
    #[must_use]
    pub fn own_description(&self) -> Option<&str> {
        self.description.as_deref().filter(|_| !self.taken)
    }
}

/// What values of a schema are.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Any JSON.
    Any,
    /// Null.
    Null,
    /// `true` or `false`.
    Boolean,
    /// Integers.
    Integer(Integer),
    /// Numbers.
    Number,
    /// Strings.
    Text(Text),
    /// Arrays of this item.
    List(Box<Use>),
    /// Objects with any keys, whose values are these.
    Map(Box<Use>),
    /// Objects with known keys.
    Object(ObjectSchema),
    /// One of several schemas.
    Union(UnionSchema),
}

/// Integers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Integer {
    /// Format, such as `int32`.
    pub format: Option<String>,
    /// The smallest value.
    pub minimum: Option<f64>,
    /// The largest value.
    pub maximum: Option<f64>,
}

/// Strings.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Text {
    /// Format, such as `date-time`, or `binary` for bytes.
    pub format: Option<String>,
    /// Known values. If there are none, any text is a value.
    pub values: Vec<String>,
}

/// Objects with known keys.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ObjectSchema {
    /// Keys, in the order of the document.
    pub properties: Vec<Property>,
    /// Values of all other keys, if they are declared.
    pub others: Option<Box<Use>>,
}

impl ObjectSchema {
    /// Returns the property of that name.
    #[must_use]
    pub fn property(&self, name: &str) -> Option<&Property> {
        self.properties.iter().find(|it| it.name == name)
    }
}

/// A key of an object.
#[derive(Debug, Clone, PartialEq)]
pub struct Property {
    /// The key.
    pub name: String,
    /// Whether each object has the key.
    pub required: bool,
    /// The value.
    pub value: Use,
}

/// One of several schemas: `oneOf` or `anyOf`, or several types.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct UnionSchema {
    /// The schemas.
    pub variants: Vec<Variant>,
    /// The key that tells the variants apart, if there is one.
    pub tag: Option<Tag>,
    /// Keys that each variant has as well, from an `allOf` around the union.
    pub common: ObjectSchema,
}

/// One schema of a union.
#[derive(Debug, Clone, PartialEq)]
pub struct Variant {
    /// The schema.
    pub value: Use,
    /// Values of the tag that name this variant.
    pub tags: Vec<String>,
}

/// The key that tells the variants of a union apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// The key.
    pub key: String,
    /// Whether the document declares it as `discriminator`. Otherwise each variant has other constants there.
    pub is_declared: bool,
}
