//! What only constants can check, since it takes what another declaration says.

use proc_macro2::TokenStream;
use quote::quote;

use super::descriptor::last_word;
use super::types;
use crate::declaration::{Declaration, Place, Relation};
use crate::names;
use crate::spans::shown_at;

/// What holds of types, whatever else is wrong: bodies can be sent.
pub(super) fn of_types(declaration: &Declaration<'_>) -> TokenStream {
    let p = declaration.private();
    let bodies = declaration.actions.iter().filter_map(|action| {
        let ty = action.body.as_ref()?;
        let spelt = types::without_self(ty, declaration.ident);
        Some(shown_at(types::heart(ty), quote!(const _: () = #p::sendable::<#spelt>();)))
    });
    quote!(#(#bodies)*)
}

pub(super) fn items(declaration: &Declaration<'_>) -> TokenStream {
    let places = declaration.places.iter().map(|place| scope_tells_all(place, declaration));
    let relations = declaration.relations.iter().map(|relation| child_fits(relation, declaration));
    quote!(#(#places)* #(#relations)*)
}

/// Each placeholder of a path comes from the paths of its scope.
fn scope_tells_all(place: &Place, declaration: &Declaration<'_>) -> Option<TokenStream> {
    let scope = place.scope.as_ref()?;
    let p = declaration.private();
    let (path, name, scope_name) = (&place.collection.text, names::text(declaration.ident), last_word(scope));
    let descriptor = quote!(<#scope as #p::Resource>::DESCRIPTOR);
    let each = place.collection.placeholders().into_iter().map(|placeholder| {
        let placeholder = format!("{{{placeholder}}}");
        let message = format!("`{name}` needs `{placeholder}`, and no path of its scope `{scope_name}` has it: if that is the id of `{scope_name}`, say `id_param = {}` there", placeholder.trim_matches(['{', '}']));
        quote!(#p::assert!(#p::scope_provides(#descriptor, #placeholder), "{}", #message);)
    });
    let together = format!("no path of `{scope_name}`, the scope of `{name}`, has all of {}", place.collection.named());
    // Of one placeholder there is no more to say.
    let together = (place.collection.placeholders().len() > 1)
        .then(|| quote!(#p::assert!(#p::scope_provides(#descriptor, #path), "{}", #together);));
    let check = quote! {
        const _: () = {
            #(#each)*
            #together
        };
    };
    Some(shown_at(place.collection.span, check))
}

/// What a resource has lives inside it, is one or many as it was said to be, and is called what it was said to be.
fn child_fits(relation: &Relation, declaration: &Declaration<'_>) -> TokenStream {
    let p = declaration.private();
    let Relation { target, many, own_name, .. } = relation;
    let ident = declaration.ident;
    let (name, child) = (names::text(ident), relation.child());
    let key = if *many { "has_many" } else { "has_one" };
    let descriptor = quote!(<#target as #p::Resource>::DESCRIPTOR);
    let lives_inside = own_name.then(|| quote!(#p::lives_inside::<#target, #ident>();));
    let path = declaration.path_inside();
    let continues = format!("`{key}`: the path of `{child}` has to begin with `{name}`'s, `{path}`");
    let count = match many {
        true => format!("`{key}`: there is one `{child}` in each place, since it is a singleton: use `has_one`"),
        false => {
            format!("`{key}`: there can be many `{child}` in a place: use `has_many`, or declare it a `singleton`")
        }
    };
    // That there is one, the method of another name asks of the type itself.
    let count = (*many || *own_name).then(|| quote!(#p::assert!(#descriptor.id.is_some() == #many, "{}", #count);));
    let called = own_name.then(|| {
        let accessor = names::text(&relation.ident);
        let field = if *many { quote!(plural) } else { quote!(singular) };
        let message =
            format!("`{key}`: `{child}` does not call its accessor `{accessor}`: write `{key}(name = {child})`");
        quote!(#p::assert!(#p::same_text(#descriptor.#field, #accessor), "{}", #message);)
    });
    let check = quote! {
        const _: () = {
            #lives_inside
            #p::assert!(#p::path_continues(<#ident as #p::Resource>::DESCRIPTOR, #descriptor), "{}", #continues);
            #count
            #called
        };
    };
    shown_at(relation.span(), check)
}
