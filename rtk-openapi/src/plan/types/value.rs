//! Types: objects, enums, unions and their fields.

use super::Ref;
use crate::plan::words::Case;

/// A type in Rust.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub enum Type {
    /// `String`.
    #[default]
    Text,
    /// `bool`.
    Bool,
    /// An integer, such as `u64`.
    Integer(&'static str),
    /// `f64`.
    Float,
    /// `Timestamp`.
    Timestamp,
    /// `Secret`.
    Secret,
    /// `Value`, any JSON.
    Any,
    /// `Id<Self>`.
    OwnId,
    /// `Id<T>` of another resource.
    IdOf(Ref),
    /// `Self`.
    Own,
    /// `()`.
    Nothing,
    /// `Response`.
    Response,
    /// `Vec<T>`.
    List(Box<Type>),
    /// `BTreeMap<String, T>`.
    Map(Box<Type>),
    /// `Map<String, Value>`, of keys that are not declared.
    Rest,
    /// `Listing<T>`.
    Listing(Box<Type>),
    /// A type of the plan.
    Named(usize),
    /// A resource or an item of `rtk`.
    Item(Ref),
}

/// An object, an enum or a union.
#[derive(Debug, Clone, PartialEq)]
pub struct TypePlan {
    /// Name.
    pub name: String,
    /// Index of its module.
    pub module: usize,
    /// Documentation.
    pub docs: String,
    /// What it is.
    pub kind: TypeKind,
    /// Another type of equal shape that is declared instead.
    pub same_as: Option<usize>,
}

/// What a type is.
#[derive(Debug, Clone, PartialEq)]
pub enum TypeKind {
    /// A type that is being built.
    Open,
    /// `Nested`.
    Object(ObjectPlan),
    /// `OpenEnum`.
    Enum(EnumPlan),
    /// `Union`.
    Union(UnionPlan),
}

/// A `Nested` struct.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ObjectPlan {
    /// Fields.
    pub fields: Vec<FieldPlan>,
    /// Whether only responses contain it.
    pub read_only: bool,
    /// Case of the keys.
    pub rename_all: Option<Case>,
}

/// An `OpenEnum`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct EnumPlan {
    /// Names of the variants and their texts.
    pub variants: Vec<(String, String)>,
    /// Documentation of the variants.
    pub docs: Vec<String>,
    /// Case of the texts.
    pub rename_all: Option<Case>,
}

/// A `Union`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct UnionPlan {
    /// Key that names the kind.
    pub tag: String,
    /// Variants.
    pub variants: Vec<VariantPlan>,
    /// Case of the kinds.
    pub rename_all: Option<Case>,
    /// Case of the keys in variants.
    pub rename_all_fields: Option<Case>,
}

/// A variant of a union.
#[derive(Debug, Clone, PartialEq)]
pub struct VariantPlan {
    /// Name.
    pub name: String,
    /// Value of the tag.
    pub wire: String,
    /// Documentation.
    pub docs: String,
    /// Contents.
    pub content: VariantContent,
}

/// Contents of a variant.
#[derive(Debug, Clone, PartialEq)]
pub enum VariantContent {
    /// The tag only.
    Unit,
    /// These fields.
    Fields(Vec<FieldPlan>),
    /// The keys of another type.
    Value(usize),
}

/// A field.
#[derive(Debug, Clone, PartialEq, Default)]
#[allow(clippy::struct_excessive_bools)]
pub struct FieldPlan {
    /// Name in Rust, without `r#`.
    pub name: String,
    /// Key in JSON.
    pub wire: String,
    /// Key in requests, if it differs.
    pub request_wire: Option<String>,
    /// Documentation.
    pub docs: String,
    /// Type, without `Option`.
    pub r#type: Type,
    /// Whether it is an `Option`.
    pub optional: bool,
    /// Whether the value is in a `Box`.
    pub boxed: bool,
    /// Whether the key is there in any case and null is a value.
    pub nullable: bool,
    /// Where the attribute appears.
    pub mode: Mode,
    /// Whether `new` has an argument for it.
    pub required: bool,
    /// Whether the constructor of changes has an argument for it.
    pub required_update: bool,
    /// Whether it can be written although attributes are read-only by default.
    pub writable: bool,
    /// Whether it is decoded by `rtk::loose`.
    pub loose: bool,
    /// Whether its keys stand beside the others.
    pub flatten: bool,
    /// Type in requests, if it differs.
    pub input: Option<Type>,
    /// Whether the document calls it deprecated.
    pub deprecated: bool,
}

/// Where an attribute appears.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Mode {
    /// In responses and in requests.
    #[default]
    Both,
    /// In responses.
    ReadOnly,
    /// In responses and in `create`.
    CreateOnly,
    /// In responses and in `update`.
    UpdateOnly,
    /// In requests.
    WriteOnly,
    /// In `create`, and not in responses.
    WriteCreateOnly,
    /// In `update`, and not in responses.
    WriteUpdateOnly,
}
