//! What a declaration says, resolved: names are made, defaults are applied.

use proc_macro2::{Ident, Span, TokenStream};
use syn::{Attribute, LitStr, Path, Type, Visibility};

use crate::names;
use crate::template::Template;

/// One `#[derive(Resource)]`.
pub(crate) struct Declaration<'a> {
    pub(crate) ident: &'a Ident,
    /// The text of that, without `r#`, as everywhere here.
    pub(crate) name: String,
    pub(crate) vis: &'a Visibility,
    /// `::rtk`, or what `crate = …` says.
    pub(crate) krate: Path,
    pub(crate) singular: Ident,
    pub(crate) plural: Ident,
    pub(crate) places: Vec<Place>,
    /// What things inside it are below, if that is not its own path.
    pub(crate) inside: Option<Template>,
    pub(crate) singleton: bool,
    pub(crate) read_only: bool,
    /// The index of the field that is the id.
    pub(crate) id: Option<usize>,
    pub(crate) id_param: String,
    pub(crate) fields: Vec<Field<'a>>,
    pub(crate) verbs: Vec<Verb>,
    pub(crate) members: Vec<Member>,
    /// The header that carries the id, where no path does.
    pub(crate) id_header: Option<LitStr>,
    pub(crate) envelope: Option<TokenStream>,
    pub(crate) paging: Option<TokenStream>,
    pub(crate) env: Option<LitStr>,
}

/// One `#[derive(Nested)]`.
pub(crate) struct Object<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) vis: &'a Visibility,
    pub(crate) krate: Path,
    /// It is in answers only.
    pub(crate) read_only: bool,
    pub(crate) fields: Vec<Field<'a>>,
}

/// One path of a resource.
pub(crate) struct Place {
    pub(crate) collection: Template,
    pub(crate) member: Template,
    /// The scope that the collection is in; `None`: the API itself.
    pub(crate) scope: Option<Type>,
    /// The scope that a member can be reached from.
    pub(crate) member_scope: Option<Type>,
}

/// One field of the struct.
#[allow(clippy::struct_excessive_bools)] // Each is one word of the declaration.
pub(crate) struct Field<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) name: String,
    pub(crate) ty: &'a Type,
    pub(crate) attributes: &'a [Attribute],
    /// The key in answers.
    pub(crate) wire: String,
    /// The key in requests.
    pub(crate) request_wire: String,
    /// Where the key was written.
    pub(crate) wire_span: Span,
    pub(crate) missing: Missing,
    /// Answers can hold it.
    pub(crate) read: bool,
    pub(crate) create: bool,
    pub(crate) update: bool,
    /// Where `required` was said.
    pub(crate) required: Option<Span>,
    /// The key has to be there, and null is a value.
    pub(crate) nullable: bool,
    /// It has no key of its own: its members stand beside the other attributes.
    pub(crate) flatten: bool,
    /// The module whose functions read and write it.
    pub(crate) with: Option<Path>,
    /// What setters take, if that is another type.
    pub(crate) takes: Option<Type>,
}

/// What a missing or null value leaves.
pub(crate) enum Missing {
    /// Nothing can stand for it, unless its type reads nothing as something.
    Unfit,
    /// The default of its type.
    Empty,
    /// That.
    Value(TokenStream),
}

/// `all`, `find`, `create`, `update`, `replace` or `destroy`.
pub(crate) struct Verb {
    pub(crate) kind: VerbKind,
    /// Where it was declared; `None`: it is there by itself.
    pub(crate) said: Option<Span>,
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
        for verb in &Self::EVERY {
            if verb.name() == name {
                return Some(*verb);
            }
        }
        None
    }

    /// Changes something.
    pub(crate) fn writes(self) -> bool {
        !matches!(self, Self::All | Self::Find)
    }
}

/// What can be said of any operation.
#[derive(Default)]
pub(crate) struct Settings {
    /// Another method than the verb's own, as `rtk` calls it. An action has one of its own.
    pub(crate) method: Option<Ident>,
    /// Where the payload is, below the envelope's key.
    pub(crate) key: Option<LitStr>,
    /// Cloudflare's name of it.
    pub(crate) operation: Option<LitStr>,
    pub(crate) parameters: Vec<Parameter>,
    /// Those whose values never differ.
    pub(crate) constants: Vec<Parameter>,
    pub(crate) envelope: Option<TokenStream>,
    /// Whether to do it twice is to do it once; its method says so otherwise.
    pub(crate) idempotent: Option<bool>,
    /// A create whose id the caller chooses: it goes to the member's path.
    pub(crate) on_member: bool,
    /// A list that can be answered by one record.
    pub(crate) one_or_many: bool,
}

