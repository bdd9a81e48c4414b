//! What only constants can check, since it takes what another declaration says.

use proc_macro2::TokenStream;

use super::descriptor::last_word;
use super::types;
use crate::code::{Part, Writer};
use crate::declaration::{Declaration, Place, Relation};
use crate::names;

/// What holds of types, whatever else is wrong: bodies can be sent.
pub(super) fn of_types(declaration: &Declaration<'_>, w: &Writer) -> TokenStream {
    let mut out = TokenStream::new();
    for action in &declaration.actions {
        let Some(ty) = &action.body else { continue };
        let spelt = types::without_self(ty, declaration.ident);
        out.extend(w.code_at(types::heart(ty), "const _: () = #p::sendable::<#ty>();", &[("ty", &spelt)]));
    }
    out
}

pub(super) fn items(declaration: &Declaration<'_>, w: &Writer) -> TokenStream {
    let mut out = TokenStream::new();
    for place in &declaration.places {
        scope_tells_all(place, declaration, w, &mut out);
    }
    for relation in &declaration.relations {
        out.extend(child_fits(relation, declaration, w));
    }
    out
}

/// Each placeholder of a path comes from the paths of its scope.
fn scope_tells_all(place: &Place, declaration: &Declaration<'_>, w: &Writer, out: &mut TokenStream) {
    let Some(scope) = &place.scope else { return };
    let (name, scope_name) = (names::text(declaration.ident), last_word(scope));
    let placeholders = place.collection.placeholders();
    let mut checks = TokenStream::new();
    let mut check = |path: &str, message: &str| {
        let text = "#p::assert!(#p::scope_provides(<#scope as #p::Resource>::DESCRIPTOR, #path), \"{}\", #message);";
        w.add(&mut checks, text, &[("scope", scope), ("path", &path), ("message", &message)]);
    };
    for (at, param) in placeholders.iter().enumerate() {
        let why = format!("`{name}` needs `{{{param}}}`, and no path of its scope `{scope_name}` has it");
        // The scope's own id is the last.
        let cure = match at + 1 == placeholders.len() {
            true => format!("if that is the id of `{scope_name}`, say `id_param = {param}` there"),
            false => format!("compare the path of `{scope_name}`, or name another scope with `scope = …`"),
        };
        check(&format!("{{{param}}}"), &format!("{why}: {cure}"));
    }
    // Of one placeholder there is no more to say.
    if placeholders.len() > 1 {
        let named = place.collection.named();
        check(&place.collection.text, &format!("no path of `{scope_name}`, the scope of `{name}`, has all of {named}"));
    }
    out.extend(w.code_at(place.collection.span, "const _: () = { #checks };", &[("checks", &checks)]));
}

/// What a resource has lives inside it, is one or many as it was said to be, and is called what it was said to be.
fn child_fits(relation: &Relation, declaration: &Declaration<'_>, w: &Writer) -> TokenStream {
    let Relation { target, many, own_name, .. } = relation;
    let ident = declaration.ident;
    let (name, child) = (names::text(ident), relation.child());
    let key = if *many { "has_many" } else { "has_one" };
    let path = declaration.path_inside();
    let continues = format!("`{key}`: the path of `{child}` has to begin with `{name}`'s, `{path}`");
    let mut checks = TokenStream::new();
    if *own_name {
        w.add(&mut checks, "#p::lives_inside::<#target, #ident>();", &[("target", target), ("ident", ident)]);
    }
    let text = "
        #p::assert!(
            #p::path_continues(<#ident as #p::Resource>::DESCRIPTOR, <#target as #p::Resource>::DESCRIPTOR),
            \"{}\", #continues
        );
    ";
    w.add(&mut checks, text, &[("ident", ident), ("target", target), ("continues", &continues)]);
    // That there is one, the method of another name asks of the type itself.
    if *many || *own_name {
        let message = match many {
            true => format!("`{key}`: there is one `{child}` in each place, since it is a singleton: use `has_one`"),
            false => {
                format!("`{key}`: there can be many `{child}` in a place: use `has_many`, or declare it a `singleton`")
            }
        };
        let text = "#p::assert!(<#target as #p::Resource>::DESCRIPTOR.id.is_some() == #many, \"{}\", #message);";
        w.add(&mut checks, text, &[("target", target), ("many", many), ("message", &message)]);
    }
    let accessor = names::text(&relation.ident);
    let (text, message) = match own_name {
        true => (
            "#p::assert!(#p::same_text(<#target as #p::Resource>::DESCRIPTOR.#field, #accessor), \"{}\", #message);",
            format!(
                "`{key}`: `{child}` does not call its accessor `{accessor}`: its own serves without this; for one of another \
                 name, write `{key}(name = {child})`"
            ),
        ),
        // Both would be in scope, and each use ambiguous.
        false => (
            "#p::assert!(!#p::same_text(<#target as #p::Resource>::DESCRIPTOR.#field, #accessor), \"{}\", #message);",
            format!("`{key}`: `{child}` calls its accessor `{accessor}` itself, which serves: remove this"),
        ),
    };
    let field = names::word(if *many { "plural" } else { "singular" });
    let parts: [Part<'_>; 4] = [("target", target), ("field", &field), ("accessor", &accessor), ("message", &message)];
    w.add(&mut checks, text, &parts);
    w.code_at(relation.span(), "const _: () = { #checks };", &[("checks", &checks)])
}
