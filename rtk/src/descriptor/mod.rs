//! Declarations of resources as static data.
//!
//! The derive generates [`Resource::DESCRIPTOR`](crate::Resource::DESCRIPTOR). The library builds requests from it; a mock server, a
//! documentation generator or a coverage test can use it too.
//!
//! ```
//! use rtk::realtime_kit::Session;
//! use rtk::{Resource, descriptor::Method};
//!
//! let session = Session::DESCRIPTOR;
//! assert!(session.read_only);
//! assert_eq!(session.collection_path(), "/accounts/{account_id}/realtime/kit/{app_id}/sessions");
//! assert_eq!(session.member_path(), "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}");
//! assert!(session.scope_required().eq(["account_id", "app_id"]));
//! assert!(session.attributes.iter().any(|a| a.name == "meeting_title" && a.wire == "meeting_display_name"));
//! assert_eq!(session.operation("find").map(|o| o.method), Some(Method::Get));
//! ```
//!
//! Nested objects and open enums have constants of their own. Types are strings, as written in the declaration; [`TypeShape::type_of`] reads them, and
//! finds the types that they name.
//!
//! ```
//! use rtk::Resource;
//! use rtk::descriptor::{TypeShape, ValueType};
//! use rtk::realtime_kit::{MeetingStatus, Preset, PresetMedia};
//!
//! let video = &PresetMedia::ATTRIBUTES[1];
//! assert_eq!((video.wire, video.ty, video.required), ("video", "PresetVideo", true));
//! assert_eq!(MeetingStatus::VALUES, ["ACTIVE", "INACTIVE"]);
//!
//! let preset = TypeShape::OfResource(Preset::DESCRIPTOR);
//! let config = Preset::DESCRIPTOR.attribute("config").expect("declared");
//! let config = preset.type_of(config.ty); // an `Option<PresetConfig>`
//! let ValueType::DeclaredType(config) = config.required() else { unreachable!() };
//! assert!(config.attributes().is_some_and(|attributes| attributes.iter().any(|it| it.ty == "Option<PresetMedia>")));
//! ```

pub(crate) mod api;
pub(crate) mod builder;
pub(crate) mod const_assert;
mod const_paths;
mod const_text;
mod constant;
pub(crate) mod continued;
pub(crate) mod continued_assert;
pub(crate) mod envelope;
mod operation;
pub(crate) mod paging;
pub(crate) mod paging_assert;
pub(crate) mod parameter_assert;
mod path;
pub(crate) mod rate_limit_format;
pub(crate) mod shape;
pub(crate) mod siblings;
pub(crate) mod template;
mod ty;

pub use crate::value::method::Method;
pub use api::ApiDescriptor;
pub(crate) use constant::Literal;
pub use constant::{Constant, Location};
pub use operation::{BodyKind, Kind, Operation, Parameter};
pub use path::{PathBase, ResourcePath};
pub use shape::{EnumShape, NamedType, ObjectShape, TypeShape, UnionKind, UnionShape};
pub use siblings::unreserved_ids;
pub use ty::ValueType;

use envelope::Envelope;
use paging::Paging;

/// The description of a resource: its paths, attributes and operations.
///
/// Only `#[derive(Resource)]` can create one. Fields may be added in any release.
#[allow(clippy::struct_excessive_bools)] // Each is a key of the declaration.
#[derive(Debug)]
pub struct Descriptor {
    /// Rust name of the struct, such as `Session`.
    pub name: &'static str,
    /// API that the resource belongs to.
    pub api: &'static ApiDescriptor,
    /// Name of the accessor for one member, such as `session`. Empty for a resource without an id, which is only listed.
    pub singular: &'static str,
    /// Name of the accessor for the collection, such as `sessions`. Empty for a singleton.
    pub plural: &'static str,
    /// Id of a member. `None` for a singleton, and for a resource without an id.
    pub id: Option<Identity>,
    /// Whether the resource cannot be created, changed or deleted by its verbs.
    pub read_only: bool,
    /// Paths of the resource, one for each type of scope that it is nested in.
    pub paths: &'static [ResourcePath],
    /// Path template that the paths of nested resources begin with, relative to the base URL.
    pub children_path: &'static str,
    /// Words that the declaration reserves, because they stand for something else in the place of the id. [`reserves_id`](Self::reserves_id)
    /// also knows those that follow from the paths.
    pub reserved_ids: &'static [&'static str],
    /// The lengths of reserved words, as bits.
    pub(crate) reserved_lengths: u64,
    /// Attributes, in the order of their declaration.
    pub attributes: &'static [Attribute],
    /// Operations: the verbs first, then the actions.
    pub operations: &'static [Operation],
    /// Types of yours that attributes, parameters, bodies and outputs name. [`TypeShape::type_of`] looks them up.
    pub types: &'static [NamedType],
    /// Relations that are declared with `has_many` and `has_one`.
    pub relations: &'static [Relationship],
    /// Whether bodies are sent as forms (`application/x-www-form-urlencoded`) instead of JSON.
    pub form: bool,
    /// Envelope of the responses.
    pub envelope: &'static Envelope,
    /// Dotted path of the attributes in the body of a request. Empty if they are the body.
    pub request_key: &'static str,
    /// Paging style of lists.
    pub paging: &'static Paging,
    /// Whether a list of one record may be a single object instead of an array.
    pub one_or_many: bool,
    /// Whether the derive reported mistakes. Checks of other declarations then leave this one out: their errors would follow from the mistakes.
    pub(crate) has_mistakes: bool,
}

