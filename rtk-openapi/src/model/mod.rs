//! What a document states, in one form for OpenAPI 3.0 and 3.1.
//!
//! [`Document::open`] reads a document. Its operations are in the order of the document; their schemas are in one table, in which each
//! schema is there once, so a schema that contains itself is a schema whose [`SchemaId`] comes back. What cannot be read becomes a
//! [`Warning`] with its place, and the rest of the document is read.

mod all_of;
mod build;
mod facets;
mod operations;
pub(crate) use operations::{placeholders, shape};
mod schema;
mod security;
mod taken;
mod unions;

use std::fmt;
use std::path::Path;

pub use facets::Facets;
pub use schema::{Integer, Kind, ObjectSchema, Property, Schema, SchemaId, Tag, Text, UnionSchema, Use, Variant};
pub use security::{Security, SecurityScheme};
pub use taken::TakenDescriptions;

use crate::document::{Files, Node, Object, ReadError};

/// An OpenAPI document.
#[derive(Debug, Clone)]
pub struct Document {
    /// Title of the API.
    pub title: String,
    /// Description of the API.
    pub description: Option<String>,
    /// URLs of the servers, without a slash at the end. The variables in a URL have their default values.
    pub servers: Vec<String>,
    /// Ways to authenticate that the document declares, with those that the API requires by default in front.
    pub security: Vec<Security>,
    /// Alternative sets of scheme names, of which a request needs one whole set. Defaults to those of most operations.
    pub security_requirements: Vec<Vec<String>>,
    /// Tags and their descriptions.
    pub tags: Vec<(String, Option<String>)>,
    /// Operations, in the order of the document.
    pub operations: Vec<Operation>,
    /// Schemas by their ids. Use [`Document::schema`].
    pub schemas: Vec<Schema>,
    /// What could not be read.
    pub warnings: Vec<Warning>,
    /// How many descriptions are those of other documents, if there are others: see [`Document::take_descriptions`].
    pub taken: Option<TakenDescriptions>,
}

/// Something in a document that could not be read as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// JSON pointer to the place, such as `#/paths/~1zones/get`.
    pub place: String,
    /// What is wrong, and what was done.
    pub message: String,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)
    }
}

/// An operation: a method of a path.
#[derive(Debug, Clone)]
pub struct Operation {
    /// JSON pointer to the operation.
    pub place: String,
    /// The `operationId`.
    pub id: Option<String>,
    /// HTTP method in capitals, such as `GET`.
    pub method: String,
    /// Path template, such as `/zones/{zone_id}`.
    pub path: String,
    /// Tags.
    pub tags: Vec<String>,
    /// Summary.
    pub summary: Option<String>,
    /// Description.
    pub description: Option<String>,
    /// Whether the operation is deprecated.
    pub deprecated: bool,
    /// URL of the operation's own server, if it has one.
    pub server: Option<String>,
    /// Parameters of the operation and of its path. Each placeholder of the path has one.
    pub parameters: Vec<Parameter>,
    /// Body of the request.
    pub body: Option<RequestBody>,
    /// Responses, in the order of the document.
    pub responses: Vec<Response>,
    /// Keys that begin with `x-`.
    pub extensions: Object,
}

/// A parameter of an operation.
#[derive(Debug, Clone)]
pub struct Parameter {
    /// Name of the parameter. Headers keep their case.
    pub name: String,
    /// Where the parameter is sent.
    pub location: Location,
    /// Whether requests have to contain the parameter.
    pub required: bool,
    /// Description.
    pub description: Option<String>,
    /// Whether the description is that of another document.
    pub(crate) taken: bool,
    /// Whether the parameter is deprecated.
    pub deprecated: bool,
    /// Schema of the value.
    pub schema: Use,
    /// Whether each item of a list is a parameter of its own, `a=1&a=2`. Otherwise the items are one value, `a=1,2`.
    pub explode: bool,
    /// The `style`, such as `form` or `deepObject`.
    pub style: String,
    /// Whether the value is sent as JSON text.
    pub is_json: bool,
    /// Examples at the parameter itself.
    pub examples: Vec<Node>,
    /// Keys that begin with `x-`.
    pub extensions: Object,
}

/// Where a parameter is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Location {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In a header.
    Header,
    /// In a cookie.
    Cookie,
}

