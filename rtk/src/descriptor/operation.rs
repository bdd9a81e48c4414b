//! The operations of a resource: its verbs and actions.

use crate::descriptor::constant::Constant;
use crate::descriptor::envelope::Envelope;
use crate::descriptor::paging::Paging;
use crate::descriptor::path::{PathBase, ResourcePath};
use crate::descriptor::{Descriptor, template};
use crate::value::method::Method;

/// A verb or an action of a resource.
#[derive(Debug)]
pub struct Operation {
    /// Rust name: a verb such as `find`, or the name of an action.
    pub name: &'static str,
    /// Name of the operation in the API's documentation, such as an `operationId`, if it is declared.
    pub id: Option<&'static str>,
    /// Kind of the operation: one of the verbs, or an action.
    pub kind: Kind,
    /// HTTP method of the request.
    pub method: Method,
    /// Path that [`tail`](Self::tail) is appended to.
    pub base: PathBase,
    /// Rest of the path after the base, without a leading slash. Can be empty.
    pub tail: &'static str,
    /// Dotted path of the payload, below the envelope's payload key. Empty if the payload is the value of that key.
    pub key: &'static str,
    /// Declared query parameters, without those of paging.
    pub query: &'static [Parameter],
    /// Declared request headers.
    pub headers: &'static [Parameter],
    /// Content of the request body.
    pub body: BodyKind,
    /// Whether a body that is JSON is sent as a form instead. Defaults to [`Descriptor::form`](crate::Descriptor::form).
    pub form: Option<bool>,
    /// Keys of a body that consists of [keys](BodyKind::Keys), without the constant ones.
    pub body_keys: &'static [Parameter],
    /// Query parameters, headers and body keys with a constant value, sent with every request.
    pub constants: &'static [Constant],
    /// Type of the output, as written in the declaration. `None` for actions without an output, and for verbs that return what is usual:
    /// the resource, or nothing if it is `destroy`.
    pub returns: Option<&'static str>,
    /// Response header that holds the output, instead of the body.
    pub response_header: Option<&'static str>,
    /// Index in [`Descriptor::paths`](crate::Descriptor::paths) of the only path that has the operation. `None` if all have it.
    pub only_path: Option<usize>,
    /// Envelope of the response. Defaults to [`Descriptor::envelope`](crate::Descriptor::envelope).
    pub envelope: Option<&'static Envelope>,
    /// Whether the operation returns a list that is fetched page by page. True for `all`, and for an action that returns a `Listing`.
    pub list: bool,
    /// Paging style of that list. Defaults to [`Descriptor::paging`](crate::Descriptor::paging).
    pub paging: Option<&'static Paging>,
    /// Whether it is safe to send the request twice. Defaults to true for GET, HEAD, PUT and DELETE, and to false for POST and PATCH.
    pub idempotent: bool,
    /// Request header with an idempotency key: a value that is made once for each call, and sent with each attempt. `None` if the declaration has
    /// none; [`ApiDescriptor::idempotency_key`](crate::descriptor::ApiDescriptor::idempotency_key) can still apply.
    pub idempotency_key: Option<&'static str>,
}

impl Operation {
    /// Returns the full path template of the operation, for one of the resource's paths.
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

    /// Returns the paging style of the operation's list. An operation of another kind has one response.
    pub(crate) const fn paging_in(&self, resource: &Descriptor) -> Paging {
        match (self.list, self.paging) {
            (true, Some(paging)) => *paging,
            (true, None) => *resource.paging,
            (false, _) => Paging::SINGLE,
        }
    }

    /// Returns the path template that the tail is appended to.
    pub(crate) fn base_path(&self, path: &ResourcePath) -> &'static str {
        match self.base {
            PathBase::Collection => path.collection,
            PathBase::Member => path.member,
        }
    }
}

/// The kind of an operation: one of the verbs, or an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// Lists the members of a collection.
    All,
    /// Fetches one resource.
    Find,
    /// Creates a resource.
    Create,
    /// Changes the given attributes of a resource.
    Update,
    /// Replaces all attributes of a resource.
    Replace,
    /// Deletes a resource.
    Destroy,
    /// Any operation that is not one of the verbs.
    Action,
}

/// The content of a request body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum BodyKind {
    /// No body.
    Nothing,
    /// A JSON object of attributes: those that can be sent in a create, or in an update.
    Attributes,
    /// A value of this type, as written in the declaration.
    Value(&'static str),
    /// A JSON object that consists of the [`body_keys`](Operation::body_keys) that are set, and of the [`constants`](Operation::constants) whose
    /// location is the body.
    Keys,
}

/// A query parameter, a request header or a key of the body of an operation.
#[derive(Debug)]
pub struct Parameter {
    /// Rust name of the setter or argument.
    pub name: &'static str,
    /// Name of the query parameter or header, or key of the body, as it is sent.
    pub wire: &'static str,
    /// Type, as written in the declaration.
    pub ty: &'static str,
    /// Whether the operation cannot be called without the parameter.
    pub required: bool,
    /// Whether the parameter is a struct, each of its keys is a query parameter of its own, and [`wire`](Self::wire) is not sent.
    pub flatten: bool,
    /// Text between the items of a list, if they are sent as one value. Otherwise, a list repeats its key.
    pub join: Option<&'static str>,
}
