//! Query parameters and headers: the filter of a list, and setters on the requests of `find`, `destroy` and actions.

use proc_macro2::{Ident, TokenStream};

use super::input::InputType;
use super::setters::{ParameterArg, argument_of_setter};
use crate::declaration::{Action, Declaration, Parameter, VerbKind};
use crate::names;
use crate::spans::quote_mixed;

/// The impl of `List`, and that of its filter.
pub(super) fn list_impls(declaration: &Declaration<'_>) -> Option<TokenStream> {
    let (p, ident) = (&declaration.private(), declaration.ident);
    let all = declaration.verb(VerbKind::All)?;
    if all.settings.parameters.is_empty() {
        return Some(quote_mixed!(#p::can!(#ident: List, Filter = ());));
    }
    let filter = declaration.type_names.filter(ident);
    Some(quote_mixed!(#p::can!(#ident: List, Filter = #filter);))
}

pub(super) fn items(declaration: &Declaration<'_>) -> TokenStream {
    let filter = filter_type(declaration).map(|filter| {
        let impls = filter_impls(declaration, &filter.name);
        let filter = filter.expand();
        quote_mixed!(#filter #impls)
    });
    let find = find_parameters(declaration);
    let destroy = destroy_marker(declaration).map(|marker| {
        let parameters = declaration.parameters(VerbKind::Destroy);
        marked_parameters(declaration, &marker, "destroy", parameters, false)
    });
    let actions = declaration.actions().filter_map(|(ident, action)| {
        let marker = action_marker(declaration, ident, action)?;
        let is_listing = action.settings.is_listing();
        Some(marked_parameters(declaration, &marker, &names::text(ident), &action.settings.parameters, is_listing))
    });
    quote_mixed!(#filter #find #destroy #(#actions)*)
}

/// `TFilter`, which `filter` of a list takes.
fn filter_type<'a>(declaration: &'a Declaration<'_>) -> Option<InputType<'a>> {
    let (p, owner) = (&declaration.private(), declaration.ident);
    let parameters = declaration.parameters(VerbKind::All);
    let filter = || InputType {
        vis: declaration.vis,
        name: declaration.type_names.filter(owner),
        doc: format!("Filters a list of [`{}`].", declaration.name),
        members: quote_mixed!(#p::Params),
        arguments: Vec::new(),
        setters: Vec::new(),
    };
    (!parameters.is_empty()).then(|| filter().with_parameters(declaration, VerbKind::All))
}

/// What a filter is, and methods of lists under the names of its setters. They cannot be called: their message leads to the filter.
fn filter_impls(declaration: &Declaration<'_>, filter: &Ident) -> TokenStream {
    let (p, ident, hidden) = (&declaration.private(), declaration.ident, names::derived("__", filter, "Instead"));
    let setters = declaration.parameters(VerbKind::All).iter().map(|parameter| &parameter.ident);
    quote_mixed!(#p::filter!(#filter of #ident, #hidden: #(#setters)*);)
}

/// `TFindParams`, a trait of the requests of `find`.
fn find_parameters(declaration: &Declaration<'_>) -> Option<TokenStream> {
    let (p, ident) = (&declaration.private(), declaration.ident);
    let parameters = declaration.parameters(VerbKind::Find);
    (!parameters.is_empty()).then(|| {
        let parameters = ParameterTrait {
            declaration,
            name: declaration.type_names.params("find", ident),
            doc: format!("Parameters of `find` for a [`{}`]. They are set on its request.", declaration.name),
            parameters,
        };
        parameters.expand(&quote_mixed!(), &quote_mixed!(#p::Request<#p::Record<#ident>>))
    })
}

/// Returns the type that distinguishes requests of that action from others, if it has parameters.
pub(super) fn action_marker(declaration: &Declaration<'_>, ident: &Ident, action: &Action) -> Option<Ident> {
    (!action.settings.parameters.is_empty())
        .then(|| declaration.type_names.marker(&names::text(ident), declaration.ident))
}

/// Returns the type that distinguishes requests of `destroy` from others, if it has parameters.
pub(super) fn destroy_marker(declaration: &Declaration<'_>) -> Option<Ident> {
    (!declaration.parameters(VerbKind::Destroy).is_empty())
        .then(|| declaration.type_names.marker("destroy", declaration.ident))
}

/// The marker of the requests of one operation, or of the list that it returns, and a trait with their setters.
fn marked_parameters(
    declaration: &Declaration<'_>,
    marker: &Ident,
    method: &str,
    parameters: &[Parameter],
    is_listing: bool,
) -> TokenStream {
    let (p, vis) = (&declaration.private(), declaration.vis);
    let parameters = ParameterTrait {
        declaration,
        name: declaration.type_names.params(method, declaration.ident),
        doc: format!("Parameters of `{method}`. They are set on its {}.", if is_listing { "list" } else { "request" }),
        parameters,
    };
    let parameters = match is_listing {
        true => parameters.expand(&quote_mixed!(<__Item: #p::Item>), &quote_mixed!(#p::Listing<__Item, #marker>)),
        false => parameters.expand(&quote_mixed!(<__Output>), &quote_mixed!(#p::Request<__Output, #marker>)),
    };
    let doc = format!("Distinguishes requests of `{method}`, so that they have its parameters.");
    quote_mixed! {
        #[doc = #doc]
        #[doc(hidden)]
        #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy, ::core::default::Default)]
        #vis struct #marker;

        #p::can!(#marker: MapOutput);

        #parameters
    }
}

/// A trait that gives requests of one operation the setters of its parameters.
struct ParameterTrait<'a> {
    declaration: &'a Declaration<'a>,
    name: Ident,
    doc: String,
    parameters: &'a [Parameter],
}

impl ParameterTrait<'_> {
    /// Returns the trait, and its impl for `request`.
    fn expand(&self, generics: &TokenStream, request: &TokenStream) -> TokenStream {
        let Self { declaration, name, doc, .. } = self;
        let (p, vis) = (&declaration.private(), declaration.vis);
        let value = argument_of_setter();
        let args = || {
            let parameters = self.parameters.iter();
            parameters.map(|parameter| ParameterArg { parameter, owner: declaration.ident, p })
        };
        let signatures = args().map(|arg| {
            let (docs, setter, bound) = (arg.docs(), &arg.parameter.ident, arg.bound());
            quote_mixed!(#docs #[must_use] fn #setter(self, #value: impl #bound) -> Self;)
        });
        let setters = args().map(|arg| {
            let (setter, bound, wire, given) =
                (&arg.parameter.ident, arg.bound(), &arg.parameter.wire, arg.value(&value));
            let set = arg.request_function();
            quote_mixed!(fn #setter(self, #value: impl #bound) -> Self { #p::#set(self, #wire, #given) })
        });
        quote_mixed! {
            #[doc = #doc]
            #vis trait #name: ::core::marker::Sized {
                #(#signatures)*
            }

            #[automatically_derived]
            impl #generics #name for #request {
                #(#setters)*
            }
        }
    }
}
