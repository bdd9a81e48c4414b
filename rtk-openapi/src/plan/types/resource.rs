//! Declarations of resources.

use super::FieldPlan;
use super::OperationPlan;
use super::Ref;
use super::{EnvelopePlan, PagingPlan};
use crate::plan::words::{Case, derived_snake};

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
    /// Path in a second scope, which has the same operations.
    pub also: Option<String>,
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
    /// Downloads of files whose URLs are attributes.
    pub downloads: Vec<DownloadPlan>,
    /// Attributes.
    pub fields: Vec<FieldPlan>,
    /// Case of the keys.
    pub rename_all: Option<Case>,
    /// Whether attributes are read-only by default.
    pub read_only_attributes: bool,
}

/// A download of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DownloadPlan {
    /// Name of the method.
    pub name: String,
    /// Attribute with the URL.
    pub url: String,
    /// Attribute with the time at which the URL expires.
    pub expires: Option<String>,
}

impl ResourcePlan {
    /// Returns the path that the paths of children continue.
    pub(crate) fn path_of_children(&self) -> String {
        if let Some(path) = &self.children_path {
            return path.clone();
        }
        if self.singleton {
            return self.path.clone();
        }
        let default = || format!("{}_id", derived_snake(&self.name));
        let member = || format!("{}/{{{}}}", self.path, self.id_param.clone().unwrap_or_else(default));
        self.member_path.clone().unwrap_or_else(member)
    }
}
