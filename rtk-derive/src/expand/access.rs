//! What the scope around a resource gains: `app.sessions()`, `app.session(id)`, `session.chat()`.

use proc_macro2::TokenStream;

use crate::code::{Part, Writer};
use crate::declaration::{Declaration, VerbKind};
use crate::names;

pub(super) fn items(declaration: &Declaration<'_>, w: &Writer) -> TokenStream {
    let access = names::around("", declaration.ident, "Access");
    let parts: [Part<'_>; 5] = [
        ("vis", declaration.vis),
        ("access", &access),
        ("ident", declaration.ident),
        ("many", &declaration.plural),
        ("one", &declaration.singular),
    ];
    match declaration.singleton {
        false => w.code("#p::access!(#vis #access for #ident: #many, #one);", &parts),
        true if declaration.has(VerbKind::Find) => w.code("#p::access!(#vis #access for #ident: #one);", &parts),
        true => TokenStream::new(),
    }
}
