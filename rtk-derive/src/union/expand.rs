//! The impls of a union: what each kind contains. `rtk` does the rest.

use proc_macro2::{Ident, Span, TokenStream};
use syn::Type;

use super::{Content, Declaration, Kind};
use crate::declaration::Field;
use crate::expand::codec::{FieldCodec, Owner};
use crate::expand::{attribute, named_types};
use crate::names;
use crate::spans::{local_name, located_at, quote_mixed};
use crate::types;

pub(super) fn items(declaration: &Declaration<'_>) -> TokenStream {
    let Declaration { ident, vis, krate, .. } = declaration;
    let p = &quote_mixed!(#krate::__private);
    let names = declaration.kinds.iter().map(|kind| &kind.wire.text);
    let structs = declaration.kinds.iter().map(|kind| declaration.hidden_struct(kind, p));
    let union = declaration.union_impl(p);
    let (described, types) = (declaration.kinds(p), declaration.types(p));
    quote_mixed! {
        // A deprecated variant warns where it is used.
        #[allow(deprecated)]
        const _: () = {
            #(#structs)*
            #union

            // The constant and the method may be unused.
            #[allow(dead_code)]
            impl #ident {
                /// The names of the known kinds as they appear in JSON, in the order of declaration.
                #vis const KINDS: &'static [&'static str] = &[#(#names,)*];

                /// Returns the name of the kind as it appears in JSON. It is empty if the tag of an unknown kind is not text.
                #[must_use]
                #vis fn kind(&self) -> &str {
                    #p::kind_of(self)
                }
            }

            #p::union!(#ident);
            #p::described!(#ident: union &[#(#described,)*], #types);
        };
    }
}

