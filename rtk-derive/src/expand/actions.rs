//! Actions: `get(name(args) = "path", …)` and the like.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens as _, quote_spanned};
use syn::Type;

use super::setters::ParameterArg;
use super::{input, kind, parameters};
use crate::declaration::{Action, Declaration, Location, Parameter};
use crate::spans::{local_name, located_at, quote_mixed};
use crate::{names, types};

/// Returns a method of `TExt`, or a function of the resource if the action is on the collection.
pub(super) fn function(ident: &Ident, action: &Action, declaration: &Declaration<'_>) -> TokenStream {
    let (p, owner, vis) = (&declaration.private(), declaration.ident, declaration.vis);
    let name = names::text(ident);
    let declared = action.args.iter().map(|arg| Argument::declared(arg, owner, p));
    let body = action.settings.body.as_ref().map(|ty| Argument::body(ty, action, owner, p));
    let args: Vec<_> = declared.chain(body).collect();
    let declarations = args.iter().map(|arg| &arg.declaration);
    let calls = args.iter().map(|arg| &arg.call);
    let operation = quote_mixed!(const { #p::operation::<#owner>(#name) });
    let output = Output::new(ident, action, declaration);
    let request = output.request_type(p);
    let docs = docs(action, owner, p);
    let lint = input::too_many_arguments(args.len() + 1);
    if action.on_collection {
        let at = own_argument("at", action);
        let scope = quote_mixed!(impl #p::AncestorOf<#owner>);
        let scope = match only_scope(action, declaration) {
            Some(only) => quote_mixed!((#scope + #only)),
            None => scope,
        };
        let call = output.request(&quote_mixed!(#p::Action::on_collection::<#owner>(#at, #operation) #(#calls)*), p);
        let is_named_by_type = names::text(ident) == names::snake(&declaration.name);
        let name_lint = is_named_by_type.then(|| quote_mixed!(#[allow(clippy::self_named_constructors)]));
        return quote_mixed! {
            #docs
            #lint
            #name_lint
            #vis fn #ident(#at: &#scope #(, #declarations)*) -> #request {
                #call
            }
        };
    }
    let call = output.request(&quote_mixed!(#p::Action::on_member::<#owner>(self, #operation) #(#calls)*), p);
    quote_mixed! {
        #docs
        #lint
        fn #ident(&self #(, #declarations)*) -> #request
        where
            Self: ::core::marker::Sized,
        {
            #call
        }
    }
}

/// Returns the bound of an action that exists in one scope only.
fn only_scope(action: &Action, declaration: &Declaration<'_>) -> Option<TokenStream> {
    let p = declaration.private();
    let scope = declaration.paths.get(action.settings.only_path?)?.scope.as_ref()?;
    let span = action.settings.scope.as_ref().map_or_else(Span::mixed_site, types::innermost_type_span);
    Some(located_at(span, quote_mixed!(#p::AsScope<#scope>)))
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

/// What an action returns, and the type that distinguishes its requests if it has parameters.
struct Output<'a> {
    returned: Option<Returned<'a>>,
    marker: Option<Ident>,
}

impl<'a> Output<'a> {
    fn new(ident: &Ident, action: &'a Action, declaration: &Declaration<'_>) -> Self {
        Self {
            returned: Returned::new(ident, action, declaration),
            marker: parameters::action_marker(declaration, ident, action),
        }
    }

    fn request_type(&self, p: &TokenStream) -> TokenStream {
        let marker = self.marker.as_ref().map(|marker| quote_mixed!(, #marker));
        match &self.returned {
            Some(returned @ Returned { list: Some(list), .. }) => {
                let output = returned.associated(p);
                located_at(returned.span, quote_mixed!(#list<#output::Item #marker>))
            }
            Some(returned) => {
                let output = returned.associated(p);
                located_at(returned.span, quote_mixed!(#p::Request<#output::Output #marker>))
            }
            None => quote_mixed!(#p::Request<() #marker>),
        }
    }

    /// Returns the expression that turns an action into the request.
    fn request(&self, action: &TokenStream, p: &TokenStream) -> TokenStream {
        let request = match &self.returned {
            Some(returned) => {
                let output = located_at(returned.span, returned.associated(p));
                // The type of the method's result says which setters a list has.
                if returned.list.is_some() {
                    return quote_mixed!(#output::list(#action));
                }
                quote_mixed!(#output::request(#action))
            }
            None => quote_mixed!(#action.returns_nothing()),
        };
        match &self.marker {
            Some(marker) => quote_mixed!(#p::with_setters(#request, #marker)),
            None => request,
        }
    }
}

/// The type that `returns` declares.
struct Returned<'a> {
    action: &'a Action,
    /// `Listing`, as it was written, if the type is one.
    list: Option<TokenStream>,
    /// The type, or the type of the items of a `Listing`.
    declared: &'a Type,
    ty: TokenStream,
    /// The compiler shows errors about the type there.
    span: Span,
    owner: Ident,
    /// Distinguishes the action from others of its owner.
    number: Literal,
}

impl<'a> Returned<'a> {
    fn new(ident: &Ident, action: &'a Action, declaration: &Declaration<'_>) -> Option<Self> {
        let declared = action.settings.returns.as_ref()?;
        let number = declaration.members.iter().position(|member| member.ident == *ident)?;
        let (list, declared) = match types::listing(declared) {
            Some((list, item)) => (Some(list.into_token_stream()), item),
            None => (None, declared),
        };
        Some(Self {
            action,
            list,
            declared,
            ty: types::resolve_self(declared, declaration.ident),
            span: types::innermost_type_span(declared),
            owner: declaration.ident.clone(),
            number: Literal::usize_unsuffixed(number),
        })
    }

    /// Returns the trait through which the owner knows the output.
    fn returns(&self, p: &TokenStream) -> TokenStream {
        let Self { ty, number, .. } = self;
        let how = names::word(if self.list.is_some() { "Lists" } else { "Returns" });
        located_at(self.span, quote_mixed!(#p::#how<#ty, #number>))
    }

    fn associated(&self, p: &TokenStream) -> TokenStream {
        let (owner, returns) = (&self.owner, self.returns(p));
        quote_mixed!(<#owner as #returns>)
    }

    /// Returns the impl of that trait, whose output rust-analyzer can follow.
    ///
    /// The kind is a constant of its own, because rust-analyzer evaluates no expression in the arguments of a type. The trait with the
    /// constant of types that are no resource has to be in scope. `impl<>` and the names of the constants are located at the struct, like
    /// `TExt`: rustc then proposes the same fix in each error about a type that does not exist, and so shows one error.
    fn implementation(&self, p: &TokenStream) -> TokenStream {
        let Self { ty, owner, .. } = self;
        let kind = &Ident::new("__KIND", owner.span());
        let header = quote_spanned!(owner.span()=> impl<>);
        let probe = kind::of(self.declared, ty, &self.action.settings, self.action.is_head(), p);
        let raw = located_at(self.span, quote_mixed!(#p::readable(#p::Probe::<#ty>::RAW)));
        let raw_name = &Ident::new("__RAW", owner.span());
        let returns = self.returns(p);
        let items = match self.list {
            Some(_) => quote_mixed!(type Item = #p::Listed<#ty, #kind>;),
            None => quote_mixed! {
                type Output = #p::Returned<#ty, #kind>;

                fn request(__action: #p::Action) -> #p::Request<Self::Output> {
                    __action.returns::<#ty, #kind>()
                }
            },
        };
        let items = located_at(self.span, items);
        quote_mixed! {
            const _: () = {
                #[allow(unused_imports)]
                use #p::Plain as _;

                const #kind: u8 = #probe;
                #[allow(dead_code)]
                const #raw_name: () = #raw;

                #[automatically_derived]
                #header #returns for #owner {
                    #items
                }
            };
        }
    }
}

/// The impls for the types that actions return.
pub(super) fn impls(declaration: &Declaration<'_>) -> TokenStream {
    let p = &declaration.private();
    let returned = declaration.actions().filter_map(|(ident, action)| Returned::new(ident, action, declaration));
    returned.map(|returned| returned.implementation(p)).collect()
}

/// Returns the documentation: what the declaration says, the request that is sent, and what it returns.
fn docs(action: &Action, owner: &Ident, p: &TokenStream) -> TokenStream {
    let method = action.method.to_string().to_uppercase();
    let base = if action.on_collection { "the collection" } else { "the resource" };
    let declared = action.settings.doc.as_ref().map(|doc| [doc.value(), String::new()]);
    let mut lines: Vec<_> = declared.into_iter().flatten().collect();
    lines.push(match action.path.text.as_str() {
        "" => format!("Sends a `{method}` request to the path of {base}."),
        path => format!("Sends a `{method}` request to `{path}` below the path of {base}."),
    });
    let constants = action.settings.constants.iter();
    lines.extend(constants.filter_map(|parameter| {
        Some(format!(" Always sends `{}`: `{}`.", parameter.wire, parameter.constant.as_ref()?))
    }));
    let arguments = action.args.iter().map(|parameter| ParameterArg { parameter, owner, p });
    let arguments: Vec<_> = arguments.filter_map(|arg| arg.doc_of_argument()).collect();
    if !arguments.is_empty() {
        lines.push(String::new());
        lines.extend(arguments);
    }
    if let Some(returns) = action.settings.returns.as_ref().map(types::text) {
        lines.push(String::new());
        lines.push(match action.settings.is_listing() {
            true => {
                format!("Returns `{returns}`, whose items are `Record`s if they are resources. Sends nothing itself.")
            }
            false => format!("Returns `{returns}`, in a `Record` if that is a resource."),
        });
        if returns == "Self" && !action.on_collection {
            lines.push(" The record that this is called on does not change.".to_owned());
        }
    }
    if let Some(operation) = &action.settings.operation {
        lines.push(String::new());
        lines.push(format!("Operation of the API: `{}`.", operation.value()));
    }
    quote_mixed!(#(#[doc = #lines])*)
}
