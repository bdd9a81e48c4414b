//! What the types that a declaration names consist of.

use crate::descriptor::{Attribute, Descriptor, Type};

/// What a type of yours consists of, as its derive declares it.
///
/// Descriptors contain types as they are written. [`Shape::type_of`] reads such a text, and looks up the types in it that derive
/// [`Resource`](derive@crate::Resource), [`Nested`](derive@crate::Nested), [`OpenEnum`](derive@crate::OpenEnum) or
/// [`Union`](derive@crate::Union), down to any depth.
///
/// ```
/// use rtk::Resource;
/// use rtk::descriptor::{Shape, Type};
/// use rtk::realtime_kit::Meeting;
///
/// let meeting = Shape::Resource(Meeting::DESCRIPTOR);
/// let status = Meeting::DESCRIPTOR.attribute("status").expect("declared");
/// let Type::Option(status) = meeting.type_of(status.ty) else { unreachable!() };
/// let Type::Declared(Shape::OpenEnum(status)) = *status else { unreachable!() };
/// assert_eq!(status.values, ["ACTIVE", "INACTIVE"]);
/// ```
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Shape {
    /// A type that derives `Resource`.
    Resource(&'static Descriptor),
    /// A type that derives `Nested`.
    Object(&'static Object),
    /// A type that derives `OpenEnum`.
    OpenEnum(&'static Names),
    /// A type that derives `Union`.
    Union(&'static Union),
}

/// A nested object.
#[derive(Debug)]
#[non_exhaustive]
pub struct Object {
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
pub struct Names {
    /// Rust name of the enum.
    pub name: &'static str,
    /// Known strings, as they appear in JSON, in the order of their declaration.
    pub values: &'static [&'static str],
}

/// An object of several kinds, which the value of one of its keys tells apart.
#[derive(Debug)]
#[non_exhaustive]
pub struct Union {
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

/// A kind of a [`Union`].
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
    shape: Option<fn() -> Shape>,
}

impl NamedType {
    /// Called by generated code.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(name: &'static str, shape: Option<fn() -> Shape>) -> Self {
        Self { name, shape }
    }

    /// Returns what the type consists of. `None` if no derive of `rtk` declares it.
    #[must_use]
    pub fn shape(&self) -> Option<Shape> {
        self.shape.map(|shape| shape())
    }
}

impl Shape {
    /// Returns the Rust name of the type.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Resource(resource) => resource.name,
            Self::Object(object) => object.name,
            Self::OpenEnum(names) => names.name,
            Self::Union(union) => union.name,
        }
    }

    /// Returns the attributes of a resource or of a nested object. `None` for an enum.
    #[must_use]
    pub const fn attributes(&self) -> Option<&'static [Attribute]> {
        match self {
            Self::Resource(resource) => Some(resource.attributes),
            Self::Object(object) => Some(object.attributes),
            Self::OpenEnum(_) | Self::Union(_) => None,
        }
    }

    /// Reads a type that is written in the declaration of this one, such as `Option<Vec<Limit>>`.
    #[must_use]
    pub fn type_of(&self, text: &str) -> Type {
        Type::parse(text).resolved(&|name| self.named(name))
    }

    /// Reads the type of an attribute's value in a response, which a [`with`](Attribute::with) module can replace by one that is not known.
    #[must_use]
    pub fn response_type(&self, attribute: &Attribute) -> Type {
        self.encoded(attribute.ty, attribute.with)
    }

    /// Likewise, in a request: that of [`input`](Attribute::input), if there is one.
    #[must_use]
    pub fn request_type(&self, attribute: &Attribute) -> Type {
        match attribute.input {
            Some(input) => self.type_of(input),
            None => self.encoded(attribute.ty, attribute.with),
        }
    }

    fn encoded(&self, ty: &str, with: Option<&str>) -> Type {
        let read = self.type_of(ty);
        match with.map(|module| module.rsplit("::").next().unwrap_or(module).trim()) {
            None => read,
            Some("loose") => Type::Loose(Box::new(read)),
            Some(_) => match read {
                Type::Option(_) => Type::Option(Box::new(Type::Unknown(ty.to_owned()))),
                _ => Type::Unknown(ty.to_owned()),
            },
        }
    }

    fn named(&self, name: &str) -> Option<Type> {
        let own = self.name();
        if name == "Self" || name == own {
            return Some(Type::Declared(*self));
        }
        let types = match self {
            Self::Resource(resource) => resource.types,
            Self::Object(object) => object.types,
            Self::Union(union) => union.types,
            Self::OpenEnum(_) => &[],
        };
        if let Some(shape) = types.iter().find(|ty| Type::is_written(ty.name, name)).and_then(NamedType::shape) {
            return Some(Type::Declared(shape));
        }
        match self {
            Self::Resource(_) if name.strip_prefix("New") == Some(own) => Some(Type::New(*self)),
            Self::Resource(_) if name.strip_suffix("Changes") == Some(own) => Some(Type::Changes(*self)),
            _ => None,
        }
    }
}

/// A type that a derive of `rtk` declares. Implemented by the derives.
#[doc(hidden)]
pub trait Described {
    /// Returns what the type consists of.
    fn shape() -> Shape;
}

#[doc(hidden)]
#[allow(missing_docs, reason = "called by generated code")]
impl Object {
    #[must_use]
    pub const fn new(name: &'static str, attributes: &'static [Attribute], types: &'static [NamedType]) -> Self {
        Self { name, attributes, types }
    }
}

#[doc(hidden)]
#[allow(missing_docs, reason = "called by generated code")]
impl Names {
    #[must_use]
    pub const fn new(name: &'static str, values: &'static [&'static str]) -> Self {
        Self { name, values }
    }
}

#[doc(hidden)]
#[allow(missing_docs, reason = "called by generated code")]
impl Union {
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
