//! What only constants can check, since it takes what another declaration says: `rtk` says how, and what is wrong.

use proc_macro2::Literal;

use super::types;
use crate::code::Writer;
use crate::declaration::{Action, Declaration, Member, MemberKind, Place};

/// What holds of types, whatever else is wrong: bodies can be sent.
pub(super) fn of_types(declaration: &Declaration<'_>, w: &mut Writer) {
    for member in &declaration.members {
        let MemberKind::Action(Action { body: Some(ty), .. }) = &member.kind else { continue };
        types::spell(ty, declaration.ident, w);
        w.put_at(types::heart(ty), "impls", "const _: () = #p::sendable::<#ty>();");
    }
}

pub(super) fn items(declaration: &Declaration<'_>, w: &mut Writer) {
    for (at, place) in declaration.places.iter().enumerate() {
        if let Place { scope: Some(scope), collection, .. } = place {
            w.set("scope", scope);
            w.set("at", &Literal::usize_unsuffixed(at));
            let text = "
                const _: () =
                    #p::scope_tells_all(<#ident as #p::Resource>::DESCRIPTOR, #at, <#scope as #p::Resource>::DESCRIPTOR);
            ";
            w.put_at(collection.span, "impls", text);
        }
    }
    for Member { ident, kind } in &declaration.members {
        let MemberKind::Relation(relation) = kind else { continue };
        w.set("target", &relation.target);
        w.name("accessor", ident);
        w.set("many", &relation.many);
        w.set("own", &relation.own_name);
        let text = match relation.own_name {
            true => "const _: () = { #p::lives_inside::<#target, #ident>(); #fits };",
            false => "const _: () = #fits;",
        };
        let fits = "
            #p::child_fits(
                <#ident as #p::Resource>::DESCRIPTOR, <#target as #p::Resource>::DESCRIPTOR, #accessor, #many, #own
            )
        ";
        w.define("fits", fits);
        w.put_at(relation.span(), "impls", text);
    }
}
