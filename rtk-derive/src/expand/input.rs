//! `NewT` and `TChanges`: the types that `create`, `replace` and `update` take.

use proc_macro2::{Ident, TokenStream};
use syn::Visibility;

use super::setters::{ParameterArg, SetterArg};
use crate::declaration::{Declaration, Field, VerbKind};
use crate::names;
use crate::spans::{local_name, located_at, quote_mixed};

/// The field of these types. The compiler lists it to a program that writes a literal of such a type.
const ONLY_FIELD: &str = "made_by_new";

/// The impls of these types.
pub(super) fn impls(declaration: &Declaration<'_>) -> TokenStream {
    let (p, ident) = (&declaration.private(), declaration.ident);
    let (new, changes) = (declaration.type_names.new_type(ident), declaration.type_names.changes(ident));
    let new =
        declaration.create_like_verb().map(|_| quote_mixed!(#p::can!(#new: Input of #ident by body_from_record);));
    let changes = declaration
        .sends_attributes(VerbKind::Update)
        .then(|| quote_mixed!(#p::can!(#changes: Input of #ident by changes_from_record);));
    quote_mixed!(#new #changes)
}

pub(super) fn items(declaration: &Declaration<'_>) -> TokenStream {
    let new = declaration.create_like_verb().map(|verb| new_type(declaration, verb).expand());
    let changes = declaration.sends_attributes(VerbKind::Update).then(|| changes_type(declaration).expand());
    quote_mixed!(#new #changes)
}

fn new_type<'a>(declaration: &'a Declaration<'a>, verb: VerbKind) -> InputType<'a> {
    let (p, owner) = (&declaration.private(), declaration.ident);
    let chosen_id = declaration.id_field().filter(|_| declaration.chooses_id());
    let is_chosen_id = |field: &Field<'_>| chosen_id.is_some_and(|id| id.name == field.name);
    let sent = || declaration.fields.iter().filter(|field| field.create && !is_chosen_id(field));
    let required = sent().filter(|field| field.required.is_some());
    let optional = sent().filter(|field| field.required.is_none());
    let required: Vec<_> = required.map(|field| SetterArg::of_new(field, owner, p)).collect();
    let optional = optional.map(|field| SetterArg::of_setter(field, owner, p));
    let mut arguments: Vec<_> = chosen_id.map(|id| chosen_id_argument(id, owner, p)).into_iter().collect();
    arguments.extend(required.iter().map(SetterArg::argument));
    // A required attribute has a setter too: it can be changed in a value that was copied from a record.
    let setters = required.iter().map(SetterArg::setter).chain(optional.map(|arg| arg.setter())).collect();
    InputType {
        vis: declaration.vis,
        name: declaration.type_names.new_type(owner),
        doc: format!("Attributes of a new [`{}`]. Attributes that are not set are not sent.", declaration.name),
        members: quote_mixed!(#p::JsonBody),
        arguments,
        setters,
    }
    .with_parameters(declaration, verb)
}

/// The id that the caller of `create` chooses. It is sent in the path, and in the body if it is `required`.
fn chosen_id_argument(id: &Field<'_>, owner: &Ident, p: &TokenStream) -> Argument {
    let (argument, key) = (local_name(id.ident), &id.request_wire);
    let in_body = id.required.is_some().then(|| quote_mixed!(__members.set(#key, &#argument);));
    Argument {
        declaration: quote_mixed!(#argument: impl #p::IntoId<#owner>),
        statements: quote_mixed! {
            let #argument = #p::IntoId::<#owner>::into_id(#argument);
            #in_body
            __members.id(#argument);
        },
        doc: None,
    }
}

fn changes_type<'a>(declaration: &'a Declaration<'a>) -> InputType<'a> {
    let (p, owner) = (&declaration.private(), declaration.ident);
    let fields = || declaration.fields.iter().filter(|field| field.update);
    let required = fields().filter(|field| field.required_in_update.is_some());
    InputType {
        vis: declaration.vis,
        name: declaration.type_names.changes(owner),
        doc: changes_doc(&declaration.name),
        members: quote_mixed!(#p::JsonBody),
        arguments: required.map(|field| SetterArg::of_new(field, owner, p).argument()).collect(),
        setters: fields().map(|field| SetterArg::of_setter(field, owner, p).change_setter()).collect(),
    }
    .with_parameters(declaration, VerbKind::Update)
}

pub(super) fn changes_doc(name: &str) -> String {
    format!("Changes to a [`{name}`]. Attributes that are not set keep their values.")
}

/// An argument of `new`, and the statements that set it in `__members`.
pub(super) struct Argument {
    pub(super) declaration: TokenStream,
    pub(super) statements: TokenStream,
    /// A line of the documentation.
    pub(super) doc: Option<String>,
}

/// A generated type that collects what a request sends.
pub(super) struct InputType<'a> {
    pub(super) vis: &'a Visibility,
    pub(super) name: Ident,
    pub(super) doc: String,
    /// The type of its only field.
    pub(super) members: TokenStream,
    pub(super) arguments: Vec<Argument>,
    pub(super) setters: Vec<TokenStream>,
}

impl InputType<'_> {
    /// Adds the parameters of a verb: those that are required are arguments of `new`, the others have setters.
    pub(super) fn with_parameters(mut self, declaration: &Declaration<'_>, verb: VerbKind) -> Self {
        let p = &declaration.private();
        for parameter in declaration.parameters(verb) {
            let arg = ParameterArg { parameter, owner: declaration.ident, p };
            match parameter.required {
                true => self.arguments.push(arg.argument()),
                false => self.setters.push(arg.setter()),
            }
        }
        self
    }

    pub(super) fn expand(&self) -> TokenStream {
        let Self { vis, name, doc, members, setters, .. } = self;
        let new = self.new_function();
        let only_field = names::word(ONLY_FIELD);
        // If the module has a type of this name, the compiler shows the name of the resource, or that in `names(…)`.
        let declared = located_at(name.span(), quote_mixed!(#vis struct #name { #only_field: #members, }));
        let default = self.arguments.is_empty().then(|| quote_mixed!(, ::core::default::Default));
        quote_mixed! {
            #[doc = #doc]
            #[derive(::core::fmt::Debug, ::core::clone::Clone #default)]
            #declared

            impl #name {
                #new
                #(#setters)*
            }
        }
    }

    fn new_function(&self) -> TokenStream {
        let new = new_ident(&self.name);
        if self.arguments.is_empty() {
            return quote_mixed! {
                /// Creates a value in which nothing is set.
                #[must_use]
                pub fn #new() -> Self {
                    ::core::default::Default::default()
                }
            };
        }
        let (members, only_field) = (&self.members, names::word(ONLY_FIELD));
        let lint = too_many_arguments(self.arguments.len());
        let declarations = self.arguments.iter().map(|argument| &argument.declaration);
        let statements = self.arguments.iter().map(|argument| &argument.statements);
        let docs: Vec<_> = self.arguments.iter().filter_map(|argument| argument.doc.as_ref()).collect();
        let docs = (!docs.is_empty()).then(|| quote_mixed!(#[doc = ""] #(#[doc = #docs])*));
        quote_mixed! {
            /// Creates a value with everything that is required.
            #docs
            #[must_use]
            #lint
            pub fn #new(#(#declarations,)*) -> Self {
                let mut __members = #members::new();
                #(#statements)*
                Self { #only_field: __members }
            }
        }
    }
}

/// Returns `new`, located at the name of the type that it creates.
pub(super) fn new_ident(name: &Ident) -> Ident {
    Ident::new("new", name.span())
}

/// Allows many arguments: their number follows from the declaration.
pub(super) fn too_many_arguments(count: usize) -> Option<TokenStream> {
    (count > 7).then(|| quote_mixed!(#[allow(clippy::too_many_arguments)]))
}
