//! Attributes in descriptors.

use proc_macro2::TokenStream;

use crate::declaration::Field;
use crate::spans::quote_mixed;
use crate::types;

/// Returns the `Attribute` of a field. `required`: `new` takes it as an argument.
pub(crate) fn describe(field: &Field<'_>, required: bool, p: &TokenStream) -> TokenStream {
    let Field { name, wire, request_wire, .. } = field;
    let ty = types::text(field.ty);
    let wire = (wire != name || request_wire != name).then(|| quote_mixed!(.wire(#wire, #request_wire)));
    let input = field.input.as_ref().map(types::text).map(|ty| quote_mixed!(.input(#ty)));
    let with = field.with.as_ref().map(types::text).map(|module| quote_mixed!(.with(#module)));
    let write_only = (!field.read).then(|| quote_mixed!(.write_only()));
    let sent = match (field.create, field.update) {
        (true, true) => Some(quote_mixed!(.sent())),
        (true, false) => Some(quote_mixed!(.create())),
        (false, true) => Some(quote_mixed!(.update())),
        (false, false) => None,
    };
    let required = required.then(|| quote_mixed!(.required()));
    let required_in_update = field.required_in_update.map(|_| quote_mixed!(.required_in_update()));
    let nullable = field.nullable.then(|| quote_mixed!(.nullable()));
    let default = field.has_default().then(|| quote_mixed!(.default()));
    let flatten = field.flatten.then(|| quote_mixed!(.flatten()));
    quote_mixed! {
        #p::attribute(#name, #ty) #wire #input #with #write_only #sent #required #required_in_update #nullable #default #flatten
    }
}
