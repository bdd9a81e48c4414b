//! The traits of the verbs that write: what they send, and what they return.

use proc_macro2::{Ident, TokenStream};
use quote::quote_spanned;
use syn::Type;

use super::{kind, parameters};
use crate::declaration::{Declaration, Verb, VerbKind};
use crate::spans::{located_at, quote_mixed};
use crate::{names, types};

pub(super) fn impls(declaration: &Declaration<'_>) -> TokenStream {
    let writes = declaration.verbs.iter().filter(|verb| verb.kind.is_write());
    writes.map(|verb| Write { verb, declaration, p: &declaration.private() }.implementation()).collect()
}

struct Write<'a> {
    verb: &'a Verb,
    declaration: &'a Declaration<'a>,
    p: &'a TokenStream,
}

impl Write<'_> {
    /// Returns the impl. A macro of `rtk` writes that of a verb without `body` and `returns`.
    fn implementation(&self) -> TokenStream {
        let Self { verb, p, .. } = self;
        let (ident, settings) = (self.declaration.ident, &verb.settings);
        if settings.body.is_none() && settings.returns.is_none() {
            let can = names::word(&names::camel(verb.kind.name()));
            let (input, sent) = self.input();
            let output = (verb.kind != VerbKind::Destroy).then(|| {
                let output = self.output();
                quote_mixed!(, #output = Record)
            });
            return quote_mixed!(#p::can!(#ident: #can, #input = #sent #output););
        }
        match &settings.returns {
            None => self.of_types(&quote_mixed!(#p::Record<#ident>), &quote_mixed!(#p::Itself)),
            Some(ty) if settings.response_header.is_none() && is_maybe_itself(ty, ident) => {
                self.of_types(&quote_mixed!(#p::Option<#p::Record<#ident>>), &quote_mixed!(#p::MaybeItself))
            }
            Some(ty) => self.of_declared(ty),
        }
    }

    /// Returns the impl of a verb that returns another type, whose kind the compiler finds, as for actions.
    fn of_declared(&self, declared: &Type) -> TokenStream {
        let (p, ident) = (self.p, self.declaration.ident);
        let (ty, span) = (types::resolve_self(declared, ident), types::innermost_type_span(declared));
        let kind = &Ident::new("__KIND", ident.span());
        let raw = &Ident::new("__RAW", ident.span());
        let probe = kind::of(declared, &ty, &self.verb.settings, false, p);
        let readable = located_at(span, quote_mixed!(#p::readable(#p::Probe::<#ty>::RAW)));
        let implementation =
            self.of_types(&quote_mixed!(#p::Returned<#ty, #kind>), &quote_mixed!(#p::Declared<#ty, #kind>));
        quote_mixed! {
            const _: () = {
                #[allow(unused_imports)]
                use #p::Plain as _;

                const #kind: u8 = #probe;
                #[allow(dead_code)]
                const #raw: () = #readable;

                #implementation
            };
        }
    }

    /// Returns the impl of a verb that sends or returns a declared type.
    ///
    /// `impl<>` is located at the struct, as for actions: rustc then shows one error about a type that does not exist.
    fn of_types(&self, returned: &TokenStream, returns: &TokenStream) -> TokenStream {
        let (p, ident, verb) = (self.p, self.declaration.ident, self.verb);
        let header = quote_spanned!(ident.span()=> impl<>);
        let can = names::word(&names::camel(verb.kind.name()));
        let (input, sent) = self.input();
        let body = match (verb.kind, &verb.settings.body) {
            (VerbKind::Destroy, _) => None,
            (_, None) => Some(quote_mixed!(type Body = #p::Attributes;)),
            (_, Some(body)) => {
                Some(located_at(types::innermost_type_span(body), quote_mixed!(type Body = #p::DeclaredBody;)))
            }
        };
        let output = self.output();
        let outputs = quote_mixed!(type #output = #returned; type Returns = #returns;);
        let outputs = match &verb.settings.returns {
            Some(ty) => located_at(types::innermost_type_span(ty), outputs),
            None => outputs,
        };
        quote_mixed! {
            #[automatically_derived]
            #[diagnostic::do_not_recommend]
            #header #p::#can for #ident {
                type #input = #sent;
                #outputs
                #body
            }
        }
    }

    /// Returns the name of the associated type of what the verb returns.
    fn output(&self) -> Ident {
        names::word(match self.verb.kind {
            VerbKind::Create => "Created",
            VerbKind::Update => "Updated",
            VerbKind::Replace => "Replaced",
            VerbKind::All | VerbKind::Find | VerbKind::Destroy => "Destroyed",
        })
    }

    /// Returns the associated type of what the caller gives, and its type.
    fn input(&self) -> (Ident, TokenStream) {
        let (declaration, ident) = (self.declaration, self.declaration.ident);
        let body = || {
            let body = self.verb.settings.body.as_ref()?;
            Some(located_at(types::innermost_type_span(body), types::resolve_self(body, ident)))
        };
        match self.verb.kind {
            VerbKind::Destroy => {
                let marker = parameters::destroy_marker(declaration);
                (names::word("Query"), marker.map_or_else(|| quote_mixed!(()), |marker| quote_mixed!(#marker)))
            }
            VerbKind::Update => {
                let changes = declaration.type_names.changes(ident);
                (names::word("Changes"), body().unwrap_or_else(|| quote_mixed!(#changes)))
            }
            _ => {
                let new = declaration.type_names.new_type(ident);
                (names::word("New"), body().unwrap_or_else(|| quote_mixed!(#new)))
            }
        }
    }
}

/// Returns whether the type is `Option<Self>`.
fn is_maybe_itself(ty: &Type, owner: &Ident) -> bool {
    types::option_inner(ty).is_some_and(|inner| types::is_itself(inner, owner))
}
