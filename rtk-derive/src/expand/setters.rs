//! Arguments and setters: how an attribute or a parameter is passed in, and where the value goes.
//!
//! A setter is one line, which a macro of `rtk` expands.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::Type;

use super::input::Argument;
use crate::declaration::{Field, Location, Parameter};
use crate::spans::{local_name, located_at, mixed_at, quote_mixed};
use crate::{names, types};

/// One attribute, as an argument of `new` or as the argument of its setter.
pub(super) struct SetterArg<'a> {
    field: &'a Field<'a>,
    owner: &'a Ident,
    /// The argument can be null.
    nullable: bool,
    p: &'a TokenStream,
}

impl<'a> SetterArg<'a> {
    /// An argument of `new`, and of the setter of a required attribute: it can be null if the attribute is `nullable`.
    pub(super) fn of_new(field: &'a Field<'a>, owner: &'a Ident, p: &'a TokenStream) -> Self {
        Self { field, owner, nullable: field.nullable, p }
    }

    /// The argument of any other setter: it can be null if the field is an `Option`, where `None` is null.
    pub(super) fn of_setter(field: &'a Field<'a>, owner: &'a Ident, p: &'a TokenStream) -> Self {
        Self { field, owner, nullable: field.is_option(), p }
    }

    /// Returns the type of a value: `T` for a field of type `Option<T>` or `Option<Option<T>>`, unless `input` is declared.
    fn declared_type(&self) -> &Type {
        if let Some(input) = &self.field.input {
            return input;
        }
        let ty = types::option_inner(self.field.ty).unwrap_or(self.field.ty);
        types::option_inner(ty).unwrap_or(ty)
    }

    fn ty(&self) -> TokenStream {
        types::resolve_self(self.declared_type(), self.owner)
    }

    /// Returns where the compiler shows errors about the type.
    fn span(&self) -> Span {
        types::innermost_type_span(self.field.input.as_ref().unwrap_or(self.field.ty))
    }

