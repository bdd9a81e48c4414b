//! What `create`, `replace` and `update` take: `NewMeeting`, `MeetingChanges`.

use proc_macro2::{Ident, Span};

use super::setters::{self, Given};
use crate::code::Writer;
use crate::declaration::{Declaration, Parameter, Part, VerbKind};
use crate::names;

pub(super) fn impls(declaration: &Declaration<'_>, w: &mut Writer) {
    w.set("new", &names::around("New", declaration.ident, ""));
    w.set("changes", &names::around("", declaration.ident, "Changes"));
    let said = [
        (declaration.has(VerbKind::Create), "#p::can!(#ident: Create, New = #new);"),
        (declaration.has(VerbKind::Replace), "#p::can!(#ident: Replace, New = #new);"),
        (declaration.making().is_some(), "#p::can!(#new: Input of #ident);"),
        (declaration.has(VerbKind::Update), "#p::can!(#ident: Update, Changes = #changes);"),
        (declaration.has(VerbKind::Update), "#p::can!(#changes: Input);"),
    ];
    for (is_said, text) in &said {
        if *is_said {
            w.put("impls", text);
        }
    }
}

pub(super) fn items(declaration: &Declaration<'_>, w: &mut Writer) {
    let name = &declaration.name;
    // A local of ours, which is not the argument that a field of that name becomes.
    w.set("members", &Ident::new("members", Span::mixed_site()));
    if let Some(kind) = declaration.making() {
        w.clear(PARTS);
        let arguments = attributes(declaration, w);
        w.define("input", "#new");
        w.say("doc_input", "What a new [`{}`] is made of. What is not set is not sent.", &[name]);
        input(declaration.parameters(kind), declaration.ident, arguments, w);
    }
    if declaration.has(VerbKind::Update) {
        w.clear(PARTS);
        for field in &declaration.fields {
            if field.update {
                Given::by_setter(field, declaration.ident).setter(true, w);
            }
        }
        w.define("input", "#changes");
        w.say("doc_input", "What is to change in a [`{}`]. What is not set stays.", &[name]);
        input(declaration.parameters(VerbKind::Update), declaration.ident, 0, w);
    }
}

const PARTS: &[&str] = &["arguments", "sets", "setters"];

/// What `NewT` holds of the attributes: the arguments of its `new`, what becomes of them, and setters. How many of them
/// are arguments.
fn attributes(declaration: &Declaration<'_>, w: &mut Writer) -> usize {
    let owner = declaration.ident;
    let mut arguments = 0;
    let mut chosen = None;
    if let (true, Some(field)) = (declaration.chooses_id(), declaration.id_field()) {
        chosen = declaration.id;
        w.set("name", field.ident);
        w.set("key", &field.request_wire);
        w.put("arguments", "#name: impl #p::IntoId<#ident>,");
        w.put("sets", "let #name = #p::IntoId::<#ident>::into_id(#name);");
        if field.required.is_some() {
            w.put("sets", "#members.set(#key, &#name);");
        }
        w.put("sets", "#members.id(#name);");
    }
    for is_required in &[true, false] {
        for (at, field) in declaration.fields.iter().enumerate() {
            if !field.create || field.required.is_some() != *is_required || chosen == Some(at) {
                continue;
            }
            let mut given = Given::by_setter(field, owner);
            if *is_required {
                arguments += 1;
                given.nullable = field.nullable;
                given.argument(w);
            }
            // Those that are required as well: what is copied from a record can be changed.
            given.setter(false, w);
        }
    }
    arguments
}

const INPUT: &str = "
    #[doc = #doc_input]
    #[derive(::core::fmt::Debug, ::core::clone::Clone #default)]
    #vis struct #input {
        members: #p::Members,
    }

    #[automatically_derived]
    impl #input {
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

/// One of the two types. `arguments`: how many attributes are some; the parameters come after them.
fn input(parameters: &[Parameter], owner: &Ident, arguments: usize, w: &mut Writer) {
    for parameter in parameters {
        if parameter.required {
            setters::parameter(parameter, &parameter.ident, owner, w);
            w.put("arguments", "#name: impl #bound,");
            let text = match parameter.part {
                Part::Header => "#members.header(#wire, #given);",
                _ => "#members.query(#wire, #given);",
            };
            w.put("sets", text);
        } else {
            setters::setter_of_parameter(parameter, owner, w);
        }
    }
    let (doc_new, default, mutable) = match w.lacks("arguments") {
        true => ("Nothing is set.", ", ::core::default::Default", ""),
        false => ("With what is required.", "", "mut"),
    };
    w.set("doc_new", &doc_new);
    w.define("default", default);
    w.define("mutable", mutable);
    setters::lint(arguments + parameters.len(), w);
    w.put("items", INPUT);
}
