//! What one attribute or parameter is given as, and what becomes of it: the arguments and setters of `NewT`, `TChanges`,
//! and of objects inside a resource. Setters are one line each, which `rtk` spells out.

use proc_macro2::{Ident, Span};

use super::types::{self, heart};
use crate::code::Writer;
use crate::declaration::{Field, Parameter, Part};
use crate::names;

/// An attribute, as its owner's inputs see it.
pub(super) struct Given<'a> {
    pub(super) field: &'a Field<'a>,
    pub(super) owner: &'a Ident,
    /// Null is a value.
    pub(super) nullable: bool,
}

impl<'a> Given<'a> {
    /// As a setter takes it: `None` is null, where the attribute can be empty.
    pub(super) fn by_setter(field: &'a Field<'a>, owner: &'a Ident) -> Self {
        Self { field, owner, nullable: types::inside_option(field.ty).is_some() }
    }

    /// Where the type that is given was written.
    fn place(&self) -> Span {
        heart(match &self.field.takes {
            Some(takes) => takes,
            None => self.field.ty,
        })
    }

    /// Makes `#name`, `#attribute`, `#key` and `#docs`, and of the argument `value` its `#bound`, `#given`, which is the
    /// `Option<T>` or `T` that the bound promises, and `#whole`, a value of the field.
    pub(super) fn parts(&self, value: &Ident, w: &mut Writer) {
        let field = self.field;
        let once = types::inside_option(field.ty);
        let twice = once.and_then(types::inside_option);
        // `T` for a field of type `Option<T>` or `Option<Option<T>>`, else the field's type; or what it takes instead.
        let inside = twice.or(once).unwrap_or(field.ty);
        types::spell(field.takes.as_ref().unwrap_or(inside), self.owner, w);
        w.set("name", field.ident);
        w.set("attribute", &field.name);
        w.set("key", &field.request_wire);
        w.set("value", value);
        let (bound, given) = match self.nullable {
            true => ("#p::IntoNullable<#ty>", "#p::IntoNullable::<#ty>::into_nullable(#value)"),
            false => ("#p::IntoValue<#ty>", "#p::IntoValue::<#ty>::into_value(#value)"),
        };
        w.define("bound", bound);
        w.define_at(self.place(), "given", given);
        let whole = match (self.nullable, once.is_some(), twice.is_some()) {
            (true, _, true) | (false, true, false) => "#p::Option::Some(#given)",
            (false, _, true) => "#p::Option::Some(#p::Option::Some(#given))",
            _ => "#given",
        };
        w.define("whole", whole);
        // The attribute's own documentation; without one, the setter has a line of its own.
        w.clear(&["docs"]);
        for attribute in field.attributes {
            if attribute.path().is_ident("doc") {
                w.set("doc", attribute);
                w.put("docs", "#doc");
            }
        }
    }

    /// An argument, and how it is set in `#members`, which is put together.
    pub(super) fn argument(&self, w: &mut Writer) {
        self.parts(self.field.ident, w);
        let text = match (&self.field.with, self.field.flatten) {
            (Some(with), _) => {
                w.set("with", with);
                "#members.put(#key, #with::serialize(&#whole, #p::ToJson));"
            }
            (None, true) => "#members.flatten(#attribute, &#given);",
            (None, false) => "#members.set(#key, &#given);",
        };
        w.put("arguments", "#name: impl #bound,");
        w.put("sets", text);
    }

    /// A setter of what is put together. `changes`: a part of a value will do.
    pub(super) fn setter(&self, changes: bool, w: &mut Writer) {
        self.parts(&names::word("value"), w);
        let (form, nullable, set, flatten) = match changes {
            false => ("value", "nullable", "set", "flatten"),
            true => ("change", "nullable_change", "put", "put_flat"),
        };
        w.define("form", if self.nullable { nullable } else { form });
        w.define("how", if self.field.flatten { flatten } else { set });
        let text = match (&self.field.with, self.field.flatten) {
            (Some(with), _) => {
                w.set("with", with);
                "#p::setter!(#docs #name(#value: [#bound]) put #key => #with::serialize(&#whole, #p::ToJson));"
            }
            (None, true) => "#p::setter!(#docs #name: #form #ty, #how #attribute);",
            (None, false) => "#p::setter!(#docs #name: #form #ty, #how #key);",
        };
        w.put_at(self.place(), "setters", text);
    }

    /// A setter of a field of the object itself.
    pub(super) fn setter_of_field(&self, w: &mut Writer) {
        self.parts(&names::word("value"), w);
        let text = "#p::field_setter!(#docs #name(#value: [#bound]) #whole);";
        w.put_at(heart(self.field.ty), "setters", text);
    }
}

/// A type that begins with nothing, and what sets its members.
pub(super) const PUT_TOGETHER: &str = "
    #[doc = #doc]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::default::Default)]
    #vis struct #name {
        members: #members,
    }

    #[automatically_derived]
    impl #name {
        /// Nothing is set.
        #[must_use]
        pub fn new() -> Self {
            ::core::default::Default::default()
        }

        #setters
    }
";

/// Makes `#lint`: a function of many arguments is not the user's idea.
pub(super) fn lint(arguments: usize, w: &mut Writer) {
    w.define("lint", if arguments > 7 { "#[allow(clippy::too_many_arguments)]" } else { "" });
}

/// Makes the parts of a parameter: `#name`, `#wire`, `#doc`, and of the argument `value` its `#bound` and `#given`. A value
/// of a type that cannot be written is reported where the type stands, which is told.
pub(super) fn parameter(parameter: &Parameter, value: &Ident, owner: &Ident, w: &mut Writer) -> Span {
    let what = if parameter.part == Part::Header { "header" } else { "query parameter" };
    let mut place = parameter.ident.span();
    if let Some(ty) = &parameter.ty {
        types::spell(ty, owner, w);
        place = heart(ty);
    }
    w.set("name", &parameter.ident);
    w.set("wire", &parameter.wire);
    w.say("doc", "Sets the {} `{}`.", &[what, &parameter.wire]);
    w.set("value", value);
    w.define("bound", "#p::IntoValue<#ty>");
    w.define_at(place, "given", "&#p::IntoValue::<#ty>::into_value(#value)");
    place
}

/// A setter of a parameter, on what is put together.
pub(super) fn setter_of_parameter(it: &Parameter, owner: &Ident, w: &mut Writer) {
    let place = parameter(it, &names::word("value"), owner, w);
    let text = match it.part {
        Part::Header => "#p::setter!(#[doc = #doc] #name: value #ty, header #wire);",
        _ => "#p::setter!(#[doc = #doc] #name: value #ty, query #wire);",
    };
    w.put_at(place, "setters", text);
}