/// What an operation is told beside attributes and a body of its own.
pub(crate) struct Parameter {
    pub(crate) ident: Ident,
    pub(crate) name: String,
    pub(crate) wire: String,
    pub(crate) part: Part,
    /// None of a constant, nor of a placeholder that is any text.
    pub(crate) ty: Option<Type>,
    /// A text, a number or a word, as it was written.
    pub(crate) constant: Option<TokenStream>,
    /// The operation cannot be called without it.
    pub(crate) required: bool,
}

/// The part of a request that it is in.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Part {
    Path,
    Query,
    Header,
    Body,
}

/// A method that a resource declares by a name: a relation, a download, an action. In one list, since their names must
/// differ, and since each list is another copy of all that lists can do.
pub(crate) struct Member {
    pub(crate) ident: Ident,
    pub(crate) kind: MemberKind,
}

#[allow(clippy::large_enum_variant)] // A handful of them in a declaration.
pub(crate) enum MemberKind {
    Relation(Relation),
    Parent(Parent),
    Download(Download),
    Action(Action),
}

/// `get(name(args) = "path", …)` and the like.
pub(crate) struct Action {
    /// `Get`, as `rtk` calls it.
    pub(crate) method: Ident,
    /// In their order, which are placeholders, and parameters that are required: none of those is in the settings.
    pub(crate) args: Vec<Parameter>,
    pub(crate) path: Template,
    pub(crate) on_collection: bool,
    pub(crate) body: Option<Type>,
    pub(crate) returns: Option<Type>,
    pub(crate) settings: Settings,
}

/// A `has_many` or `has_one`.
pub(crate) struct Relation {
    pub(crate) target: Path,
    pub(crate) many: bool,
    /// The name is the one that the target gives itself, so its own accessor serves.
    pub(crate) own_name: bool,
}

/// A `belongs_to`.
pub(crate) struct Parent {
    pub(crate) target: Path,
    pub(crate) key: Ident,
    pub(crate) key_is_said: bool,
}

/// Where the last word of a path is.
pub(crate) fn last_of(path: &Path) -> Span {
    match path.segments.last() {
        Some(last) => last.ident.span(),
        None => Span::call_site(),
    }
}

/// That word.
pub(crate) fn last_word(path: &Path) -> String {
    match path.segments.last() {
        Some(last) => names::text(&last.ident),
        None => String::new(),
    }
}

/// A `download`.
pub(crate) struct Download {
    /// The attribute that holds the address.
    pub(crate) link: Ident,
    /// The attribute that says until when.
    pub(crate) expires: Option<Ident>,
}

impl Relation {
    /// The name of what there is.
    pub(crate) fn child(&self) -> String {
        last_word(&self.target)
    }

    /// Where it is named.
    pub(crate) fn span(&self) -> Span {
        last_of(&self.target)
    }
}

impl Declaration<'_> {
    /// What the path of anything inside begins with.
    pub(crate) fn path_inside(&self) -> &str {
        match (&self.inside, self.places.first()) {
            (Some(inside), _) => &inside.text,
            (None, Some(place)) => &place.member.text,
            (None, None) => "",
        }
    }

    pub(crate) fn has(&self, kind: VerbKind) -> bool {
        self.verb(kind).is_some()
    }

    pub(crate) fn verb(&self, kind: VerbKind) -> Option<&Verb> {
        self.verbs.iter().find(|verb| verb.kind == kind)
    }

    pub(crate) fn id_field(&self) -> Option<&Field<'_>> {
        self.fields.get(self.id?)
    }

    /// The parameters of a verb.
    pub(crate) fn parameters(&self, kind: VerbKind) -> &[Parameter] {
        match self.verb(kind) {
            Some(verb) => &verb.settings.parameters,
            None => &[],
        }
    }

    /// The verb that says what `NewT` holds beside attributes.
    pub(crate) fn making(&self) -> Option<VerbKind> {
        match () {
            () if self.has(VerbKind::Create) => Some(VerbKind::Create),
            () if self.has(VerbKind::Replace) => Some(VerbKind::Replace),
            () => None,
        }
    }

    /// The caller chooses the id.
    pub(crate) fn chooses_id(&self) -> bool {
        matches!(self.verb(VerbKind::Create), Some(verb) if verb.settings.on_member)
    }
}