    /// Returns the trait that the argument implements.
    pub(super) fn bound(&self) -> TokenStream {
        let (p, ty) = (self.p, self.ty());
        match self.nullable {
            true => quote_mixed!(#p::IntoNullable<#ty>),
            false => quote_mixed!(#p::IntoValue<#ty>),
        }
    }

    /// Returns the argument, converted to `Option<T>` or `T`.
    fn converted(&self, argument: &Ident) -> TokenStream {
        let (p, ty) = (self.p, self.ty());
        let code = match self.nullable {
            true => quote_mixed!(#p::IntoNullable::<#ty>::into_nullable(#argument)),
            false => quote_mixed!(#p::IntoValue::<#ty>::into_value(#argument)),
        };
        located_at(self.span(), code)
    }

    /// Returns the argument, converted to the type of the field.
    pub(super) fn field_value(&self, argument: &Ident) -> TokenStream {
        let (p, value) = (self.p, self.converted(argument));
        match (self.nullable, self.field.is_option(), types::is_double_option(self.field.ty)) {
            (true, _, true) | (false, true, false) => quote_mixed!(#p::Option::Some(#value)),
            (false, _, true) => quote_mixed!(#p::Option::Some(#p::Option::Some(#value))),
            _ => value,
        }
    }

    /// Returns the expression that encodes the argument by the module of `with`, if there is one.
    fn encoded_with(&self, argument: &Ident) -> Option<TokenStream> {
        let with = types::resolve_self(self.field.with.as_ref()?, self.owner);
        let (p, value) = (self.p, self.field_value(argument));
        Some(quote_mixed!(#p::in_request(|| #with::serialize(&#value, #p::to_json()))))
    }

    /// Returns the argument of `new`, which is set in the local `__members`.
    pub(super) fn argument(&self) -> Argument {
        let Field { name, request_wire, flatten, .. } = self.field;
        let argument = local_name(self.field.ident);
        let (bound, value) = (self.bound(), self.converted(&argument));
        let statements = match self.encoded_with(&argument) {
            Some(value) => quote_mixed!(__members.put(#request_wire, #value);),
            None if *flatten => quote_mixed!(__members.flatten(#name, &#value);),
            None => quote_mixed!(__members.set(#request_wire, &#value);),
        };
        Argument { declaration: quote_mixed!(#argument: impl #bound), statements, doc: None }
    }

    /// Returns the setter of a `NewT`.
    pub(super) fn setter(&self) -> TokenStream {
        let form = if self.nullable { quote_mixed!(nullable) } else { quote_mixed!(value) };
        let method = if self.field.flatten { quote_mixed!(flatten) } else { quote_mixed!(set) };
        self.setter_of(&form, &method)
    }

    /// Returns the setter of a `TChanges`, which also takes the changes of a nested object.
    pub(super) fn change_setter(&self) -> TokenStream {
        let form = if self.nullable { quote_mixed!(nullable_change) } else { quote_mixed!(change) };
        let method = if self.field.flatten { quote_mixed!(put_flat) } else { quote_mixed!(put) };
        self.setter_of(&form, &method)
    }

    fn setter_of(&self, form: &TokenStream, method: &TokenStream) -> TokenStream {
        let Field { name, request_wire, flatten, .. } = self.field;
        let key = if *flatten { name } else { request_wire };
        let value = argument_of_setter();
        let what_it_sets = match self.encoded_with(&value) {
            Some(encoded) => {
                let bound = self.bound();
                quote_mixed!((#value: [#bound]) put #key => #encoded)
            }
            None => {
                let ty = self.ty();
                quote_mixed!(: #form #ty, #method #key)
            }
        };
        Setter { name: self.field.ident, docs: self.docs(), span: self.span() }.expand("setter", what_it_sets, self.p)
    }

    /// Returns a setter of the field itself.
    pub(super) fn field_setter(&self) -> TokenStream {
        let value = argument_of_setter();
        let (name, bound, field_value) = (&self.field.name, self.bound(), self.field_value(&value));
        let span = types::innermost_type_span(self.field.ty);
        Setter { name: self.field.ident, docs: self.docs(), span }.expand(
            "field_setter",
            quote_mixed!((#value: [#bound]) #name #field_value),
            self.p,
        )
    }

    /// Returns the documentation of the attribute. Without one, the macro writes a line with the key.
    fn docs(&self) -> TokenStream {
        let docs = self.field.attributes.iter().filter(|attribute| attribute.path().is_ident("doc"));
        docs.map(ToTokens::to_token_stream).collect()
    }
}

/// One query parameter or header, as an argument or as the argument of its setter.
pub(super) struct ParameterArg<'a> {
    pub(super) parameter: &'a Parameter,
    pub(super) owner: &'a Ident,
    pub(super) p: &'a TokenStream,
}

impl ParameterArg<'_> {
    fn ty(&self) -> TokenStream {
        self.parameter.ty.as_ref().map(|ty| types::resolve_self(ty, self.owner)).unwrap_or_default()
    }

    /// Returns where the compiler shows errors about the type.
    fn span(&self) -> Span {
        self.parameter.ty.as_ref().map_or_else(|| self.parameter.ident.span(), types::innermost_type_span)
    }

    /// Returns `T` for a key of a body whose type is `Option<T>`: `None` is null there.
    fn nullable(&self) -> Option<TokenStream> {
        let inner = types::option_inner(self.parameter.ty.as_ref()?)?;
        (self.parameter.location == Location::Body).then(|| types::resolve_self(inner, self.owner))
    }

    pub(super) fn bound(&self) -> TokenStream {
        let (p, ty) = (self.p, self.ty());
        match self.nullable() {
            Some(ty) => quote_mixed!(#p::IntoNullable<#ty>),
            None => quote_mixed!(#p::IntoValue<#ty>),
        }
    }

    /// Returns a reference to the argument, converted to the declared type.
    pub(super) fn value(&self, argument: &Ident) -> TokenStream {
        let (p, ty) = (self.p, self.ty());
        let value = match self.nullable() {
            Some(ty) => quote_mixed!(#p::IntoNullable::<#ty>::into_nullable(#argument)),
            None => quote_mixed!(#p::IntoValue::<#ty>::into_value(#argument)),
        };
        let value = match &self.parameter.join {
            Some(separator) => quote_mixed!(&#p::Joined(#separator, #value)),
            None => quote_mixed!(&#value),
        };
        located_at(self.span(), value)
    }

    /// Returns the method of `rtk` that sets the parameter.
    pub(super) fn method(&self) -> Ident {
        names::word(match self.parameter.location {
            Location::Header => "header",
            Location::Body => "body_key",
            Location::Query if self.parameter.flatten => "query_keys",
            Location::Path | Location::Query => "query",
        })
    }

    /// Returns the function of `rtk` that sets the parameter on a request.
    pub(super) fn request_function(&self) -> Ident {
        names::word(match self.parameter.location {
            Location::Header => "header",
            Location::Body => "body_key",
            Location::Query if self.parameter.flatten => "parameters",
            Location::Path | Location::Query => "parameter",
        })
    }

    /// Returns the documentation of the setter: what the declaration says, and what is set.
    pub(super) fn docs(&self) -> TokenStream {
        let Parameter { wire, doc, .. } = self.parameter;
        let what = match self.parameter.location {
            Location::Header => format!("Sets the header `{wire}`."),
            Location::Body => format!("Sets `{wire}` in the body."),
            Location::Query if self.parameter.flatten => {
                "Sets the query parameters that the value has as keys.".to_owned()
            }
            Location::Path | Location::Query => format!("Sets the query parameter `{wire}`."),
        };
        let declared = doc.as_ref().map(|doc| quote_mixed!(#[doc = #doc] #[doc = ""]));
        quote_mixed!(#declared #[doc = #what])
    }

    /// Returns a line about an argument, if the declaration documents it.
    pub(super) fn doc_of_argument(&self) -> Option<String> {
        let Parameter { name, doc, .. } = self.parameter;
        Some(format!("- `{name}`: {}", doc.as_ref()?.value()))
    }

    /// Returns the argument of `new`, which is set in the local `__members`.
    pub(super) fn argument(&self) -> Argument {
        let argument = local_name(&self.parameter.ident);
        let (bound, value) = (self.bound(), self.value(&argument));
        let (method, wire) = (self.method(), &self.parameter.wire);
        Argument {
            declaration: quote_mixed!(#argument: impl #bound),
            statements: quote_mixed!(__members.#method(#wire, #value);),
            doc: self.doc_of_argument(),
        }
    }

    pub(super) fn setter(&self) -> TokenStream {
        let (ty, method, wire) = (self.ty(), self.method(), &self.parameter.wire);
        Setter { name: &self.parameter.ident, docs: self.docs(), span: self.span() }.expand(
            "setter",
            match &self.parameter.join {
                Some(separator) => quote_mixed!(: joined #separator #ty, #method #wire),
                None => quote_mixed!(: value #ty, #method #wire),
            },
            self.p,
        )
    }
}

/// Returns the name of the argument of setters.
pub(super) fn argument_of_setter() -> Ident {
    Ident::new("value", Span::mixed_site())
}

/// A setter that a macro of `rtk` expands. An editor finds it at the name in the declaration, the compiler shows errors at
/// the type.
struct Setter<'a> {
    name: &'a Ident,
    docs: TokenStream,
    span: Span,
}

impl Setter<'_> {
    fn expand(self, shorthand: &str, what_it_sets: TokenStream, p: &TokenStream) -> TokenStream {
        let Self { name, docs, span } = self;
        let shorthand = names::word(shorthand);
        let shorthand = located_at(span, quote_mixed!(#p::#shorthand));
        let what_it_sets = located_at(span, what_it_sets);
        quote_spanned!(mixed_at(span)=> #shorthand!(#docs #name #what_it_sets);)
    }
}
