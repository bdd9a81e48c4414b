//! What a declaration says, resolved: names are made and defaults are applied. Parsing produces it, expansion reads it.

mod member;
mod operation;
mod type_names;

use proc_macro2::{Ident, Span, TokenStream};
use syn::{Attribute, LitBool, LitStr, Path, Type, Visibility};

use crate::spans::quote_mixed;
use crate::template::Template;
use crate::types;

pub(crate) use member::{Action, Download, Member, MemberKind, Parent, Relation};
pub(crate) use operation::{Location, Parameter, Settings, Verb, VerbKind};
pub(crate) use type_names::TypeNames;

/// One `#[derive(Resource)]`.
#[allow(clippy::struct_excessive_bools)] // Each is one key of the declaration.
pub(crate) struct Declaration<'a> {
    pub(crate) ident: &'a Ident,
    /// The text of `ident`, without `r#`.
    pub(crate) name: String,
    pub(crate) vis: &'a Visibility,
    /// `::rtk`, or the path given by `crate = …`.
    pub(crate) krate: Path,
    /// The API that the resource belongs to, if it is declared.
    pub(crate) api: Option<Type>,
    pub(crate) singular: Ident,
    pub(crate) plural: Ident,
    pub(crate) paths: Vec<ResourcePath>,
    /// The path that child resources are below, if it is not the path of a member.
    pub(crate) children_path: Option<Template>,
    pub(crate) singleton: bool,
    /// The resource is listed, and its members have no ids.
    pub(crate) no_id: bool,
    pub(crate) read_only: bool,
    /// The index of the field that is the id.
    pub(crate) id: Option<usize>,
    /// The field of a nested object that is the id, and the index of the attribute with the object.
    pub(crate) nested_id: Option<(usize, Ident)>,
    pub(crate) id_param: String,
    /// The location of `id_param`, if it is declared.
    pub(crate) id_param_span: Option<Span>,
    /// Words beside an id that no resource has as its id.
    pub(crate) reserved_ids: Vec<LitStr>,
    pub(crate) fields: Vec<Field<'a>>,
    pub(crate) verbs: Vec<Verb>,
    pub(crate) members: Vec<Member>,
    /// The header that carries the id, if the path does not.
    pub(crate) id_header: Option<LitStr>,
    /// The key of the payload of one resource.
    pub(crate) key: Option<LitStr>,
    /// The key of the payload of a list.
    pub(crate) list_key: Option<LitStr>,
    /// Whether bodies are sent as forms, if the scope does not decide that.
    pub(crate) form: Option<LitBool>,
    /// The key of the attributes in the body of a request.
    pub(crate) request_key: Option<LitStr>,
    pub(crate) envelope: Option<TokenStream>,
    pub(crate) paging: Option<TokenStream>,
    pub(crate) env: Option<LitStr>,
    pub(crate) type_names: TypeNames,
    /// Fields that cannot be expanded are left out, so no value can be built.
    pub(crate) is_partial: bool,
}

impl Declaration<'_> {
    /// Returns the path of the module that generated code names: `::rtk::__private`.
    pub(crate) fn private(&self) -> TokenStream {
        private(&self.krate)
    }

    /// Returns whether `rtk` itself declares the resource.
    pub(crate) fn is_of_rtk(&self) -> bool {
        self.krate.is_ident("crate")
    }

    /// Returns the path that child resources are below.
    pub(crate) fn children_path(&self) -> &str {
        match (&self.children_path, self.paths.first()) {
            (Some(path), _) => &path.text,
            (None, Some(path)) => &path.member.text,
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

    /// Returns the attribute with the nested object that has the id, and the field of the id there.
    pub(crate) fn nested_id(&self) -> Option<(&Field<'_>, &Ident)> {
        let (index, below) = self.nested_id.as_ref()?;
        Some((self.fields.get(*index)?, below))
    }

    pub(crate) fn field(&self, name: &str) -> Option<&Field<'_>> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// Returns the parameters of a verb.
    pub(crate) fn parameters(&self, kind: VerbKind) -> &[Parameter] {
        self.verb(kind).map_or(&[], |verb| &verb.settings.parameters)
    }

    pub(crate) fn actions(&self) -> impl Iterator<Item = (&Ident, &Action)> {
        self.members.iter().filter_map(|member| match &member.kind {
            MemberKind::Action(action) => Some((&member.ident, action)),
            _ => None,
        })
    }

    /// Returns whether the resource has the verb, and its body consists of attributes.
    pub(crate) fn sends_attributes(&self, kind: VerbKind) -> bool {
        self.verb(kind).is_some_and(|verb| verb.settings.body.is_none())
    }

    /// Returns the verb that takes a `NewT` and declares its parameters.
    pub(crate) fn create_like_verb(&self) -> Option<VerbKind> {
        [VerbKind::Create, VerbKind::Replace].into_iter().find(|kind| self.sends_attributes(*kind))
    }

    /// Returns whether `replace` takes the `NewT` of `create`, with its parameters.
    pub(crate) fn replace_shares_new(&self) -> bool {
        self.sends_attributes(VerbKind::Create) && self.sends_attributes(VerbKind::Replace)
    }

    /// Returns whether the caller of `create` chooses the id.
    pub(crate) fn chooses_id(&self) -> bool {
        self.verb(VerbKind::Create).is_some_and(|create| create.settings.on_member)
    }
}

/// One `#[derive(Nested)]`.
pub(crate) struct Nested<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) vis: &'a Visibility,
    pub(crate) krate: Path,
    /// Only responses contain it.
    pub(crate) read_only: bool,
    pub(crate) fields: Vec<Field<'a>>,
    /// The methods that download a file.
    pub(crate) downloads: Vec<(Ident, Download)>,
    pub(crate) type_names: TypeNames,
    /// Fields that cannot be expanded are left out, so no value can be built.
    pub(crate) is_partial: bool,
}

