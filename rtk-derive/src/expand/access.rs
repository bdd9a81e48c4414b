//! What the scope around a resource gains: `app.sessions()`, `app.session(id)`, `session.chat()`.

use crate::code::Writer;
use crate::declaration::{Declaration, VerbKind};
use crate::names;

pub(super) fn items(declaration: &Declaration<'_>, w: &mut Writer) {
    w.set("access", &names::around("", declaration.ident, "Access"));
    w.set("many", &declaration.plural);
    w.set("one", &declaration.singular);
    match declaration.singleton {
        false => w.put("items", "#p::access!(#vis #access for #ident: #many, #one);"),
        true if declaration.has(VerbKind::Find) => w.put("items", "#p::access!(#vis #access for #ident: #one);"),
        true => w.put("items", "#p::access!(#vis #access for #ident: place #one);"),
    }
}
