//! The plan as data: what will be declared, in which file.

mod api;
mod operation;
mod resource;
mod value;

pub use super::words::Case;
use crate::model::Warning;
pub use api::{ApiPlan, EnvelopePlan, PagingPlan};
pub use operation::{Argument, BodyPlan, OperationPlan, ParameterPlan};
pub use resource::{DownloadPlan, ResourcePlan};
pub use value::{
    EnumPlan, FieldPlan, Mode, ObjectPlan, Type, TypeKind, TypePlan, UnionPlan, VariantContent, VariantPlan,
};

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
    /// What the declarations do not say, such as what has to be set to authenticate.
    pub warnings: Vec<Warning>,
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

/// A name in another file or crate.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Ref {
    /// A resource of the plan.
    Resource(usize),
    /// An item of `rtk`, such as `Zone` or `cloudflare::Direction`.
    Rtk(&'static str),
}
