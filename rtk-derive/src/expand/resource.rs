//! `Resource`, where it lives, and what it can do.

use syn::Type;

use super::{descriptor, query, types};
use crate::code::Writer;
use crate::declaration::{Declaration, Place, VerbKind};
use crate::names;

/// What else has the trait is nothing that a message need list.
const RESOURCE: &str = "
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl #p::Resource for #ident {
        const DESCRIPTOR: &'static #p::Descriptor = &#descriptor;

        fn identity(&self) -> #p::Option<&str> {
            #identity
        }
    }
";

const FROM_ENV: &str = "
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl #p::FromEnv for #ident {
        const VARIABLE: &'static str = #variable;

        fn around(#found: &mut #p::Found) -> #p::Result<(), #p::Error> {
            #around
        }
    }
";

pub(super) fn impls(declaration: &Declaration<'_>, w: &mut Writer) {
    w.define("identity", "#p::Option::None");
    if let Some(field) = declaration.id_field() {
        w.set("name", field.ident);
        w.define_at(types::heart(field.ty), "identity", "#p::MaybeId::maybe_id(&self.#name)");
    }
    descriptor::constant(declaration, w);
    w.put("impls", RESOURCE);
    places(declaration, w);
    w.put("impls", if declaration.singleton { "#p::can!(#ident: Singleton);" } else { "#p::can!(#ident: Many);" });
    if declaration.has(VerbKind::Find) {
        w.put("impls", "#p::can!(#ident: Find);");
    }
    if declaration.has(VerbKind::Destroy) {
        w.define("query", "()");
        if let Some(marker) = query::destroy_marker(declaration) {
            w.set("query", &marker);
        }
        w.put("impls", "#p::can!(#ident: Destroy, Query = #query);");
    }
    from_env(declaration, w);
}

fn from_env(declaration: &Declaration<'_>, w: &mut Writer) {
    let Some(variable) = &declaration.env else { return };
    w.set("variable", variable);
    w.define("found", "_");
    w.define("around", "#p::Result::Ok(())");
    if let Some(Place { member_scope: Some(scope), .. }) = declaration.places.first() {
        w.set("scope", scope);
        w.define("found", "found");
        w.define_at(variable.span(), "locate", "<#scope as #p::FromEnv>::locate");
        w.define("around", "#locate(found)");
    }
    w.put("impls", FROM_ENV);
}

/// One impl for each scope: two paths may lead out of one.
fn places(declaration: &Declaration<'_>, w: &mut Writer) {
    let client = names::ty(names::inside(&declaration.krate, names::word("Client")));
    w.clear(&["lists", "members"]);
    let (mut lists, mut members) = (Vec::new(), Vec::new());
    for place in &declaration.places {
        let scope = place.scope.as_ref().unwrap_or(&client);
        let member_scope = place.member_scope.as_ref().unwrap_or(&client);
        // Written out, since messages show these.
        once(scope, &mut lists, "lists", "impl #p::In<#scope> for #ident {}", w);
        once(member_scope, &mut members, "members", "impl #p::MemberIn<#scope> for #ident {}", w);
        // Whoever has the collection has the ids that a member needs.
        once(scope, &mut members, "members", "impl #p::MemberIn<#scope> for #ident {}", w);
    }
    w.put("impls", "#lists #members");
}

fn once(scope: &Type, seen: &mut Vec<String>, part: &str, text: &str, w: &mut Writer) {
    let name = types::text(scope);
    if !seen.contains(&name) {
        seen.push(name);
        w.set("scope", scope);
        w.put(part, text);
    }
}
