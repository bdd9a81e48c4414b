//! The plan as data: what will be declared, in which file.

pub use super::words::Case;

/// What an import declares.
#[derive(Debug, Default)]
pub struct Plan {
    /// Declarations of APIs.
    pub apis: Vec<ApiPlan>,
    /// Modules. The one without a name is the root.
    pub modules: Vec<ModulePlan>,
    /// Resources, in the order of the document.
    pub resources: Vec<ResourcePlan>,
    /// Objects, enums and unions.
    pub types: Vec<TypePlan>,
    /// What became of each operation, in the order of the document.
    pub outcomes: Vec<Outcome>,
    /// Attributes and parameters that are any JSON, with the reason.
    pub values: Vec<ValueNote>,
}

/// What became of an operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Id of the operation, or its method and path.
    pub operation: String,
    /// HTTP method.
    pub method: String,
    /// Path template.
    pub path: String,
    /// Where it is declared, or why not.
    pub result: Result<Declared, String>,
}

/// Where an operation is declared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declared {
    /// File below the output folder, empty if the operation is declared in `rtk`.
    pub file: String,
    /// Type and method, such as `Zone::find`.
    pub method: String,
}

/// An attribute or parameter that is any JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueNote {
    /// Type and attribute, such as `Zone.meta`.
    pub attribute: String,
    /// Place in the document.
    pub place: String,
    /// Why its type is not declared.
    pub why: String,
}

/// The declaration of an API.
#[derive(Debug, Clone, PartialEq)]
pub struct ApiPlan {
    /// Name of the struct.
    pub name: String,
    /// Documentation.
    pub docs: String,
    /// Base URL.
    pub base_url: Option<String>,
    /// Environment variable with the token.
    pub token_variable: Option<String>,
    /// Expression of `authentication`, unless it is the default.
    pub authentication: Option<String>,
    /// Envelope.
    pub envelope: EnvelopePlan,
    /// Paging.
    pub paging: PagingPlan,
    /// Whether the API is declared in `rtk`.
    pub is_of_rtk: bool,
}

/// Where the payload is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct EnvelopePlan {
    /// Key of the payload, empty for the whole body.
    pub payload: String,
    /// Key of the paging information.
    pub paging: String,
}

/// How a list is split into pages.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct PagingPlan {
    /// Expression in Rust, such as `Paging::PAGE`.
    pub expression: String,
    /// Query parameters that the list sets.
    pub keys: Vec<String>,
}

impl PagingPlan {
    /// One page.
    #[must_use]
    pub fn single() -> Self {
        Self { expression: "Paging::SINGLE".to_owned(), keys: Vec::new() }
    }
}

/// A module: a folder with a file for each resource.
#[derive(Debug, Clone, PartialEq)]
pub struct ModulePlan {
    /// Name, empty for the root.
    pub name: String,
    /// Documentation.
    pub docs: String,
    /// Its files in order, with the indices of their resources and types.
    pub files: Vec<FilePlan>,
}

/// A file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FilePlan {
    /// Name without `.rs`.
    pub name: String,
    /// Index of its resource.
    pub resource: usize,
    /// Indices of its types.
    pub types: Vec<usize>,
}

