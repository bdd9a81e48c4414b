//! What only constants can check, since it takes what another declaration says.

use proc_macro2::Ident;

use super::descriptor::last_word;
use super::types;
use crate::code::Writer;
use crate::declaration::{Action, Declaration, MemberKind, Place, Relation};
use crate::errors::fill;
use crate::names;

/// What holds of types, whatever else is wrong: bodies can be sent.
pub(super) fn of_types(declaration: &Declaration<'_>, w: &mut Writer) {
    for member in &declaration.members {
        let MemberKind::Action(Action { body: Some(ty), .. }) = &member.kind else { continue };
        types::spell(ty, declaration.ident, w);
        w.put_at(types::heart(ty), "impls", "const _: () = #p::sendable::<#ty>();");
    }
}

pub(super) fn items(declaration: &Declaration<'_>, w: &mut Writer) {
    for place in &declaration.places {
        scope_tells_all(place, declaration, w);
    }
    for member in &declaration.members {
        if let MemberKind::Relation(relation) = &member.kind {
            child_fits(&member.ident, relation, declaration, w);
        }
    }
}

/// Each placeholder of a path comes from the paths of its scope.
fn scope_tells_all(place: &Place, declaration: &Declaration<'_>, w: &mut Writer) {
    let Some(scope) = &place.scope else { return };
    let (name, scope_name) = (&declaration.name, last_word(scope));
    let placeholders = place.collection.placeholders();
    w.set("scope", scope);
    w.clear(&["checks"]);
    for (at, param) in placeholders.iter().enumerate() {
        let why = fill("`{}` needs `{{}}`, and no path of its scope `{}` has it", &[name, param, &scope_name]);
        // The scope's own id is the last.
        let cure = match at + 1 == placeholders.len() {
            true => fill("if that is the id of `{}`, say `id_param = {}` there", &[&scope_name, param]),
            false => fill("compare the path of `{}`, or name another scope with `scope = …`", &[&scope_name]),
        };
        check(&fill("{{}}", &[param]), &fill("{}: {}", &[&why, &cure]), w);
    }
    // Of one placeholder there is no more to say.
    if placeholders.len() > 1 {
        let named = place.collection.named();
        let message = fill("no path of `{}`, the scope of `{}`, has all of {}", &[&scope_name, name, &named]);
        check(&place.collection.text, &message, w);
    }
    w.put_at(place.collection.span, "impls", "const _: () = { #checks };");
}

fn check(path: &str, message: &str, w: &mut Writer) {
    w.set("path", &path);
    w.set("message", &message);
    let text = "#p::assert!(#p::scope_provides(<#scope as #p::Resource>::DESCRIPTOR, #path), \"{}\", #message);";
    w.put("checks", text);
}

/// What a resource has lives inside it, is one or many as it was said to be, and is called what it was said to be.
fn child_fits(ident: &Ident, relation: &Relation, declaration: &Declaration<'_>, w: &mut Writer) {
    let Relation { target, many, own_name, .. } = relation;
    let (name, child) = (&declaration.name, relation.child());
    let key = if *many { "has_many" } else { "has_one" };
    let path = declaration.path_inside();
    w.set("target", target);
    w.clear(&["checks"]);
    if *own_name {
        w.put("checks", "#p::lives_inside::<#target, #ident>();");
    }
    w.say("message", "`{}`: the path of `{}` has to begin with `{}`'s, `{}`", &[key, &child, name, path]);
    let text = "
        #p::assert!(
            #p::path_continues(<#ident as #p::Resource>::DESCRIPTOR, <#target as #p::Resource>::DESCRIPTOR),
            \"{}\", #message
        );
    ";
    w.put("checks", text);
    // That there is one, the method of another name asks of the type itself.
    if *many || *own_name {
        let message = match many {
            true => "`{}`: there is one `{}` in each place, since it is a singleton: use `has_one`",
            false => "`{}`: there can be many `{}` in a place: use `has_many`, or declare it a `singleton`",
        };
        w.say("message", message, &[key, &child]);
        w.set("many", many);
        w.put("checks", "#p::assert!(<#target as #p::Resource>::DESCRIPTOR.id.is_some() == #many, \"{}\", #message);");
    }
    let accessor = names::text(ident);
    let (text, message) = match own_name {
        true => (
            "#p::assert!(#p::same_text(<#target as #p::Resource>::DESCRIPTOR.#field, #accessor), \"{}\", #message);",
            "`{}`: `{}` does not call its accessor `{}`: its own serves without this; for one of another name, write \
             `{}(name = {})`",
        ),
        // Both would be in scope, and each use ambiguous.
        false => (
            "#p::assert!(!#p::same_text(<#target as #p::Resource>::DESCRIPTOR.#field, #accessor), \"{}\", #message);",
            "`{}`: `{}` calls its accessor `{}` itself, which serves: remove this",
        ),
    };
    w.define("field", if *many { "plural" } else { "singular" });
    w.set("accessor", &accessor);
    w.say("message", message, &[key, &child, &accessor, key, &child]);
    w.put("checks", text);
    w.put_at(relation.span(), "impls", "const _: () = { #checks };");
}
