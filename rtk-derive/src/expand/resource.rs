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
    let (mut lists, mut members) = (Vec::new(), Vec::new());
    for place in &declaration.places {
        let scope = place.scope.as_ref().unwrap_or(&client);
        add(&mut lists, scope);
        add(&mut members, place.member_scope.as_ref().unwrap_or(&client));
        // Whoever has the collection has the ids that a member needs.
        add(&mut members, scope);
    }
    // Written out, since messages show these.
    for scope in lists {
        w.set("scope", scope);
        w.put("impls", "impl #p::In<#scope> for #ident {}");
    }
    for scope in members {
        w.set("scope", scope);
        w.put("impls", "impl #p::MemberIn<#scope> for #ident {}");
    }
}

fn add<'t>(to: &mut Vec<&'t Type>, scope: &'t Type) {
    for known in &*to {
        if types::text(known) == types::text(scope) {
            return;
        }
    }
    to.push(scope);
}