/// A resource.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ResourcePlan {
    /// Name of the struct.
    pub name: String,
    /// Index of its module.
    pub module: usize,
    /// Documentation.
    pub docs: String,
    /// Path of the collection or the singleton.
    pub path: String,
    /// Type of the scope, if the path does not name it.
    pub scope: Option<Ref>,
    /// Type of the scope in any case.
    pub scope_type: Option<Ref>,
    /// Index of the API, for a path without placeholders.
    pub api: Option<usize>,
    /// Path of one, unless it follows from the path.
    pub member_path: Option<String>,
    /// Path of children, unless it is that of one.
    pub children_path: Option<String>,
    /// Attribute with the id, unless it is `id`.
    pub id_key: Option<String>,
    /// Placeholder of the id, unless it follows from the name.
    pub id_param: Option<String>,
    /// Words in the place of the id.
    pub reserved_ids: Vec<String>,
    /// Whether there is one per scope.
    pub singleton: bool,
    /// Whether it has no id.
    pub no_id: bool,
    /// Accessor, unless it follows from the name.
    pub singular: Option<String>,
    /// Accessor of the collection, unless it follows from the name.
    pub plural: Option<String>,
    /// Pattern of the names of operations.
    pub operations: Option<String>,
    /// Envelope, unless it is inherited.
    pub envelope: Option<EnvelopePlan>,
    /// Paging, unless it is inherited.
    pub paging: Option<PagingPlan>,
    /// Key of one.
    pub key: String,
    /// Key of a list.
    pub list_key: String,
    /// Verbs.
    pub verbs: Vec<OperationPlan>,
    /// Actions.
    pub actions: Vec<OperationPlan>,
    /// Attributes.
    pub fields: Vec<FieldPlan>,
    /// Case of the keys.
    pub rename_all: Option<Case>,
    /// Whether attributes are read-only by default.
    pub read_only_attributes: bool,
}

/// A name in another file or crate.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Ref {
    /// A resource of the plan.
    Resource(usize),
    /// An item of `rtk`, such as `Zone` or `cloudflare::Direction`.
    Rtk(&'static str),
}

/// An operation of a resource.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OperationPlan {
    /// Verb, or name of the action.
    pub name: String,
    /// Index of the operation in the document.
    pub source: usize,
    /// HTTP method in lower case.
    pub method: String,
    /// Path of an action, relative to the resource.
    pub path: String,
    /// Whether an action is on the collection.
    pub on_collection: bool,
    /// Name of the operation in the document, unless it follows from the pattern.
    pub operation: Option<String>,
    /// Documentation of an action.
    pub docs: Option<String>,
    /// Arguments of an action: placeholders, and parameters that are required.
    pub arguments: Vec<Argument>,
    /// Query parameters and headers.
    pub parameters: Vec<ParameterPlan>,
    /// Body.
    pub body: BodyPlan,
    /// Output.
    pub returns: Option<Type>,
    /// Output is `None` if there is no payload.
    pub returns_option: bool,
    /// Key of the payload, if it differs from that of the resource.
    pub key: Option<String>,
    /// Envelope, if it differs from that of the resource.
    pub envelope: Option<EnvelopePlan>,
    /// Whether the list can be a single object.
    pub one_or_many: bool,
    /// Paging of a listing, if it differs from that of the resource.
    pub paging: Option<PagingPlan>,
}

/// An argument of an action.
#[derive(Debug, Clone, PartialEq)]
pub struct Argument {
    /// Name.
    pub name: String,
    /// Type of a placeholder that is no text.
    pub r#type: Option<Type>,
}

/// What an operation sends as its body.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum BodyPlan {
    /// Nothing, or the attributes of a verb.
    #[default]
    Default,
    /// A value of this type as JSON.
    Value(Type),
    /// Bytes, with their media type.
    Bytes(Option<String>),
    /// A form with files.
    Multipart,
    /// The attributes as a form.
    FormAttributes,
    /// A value as a form.
    Form(Type),
}

/// A query parameter or header.
#[derive(Debug, Clone, PartialEq)]
pub struct ParameterPlan {
    /// Name in Rust.
    pub name: String,
    /// Name in the request, if it differs.
    pub wire: Option<String>,
    /// Whether it is a header.
    pub is_header: bool,
    /// Documentation.
    pub docs: Option<String>,
    /// Type.
    pub r#type: Type,
    /// Whether the items of a list are one value.
    pub join: bool,
    /// Whether it is an argument of `new`.
    pub required: bool,
    /// Value of a constant.
    pub constant: Option<String>,
}

/// A type in Rust.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Type {
    /// `String`.
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
#[derive(Debug, Clone, PartialEq)]
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
