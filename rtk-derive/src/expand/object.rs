//! What `#[derive(Nested)]` writes beside the codec: a constructor and setters, and a type that changes a part.

use super::setters::{self, Given};
use super::{descriptor, types};
use crate::code::Writer;
use crate::declaration::{Field, Missing, Object};
use crate::names;

pub(super) fn items(object: &Object<'_>, w: &mut Writer) {
    attributes(object, w);
    if !object.read_only {
        building(object, w);
        changes(object, w);
    }
}

const ATTRIBUTES: &str = "
    // Whoever writes it is not asked to use it.
    #[allow(dead_code)]
    impl #ident {
        /// What it holds, in declared order.
        #vis const ATTRIBUTES: &'static [#p::Attribute] = &[#attributes];
    }
";

/// What the object says of itself, as the descriptor of a resource does.
fn attributes(object: &Object<'_>, w: &mut Writer) {
    w.clear(&["attributes"]);
    for field in &object.fields {
        descriptor::attribute(field, field.create && !can_be_empty(field), w);
    }
    w.put("impls", ATTRIBUTES);
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
        #[doc = #doc_new]
        #[must_use]
        #lint
        pub fn new(#arguments) -> Self {
            Self { #fields }
        }

        #setters
    }
";

/// `new` with what cannot be empty, and a setter for each other field.
fn building(object: &Object<'_>, w: &mut Writer) {
    w.clear(&["arguments", "fields", "setters"]);
    let (mut required, mut defaults) = (false, false);
    for field in &object.fields {
        if can_be_empty(field) {
            if field.create {
                Given::by_setter(field, object.ident).setter_of_field(w);
            }
            w.set("name", field.ident);
            w.define("empty", "::core::default::Default::default()");
            if let Missing::Value(default) = &field.missing {
                w.set("empty", default);
            }
            w.put("fields", "#name: #empty,");
            defaults |= types::inside_option(field.ty).is_none();
        } else if field.create {
            Given { field, owner: object.ident, nullable: field.nullable }.parts(field.ident, w);
            w.put("arguments", "#name: impl #bound,");
            w.put("fields", "#name: #whole,");
            required = true;
        } else {
            // What only answers tell cannot be made here.
            return;
        }
    }
    w.set(
        "doc_new",
        &match (required, defaults) {
            (false, false) => "Nothing is set.",
            (true, false) => "With what is required.",
            (false, true) => "What cannot be missing has its default, which is sent.",
            (true, true) => "With what is required. What else cannot be missing has its default, which is sent.",
        },
    );
    setters::lint(object.fields.len(), w);
    w.put("items", BUILDING);
}

/// `ConfigChanges`, which an update takes in the place of a whole `Config`.
fn changes(object: &Object<'_>, w: &mut Writer) {
    let ident = object.ident;
    w.clear(&["setters"]);
    for field in &object.fields {
        if field.update {
            Given::by_setter(field, ident).setter(true, w);
        }
    }
    w.set("name", &names::around("", ident, "Changes"));
    w.say("doc", "What is to change in a [`{}`]. What is not set stays.", &[&names::text(ident)]);
    w.define("members", "#p::Part");
    w.put("items", setters::PUT_TOGETHER);
    w.put("items", "#p::can!(#name: Change of #ident);");
}
