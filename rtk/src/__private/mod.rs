//! What generated code may name. Not part of the public API: it changes without notice.

mod accessors;
mod action;
mod macros;
mod raw;
mod returns;
pub mod scopes;

pub use core::option::Option;
pub use core::result::Result;
pub use serde;
pub use serde::de::{DeserializeSeed, Error as DeError, MapAccess};
pub use serde::ser::SerializeMap;
pub use serde_json::{Error as JsonError, Value};
pub use std::string::String;
pub use std::vec::Vec;

pub use crate::api::Api;
pub use crate::api::cloudflare::Cloudflare;
pub use crate::bounds::{Filter, HasId, Input, IntoBody, IntoChange, IntoNullableChange, MapOutput, Singleton};
pub use crate::codec::fields::{
    AttributeType, optional, or_default, present, read_nullable, read_with, read_with_or_empty, write_with,
};
pub use crate::codec::object::ObjectWriter;
pub use crate::codec::request::{in_request, is_request, to_json};
pub use crate::codec::union::{Union, kind_of, no_such_kind, read_nothing, read_union, write_content, write_union};
pub use crate::codec::whole::{read_whole, read_whole_nullable, read_whole_or_empty};
pub use crate::codec::{Fields, deserialize, serialize};
pub use crate::descriptor::builder::{
    attribute, constant, parameter as declared_parameter, path, relationship, wire_of,
};
pub use crate::descriptor::const_assert::{
    assert_child_fits, assert_ids_are_reserved, assert_keys_are_apart, assert_parent_is_known,
    assert_scope_fills_member_path, assert_scope_fills_path,
};
pub use crate::descriptor::continued::{
    ContinuedPaths, DeclaredPath, continuations, path_count, path_list, path_text, text_length,
};
pub use crate::descriptor::continued_assert::assert_continues_scope;
pub use crate::descriptor::paging_assert::{assert_list_fits, assert_paging_fits};
pub use crate::descriptor::parameter_assert::{assert_list_leaves, assert_paging_leaves, assert_parameters_leave};
pub use crate::descriptor::shape::Described;
pub use crate::descriptor::{
    ApiDescriptor, Attribute, Descriptor, EnumShape, Location, Method, NamedType, ObjectShape, Operation, PathBase,
    ResourcePath, TypeShape, UnionKind, UnionShape,
};
pub use crate::download::{Download, Expiry, Link};
pub use crate::error::Error;
pub use crate::input::Writable;
pub use crate::input::body::{JsonBody, PatchBody};
pub use crate::input::content::Sendable; // Named in messages, like `Writable`.
pub use crate::input::copied::{CopiedFrom, copied, copied_each};
pub use crate::input::joined::Joined;
pub use crate::input::params::Params;
pub use crate::input::values::{IntoId, IntoNullable, IntoValue};
pub use crate::resource::copy::{body_from_record, changes_from_record};
pub use crate::resource::from_env::{EnvIds, FromEnv};
pub use crate::resource::instead::FilteredBySetters;
pub use crate::resource::list::item::Item;
pub use crate::resource::list::listing::Listing;
pub use crate::resource::nesting::{AsScope, FoundIn, ListedIn, Loaded, Place};
pub use crate::resource::write::{Attributes, DeclaredBody, Itself, MaybeItself, WriteOutput};
pub use crate::value::open_enum::{OpenEnum, parse_name, read_name, write_name};
pub use crate::value::other_kind::OtherKind;
pub use crate::{
    AncestorOf, Client, Create, Destroy, Find, List, ParentOf, Record, Relation, Replace, Request, Resource, Scope,
    Update,
};
pub use accessors::{
    IdOf, MaybeId, belongs_to, download, download_with, elsewhere, has_many, has_one, identifies, is_in_api_of,
    lives_inside, singleton, singleton_scope,
};
pub use action::{Action, Segment, WithParams, body_key, header, operation, parameter, parameters, with_setters};
pub use raw::{Raw, readable, sendable};
pub use returns::{
    Declared, EXISTENCE, Listable, Listed, Lists, NOTHING, Plain, Probe, Readable, Returnable, Returned, Returns,
    in_header, or_empty,
};
pub use scopes::{IsAccountOfRtk, IsZoneOfRtk};

pub use crate::{
    __rtk_access as access, __rtk_api as api, __rtk_can as can, __rtk_described as described,
    __rtk_field_setter as field_setter, __rtk_filter as filter, __rtk_open_enum as open_enum, __rtk_paths as paths,
    __rtk_scope as scope, __rtk_setter as setter, __rtk_types as types, __rtk_union as union,
};

/// The keys that no field declares.
pub type Extra = serde_json::Map<String, Value>;
