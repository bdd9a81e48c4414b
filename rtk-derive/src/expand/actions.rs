//! Actions: `get(name(args) = "path", …)` and the like.

use proc_macro2::{Ident, Span, TokenStream};
use syn::Type;

use super::setters::ParameterArg;
use super::{input, parameters};
use crate::declaration::{Action, Declaration, Location, Parameter};
use crate::spans::{item_name, local_name, located_at, quote_mixed};
use crate::{names, types};

/// Returns a method of `TExt`, or a function of the resource if the action is on the collection.
pub(super) fn function(ident: &Ident, action: &Action, declaration: &Declaration<'_>) -> TokenStream {
    let (p, owner, vis) = (&declaration.private(), declaration.ident, declaration.vis);
    let (name, function) = (names::text(ident), item_name(ident));
    let args: Vec<_> = action.args.iter().map(|arg| Argument::declared(arg, owner, p)).collect();
    let body = action.body.as_ref().map(|ty| Argument::body(ty, action, owner, p));
    let args: Vec<_> = args.into_iter().chain(body).collect();
    let (declarations, calls) =
        (args.iter().map(|arg| &arg.declaration), args.iter().map(|arg| &arg.call).collect::<Vec<_>>());
    let marker = parameters::action_marker(declaration, ident, action);
    let Output { request, call: output } = Output::new(action.returns.as_ref(), marker.as_ref(), owner, p);
    let docs = docs(action);
    let lint = input::too_many_arguments(args.len() + 1);
    let with_marker = |call: TokenStream| match &marker {
        Some(marker) => quote_mixed!(#p::queried(#call, #marker)),
        None => call,
    };
    if action.on_collection {
        let at = own_argument("at", action);
        let call = with_marker(quote_mixed!(#p::Action::on_collection::<#owner>(#at, #name) #(#calls)* #output));
        return quote_mixed! {
            #docs
            #lint
            #vis fn #function(#at: &impl #p::Reaches<#owner> #(, #declarations)*) -> #request {
                #call
            }
        };
    }
    let call = with_marker(quote_mixed!(#p::Action::on_member::<#owner>(self, #name) #(#calls)* #output));
    quote_mixed! {
        #docs
        #lint
        fn #function(&self #(, #declarations)*) -> #request
        where
            Self: ::core::marker::Sized,
        {
            #call
        }
    }
}

/// Returns an argument that the declaration does not name. Its name differs from the declared ones.
fn own_argument(name: &str, action: &Action) -> Ident {
    let mut name = name.to_owned();
    while action.args.iter().any(|arg| arg.name == name) {
        name.push('_');
    }
    Ident::new(&name, Span::mixed_site())
}

/// An argument, and the method call that adds it to the request.
struct Argument {
    declaration: TokenStream,
    call: TokenStream,
}

impl Argument {
    /// A placeholder of the path, or a parameter.
    fn declared(parameter: &Parameter, owner: &Ident, p: &TokenStream) -> Self {
        let argument = local_name(&parameter.ident);
        if parameter.location != Location::Path {
            let arg = ParameterArg { parameter, owner, p };
            let (bound, method, wire, value) = (arg.bound(), arg.method(), &parameter.wire, arg.value(&argument));
            return Self {
                declaration: quote_mixed!(#argument: impl #bound),
                call: quote_mixed!(.#method(#wire, #value)),
            };
        }
        let key = &parameter.name;
        match &parameter.ty {
            Some(declared) => {
                let ty = types::resolve_self(declared, owner);
                let call = quote_mixed!(.arg(#key, &#p::IntoValue::<#ty>::into_value(#argument)));
                Self {
                    declaration: quote_mixed!(#argument: impl #p::IntoValue<#ty>),
                    call: located_at(types::innermost_type_span(declared), call),
                }
            }
            None => Self {
                declaration: quote_mixed!(#argument: impl ::core::convert::AsRef<str>),
                call: quote_mixed!(.arg(#key, ::core::convert::AsRef::<str>::as_ref(&#argument))),
            },
        }
    }

    fn body(ty: &Type, action: &Action, owner: &Ident, p: &TokenStream) -> Self {
        let (argument, ty) = (own_argument("body", action), types::resolve_self(ty, owner));
        Self {
            declaration: quote_mixed!(#argument: impl #p::IntoBody<#ty>),
            call: quote_mixed!(.body::<#ty>(#argument)),
        }
    }
}

/// The type of the request, and the method call that creates it.
struct Output {
    request: TokenStream,
    call: TokenStream,
}

impl Output {
    fn new(returns: Option<&Type>, marker: Option<&Ident>, owner: &Ident, p: &TokenStream) -> Self {
        let marker = marker.map(|marker| quote_mixed!(, #marker));
        let Some(declared) = returns else {
            return Self { request: quote_mixed!(#p::Request<() #marker>), call: quote_mixed!(.returns_nothing()) };
        };
        let ty = types::resolve_self(declared, owner);
        // The trait has the constant of types that are no resource, so it has to be in scope.
        let kind = quote_mixed! {{
            #[allow(unused_imports)]
            use #p::Plain as _;
            #p::Probe::<#ty>::ANSWER
        }};
        let request = quote_mixed!(#p::Request<<#ty as #p::Answer<#kind>>::Output #marker>);
        let call = quote_mixed!(.returns::<#ty, #kind>());
        let span = types::innermost_type_span(declared);
        Self { request: located_at(span, request), call: located_at(span, call) }
    }
}

/// Returns the documentation: the request that is sent, and what it returns.
fn docs(action: &Action) -> TokenStream {
    let method = action.method.to_string().to_uppercase();
    let base = if action.on_collection { "the collection" } else { "the resource" };
    let mut lines = vec![match action.path.text.as_str() {
        "" => format!("Sends a `{method}` request to the path of {base}."),
        path => format!("Sends a `{method}` request to `{path}` below the path of {base}."),
    }];
    let constants = action.settings.constants.iter();
    lines.extend(constants.filter_map(|parameter| {
        Some(format!(" Always sends `{}`: `{}`.", parameter.wire, parameter.constant.as_ref()?))
    }));
    if let Some(returns) = action.returns.as_ref().map(types::text) {
        lines.push(String::new());
        lines.push(format!("Returns `{returns}`, in a `Record` if that is a resource."));
        if returns == "Self" && !action.on_collection {
            lines.push(" The record that this is called on does not change.".to_owned());
        }
    }
    if let Some(operation) = &action.settings.operation {
        lines.push(String::new());
        lines.push(format!("Cloudflare operation: `{}`.", operation.value()));
    }
    quote_mixed!(#(#[doc = #lines])*)
}