/// Body of a request.
#[derive(Debug, Clone)]
pub struct RequestBody {
    /// Whether requests have to contain the body.
    pub required: bool,
    /// Description.
    pub description: Option<String>,
    /// Content by media type, in the order of the document.
    pub contents: Vec<Content>,
}

/// Content of one media type.
#[derive(Debug, Clone)]
pub struct Content {
    /// Media type in lower case, such as `application/json`.
    pub media_type: String,
    /// Schema of the content.
    pub schema: Option<Use>,
}

impl Content {
    /// Returns whether the media type is JSON, such as `application/json` or `application/vnd.api+json`.
    #[must_use]
    pub fn is_json(&self) -> bool {
        let essence = self.media_type.split(';').next().unwrap_or_default().trim();
        essence == "application/json" || essence == "text/json" || essence == "*/*" || essence.ends_with("+json")
    }
}

/// A response to an operation.
#[derive(Debug, Clone)]
pub struct Response {
    /// Status as in the document, such as `200`, `2XX` or `default`.
    pub status: String,
    /// Description.
    pub description: Option<String>,
    /// Names of the headers, in lower case.
    pub headers: Vec<String>,
    /// Content by media type, in the order of the document.
    pub contents: Vec<Content>,
}

impl Parameter {
    /// Returns the description, unless it is that of another document.
    #[must_use]
    pub fn own_description(&self) -> Option<&str> {
        self.description.as_deref().filter(|_| !self.taken)
    }
}

impl Response {
    /// Returns whether the status is 2xx.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.status.starts_with('2')
    }
}

impl Document {
    /// Reads a document from a file, JSON or YAML, with the files beside it that its `$ref`s name.
    ///
    /// # Errors
    ///
    /// The file cannot be read, is larger than 64 MiB, is neither JSON nor YAML, or is no OpenAPI document of version 3.0 or 3.1.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, ReadError> {
        let path = path.as_ref();
        build::document(&Files::open(path)?).map_err(|why| ReadError::new(format!("{}: {why}", path.display())))
    }

    /// Reads a document from text, JSON or YAML.
    ///
    /// # Errors
    ///
    /// As for [`Document::open`]. A `$ref` to another file is a warning.
    ///
    /// ```
    /// use rtk_openapi::Document;
    ///
    /// let document = Document::parse(r#"{
    ///     "openapi": "3.1.0", "info": {"title": "Shops", "version": "1"},
    ///     "paths": {"/shops": {"get": {"operationId": "listShops", "responses": {"200": {"description": "Shops"}}}}}
    /// }"#)?;
    /// assert_eq!(document.operations[0].id.as_deref(), Some("listShops"));
    /// assert_eq!(document.warnings, []);
    /// # Ok::<(), rtk_openapi::ReadError>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self, ReadError> {
        build::document(&Files::parse(text)?).map_err(ReadError::new)
    }

    /// Returns a schema by its id.
    #[must_use]
    pub fn schema(&self, id: SchemaId) -> &Schema {
        &self.schemas[id.0]
    }

    /// Returns the schema that a use names.
    #[must_use]
    pub fn of(&self, at: &Use) -> &Schema {
        self.schema(at.schema)
    }

    /// Returns the operation of that id, or with that method and path.
    #[must_use]
    pub fn operation(&self, id: &str) -> Option<&Operation> {
        self.operations.iter().find(|it| it.id.as_deref() == Some(id) || format!("{} {}", it.method, it.path) == id)
    }
}

impl Operation {
    /// Returns the first response with a status of 2xx, the one with content if there is one.
    #[must_use]
    pub fn success(&self) -> Option<&Response> {
        let mut successes = self.responses.iter().filter(|it| it.is_success());
        let first = successes.clone().next();
        successes.find(|it| !it.contents.is_empty()).or(first)
    }

    /// Returns an extension, a key that begins with `x-`.
    #[must_use]
    pub fn extension(&self, key: &str) -> Option<&Node> {
        self.extensions.get(key)
    }

    /// Returns how messages name the operation: its id, or its method and path.
    #[must_use]
    pub fn name(&self) -> String {
        self.id.clone().unwrap_or_else(|| format!("{} {}", self.method, self.path))
    }
}
