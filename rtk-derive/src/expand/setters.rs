//! What one attribute or parameter is given as, and what becomes of it: the arguments and setters of `NewT`, `TChanges`,
//! and of objects inside a resource. Setters are one line each, which `rtk` spells out.

use proc_macro2::{Ident, Span, TokenStream};
use syn::Visibility;

use super::types::{self, heart};
use crate::code::{Part, Writer};
use crate::declaration::{Field, Parameter};
use crate::names;

/// An attribute, as its owner's inputs see it.
pub(super) struct Given<'a> {
    pub(super) field: &'a Field<'a>,
    pub(super) owner: &'a Ident,
    /// Null is a value.
    pub(super) nullable: bool,
    pub(super) w: &'a Writer,
}

impl<'a> Given<'a> {
    /// As a setter takes it: `None` is null, where the attribute can be empty.
    pub(super) fn by_setter(field: &'a Field<'a>, owner: &'a Ident, w: &'a Writer) -> Self {
        Self { field, owner, nullable: types::inside_option(field.ty).is_some(), w }
    }

    /// Where the type that is given was written.
    fn place(&self) -> Span {
        heart(match &self.field.takes {
            Some(takes) => takes,
            None => self.field.ty,
        })
    }

    /// `T` for a field of type `Option<T>` or `Option<Option<T>>`, else the field's type; or what it takes instead.
    pub(super) fn ty(&self) -> TokenStream {
        let once = types::inside_option(self.field.ty).unwrap_or(self.field.ty);
        let ty = match &self.field.takes {
            Some(takes) => takes,
            None => types::inside_option(once).unwrap_or(once),
        };
        types::without_self(ty, self.owner)
    }

    /// The bound of an argument that is a value of the attribute.
    pub(super) fn bound(&self) -> TokenStream {
        let text = if self.nullable { "#p::IntoNullable<#ty>" } else { "#p::IntoValue<#ty>" };
        self.w.code(text, &[("ty", &self.ty())])
    }

    /// What was given, as the `Option<T>` or `T` that the bound promises.
    fn value(&self, value: &Ident) -> TokenStream {
        let text = match self.nullable {
            true => "#p::IntoNullable::<#ty>::into_nullable(#value)",
            false => "#p::IntoValue::<#ty>::into_value(#value)",
        };
        self.w.code_at(self.place(), text, &[("ty", &self.ty()), ("value", value)])
    }

    /// What was given, as a value of the field.
    pub(super) fn whole(&self, value: &Ident) -> TokenStream {
        let given = self.value(value);
        let once = types::inside_option(self.field.ty);
        let twofold = once.and_then(types::inside_option).is_some();
        let text = match (self.nullable, once.is_some(), twofold) {
            (true, _, true) | (false, true, false) => "#p::Option::Some(#given)",
            (false, _, true) => "#p::Option::Some(#p::Option::Some(#given))",
            _ => return given,
        };
        self.w.code(text, &[("given", &given)])
    }

    /// Sets an argument in what is put together.
    pub(super) fn set(&self, members: &Ident) -> TokenStream {
        let (name, attribute) = (self.field.ident, names::text(self.field.ident));
        let key = &self.field.request_wire;
        if let Some(with) = &self.field.with {
            let text = "#members.put(#key, #with::serialize(&#whole, #p::ToJson));";
            let whole = self.whole(name);
            return self.w.code(text, &[("members", members), ("key", key), ("with", with), ("whole", &whole)]);
        }
        let (text, key) = match self.field.flatten {
            true => ("#members.flatten(#key, &#value);", &attribute),
            false => ("#members.set(#key, &#value);", key),
        };
        self.w.code(text, &[("members", members), ("key", key), ("value", &self.value(name))])
    }

