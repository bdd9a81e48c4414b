//! What `#[derive(Nested)]` writes beside the codec: a constructor and setters, and a type that changes a part.

use proc_macro2::TokenStream;

use super::setters::{self, Given};
use super::types;
use crate::code::Writer;
use crate::declaration::{Field, Missing, Object};
use crate::names;

pub(super) fn items(object: &Object<'_>, w: &Writer) -> TokenStream {
    if object.read_only {
        return TokenStream::new();
    }
    let mut out = building(object, w);
    out.extend(changes(object, w));
    out
}

/// Empty by itself, if nothing is said of it. What is `required` is said, and what is `nullable`, be it null.
fn can_be_empty(field: &Field<'_>) -> bool {
    let optional = types::inside_option(field.ty).is_some();
    field.required.is_none() && !field.nullable && (optional || !matches!(field.missing, Missing::Unfit))
}

const BUILDING: &str = "
    #[automatically_derived]
    // A struct whose fields can all be empty may well derive `Default`; it is not asked for.
    #[allow(clippy::new_without_default)]
    impl #ident {
        #[doc = #doc]
        #[must_use]
        #lint
        pub fn new(#arguments) -> Self {
            Self { #fields }
        }

        #setters
    }
";

/// `new` with what cannot be empty, and a setter for each other field.
fn building(object: &Object<'_>, w: &Writer) -> TokenStream {
    let ident = object.ident;
    let (mut arguments, mut fields, mut setters) = (TokenStream::new(), TokenStream::new(), TokenStream::new());
    for field in &object.fields {
        let name = field.ident;
        if can_be_empty(field) {
            let empty = match &field.missing {
                Missing::Value(default) => default.clone(),
                _ => w.code("::core::default::Default::default()", &[]),
            };
            w.add(&mut fields, "#name: #empty,", &[("name", name), ("empty", &empty)]);
            if field.create {
                setters.extend(Given::by_setter(field, ident, w).setter_of_field());
            }
        } else if field.create {
            let given = Given { field, owner: ident, nullable: field.nullable, w };
            w.add(&mut arguments, "#name: impl #bound,", &[("name", name), ("bound", &given.bound())]);
            w.add(&mut fields, "#name: #value,", &[("name", name), ("value", &given.whole(name))]);
        } else {
            // What only answers tell cannot be made here.
            return TokenStream::new();
        }
    }
    let doc = if arguments.is_empty() { "Nothing is set." } else { "With what is required." };
    w.code(
        BUILDING,
        &[
            ("ident", ident),
            ("doc", &doc),
            ("lint", &setters::lint(object.fields.len(), w)),
            ("arguments", &arguments),
            ("fields", &fields),
            ("setters", &setters),
        ],
    )
}

/// `ConfigChanges`, which an update takes in the place of a whole `Config`.
fn changes(object: &Object<'_>, w: &Writer) -> TokenStream {
    let (ident, vis) = (object.ident, object.vis);
    let name = names::around("", ident, "Changes");
    let doc = format!("What is to change in a [`{}`]. What is not set stays.", names::text(ident));
    let mut setters = TokenStream::new();
    for field in &object.fields {
        if field.update {
            setters.extend(Given::by_setter(field, ident, w).setter(true));
        }
    }
    let mut out = setters::put_together(vis, &name, &doc, &w.code("#p::Part", &[]), &setters, w);
    w.add(&mut out, "#p::can!(#name: Change of #ident);", &[("name", &name), ("ident", ident)]);
    out
}
