//! What `#[derive(Nested)]` writes beside the codec: a constructor, setters, and a type for partial changes.

use proc_macro2::TokenStream;

use super::input::{self, InputType};
use super::setters::SetterArg;
use super::{attribute, named_types};
use crate::declaration::{Field, Missing, Nested};
use crate::names;
use crate::spans::{local_name, quote_mixed};

pub(super) fn items(nested: &Nested<'_>) -> Option<TokenStream> {
    if nested.read_only {
        return None;
    }
    let (constructor, changes) = (constructor(nested), changes(nested));
    Some(quote_mixed!(#constructor #changes))
}

/// The attributes, as in the descriptor of a resource.
pub(super) fn attributes(nested: &Nested<'_>) -> TokenStream {
    let (p, ident, vis) = (&nested.private(), nested.ident, nested.vis);
    let attributes =
        nested.fields.iter().map(|field| attribute::describe(field, field.create && !is_optional(field), p));
    let types = named_types::of_fields(nested.fields.iter(), std::iter::empty(), ident, p);
    quote_mixed! {
        // The constant may be unused.
        #[allow(dead_code)]
        impl #ident {
            /// The attributes, in the order of declaration.
            #vis const ATTRIBUTES: &'static [#p::Attribute] = &[#(#attributes,)*];
        }

        #p::described!(#ident: object #types);
    }
}

/// Returns whether `new` takes no argument for the field. It does for a `nullable` one, which may be null.
fn is_optional(field: &Field<'_>) -> bool {
    field.required.is_none() && !field.nullable && (field.is_option() || field.has_default())
}

/// `new` with the fields that have no default, and setters of the others. An object with a field that only responses
/// contain has no constructor.
fn constructor(nested: &Nested<'_>) -> Option<TokenStream> {
    let (p, ident) = (&nested.private(), nested.ident);
    let optional = || nested.fields.iter().filter(|field| is_optional(field));
    let required = || nested.fields.iter().filter(|field| !is_optional(field));
    if required().any(|field| !field.create) {
        return None;
    }
    let declarations: Vec<_> = required()
        .map(|field| {
            let (argument, bound) = (local_name(field.ident), SetterArg::of_new(field, ident, p).bound());
            quote_mixed!(#argument: impl #bound)
        })
        .collect();
    let fields = nested.fields.iter().map(|field| {
        let name = field.ident;
        let value = match &field.missing {
            _ if !is_optional(field) => SetterArg::of_new(field, ident, p).field_value(&local_name(field.ident)),
            Missing::Value(default) => default.clone(),
            Missing::Error | Missing::Default => quote_mixed!(::core::default::Default::default()),
        };
        quote_mixed!(#name: #value)
    });
    let built = match nested.is_partial {
        true => quote_mixed!(#p::elsewhere()),
        false => quote_mixed!(Self { #(#fields,)* }),
    };
    let unused = nested.is_partial.then(|| quote_mixed!(#[allow(unused_variables)]));
    let setters = optional().filter(|field| field.create).map(|it| SetterArg::of_setter(it, ident, p).field_setter());
    let new = input::new_ident(ident);
    let lint = input::too_many_arguments(declarations.len());
    let doc = match (declarations.is_empty(), optional().any(|field| !field.is_option())) {
        (true, false) => "Creates a value in which nothing is set.",
        (false, false) => "Creates a value with everything that is required.",
        (true, true) => {
            "Creates a value in which all fields have their defaults. They are sent unless they are `None`."
        }
        (false, true) => {
            "Creates a value from the required fields. The others have their defaults, and are sent unless they are `None`."
        }
    };
    Some(quote_mixed! {
        // The struct can derive `Default` itself.
        #[allow(clippy::new_without_default)]
        impl #ident {
            #[doc = #doc]
            #[must_use]
            #lint
            #unused
            pub fn #new(#(#declarations,)*) -> Self {
                #built
            }

            #(#setters)*
        }
    })
}

/// `ConfigChanges`, which an update takes instead of a whole `Config`.
fn changes(nested: &Nested<'_>) -> TokenStream {
    let (p, ident) = (&nested.private(), nested.ident);
    let name = nested.type_names.changes(ident);
    let fields = nested.fields.iter().filter(|field| field.update);
    let changes = InputType {
        vis: nested.vis,
        name: name.clone(),
        doc: input::changes_doc(&names::text(ident)),
        members: quote_mixed!(#p::PatchBody),
        arguments: Vec::new(),
        setters: fields.map(|field| SetterArg::of_setter(field, ident, p).change_setter()).collect(),
    };
    let changes = changes.expand();
    quote_mixed!(#changes #p::can!(#name: Change of #ident by IntoChange IntoNullableChange);)
}
