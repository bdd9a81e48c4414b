//! Verbs, and the settings that verbs and actions share.

use proc_macro2::{Ident, Span, TokenStream};
use syn::{LitBool, LitStr, Type};

use crate::types;

/// `all`, `find`, `create`, `update`, `replace` or `destroy`.
pub(crate) struct Verb {
    pub(crate) kind: VerbKind,
    /// The location of its key, or `None` if the resource has it by default.
    pub(crate) declared_at: Option<Span>,
    pub(crate) settings: Settings,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum VerbKind {
    All,
    Find,
    Create,
    Update,
    Replace,
    Destroy,
}

impl VerbKind {
    pub(crate) const EVERY: [Self; 6] =
        [Self::All, Self::Find, Self::Create, Self::Update, Self::Replace, Self::Destroy];

    pub(crate) const NAMES: &[&str] = &["all", "find", "create", "update", "replace", "destroy"];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Find => "find",
            Self::Create => "create",
            Self::Update => "update",
            Self::Replace => "replace",
            Self::Destroy => "destroy",
        }
    }

    pub(crate) fn parse(name: &str) -> Option<Self> {
        Self::EVERY.into_iter().find(|verb| verb.name() == name)
    }

    /// Returns the HTTP methods that do what the verb says. The first one is the usual one.
    pub(crate) fn methods(self) -> &'static [&'static str] {
        match self {
            Self::All | Self::Find => &["get", "post"],
            Self::Create => &["post", "put", "patch"],
            Self::Update => &["patch", "put", "post"],
            Self::Replace => &["put", "post", "patch"],
            Self::Destroy => &["delete", "post"],
        }
    }

    /// Returns whether the verb changes something on the server.
    pub(crate) fn is_write(self) -> bool {
        !matches!(self, Self::All | Self::Find)
    }
}

/// Settings that any operation can have.
#[derive(Default)]
pub(crate) struct Settings {
    /// The HTTP method of a verb as a variant of `rtk::Method`, if it is not the usual one.
    pub(crate) method: Option<Ident>,
    /// The key of the payload in the response, below the key of the envelope.
    pub(crate) key: Option<LitStr>,
    /// `key` is declared for this operation, rather than for the resource.
    pub(crate) is_key_declared: bool,
    /// The operation's name in Cloudflare's API schema.
    pub(crate) operation: Option<LitStr>,
    /// The documentation of the generated method.
    pub(crate) doc: Option<LitStr>,
    pub(crate) parameters: Vec<Parameter>,
    /// Parameters that are always sent with the same value.
    pub(crate) constants: Vec<Parameter>,
    pub(crate) envelope: Option<TokenStream>,
    /// The paging style of the list that an action returns.
    pub(crate) paging: Option<TokenStream>,
    /// The type of the body. A verb without it sends attributes.
    pub(crate) body: Option<Type>,
    /// Whether the body is sent as a form, if the resource does not decide that.
    pub(crate) form: Option<LitBool>,
    /// The type of the output. A verb without it returns the resource, or nothing if it is `destroy`.
    pub(crate) returns: Option<Type>,
    /// The header of the response that holds the output.
    pub(crate) response_header: Option<LitStr>,
    /// The scope of the only path that has the operation.
    pub(crate) scope: Option<Type>,
    /// The index of that path.
    pub(crate) only_path: Option<usize>,
    /// Whether the operation is idempotent, if the method does not decide that.
    pub(crate) idempotent: Option<LitBool>,
    /// The header of a key that is made once for each call.
    pub(crate) idempotency_key: Option<LitStr>,
    /// The caller of `create` chooses the id, so that it is sent to the path of the member.
    pub(crate) on_member: bool,
    /// A list that the API may return as a single record.
    pub(crate) one_or_many: bool,
}

impl Settings {
    /// Returns whether an action returns a list that is fetched page by page.
    pub(crate) fn is_listing(&self) -> bool {
        self.returns.as_ref().is_some_and(|returns| types::listing(returns).is_some())
    }
}

/// One parameter of an operation, or one placeholder in the path of an action.
#[derive(Clone)]
pub(crate) struct Parameter {
    pub(crate) ident: Ident,
    pub(crate) name: String,
    pub(crate) wire: String,
    /// The location of `wire` in the declaration: of its name, unless it is declared.
    pub(crate) wire_span: Span,
    /// `wire` is declared, rather than derived from the name.
    pub(crate) is_wire_declared: bool,
    pub(crate) location: Location,
    /// `None` for a constant, and for a placeholder that takes any text.
    pub(crate) ty: Option<Type>,
    /// A string, number or `bool` literal, as it was written.
    pub(crate) constant: Option<TokenStream>,
    pub(crate) required: bool,
    /// Text between the items of a list, if it is sent as one value.
    pub(crate) join: Option<LitStr>,
    /// The keys of the value are parameters of their own.
    pub(crate) flatten: bool,
    /// The documentation of its setter.
    pub(crate) doc: Option<LitStr>,
}

/// The part of a request that carries a parameter.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Location {
    Path,
    Query,
    Header,
    Body,
}
