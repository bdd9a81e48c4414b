//! What `create`, `replace` and `update` take: `NewMeeting`, `MeetingChanges`.

use proc_macro2::{Ident, Span, TokenStream};

use super::setters::{self, Given};
use crate::code::{Part, Writer};
use crate::declaration::{Declaration, Field, Parameter, VerbKind};
use crate::names;

pub(super) fn impls(declaration: &Declaration<'_>, w: &Writer) -> TokenStream {
    let ident = declaration.ident;
    let new = names::around("New", ident, "");
    let changes = names::around("", ident, "Changes");
    let parts: [Part<'_>; 3] = [("ident", ident), ("new", &new), ("changes", &changes)];
    let mut out = TokenStream::new();
    let said = [
        (declaration.has(VerbKind::Create), "#p::can!(#ident: Create, New = #new);"),
        (declaration.has(VerbKind::Replace), "#p::can!(#ident: Replace, New = #new);"),
        (declaration.making().is_some(), "#p::can!(#new: Input of #ident);"),
        (declaration.has(VerbKind::Update), "#p::can!(#ident: Update, Changes = #changes);"),
        (declaration.has(VerbKind::Update), "#p::can!(#changes: Input);"),
    ];
    for (is_said, text) in &said {
        if *is_said {
            w.add(&mut out, text, &parts);
        }
    }
    out
}

pub(super) fn items(declaration: &Declaration<'_>, w: &Writer) -> TokenStream {
    let ident = declaration.ident;
    let name = names::text(ident);
    let mut out = TokenStream::new();
    if let Some(kind) = declaration.making() {
        let id = if declaration.chooses_id() { declaration.id_field() } else { None };
        let mut input = Input {
            declaration,
            w,
            name: names::around("New", ident, ""),
            doc: format!("What a new [`{name}`] is made of. What is not set is not sent."),
            id,
            required: Vec::new(),
            rest: Vec::new(),
            parameters: declaration.parameters(kind),
            changes: false,
        };
        for field in &declaration.fields {
            let is_chosen = matches!(id, Some(id) if id.ident == field.ident);
            if !field.create || is_chosen {
                continue;
            }
            let part = if field.required.is_some() { &mut input.required } else { &mut input.rest };
            part.push(field);
        }
        out.extend(input.item());
    }
    if declaration.has(VerbKind::Update) {
        let mut input = Input {
            declaration,
            w,
            name: names::around("", ident, "Changes"),
            doc: format!("What is to change in a [`{name}`]. What is not set stays."),
            id: None,
            required: Vec::new(),
            rest: Vec::new(),
            parameters: declaration.parameters(VerbKind::Update),
            changes: true,
        };
        for field in &declaration.fields {
            if field.update {
                input.rest.push(field);
            }
        }
        out.extend(input.item());
    }
    out
}

/// One of the two types.
struct Input<'a> {
    declaration: &'a Declaration<'a>,
    w: &'a Writer,
    name: Ident,
    doc: String,
    /// The id that the caller chooses.
    id: Option<&'a Field<'a>>,
    required: Vec<&'a Field<'a>>,
    rest: Vec<&'a Field<'a>>,
    parameters: &'a [Parameter],
    /// It changes what is there, so parts will do.
    changes: bool,
}

const INPUT: &str = "
    #[doc = #doc]
    #[derive(::core::fmt::Debug, ::core::clone::Clone #default)]
    #vis struct #name {
        members: #p::Members,
    }

    #[automatically_derived]
    impl #name {
        #[doc = #doc_new]
        #[must_use]
        #lint
        pub fn new(#arguments) -> Self {
            let #mutable #members: #p::Members = ::core::default::Default::default();
            #sets
            Self { members: #members }
        }

        #setters
    }
";

impl Input<'_> {
    fn item(&self) -> TokenStream {
        let owner = self.declaration.ident;
        // A local of ours, which is not the argument that a field of that name becomes.
        let members = Ident::new("members", Span::mixed_site());
        let (arguments, sets) = self.arguments(&members);
        let mut setters = TokenStream::new();
        // Those that are required as well: what is copied from a record can be changed.
        for field in &self.required {
            let mut given = Given::by_setter(field, owner, self.w);
            given.nullable &= field.nullable;
            setters.extend(given.setter(self.changes));
        }
        for field in &self.rest {
            setters.extend(Given::by_setter(field, owner, self.w).setter(self.changes));
        }
        for parameter in self.parameters {
            if !parameter.required {
                setters.extend(setters::setter_of_parameter(parameter, owner, self.w));
            }
        }
        let (doc_new, default, mutable) = match arguments.is_empty() {
            true => ("Nothing is set.", ", ::core::default::Default", ""),
            false => ("With what is required.", "", "mut"),
        };
        self.w.code(
            INPUT,
            &[
                ("doc", &self.doc),
                ("default", &self.w.code(default, &[])),
                ("vis", self.declaration.vis),
                ("name", &self.name),
                ("doc_new", &doc_new),
                ("lint", &setters::lint(self.required.len() + self.parameters.len(), self.w)),
                ("arguments", &arguments),
                ("mutable", &self.w.code(mutable, &[])),
                ("members", &members),
                ("sets", &sets),
                ("setters", &setters),
            ],
        )
    }

    /// The arguments of `new`, and what becomes of them: the id, the attributes in declared order, the parameters.
    fn arguments(&self, members: &Ident) -> (TokenStream, TokenStream) {
        let (w, owner) = (self.w, self.declaration.ident);
        let (mut arguments, mut sets) = (TokenStream::new(), TokenStream::new());
        if let Some(field) = self.id {
            let parts: [Part<'_>; 4] =
                [("name", field.ident), ("owner", owner), ("members", members), ("key", &field.request_wire)];
            w.add(&mut arguments, "#name: impl #p::IntoId<#owner>,", &parts);
            w.add(&mut sets, "let #name = #p::IntoId::<#owner>::into_id(#name);", &parts);
            if field.required.is_some() {
                w.add(&mut sets, "#members.set(#key, &#name);", &parts);
            }
            w.add(&mut sets, "#members.id(#name);", &parts);
        }
        for field in &self.required {
            let given = Given { field, owner, nullable: field.nullable, w };
            w.add(&mut arguments, "#name: impl #bound,", &[("name", field.ident), ("bound", &given.bound())]);
            sets.extend(given.set(members));
        }
        for parameter in self.parameters {
            if !parameter.required {
                continue;
            }
            let name = &parameter.ident;
            let (bound, _) = setters::parameter(parameter, name, owner, w);
            w.add(&mut arguments, "#name: impl #bound,", &[("name", name), ("bound", &bound)]);
            let set = setters::set_parameter(parameter, name, owner, w);
            w.add(&mut sets, "#members #set;", &[("members", members), ("set", &set)]);
        }
        (arguments, sets)
    }
}