impl Descriptor {
    /// Returns the first path template of the collection; for a singleton, of the resource itself.
    #[must_use]
    pub fn collection_path(&self) -> &'static str {
        self.paths.first().map_or("", |path| path.collection)
    }

    /// Returns the first path template of a member; for a singleton, of the resource itself.
    #[must_use]
    pub fn member_path(&self) -> &'static str {
        self.paths.first().map_or("", |path| path.member)
    }

    /// Returns the path parameters of the collection, outermost first. Their values come from its scope.
    pub fn scope_required(&self) -> impl Iterator<Item = &'static str> {
        template::placeholders(self.collection_path())
    }

    /// Returns whether there is only one of this resource in each scope, without an id.
    #[must_use]
    pub const fn is_singleton(&self) -> bool {
        self.plural.is_empty()
    }

    /// Returns the operation with this name: a verb (`all`, `find`, `create`, `update`, `replace`, `destroy`) or an action.
    #[must_use]
    pub fn operation(&self, name: &str) -> Option<&'static Operation> {
        self.operations.iter().find(|operation| operation.name == name)
    }

    /// Returns the operation of a verb. Called in constants, so that a missing operation is a compile error.
    ///
    /// # Panics
    ///
    /// If the declaration does not have the verb.
    pub(crate) const fn operation_of(&self, verb: Kind) -> &'static Operation {
        let mut index = 0;
        while index < self.operations.len() {
            if self.operations[index].kind as u8 == verb as u8 {
                return &self.operations[index];
            }
            index += 1;
        }
        panic!("the declaration does not have this verb")
    }

    /// Returns the action with this name. Called in constants, so that a missing action is a compile error.
    ///
    /// # Panics
    ///
    /// If the declaration does not have the action.
    pub(crate) const fn action(&self, name: &str) -> &'static Operation {
        let mut index = 0;
        while index < self.operations.len() {
            if const_text::is_equal(self.operations[index].name, name) {
                return &self.operations[index];
            }
            index += 1;
        }
        panic!("the declaration does not have this action")
    }

    /// Returns the attribute with this Rust name.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&'static Attribute> {
        self.attributes.iter().find(|attribute| attribute.name == name)
    }
}

/// The id of a resource.
#[derive(Debug)]
pub struct Identity {
    /// Rust name of the attribute that holds the id, or the nested object with the id.
    pub attribute: &'static str,
    /// Key of that attribute in responses.
    pub wire: &'static str,
    /// Key of the id inside the attribute, if that is a nested object.
    pub nested: Option<&'static str>,
    /// Name of the id's placeholder in path templates, such as `session_id`.
    pub param: &'static str,
    /// Request header that the id is sent in, for ids that are not part of a path.
    pub header: Option<&'static str>,
}

/// An attribute of a resource or of a nested object.
#[allow(clippy::struct_excessive_bools)] // Each is a key of the declaration.
#[derive(Debug)]
pub struct Attribute {
    /// Rust name of the field.
    pub name: &'static str,
    /// Key in responses.
    pub wire: &'static str,
    /// Key in requests. Defaults to the key in responses.
    pub request_wire: &'static str,
    /// Type of the field, as written in the declaration.
    pub ty: &'static str,
    /// Type that setters accept, if it is not the type of the field.
    pub input: Option<&'static str>,
    /// Whether responses can contain the attribute.
    pub read: bool,
    /// Whether the attribute can be sent in a create.
    pub create: bool,
    /// Whether the attribute can be sent in an update.
    pub update: bool,
    /// Whether the attribute must be sent in a create. For a nested object: whenever the object is sent.
    pub required: bool,
    /// Whether the attribute must be sent in an update.
    pub required_in_update: bool,
    /// Whether the key must be present in responses, although its value can be null.
    pub nullable: bool,
    /// Whether a missing or `null` value falls back to a default: the declared one, or `Default::default()`.
    pub default: bool,
    /// Module with the functions that decode and encode the attribute, as written in the declaration.
    pub with: Option<&'static str>,
    /// Whether the keys of its value are in the same JSON object as the other attributes, as in serde's `flatten`.
    pub flatten: bool,
}

/// A relation that is declared with `has_many` or `has_one`.
#[derive(Debug)]
pub struct Relationship {
    /// Name of the accessor.
    pub name: &'static str,
    /// Rust name of the child resource.
    pub target: &'static str,
    /// Whether the relation is a `has_many`.
    pub many: bool,
}
