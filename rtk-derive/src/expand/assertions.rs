//! Constants that check what only the compiler knows: other types and declarations.

use proc_macro2::{Ident, Literal, TokenStream};

use crate::declaration::{Declaration, Field, Location, MemberKind, VerbKind};
use crate::spans::{located_at, quote_mixed};
use crate::{names, types};

/// Asserts that the keys of flattened objects are those of no other attribute.
pub(super) fn of_flattened(fields: &[Field<'_>], ident: &Ident, p: &TokenStream) -> TokenStream {
    let flattened: Vec<_> = fields.iter().filter(|field| field.flatten).collect();
    let assertions = flattened.iter().enumerate().map(|(index, field)| {
        let (name, ty) = (&field.name, types::resolve_self(field.ty, ident));
        let previous = flattened[..index].iter().map(|field| {
            let ty = types::resolve_self(field.ty, ident);
            quote_mixed!(#p::Probe::<#ty>::KEYS)
        });
        let others: Vec<_> = std::iter::once(quote_mixed!(<#ident as #p::Fields>::KEYS)).chain(previous).collect();
        let assertion = quote_mixed! {
            const _: () = {
                #[allow(unused_imports)]
                use #p::Plain as _;
                #(#p::assert_keys_are_apart(#others, #p::Probe::<#ty>::KEYS, #name);)*
            };
        };
        located_at(types::innermost_type_span(field.ty), assertion)
    });
    assertions.collect()
}

/// Asserts that bodies can be sent. This does not depend on other parts of the declaration.
pub(super) fn of_types(declaration: &Declaration<'_>) -> TokenStream {
    let p = &declaration.private();
    let bodies = declaration.actions().filter_map(|(_, action)| action.body.as_ref());
    bodies
        .map(|body| {
            let ty = types::resolve_self(body, declaration.ident);
            let assertion = quote_mixed! {
                const _: () = {
                    #[allow(unused_imports)]
                    use #p::Plain as _;
                    #p::sendable::<#ty>(#p::Probe::<#ty>::RAW)
                };
            };
            located_at(types::innermost_type_span(body), assertion)
        })
        .collect()
}

/// Asserts that paths and relations agree with the declarations of the resources that they name.
pub(super) fn of_other_declarations(declaration: &Declaration<'_>) -> TokenStream {
    let scopes = declaration.paths.iter().enumerate().filter_map(|(index, path)| {
        let scope = path.scope.as_ref()?;
        Some(located_at(path.collection.span, scope_has_placeholders(declaration, index, scope)))
    });
    let children = declaration.members.iter().filter_map(|member| {
        let MemberKind::Relation(relation) = &member.kind else { return None };
        let name = names::text(&member.ident);
        let (p, ident) = (declaration.private(), declaration.ident);
        let (target, many, own_name) = (&relation.target, relation.many, relation.own_name);
        let fits = quote_mixed! {
            #p::assert_child_fits(
                <#ident as #p::Resource>::DESCRIPTOR, <#target as #p::Resource>::DESCRIPTOR, #name, #many, #own_name
            )
        };
        let assertion = match own_name {
            true => quote_mixed!(const _: () = { #p::lives_inside::<#target, #ident>(); #fits };),
            false => quote_mixed!(const _: () = #fits;),
        };
        Some(located_at(relation.target_span(), assertion))
    });
    scopes
        .chain(children)
        .chain(siblings(declaration))
        .chain(paging_keys(declaration))
        .chain(paging_fits(declaration))
        .collect()
}

/// Asserts that no id of a child is a word in a path of another child.
fn siblings<'a>(declaration: &'a Declaration<'_>) -> impl Iterator<Item = TokenStream> + 'a {
    let p = declaration.private();
    let relations = || {
        declaration.members.iter().filter_map(|member| match &member.kind {
            MemberKind::Relation(relation) => Some(relation),
            _ => None,
        })
    };
    relations().filter(|relation| relation.many).filter_map(move |relation| {
        let others = relations().filter(|other| !std::ptr::eq(*other, relation)).map(|other| &other.target);
        let others: Vec<_> = others.map(|other| quote_mixed!(<#other as #p::Resource>::DESCRIPTOR)).collect();
        let target = &relation.target;
        let assertion = quote_mixed! {
            const _: () = #p::assert_ids_are_reserved(<#target as #p::Resource>::DESCRIPTOR, &[#(#others),*]);
        };
        (!others.is_empty()).then(|| located_at(relation.target_span(), assertion))
    })
}

/// Asserts that the query parameters of `all` are not those of its paging.
fn paging_keys<'a>(declaration: &'a Declaration<'_>) -> impl Iterator<Item = TokenStream> + 'a {
    let (p, ident) = (declaration.private(), declaration.ident);
    let settings = declaration.verb(VerbKind::All).map(|all| &all.settings);
    let parameters = settings.into_iter().flat_map(|all| all.parameters.iter().chain(&all.constants));
    parameters.filter(|parameter| parameter.location == Location::Query).map(move |parameter| {
        let (wire, is_constant) = (&parameter.wire, parameter.constant.is_some());
        let assertion = quote_mixed! {
            const _: () = #p::assert_paging_leaves(<#ident as #p::Resource>::DESCRIPTOR, #wire, #is_constant);
        };
        located_at(parameter.wire_span, assertion)
    })
}

/// Asserts that the list can be followed, if the declaration says how. What it inherits is asserted with its scope.
fn paging_fits(declaration: &Declaration<'_>) -> Option<TokenStream> {
    declaration.verb(VerbKind::All)?;
    let declared = declaration.paging.as_ref().or(declaration.envelope.as_ref())?;
    let span = declared.clone().into_iter().next()?.span();
    let (p, ident) = (declaration.private(), declaration.ident);
    let assertion = quote_mixed!(const _: () = #p::assert_paging_fits(<#ident as #p::Resource>::DESCRIPTOR););
    Some(located_at(span, assertion))
}

/// Asserts that the scope knows the placeholders of the path.
fn scope_has_placeholders(declaration: &Declaration<'_>, index: usize, scope: &syn::Type) -> TokenStream {
    let (p, ident) = (declaration.private(), declaration.ident);
    let index = Literal::usize_unsuffixed(index);
    quote_mixed! {
        const _: () =
            #p::assert_scope_fills_path(<#ident as #p::Resource>::DESCRIPTOR, #index, <#scope as #p::Resource>::DESCRIPTOR);
    }
}
