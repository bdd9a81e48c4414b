//! What a declaration says, as static data.
//!
//! [`Resource::DESCRIPTOR`](crate::Resource::DESCRIPTOR) is written by the derive and read by everything that has to know a
//! resource without having a value of it: the calls themselves, the sandbox server, error messages, coverage tests.
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
//! Objects inside and names on the wire tell theirs in constants of their own. Types are text, as written: whoever follows them
//! brings the types that the text names.
//!
//! ```
//! use rtk::realtime_kit::{MeetingStatus, PresetMedia};
//!
//! let video = &PresetMedia::ATTRIBUTES[1];
//! assert_eq!((video.wire, video.ty, video.required), ("video", "PresetVideo", true));
//! assert_eq!(MeetingStatus::VALUES, ["ACTIVE", "INACTIVE"]);
//! ```

pub(crate) mod builder;
pub(crate) mod const_assert;
mod constant;
pub(crate) mod envelope;
pub(crate) mod paging;
pub(crate) mod template;

pub use crate::value::method::Method;
pub(crate) use constant::Literal;
pub use constant::{Constant, Location};

use envelope::Envelope;
use paging::Paging;

/// One resource: where it is, what it has, what can be done with it.
///
/// Built by `#[derive(Resource)]` only; fields may be added in any release.
#[derive(Debug)]
pub struct Descriptor {
    /// The Rust name of the struct, `Session`.
    pub name: &'static str,
    /// The accessor of one, `session`.
    pub singular: &'static str,
    /// The accessor of all, `sessions`. Empty for a singleton.
    pub plural: &'static str,
    /// What identifies one of many. `None` for a singleton.
    pub id: Option<Identity>,
    /// No create, update or destroy.
    pub read_only: bool,
    /// Where the resource is found: one entry for each kind of scope that it lives in.
    pub paths: &'static [ResourcePath],
    /// Where things inside one of these are found, relative to the API's base URL.
    pub children_path: &'static str,
    /// In declared order.
    pub attributes: &'static [Attribute],
    /// Everything that can be called: the verbs first, then the actions.
    pub operations: &'static [Operation],
    /// `has_many` and `has_one`.
    pub relations: &'static [Relationship],
    /// How answers are wrapped.
    pub envelope: &'static Envelope,
    /// How lists go on.
    pub paging: &'static Paging,
    /// A list of one may be answered as that one, without a list around it.
    pub one_or_many: bool,
}

impl Descriptor {
    /// The template of the collection (of the resource itself, for a singleton) in its first place.
    #[must_use]
    pub fn collection_path(&self) -> &'static str {
        self.paths.first().map_or("", |path| path.collection)
    }

    /// The template of one member in its first place; the collection's own for a singleton.
    #[must_use]
    pub fn member_path(&self) -> &'static str {
        self.paths.first().map_or("", |path| path.member)
    }

    /// The ids that must be known before the collection can be called, outermost first.
    pub fn scope_required(&self) -> impl Iterator<Item = &'static str> {
        template::placeholders(self.collection_path())
    }

    /// No id: there is one in each place.
    #[must_use]
    pub fn is_singleton(&self) -> bool {
        self.id.is_none()
    }

    /// The operation of that name: a verb (`all`, `find`, `create`, `update`, `replace`, `destroy`) or an action.
    #[must_use]
    pub fn operation(&self, name: &str) -> Option<&'static Operation> {
        self.operations.iter().find(|operation| operation.name == name)
    }

    /// The operation of a verb, looked up at compile time.
    ///
    /// # Panics
    ///
    /// If the declaration does not allow the verb.
    pub(crate) const fn operation_of(&self, verb: Kind) -> &'static Operation {
        let mut index = 0;
        while index < self.operations.len() {
            if self.operations[index].kind as u8 == verb as u8 {
                return &self.operations[index];
            }
            index += 1;
        }
        panic!("the declaration does not allow this verb")
    }

    /// The attribute of that name.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&'static Attribute> {
        self.attributes.iter().find(|attribute| attribute.name == name)
    }
}

/// The path of a resource inside one kind of scope.
#[derive(Debug)]
pub struct ResourcePath {
    /// The Rust name of the scope, `App`; `Client` for a resource at the top of the API.
    pub scope: &'static str,
    /// `/accounts/{account_id}/realtime/kit/{app_id}/sessions`
    pub collection: &'static str,
    /// `/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}`
    pub member: &'static str,
}

/// What tells one of many from the others.
#[derive(Debug)]
pub struct Identity {
    /// The attribute that holds it.
    pub attribute: &'static str,
    /// Its key on the wire.
    pub wire: &'static str,
    /// The placeholder that stands for it in paths.
    pub param: &'static str,
    /// The header that carries it, where it has no place in a path.
    pub header: Option<&'static str>,
}

