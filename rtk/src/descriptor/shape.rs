//! What the types that a declaration names consist of.

use crate::descriptor::{Attribute, Descriptor, ValueType};

/// What a type of yours consists of, as its derive declares it.
///
/// Descriptors contain types as they are written. [`TypeShape::type_of`] reads such a text, and looks up the types in it that derive
/// [`Resource`](derive@crate::Resource), [`Nested`](derive@crate::Nested), [`OpenEnum`](derive@crate::OpenEnum) or
/// [`Union`](derive@crate::Union), down to any depth.
///
/// ```
/// use rtk::Resource;
/// use rtk::descriptor::{TypeShape, ValueType};
/// use rtk::realtime_kit::Meeting;
///
/// let meeting = TypeShape::OfResource(Meeting::DESCRIPTOR);
/// let status = Meeting::DESCRIPTOR.attribute("status").expect("declared");
/// let ValueType::OptionType(status) = meeting.type_of(status.ty) else { unreachable!() };
/// let ValueType::DeclaredType(TypeShape::OfEnum(status)) = *status else { unreachable!() };
/// assert_eq!(status.values, ["ACTIVE", "INACTIVE"]);
/// ```
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
// As for `ValueType`: no variant has the name of a trait.
#[allow(clippy::enum_variant_names)]
pub enum TypeShape {
    /// A type that derives `Resource`.
    OfResource(&'static Descriptor),
    /// A type that derives `Nested`.
    OfObject(&'static ObjectShape),
    /// A type that derives `OpenEnum`.
    OfEnum(&'static EnumShape),
    /// A type that derives `Union`.
    OfUnion(&'static UnionShape),
}

/// A nested object.
#[derive(Debug)]
#[non_exhaustive]
pub struct ObjectShape {
    /// Rust name of the struct.
    pub name: &'static str,
    /// Attributes, in the order of their declaration.
    pub attributes: &'static [Attribute],
    /// Types of yours that the attributes name.
    pub types: &'static [NamedType],
}

/// An enum of strings that keeps unknown ones.
#[derive(Debug)]
#[non_exhaustive]
pub struct EnumShape {
    /// Rust name of the enum.
    pub name: &'static str,
    /// Known strings, as they appear in JSON, in the order of their declaration.
    pub values: &'static [&'static str],
}

/// An object of several kinds, which the value of one of its keys tells apart.
#[derive(Debug)]
#[non_exhaustive]
pub struct UnionShape {
    /// Rust name of the enum.
    pub name: &'static str,
    /// Key that names the kind.
    pub tag: &'static str,
    /// Key that contains everything else. `None` if it stands beside the tag.
    pub content: Option<&'static str>,
    /// Known kinds, in the order of their declaration. An object of any other kind is kept as it is.
    pub kinds: &'static [UnionKind],
    /// Types of yours that the kinds name.
    pub types: &'static [NamedType],
}

/// A kind of a [`UnionShape`].
#[derive(Debug)]
#[non_exhaustive]
pub struct UnionKind {
    /// Name, as it appears in JSON.
    pub name: &'static str,
    /// Fields of a variant that has its own.
    pub attributes: &'static [Attribute],
    /// Type that the variant contains, as written in the declaration. `None` if it has fields of its own, or nothing.
    pub ty: Option<&'static str>,
}

/// A type that a declaration names, and what it consists of.
#[derive(Debug, Clone, Copy)]
pub struct NamedType {
    /// The type, as written in the declaration.
    pub name: &'static str,
    /// A function, because a type can contain itself.
    shape: Option<fn() -> TypeShape>,
}

impl NamedType {
    /// Called by generated code.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(name: &'static str, shape: Option<fn() -> TypeShape>) -> Self {
        Self { name, shape }
    }

    /// Returns what the type consists of. `None` if no derive of `rtk` declares it.
    #[must_use]
    pub fn shape(&self) -> Option<TypeShape> {
        self.shape.map(|shape| shape())
    }
}

impl TypeShape {
    /// Returns the Rust name of the type.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::OfResource(resource) => resource.name,
            Self::OfObject(object) => object.name,
            Self::OfEnum(names) => names.name,
            Self::OfUnion(union) => union.name,
        }
    }