impl Nested<'_> {
    /// Returns the path of the module that generated code names: `::rtk::__private`.
    pub(crate) fn private(&self) -> TokenStream {
        private(&self.krate)
    }
}

fn private(krate: &Path) -> TokenStream {
    quote_mixed!(#krate::__private)
}

/// One path of a resource. Both templates continue the path of `scope` if the text of the collection is not whole.
pub(crate) struct ResourcePath {
    pub(crate) collection: Template,
    pub(crate) member: Template,
    /// The parent of the collection, or `None` if that is the client.
    pub(crate) scope: Option<Type>,
    /// The parent that a member can be reached from.
    pub(crate) member_scope: Option<Type>,
    /// `Account` or `Zone`, if the last placeholder of the collection means the one of `rtk`.
    pub(crate) assumed_scope: Option<Ident>,
    /// Likewise for the member, if its scope is another.
    pub(crate) assumed_member_scope: Option<Ident>,
}

impl ResourcePath {
    /// Returns the scope whose path this one continues.
    pub(crate) fn continued_scope(&self) -> Option<&Type> {
        self.scope.as_ref().filter(|_| !self.collection.is_whole())
    }
}

/// One field of the struct.
#[allow(clippy::struct_excessive_bools)] // Each is one key of the declaration.
pub(crate) struct Field<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) name: String,
    pub(crate) ty: &'a Type,
    pub(crate) attributes: &'a [Attribute],
    /// The JSON key in responses.
    pub(crate) wire: String,
    /// The JSON key in requests.
    pub(crate) request_wire: String,
    /// The location of the key in the declaration.
    pub(crate) wire_span: Span,
    pub(crate) missing: Missing,
    /// Responses can contain it.
    pub(crate) read: bool,
    /// It is declared as `read_only`: no request contains it, at any depth. The id and the attributes of a `read_only` struct are not.
    pub(crate) read_only: bool,
    /// `create` and `replace` can send it.
    pub(crate) create: bool,
    /// `update` can send it.
    pub(crate) update: bool,
    /// The location of `required`, if `create` needs the attribute.
    pub(crate) required: Option<Span>,
    /// The location of `required(update)`, if `update` needs it.
    pub(crate) required_in_update: Option<Span>,
    /// The key is always present, and null is one of its values.
    pub(crate) nullable: bool,
    /// The value has no key of its own: its members are in the same object as the other attributes.
    pub(crate) flatten: bool,
    /// The module with the functions that decode and encode the attribute.
    pub(crate) with: Option<Path>,
    /// The type that setters take, if it is not the type of the field.
    pub(crate) input: Option<Type>,
    /// The input can be made from the value of the field.
    pub(crate) copied: bool,
}

impl Field<'_> {
    pub(crate) fn is_option(&self) -> bool {
        types::option_inner(self.ty).is_some()
    }

    /// Returns whether a response may lack the key: the field then has a default.
    pub(crate) fn has_default(&self) -> bool {
        !matches!(self.missing, Missing::Error)
    }
}

/// What a missing or null value becomes.
pub(crate) enum Missing {
    /// An error, unless the type of the field decodes it.
    Error,
    /// The default of the field's type.
    Default,
    /// The value of an expression.
    Value(TokenStream),
}