/// One attribute of a resource, or of an object inside one.
#[allow(clippy::struct_excessive_bools)] // Each is one word of the declaration.
#[derive(Debug)]
pub struct Attribute {
    /// The field's name.
    pub name: &'static str,
    /// The key in answers.
    pub wire: &'static str,
    /// The key in requests; the same unless the declaration says otherwise.
    pub request_wire: &'static str,
    /// The field's type as written.
    pub ty: &'static str,
    /// What setters take, where that is another type.
    pub input: Option<&'static str>,
    /// Answers can hold it.
    pub read: bool,
    /// May be sent in a create.
    pub create: bool,
    /// May be sent in an update.
    pub update: bool,
    /// Must be sent in a create; of an object inside a resource, wherever it is sent.
    pub required: bool,
    /// Its key is there even if it holds null.
    pub nullable: bool,
    /// A missing or null value leaves one all the same: the declared one, or that of its type, such as an empty list.
    pub default: bool,
    /// The module whose functions read and write it, as written.
    pub with: Option<&'static str>,
    /// Its keys stand beside those of the other attributes, and it has none of its own.
    pub flatten: bool,
}

/// One call that can be made.
#[derive(Debug)]
pub struct Operation {
    /// The Rust name: a verb or the name of an action.
    pub name: &'static str,
    /// Cloudflare's own name of it, where the declaration gives one.
    pub id: Option<&'static str>,
    /// What it does.
    pub kind: Kind,
    /// The HTTP method.
    pub method: Method,
    /// Where its path starts.
    pub base: PathBase,
    /// What follows the base, without a leading slash; empty for the base itself.
    pub tail: &'static str,
    /// Where the payload is below the envelope's payload key, dotted; empty for the payload key itself.
    pub key: &'static str,
    /// The query parameters that it documents, those of paging aside.
    pub query: &'static [Parameter],
    /// The headers that it documents.
    pub headers: &'static [Parameter],
    /// What its request holds.
    pub body: BodyKind,
    /// What it always sends, whoever calls it.
    pub constants: &'static [Constant],
    /// What an action answers, as written. The verbs answer their resource.
    pub returns: Option<&'static str>,
    /// How its answer is wrapped, where that is another way than its resource's.
    pub envelope: Option<&'static Envelope>,
    /// To do it twice is to do it once: GET, PUT and DELETE, unless the declaration says otherwise.
    pub idempotent: bool,
}

impl Operation {
    /// The whole path template in one place of the resource.
    ///
    /// ```
    /// use rtk::{Resource, realtime_kit::Session};
    ///
    /// let session = Session::DESCRIPTOR;
    /// let by_peer = session.operation("find_participant_by_peer_id").expect("declared");
    /// assert_eq!(
    ///     by_peer.path(&session.paths[0]),
    ///     "/accounts/{account_id}/realtime/kit/{app_id}/sessions/peer-report/{peer_id}",
    /// );
    /// ```
    #[must_use]
    pub fn path(&self, path: &ResourcePath) -> String {
        template::join(self.base_path(path), self.tail)
    }

    /// Where its path starts, in one place of the resource.
    pub(crate) fn base_path(&self, path: &ResourcePath) -> &'static str {
        match self.base {
            PathBase::Collection => path.collection,
            PathBase::Member => path.member,
        }
    }
}

/// What an operation does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// Lists a collection.
    All,
    /// Reads one.
    Find,
    /// Makes one.
    Create,
    /// Changes one, in part.
    Update,
    /// Replaces one.
    Replace,
    /// Removes one.
    Destroy,
    /// Anything else.
    Action,
}

/// Where the path of an operation starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathBase {
    /// At [`ResourcePath::collection`].
    Collection,
    /// At [`ResourcePath::member`].
    Member,
}

/// What a request holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum BodyKind {
    /// No body.
    Nothing,
    /// The attributes that a create or an update takes, as a JSON object.
    Attributes,
    /// A value of that type, as written.
    Value(&'static str),
    /// A JSON object of those of its [`constants`](Operation::constants) that are in the body, and nothing else.
    Constants,
}

/// One parameter of an operation, in its query or its headers.
#[derive(Debug)]
pub struct Parameter {
    /// The setter's or argument's name.
    pub name: &'static str,
    /// The key in the query, or the header.
    pub wire: &'static str,
    /// Its type as written.
    pub ty: &'static str,
    /// The operation cannot be called without it.
    pub required: bool,
}

/// A `has_many` or `has_one` of a declaration.
#[derive(Debug)]
pub struct Relationship {
    /// The accessor.
    pub name: &'static str,
    /// The Rust name of the child.
    pub target: &'static str,
    /// `has_many` rather than `has_one`.
    pub many: bool,
}