    /// Returns the attributes of a resource or of a nested object. `None` for an enum.
    #[must_use]
    pub const fn attributes(&self) -> Option<&'static [Attribute]> {
        match self {
            Self::OfResource(resource) => Some(resource.attributes),
            Self::OfObject(object) => Some(object.attributes),
            Self::OfEnum(_) | Self::OfUnion(_) => None,
        }
    }

    /// Reads a type that is written in the declaration of this one, such as `Option<Vec<Limit>>`.
    #[must_use]
    pub fn type_of(&self, text: &str) -> ValueType {
        ValueType::parse(text).resolved(&|name| self.named(name))
    }

    /// Reads the type of an attribute's value in a response, which a [`with`](Attribute::with) module can replace by one that is not known.
    #[must_use]
    pub fn response_type(&self, attribute: &Attribute) -> ValueType {
        self.encoded(attribute.ty, attribute.with)
    }

    /// Likewise, in a request: that of [`input`](Attribute::input), if there is one.
    #[must_use]
    pub fn request_type(&self, attribute: &Attribute) -> ValueType {
        match attribute.input {
            Some(input) => self.type_of(input),
            None => self.encoded(attribute.ty, attribute.with),
        }
    }

    fn encoded(&self, ty: &str, with: Option<&str>) -> ValueType {
        let read = self.type_of(ty);
        match with.map(|module| module.rsplit("::").next().unwrap_or(module).trim()) {
            None => read,
            Some("loose") => ValueType::LooseType(Box::new(read)),
            Some(_) => match read {
                ValueType::OptionType(_) => ValueType::OptionType(Box::new(ValueType::UnknownType(ty.to_owned()))),
                _ => ValueType::UnknownType(ty.to_owned()),
            },
        }
    }

    fn named(&self, name: &str) -> Option<ValueType> {
        let own = self.name();
        if name == "Self" || name == own {
            return Some(ValueType::DeclaredType(*self));
        }
        let types = match self {
            Self::OfResource(resource) => resource.types,
            Self::OfObject(object) => object.types,
            Self::OfUnion(union) => union.types,
            Self::OfEnum(_) => &[],
        };
        if let Some(shape) = types.iter().find(|ty| ValueType::is_written(ty.name, name)).and_then(NamedType::shape) {
            return Some(ValueType::DeclaredType(shape));
        }
        match self {
            Self::OfResource(_) if name.strip_prefix("New") == Some(own) => Some(ValueType::NewType(*self)),
            Self::OfResource(_) if name.strip_suffix("Changes") == Some(own) => Some(ValueType::ChangesType(*self)),
            _ => None,
        }
    }
}

/// A type that a derive of `rtk` declares. Implemented by the derives.
#[doc(hidden)]
pub trait Described {
    /// Types of the user that the type names.
    const TYPES: &'static [NamedType] = &[];

    /// Returns what the type consists of.
    fn shape() -> TypeShape;
}

#[doc(hidden)]
#[allow(missing_docs, reason = "called by generated code")]
impl ObjectShape {
    #[must_use]
    pub const fn new(name: &'static str, attributes: &'static [Attribute], types: &'static [NamedType]) -> Self {
        Self { name, attributes, types }
    }
}

#[doc(hidden)]
#[allow(missing_docs, reason = "called by generated code")]
impl EnumShape {
    #[must_use]
    pub const fn new(name: &'static str, values: &'static [&'static str]) -> Self {
        Self { name, values }
    }
}

#[doc(hidden)]
#[allow(missing_docs, reason = "called by generated code")]
impl UnionShape {
    #[must_use]
    pub const fn new(
        name: &'static str,
        tag: &'static str,
        content: Option<&'static str>,
        kinds: &'static [UnionKind],
        types: &'static [NamedType],
    ) -> Self {
        Self { name, tag, content, kinds, types }
    }
}

#[doc(hidden)]
#[allow(missing_docs, reason = "called by generated code")]
impl UnionKind {
    #[must_use]
    pub const fn new(name: &'static str, attributes: &'static [Attribute], ty: Option<&'static str>) -> Self {
        Self { name, attributes, ty }
    }
}
