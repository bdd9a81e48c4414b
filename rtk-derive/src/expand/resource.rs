//! `Resource`, where it lives, and what it can do.

use proc_macro2::TokenStream;
use syn::Type;

use super::{descriptor, query, types};
use crate::code::Writer;
use crate::declaration::{Declaration, Place, VerbKind};

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

pub(super) fn impls(declaration: &Declaration<'_>, w: &Writer) -> TokenStream {
    let ident = declaration.ident;
    let identity = match declaration.id_field() {
        Some(field) => {
            let text = "#p::MaybeId::maybe_id(&self.#name)";
            w.code_at(types::heart(field.ty), text, &[("name", field.ident)])
        }
        None => w.code("#p::Option::None", &[]),
    };
    let descriptor = descriptor::constant(declaration, w);
    let mut out = w.code(RESOURCE, &[("ident", ident), ("descriptor", &descriptor), ("identity", &identity)]);
    places(declaration, w, &mut out);
    let number = if declaration.singleton { "#p::can!(#ident: Singleton);" } else { "#p::can!(#ident: Many);" };
    w.add(&mut out, number, &[("ident", ident)]);
    if declaration.has(VerbKind::Find) {
        w.add(&mut out, "#p::can!(#ident: Find);", &[("ident", ident)]);
    }
    if declaration.has(VerbKind::Destroy) {
        let marker = query::destroy_marker(declaration);
        let query = w.code(if marker.is_some() { "#marker" } else { "()" }, &[("marker", &marker)]);
        w.add(&mut out, "#p::can!(#ident: Destroy, Query = #query);", &[("ident", ident), ("query", &query)]);
    }
    from_env(declaration, w, &mut out);
    out
}

fn from_env(declaration: &Declaration<'_>, w: &Writer, out: &mut TokenStream) {
    let Some(variable) = &declaration.env else { return };
    let (found, around) = match declaration.places.first() {
        Some(Place { member_scope: Some(scope), .. }) => {
            let locate = w.code_at(variable.span(), "<#scope as #p::FromEnv>::locate", &[("scope", scope)]);
            (w.code("found", &[]), w.code("#locate(found)", &[("locate", &locate)]))
        }
        _ => (w.code("_", &[]), w.code("#p::Result::Ok(())", &[])),
    };
    w.add(
        out,
        FROM_ENV,
        &[("ident", declaration.ident), ("variable", variable), ("found", &found), ("around", &around)],
    );
}

/// One impl for each scope: two paths may lead out of one.
fn places(declaration: &Declaration<'_>, w: &Writer, out: &mut TokenStream) {
    let client: Type = {
        let krate = &declaration.krate;
        syn::parse_quote!(#krate::Client)
    };
    let (mut lists, mut members) = (Vec::new(), Vec::new());
    for place in &declaration.places {
        add(&mut lists, place.scope.as_ref().unwrap_or(&client));
        add(&mut members, place.member_scope.as_ref().unwrap_or(&client));
        // Whoever has the collection has the ids that a member needs.
        add(&mut members, place.scope.as_ref().unwrap_or(&client));
    }
    // Written out, since messages show these.
    for scope in lists {
        w.add(out, "impl #p::In<#scope> for #ident {}", &[("ident", declaration.ident), ("scope", &scope)]);
    }
    for scope in members {
        w.add(out, "impl #p::MemberIn<#scope> for #ident {}", &[("ident", declaration.ident), ("scope", &scope)]);
    }
}

fn add(to: &mut Vec<Type>, scope: &Type) {
    for known in &*to {
        if types::text(known) == types::text(scope) {
            return;
        }
    }
    to.push(scope.clone());
}
