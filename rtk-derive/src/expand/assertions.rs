//! Constants that check what only the compiler knows: other types and declarations.

use proc_macro2::{Literal, TokenStream};

use crate::declaration::{Declaration, MemberKind, VerbKind};
use crate::spans::{located_at, quote_mixed};
use crate::{names, types};

/// Asserts that bodies can be sent. This does not depend on other parts of the declaration.
pub(super) fn of_types(declaration: &Declaration<'_>) -> TokenStream {
    let p = &declaration.private();
    let bodies = declaration.actions().filter_map(|(_, action)| action.body.as_ref());
    bodies
        .map(|body| {
            let ty = types::resolve_self(body, declaration.ident);
            located_at(types::innermost_type_span(body), quote_mixed!(const _: () = #p::sendable::<#ty>();))
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
    scopes.chain(children).chain(paging_fits(declaration)).collect()
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