    /// A setter of what is put together. `changes`: a part of a value will do.
    pub(super) fn setter(&self, changes: bool) -> TokenStream {
        let field = self.field;
        let mut setter = self.docs();
        if let Some(with) = &field.with {
            let value = names::word("value");
            let text = "#name(#value: [#bound]) put #key => #with::serialize(&#whole, #p::ToJson)";
            let (bound, whole) = (self.bound(), self.whole(&value));
            let parts: [Part<'_>; 6] = [
                ("name", field.ident),
                ("value", &value),
                ("bound", &bound),
                ("key", &field.request_wire),
                ("with", with),
                ("whole", &whole),
            ];
            self.w.add(&mut setter, text, &parts);
        } else {
            let form = match (changes, self.nullable) {
                (false, false) => "value",
                (false, true) => "nullable",
                (true, false) => "change",
                (true, true) => "nullable_change",
            };
            let key = if field.flatten { names::text(field.ident) } else { field.request_wire.clone() };
            let how = match (changes, field.flatten) {
                (false, false) => "set",
                (false, true) => "flatten",
                (true, false) => "put",
                (true, true) => "put_flat",
            };
            let (form, how) = (names::word(form), names::word(how));
            let text = "#name: #form #ty, #how #key";
            let parts: [Part<'_>; 5] =
                [("name", field.ident), ("form", &form), ("ty", &self.ty()), ("how", &how), ("key", &key)];
            self.w.add(&mut setter, text, &parts);
        }
        self.w.code_at(self.place(), "#p::setter!(#setter);", &[("setter", &setter)])
    }

    /// A setter of a field of the object itself.
    pub(super) fn setter_of_field(&self) -> TokenStream {
        let value = names::word("value");
        let (bound, whole) = (self.bound(), self.whole(&value));
        let mut setter = self.docs();
        let text = "#name(#value: [#bound]) #whole";
        self.w.add(
            &mut setter,
            text,
            &[("name", self.field.ident), ("value", &value), ("bound", &bound), ("whole", &whole)],
        );
        self.w.code_at(heart(self.field.ty), "#p::field_setter!(#setter);", &[("setter", &setter)])
    }

    /// The attribute's own documentation; without one, the setter has a line of its own.
    fn docs(&self) -> TokenStream {
        let mut docs = TokenStream::new();
        for doc in &self.field.docs {
            self.w.add(&mut docs, "#doc", &[("doc", doc)]);
        }
        docs
    }
}

const PUT_TOGETHER: &str = "
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

/// A type that begins with nothing, and what sets its members.
pub(super) fn put_together(
    vis: &Visibility,
    name: &Ident,
    doc: &str,
    members: &TokenStream,
    setters: &TokenStream,
    w: &Writer,
) -> TokenStream {
    let parts: [Part<'_>; 5] =
        [("doc", &doc), ("vis", vis), ("name", name), ("members", members), ("setters", setters)];
    w.code(PUT_TOGETHER, &parts)
}

/// A function of many arguments is not the user's idea.
pub(super) fn lint(arguments: usize, w: &Writer) -> TokenStream {
    w.code(if arguments > 7 { "#[allow(clippy::too_many_arguments)]" } else { "" }, &[])
}

/// The documentation of a setter of a parameter.
pub(super) fn docs_of(parameter: &Parameter) -> String {
    let what = if parameter.header { "header" } else { "query parameter" };
    format!("Sets the {what} `{}`.", parameter.wire)
}

/// A value of a parameter. One of a type that cannot be written is reported where the type stands.
pub(super) fn parameter(parameter: &Parameter, value: &Ident, owner: &Ident, w: &Writer) -> (TokenStream, TokenStream) {
    let ty = types::without_self(&parameter.ty, owner);
    let given = "&#p::IntoValue::<#ty>::into_value(#value)";
    let given = w.code_at(heart(&parameter.ty), given, &[("ty", &ty), ("value", value)]);
    (w.code("#p::IntoValue<#ty>", &[("ty", &ty)]), given)
}

/// How a parameter is set on a request that is put together: `.query("key", &value)`.
pub(super) fn set_parameter(it: &Parameter, value: &Ident, owner: &Ident, w: &Writer) -> TokenStream {
    let (_, given) = parameter(it, value, owner, w);
    let text = if it.header { ".header(#wire, #given)" } else { ".query(#wire, #given)" };
    w.code(text, &[("wire", &it.wire), ("given", &given)])
}

/// A setter of a parameter, on what is put together.
pub(super) fn setter_of_parameter(it: &Parameter, owner: &Ident, w: &Writer) -> TokenStream {
    let doc = docs_of(it);
    let ty = types::without_self(&it.ty, owner);
    let text = match it.header {
        true => "#p::setter!(#[doc = #doc] #name: value #ty, header #wire);",
        false => "#p::setter!(#[doc = #doc] #name: value #ty, query #wire);",
    };
    w.code_at(heart(&it.ty), text, &[("doc", &doc), ("name", &it.ident), ("ty", &ty), ("wire", &it.wire)])
}