impl Declaration<'_> {
    /// Returns what each kind consists of, as in descriptors.
    fn kinds(&self, p: &TokenStream) -> Vec<TokenStream> {
        let kinds = self.kinds.iter().map(|kind| {
            let name = &kind.wire.text;
            let (attributes, ty) = match &kind.content {
                Content::Nothing => (Vec::new(), None),
                Content::Value(ty) => (Vec::new(), Some(types::text(ty))),
                Content::Fields(fields) => {
                    let is_required = |field: &Field<'_>| !field.is_option() && !field.has_default();
                    let of = |field| attribute::describe(field, is_required(field), p);
                    (fields.iter().map(of).collect(), None)
                }
            };
            let ty = match ty {
                Some(ty) => quote_mixed!(#p::Option::Some(#ty)),
                None => quote_mixed!(#p::Option::None),
            };
            quote_mixed!(#p::UnionKind::new(#name, &[#(#attributes,)*], #ty))
        });
        kinds.collect()
    }

    /// Returns the list of the types that the kinds name.
    fn types(&self, p: &TokenStream) -> TokenStream {
        let fields = self.kinds.iter().filter_map(|kind| match &kind.content {
            Content::Fields(fields) => Some(fields.iter()),
            _ => None,
        });
        let values = self.kinds.iter().filter_map(|kind| match kind.content {
            Content::Value(ty) => Some(ty),
            _ => None,
        });
        named_types::of_fields(fields.flatten(), values, self.ident, p)
    }

    fn union_impl(&self, p: &TokenStream) -> TokenStream {
        let Self { ident, tag, lenient, kinds, .. } = self;
        let name = names::text(ident);
        let names = kinds.iter().map(|kind| &kind.wire.text);
        let content = match &self.content {
            Some(content) => quote_mixed!(#p::Option::Some(#content)),
            None => quote_mixed!(#p::Option::None),
        };
        let finds = kinds.iter().enumerate().map(|(index, kind)| {
            let names = std::iter::once(&kind.wire).chain(&kind.aliases).filter(|name| !name.is_duplicate);
            let names: Vec<_> = names.map(|name| &name.text).collect();
            (!names.is_empty()).then(|| quote_mixed!(#(#names)|* => #p::Option::Some(#index),))
        });
        let reads = kinds.iter().enumerate().map(|(index, kind)| {
            let read = self.read(kind, p);
            quote_mixed!(#index => #read,)
        });
        let tags = kinds.iter().map(|kind| {
            let (variant, name) = (kind.variant, &kind.wire.text);
            quote_mixed!(Self::#variant { .. } => #p::Result::Ok(#name),)
        });
        let writes = kinds.iter().map(|kind| self.write(kind, p));
        let write_fields = self.write_fields(p);
        let (from_other, other_tag, write_other) = match self.other {
            Some(other) => (
                quote_mixed!(Self::#other(__other)),
                Some(quote_mixed!(Self::#other(__other) => #p::Result::Err(__other),)),
                Some(quote_mixed!(Self::#other(_) => {})),
            ),
            None => (
                quote_mixed!({
                    let _ = __other;
                    ::core::unreachable!()
                }),
                None,
                None,
            ),
        };
        // A mistake has been recorded, so this never runs.
        let incomplete = self.is_incomplete.then(|| quote_mixed!(_ => ::core::unreachable!(),));
        quote_mixed! {
            #[automatically_derived]
            impl #p::Union for #ident {
                const NAME: &'static str = #name;
                const TAG: &'static str = #tag;
                const CONTENT: #p::Option<&'static str> = #content;
                const LENIENT: bool = #lenient;
                const KINDS: &'static [&'static str] = &[#(#names,)*];

                fn find(__name: &str) -> #p::Option<usize> {
                    match __name {
                        #(#finds)*
                        _ => #p::Option::None,
                    }
                }

                fn read<'__de, __D: #p::serde::Deserializer<'__de>>(
                    __kind: usize,
                    __content: __D,
                ) -> #p::Result<Self, __D::Error> {
                    match __kind {
                        #(#reads)*
                        _ => #p::no_such_kind::<Self, __D::Error>(),
                    }
                }

                fn other(__other: #p::OtherKind) -> Self {
                    #from_other
                }

                fn kind(&self) -> #p::Result<&'static str, &#p::OtherKind> {
                    match self {
                        #(#tags)*
                        #other_tag
                        #incomplete
                    }
                }

                fn write<__M: #p::SerializeMap>(&self, __object: &mut #p::ObjectWriter<__M>) {
                    match self {
                        #(#writes)*
                        #write_other
                        #incomplete
                    }
                }

                #write_fields
            }
        }
    }

    /// A struct with the fields of a kind, which is decoded like a nested object.
    fn hidden_struct(&self, kind: &Kind<'_>, p: &TokenStream) -> Option<TokenStream> {
        let Content::Fields(fields) = &kind.content else { return None };
        let name = format!("{}::{}", names::text(self.ident), names::text(kind.variant));
        let owner = Owner { ident: self.ident, name: &name, is_partial: false, p };
        let hidden = hidden_name(kind.variant);
        let members = fields.iter().map(|field| {
            let (ident, ty) = (field.ident, types::resolve_self(field.ty, self.ident));
            quote_mixed!(#ident: #ty,)
        });
        let codecs = owner.fields(fields, omits_none, |_| TokenStream::new());
        let fields = owner.fields_impl(&hidden, &codecs, None);
        Some(quote_mixed! {
            struct #hidden {
                #(#members)*
            }

            #fields
        })
    }

    /// Returns the expression that decodes a kind.
    fn read(&self, kind: &Kind<'_>, p: &TokenStream) -> TokenStream {
        let variant = kind.variant;
        match &kind.content {
            Content::Nothing => quote_mixed!(#p::Result::map(#p::read_nothing(__content), |()| Self::#variant)),
            Content::Value(ty) => {
                let read = located(ty, &self.attribute_type(ty, p), &quote_mixed!(::decode(__content)));
                quote_mixed!(#p::Result::map(#read, Self::#variant))
            }
            Content::Fields(fields) => {
                let hidden = hidden_name(variant);
                let members = fields.iter().map(|field| {
                    let ident = field.ident;
                    quote_mixed!(#ident: __fields.#ident,)
                });
                quote_mixed! {
                    #p::Result::map(#p::deserialize(__content), |__fields: #hidden| Self::#variant { #(#members)* })
                }
            }
        }
    }

    /// Returns the arm that encodes a kind, without its tag.
    fn write(&self, kind: &Kind<'_>, p: &TokenStream) -> TokenStream {
        let variant = kind.variant;
        match (&kind.content, &self.content) {
            (Content::Nothing, _) => quote_mixed!(Self::#variant => {}),
            (Content::Value(ty), content) => {
                let call = match content {
                    Some(key) => quote_mixed!(::write(__value, __object, #key)),
                    None => quote_mixed!(::write_flattened(__value, __object)),
                };
                let write = located(ty, &self.attribute_type(ty, p), &call);
                quote_mixed!(Self::#variant(__value) => #write,)
            }
            (Content::Fields(_), Some(_)) => quote_mixed!(Self::#variant { .. } => #p::write_content(self, __object),),
            (Content::Fields(fields), None) => self.write_arm(variant, fields, p),
        }
    }

    /// Returns the method that encodes the fields of a kind below `content`.
    fn write_fields(&self, p: &TokenStream) -> Option<TokenStream> {
        self.content.as_ref()?;
        let arms: Vec<_> = self
            .kinds
            .iter()
            .filter_map(|kind| match &kind.content {
                Content::Fields(fields) => Some(self.write_arm(kind.variant, fields, p)),
                _ => None,
            })
            .collect();
        (!arms.is_empty()).then(|| {
            quote_mixed! {
                fn write_fields<__M: #p::SerializeMap>(&self, __object: &mut #p::ObjectWriter<__M>) {
                    match self {
                        #(#arms)*
                        _ => {}
                    }
                }
            }
        })
    }

    fn write_arm(&self, variant: &Ident, fields: &[Field<'_>], p: &TokenStream) -> TokenStream {
        let name = names::text(self.ident);
        let owner = Owner { ident: self.ident, name: &name, is_partial: false, p };
        let codecs = owner.fields(fields, omits_none, |field| {
            let local = local_name(field.ident);
            quote_mixed!(*#local)
        });
        let bindings = fields.iter().map(|field| {
            let (ident, local) = (field.ident, local_name(field.ident));
            quote_mixed!(#ident: #local)
        });
        let writes = codecs.iter().map(FieldCodec::write);
        quote_mixed! {
            Self::#variant { #(#bindings,)* } => {
                #(#writes)*
            }
        }
    }

    fn attribute_type(&self, ty: &Type, p: &TokenStream) -> TokenStream {
        let ty = types::resolve_self(ty, self.ident);
        quote_mixed!(<#ty as #p::AttributeType>)
    }
}

/// Returns the name of the struct with the fields of a kind. Expressions of the user do not see it.
fn hidden_name(variant: &Ident) -> Ident {
    Ident::new(&format!("__{}", names::text(variant)), Span::mixed_site())
}

/// In requests, a kind consists of the fields that are set: `None` is not sent.
fn omits_none(field: &Field<'_>) -> bool {
    field.is_option() && !field.nullable
}

fn located(ty: &Type, target: &TokenStream, call: &TokenStream) -> TokenStream {
    located_at(types::innermost_type_span(ty), quote_mixed!(#target #call))
}
