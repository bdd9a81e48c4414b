//! Methods that a resource declares by name: relations, downloads and actions.

use proc_macro2::{Ident, Span};
use syn::Path;

use super::{Parameter, Settings};
use crate::names;
use crate::template::Template;
use crate::types;

/// A named method of a resource. All kinds are in one list, since their names must differ.
pub(crate) struct Member {
    pub(crate) ident: Ident,
    pub(crate) kind: MemberKind,
}

#[allow(clippy::large_enum_variant)] // A declaration has a handful of them.
pub(crate) enum MemberKind {
    Relation(Relation),
    Parent(Parent),
    Download(Download),
    Action(Action),
}

/// `has_many` or `has_one`.
pub(crate) struct Relation {
    pub(crate) target: Path,
    pub(crate) many: bool,
    /// The name is that of the target's own accessor, which serves as the method.
    pub(crate) own_name: bool,
}

impl Relation {
    pub(crate) fn target_name(&self) -> String {
        types::last_segment_name(&self.target)
    }

    pub(crate) fn target_span(&self) -> Span {
        types::last_segment_span(&self.target)
    }
}

/// `belongs_to`.
pub(crate) struct Parent {
    pub(crate) target: Path,
    /// The attribute that contains the parent's id.
    pub(crate) key: Ident,
    /// `key = …` is declared, rather than derived from the name.
    pub(crate) is_key_declared: bool,
}

/// `download`.
pub(crate) struct Download {
    /// The attribute that contains the URL.
    pub(crate) link: Ident,
    /// The attribute that contains the time at which the URL expires.
    pub(crate) expires: Option<Ident>,
}

/// `get(name(args) = "path", …)` and the like.
pub(crate) struct Action {
    /// The HTTP method as a variant of `rtk::Method`.
    pub(crate) method: Ident,
    /// Placeholders of the path and required parameters, in the order of the declaration. The settings contain the other
    /// parameters.
    pub(crate) args: Vec<Parameter>,
    pub(crate) path: Template,
    pub(crate) on_collection: bool,
    pub(crate) settings: Settings,
}

impl Action {
    pub(crate) fn is_head(&self) -> bool {
        names::text(&self.method) == "Head"
    }
}
