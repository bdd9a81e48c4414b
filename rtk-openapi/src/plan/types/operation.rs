//! Operations of resources.

use super::Type;
use super::{EnvelopePlan, PagingPlan};

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
    /// What the document says of an action beyond its first sentence.
    pub more_docs: Option<String>,
    /// Arguments of an action: placeholders, and parameters that are required.
    pub arguments: Vec<Argument>,
    /// Query parameters and headers.
    pub parameters: Vec<ParameterPlan>,
    /// Header with the idempotency key, unless it is that of the API.
    pub idempotency_key: Option<String>,
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
    /// Only scope that has the operation, for a resource of two scopes.
    pub only_scope: Option<&'static str>,
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
    /// One key with one value, such as `action = "pause"`.
    Constant(String, String),
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
