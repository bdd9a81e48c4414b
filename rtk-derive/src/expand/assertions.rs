//! Constants that check what only the compiler knows: other types and declarations.

use proc_macro2::{Ident, Literal, TokenStream};
use syn::Type;

use crate::declaration::{
    Action, Declaration, Field, Location, MemberKind, Parameter, Parent, Relation, ResourcePath, VerbKind,
};
use crate::spans::{located_at, quote_mixed};
use crate::template::Template;
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
    let of_actions = declaration.actions().map(|(_, action)| (&action.settings, true));
    let settings = declaration.verbs.iter().map(|verb| (&verb.settings, false)).chain(of_actions);
    settings
        .filter_map(|(settings, is_action)| Some((settings.body.as_ref()?, is_action)))
        .map(|(body, is_action)| {
            let ty = types::resolve_self(body, declaration.ident);
            // The trait of a verb has the bound already.
            let bound = if is_action { ty.clone() } else { quote_mixed!(()) };
            let assertion = quote_mixed! {
                const _: () = {
                    #[allow(unused_imports)]
                    use #p::Plain as _;
                    #p::sendable::<#bound>(#p::Probe::<#ty>::RAW)
                };
            };
            located_at(types::innermost_type_span(body), assertion)
        })
        .collect()
}

/// Asserts that paths and relations agree with the declarations of the resources that they name.
pub(super) fn of_other_declarations(declaration: &Declaration<'_>) -> TokenStream {
    let paths = (0..declaration.paths.len()).map(|index| of_path(index, declaration));
    let members = declaration.members.iter().filter_map(|member| match &member.kind {
        MemberKind::Relation(relation) => Some(of_child(&member.ident, relation, declaration)),
        MemberKind::Parent(parent) => Some(of_parent(parent, declaration)),
        MemberKind::Download(_) | MemberKind::Action(_) => None,
    });
    let api = same_api(declaration);
    let (ids, list) = (scope_ids(declaration), paging_fits(declaration));
    let (siblings, keys) = (siblings(declaration), paging_keys(declaration));
    let listings = declaration.actions().filter(|(_, action)| action.settings.is_listing());
    let listings = listings.map(|(ident, action)| of_listing(ident, action, declaration));
    let flattened = flattened_parameters(declaration);
    quote_mixed!(#api #(#paths)* #ids #(#members)* #(#siblings)* #list #(#keys)* #(#listings)* #flattened)
}

/// Asserts that all scopes belong to the API of the resource, which is the declared one or that of the first scope.
fn same_api(declaration: &Declaration<'_>) -> TokenStream {
    let (p, ident) = (declaration.private(), declaration.ident);
    let first_is_own = usize::from(declaration.api.is_none());
    let assertions = declaration.paths.iter().skip(first_is_own).filter_map(|path| {
        let scope = path.scope.as_ref()?;
        let assertion = quote_mixed!(const _: () = #p::is_in_api_of::<#scope, #ident>(););
        Some(located_at(path.collection.span, assertion))
    });
    assertions.collect()
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
    let of_query = parameters.filter(|parameter| parameter.location == Location::Query && !parameter.flatten);
    of_query.map(move |parameter| {
        let (wire, is_constant) = (&parameter.wire, parameter.constant.is_some());
        let assertion = quote_mixed! {
            const _: () = #p::assert_paging_leaves(<#ident as #p::Resource>::DESCRIPTOR, #wire, #is_constant);
        };
        located_at(parameter.wire_span, assertion)
    })
}

/// Asserts that the list of an action can be followed, and that its query parameters are not those of its paging.
fn of_listing(ident: &Ident, action: &Action, declaration: &Declaration<'_>) -> TokenStream {
    let (p, owner, name, settings) = (declaration.private(), declaration.ident, names::text(ident), &action.settings);
    let paging = settings.paging.as_ref().or(settings.envelope.as_ref());
    let span = paging.and_then(|value| value.clone().into_iter().next()).map_or_else(|| ident.span(), |it| it.span());
    let fits = quote_mixed!(const _: () = #p::assert_list_fits(<#owner as #p::Resource>::DESCRIPTOR, #name););
    let fits = located_at(span, fits);
    let parameters = action.args.iter().chain(&settings.parameters).chain(&settings.constants);
    let leaves = parameters.filter(|parameter| parameter.location == Location::Query).map(|parameter| {
        let (wire, is_constant) = (&parameter.wire, parameter.constant.is_some());
        let assertion = quote_mixed! {
            const _: () = #p::assert_list_leaves(<#owner as #p::Resource>::DESCRIPTOR, #name, #wire, #is_constant);
        };
        located_at(parameter.wire_span, assertion)
    });
    quote_mixed!(#fits #(#leaves)*)
}

/// Asserts that the keys of flattened parameters are those of no other parameter of the operation.
fn flattened_parameters(declaration: &Declaration<'_>) -> TokenStream {
    let verbs = declaration.verbs.iter().map(|verb| (verb.kind.name().to_owned(), &[][..], &verb.settings));
    let actions = declaration.actions().map(|(name, action)| (names::text(name), &action.args[..], &action.settings));
    let assertions = verbs.chain(actions).flat_map(|(operation, args, settings)| {
        let flattened: Vec<_> = args.iter().chain(&settings.parameters).filter(|parameter| parameter.flatten).collect();
        let assertion = |index: usize| {
            let parameter = flattened[index];
            let previous: Vec<_> = flattened[..index].iter().filter_map(|previous| previous.ty.as_ref()).collect();
            flattened_parameter(parameter, &previous, &operation, declaration)
        };
        (0..flattened.len()).filter_map(assertion).collect::<Vec<_>>()
    });
    assertions.collect()
}

/// `previous`: the types of the flattened parameters before it.
fn flattened_parameter(
    parameter: &Parameter,
    previous: &[&Type],
    operation: &str,
    declaration: &Declaration<'_>,
) -> Option<TokenStream> {
    let (p, ident, declared) = (declaration.private(), declaration.ident, parameter.ty.as_ref()?);
    let keys = |ty: &Type| {
        let ty = types::resolve_self(ty, ident);
        quote_mixed!(#p::Probe::<#ty>::KEYS)
    };
    let (own, name) = (keys(declared), &parameter.name);
    let previous = previous.iter().map(|ty| keys(ty));
    let assertion = quote_mixed! {
        const _: () = {
            #[allow(unused_imports)]
            use #p::Plain as _;
            #p::assert_parameters_leave(
                <#ident as #p::Resource>::DESCRIPTOR, #operation, &[#(#previous),*], #own, #name
            )
        };
    };
    Some(located_at(types::innermost_type_span(declared), assertion))
}

/// Asserts that the scopes know the placeholders of a path.
fn of_path(index: usize, declaration: &Declaration<'_>) -> TokenStream {
    let path = &declaration.paths[index];
    let of_collection = path.scope.as_ref().map(|scope| {
        let assumed = path.assumed_scope.as_ref();
        let assertion = if path.collection.is_whole() { "assert_scope_fills_path" } else { "assert_continues_scope" };
        scope_fills(assertion, index, &path.collection, scope, assumed, declaration)
    });
    // By default, the path of a member continues that of the collection.
    let has_own_path = path.collection.is_whole() && !path.member.text.starts_with(&path.collection.text);
    let of_member = path.member_scope.as_ref().filter(|_| has_own_path).map(|scope| {
        let assumed = path.assumed_member_scope.as_ref();
        scope_fills("assert_scope_fills_member_path", index, &path.member, scope, assumed, declaration)
    });
    quote_mixed!(#of_collection #of_member)
}

/// `assumed`: the name of the scope, if it needs no import.
fn scope_fills(
    assertion: &str,
    index: usize,
    path: &Template,
    scope: &Type,
    assumed: Option<&Ident>,
    declaration: &Declaration<'_>,
) -> TokenStream {
    let (p, ident, assertion) = (declaration.private(), declaration.ident, names::word(assertion));
    let index = index_in_descriptor(index, declaration);
    let assumed = assumed.map(|scope| {
        let is_of_rtk = names::word(&format!("Is{scope}OfRtk"));
        quote_mixed!(, #is_of_rtk #scope)
    });
    located_at(path.span, quote_mixed!(#p::scope!(#assertion(#ident, #index, #scope) #assumed);))
}

/// Returns the index that the descriptor has for a path. A path that continues another is there for each path of its scope.
fn index_in_descriptor(index: usize, declaration: &Declaration<'_>) -> TokenStream {
    let p = declaration.private();
    let (continued, whole): (Vec<_>, Vec<_>) =
        declaration.paths[..index].iter().map(ResourcePath::continued_scope).partition(Option::is_some);
    let count = Literal::usize_unsuffixed(whole.len());
    let continued = continued.iter().flatten();
    quote_mixed!(#count #(+ #p::continuations(<#continued as #p::Resource>::DESCRIPTOR))*)
}

/// Asserts that an attribute with the name of the scope's placeholder is an id of the scope: a record fills the placeholder with it.
fn scope_ids(declaration: &Declaration<'_>) -> TokenStream {
    let p = declaration.private();
    let ids = declaration.paths.iter().take(1).filter_map(|path| {
        let scope = path.member_scope.as_ref()?;
        let param = match path.continued_scope() {
            None => path.member.last_placeholder_but(&declaration.id_param)?.to_owned(),
            // Only the scope knows the name of its id. This one is the default.
            Some(scope) => format!("{}_id", names::snake(&names::text(&types::last_segment(scope)?.ident))),
        };
        let field = declaration.fields.iter().find(|field| field.name == param)?;
        let ty = types::option_inner(field.ty).unwrap_or(field.ty);
        if types::last_segment(ty)?.ident != "Id" {
            return None;
        }
        let ty = types::resolve_self(ty, declaration.ident);
        let assertion = quote_mixed!(const _: () = #p::identifies::<#ty, #scope>(););
        Some(located_at(types::innermost_type_span(field.ty), assertion))
    });
    ids.collect()
}

/// Asserts that a child is nested in the resource.
fn of_child(name: &Ident, relation: &Relation, declaration: &Declaration<'_>) -> TokenStream {
    let (p, ident, name) = (declaration.private(), declaration.ident, names::text(name));
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
    located_at(relation.target_span(), assertion)
}

/// Asserts that the place of a parent is known in the scope of the resource.
fn of_parent(parent: &Parent, declaration: &Declaration<'_>) -> TokenStream {
    let (p, ident, target) = (declaration.private(), declaration.ident, &parent.target);
    let assertion = quote_mixed! {
        const _: () = #p::assert_parent_is_known(
            <#ident as #p::Resource>::DESCRIPTOR, <#target as #p::Resource>::DESCRIPTOR
        );
    };
    located_at(types::last_segment_span(target), assertion)
}
