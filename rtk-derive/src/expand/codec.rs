//! `Fields`, `Deserialize` and `Serialize`: which JSON key belongs to which field.

use proc_macro2::{Ident, Span, TokenStream};
use syn::{Index, Path};

use crate::declaration::{Declaration, Field, Missing, Nested};
use crate::spans::{located_at, quote_mixed};
use crate::{names, types};

pub(super) fn of_resource(declaration: &Declaration<'_>) -> TokenStream {
    let p = &declaration.private();
    let name = names::text(declaration.ident);
    let owner = Owner { ident: declaration.ident, name: &name, is_partial: declaration.is_partial, p };
    impls(&declaration.fields, owner, |field| types::is_double_option(field.ty))
}

/// In requests, a nested object consists of the fields that are set: `None` is not sent.
pub(super) fn of_nested(nested: &Nested<'_>) -> TokenStream {
    let p = &nested.private();
    let name = names::text(nested.ident);
    let owner = Owner { ident: nested.ident, name: &name, is_partial: nested.is_partial, p };
    impls(&nested.fields, owner, |field| field.is_option() && !field.nullable)
}

fn impls(fields: &[Field<'_>], owner: Owner<'_>, omits_none: fn(&Field<'_>) -> bool) -> TokenStream {
    let Owner { ident, p, .. } = owner;
    let fields = owner.fields(fields, omits_none, |field| {
        let ident = field.ident;
        quote_mixed!(self.#ident)
    });
    let writes = fields.iter().map(FieldCodec::write);
    let write = quote_mixed! {
        fn write<__M: #p::SerializeMap>(&self, __object: &mut #p::ObjectWriter<__M>) {
            #(#writes)*
        }
    };
    let fields = owner.fields_impl(ident, &fields, Some(&write));
    quote_mixed! {
        #fields

        #[automatically_derived]
        impl<'__de> #p::serde::Deserialize<'__de> for #ident {
            fn deserialize<__D: #p::serde::Deserializer<'__de>>(__deserializer: __D) -> #p::Result<Self, __D::Error> {
                #p::deserialize(__deserializer)
            }
        }

        #[automatically_derived]
        impl #p::serde::Serialize for #ident {
            fn serialize<__S: #p::serde::Serializer>(&self, __serializer: __S) -> #p::Result<__S::Ok, __S::Error> {
                #p::serialize(self, __serializer)
            }
        }
    }
}

/// The type whose fields are decoded and encoded.
#[derive(Clone, Copy)]
pub(crate) struct Owner<'a> {
    /// What `Self` means in the fields.
    pub(crate) ident: &'a Ident,
    /// Its name in messages.
    pub(crate) name: &'a str,
    /// Fields are left out, so no value can be built.
    pub(crate) is_partial: bool,
    pub(crate) p: &'a TokenStream,
}

impl<'a> Owner<'a> {
    /// `place`: the expression of the field's value.
    pub(crate) fn fields(
        &self,
        fields: &'a [Field<'a>],
        omits_none: fn(&Field<'_>) -> bool,
        place: impl Fn(&Field<'_>) -> TokenStream,
    ) -> Vec<FieldCodec<'a>> {
        let mut indices = 0..;
        let codec = |field: &'a Field<'a>| FieldCodec {
            field,
            place: place(field),
            ty: types::resolve_self(field.ty, self.ident),
            type_span: types::innermost_type_span(field.ty),
            with: field.with.as_ref().map(|with| With::new(with, self.ident)),
            slot: if field.flatten { None } else { indices.next().map(Index::from) },
            omits_none: omits_none(field),
            owner: *self,
            p: self.p,
        };
        fields.iter().map(codec).collect()
    }

    /// Returns the impl of `Fields` for a struct with these fields.
    pub(crate) fn fields_impl(
        &self,
        ident: &Ident,
        fields: &[FieldCodec<'_>],
        write: Option<&TokenStream>,
    ) -> TokenStream {
        let Self { name, p, .. } = self;
        let with_slot = || fields.iter().filter(|field| field.slot.is_some());
        let keys = with_slot().map(|field| &field.field.wire);
        let has_flattened = fields.iter().any(|field| field.slot.is_none());
        let slots = with_slot().map(|field| &field.ty);
        let empty_slots = with_slot().map(|_| quote_mixed!(#p::Option::None,));
        // A type of its own, since a tuple of private types would be private itself.
        let slots_type = Ident::new(&format!("__{}Slots", names::text(ident)), Span::mixed_site());
        let reads = with_slot().map(FieldCodec::read);
        let flattened = has_flattened.then(|| {
            quote_mixed!(
                const FLATTENED: bool = true;
            )
        });
        let rest = if has_flattened { quote_mixed!(__rest) } else { quote_mixed!(_) };
        let builds = fields.iter().map(FieldCodec::build);
        let built = match self.is_partial {
            true => quote_mixed!(#p::elsewhere()),
            false => quote_mixed!(#p::Result::Ok(Self { #(#builds)* })),
        };
        quote_mixed! {
            pub struct #slots_type(#(#p::Option<#slots>,)*);

            #[automatically_derived]
            impl #p::Fields for #ident {
                const NAME: &'static str = #name;
                const KEYS: &'static [&'static str] = &[#(#keys,)*];
                #flattened
                type Slots = #slots_type;

                fn slots() -> Self::Slots {
                    #slots_type(#(#empty_slots)*)
                }

                fn read<'__de, __A: #p::MapAccess<'__de>>(
                    __slots: &mut Self::Slots,
                    __index: usize,
                    __map: &mut __A,
                ) -> #p::Result<(), __A::Error> {
                    match __index {
                        #(#reads)*
                        _ => #p::Result::Ok(()),
                    }
                }

                fn build<__E: #p::DeError>(__slots: Self::Slots, #rest: &mut #p::Extra) -> #p::Result<Self, __E> {
                    #built
                }

                #write
            }
        }
    }
}

/// The module of `with = …`.
struct With {
    path: TokenStream,
    span: Span,
}

impl With {
    fn new(path: &Path, owner: &Ident) -> Self {
        Self { path: types::resolve_self(path, owner), span: types::last_segment_span(path) }
    }
}

/// How one field is decoded into its slot, taken out of it, and encoded.
pub(crate) struct FieldCodec<'a> {
    field: &'a Field<'a>,
    /// The expression of its value.
    place: TokenStream,
    ty: TokenStream,
    /// The compiler shows errors about the type there.
    type_span: Span,
    with: Option<With>,
    /// The index of its slot. A flattened field has none: it is decoded from the keys of no field.
    slot: Option<Index>,
    /// `None` is not written.
    omits_none: bool,
    owner: Owner<'a>,
    p: &'a TokenStream,
}

impl FieldCodec<'_> {
    /// An arm of the `match` over the index of the key.
    fn read(&self) -> TokenStream {
        let Self { slot, ty, p, .. } = self;
        let value = match &self.with {
            Some(with) => self.read_with(with),
            None if types::is_of_integers(self.field.ty) => match () {
                () if types::is_double_option(self.field.ty) => {
                    quote_mixed!(#p::read_whole_nullable(&mut __slots.#slot, __map))
                }
                () if self.field.has_default() => quote_mixed!(#p::read_whole_or_empty(&mut __slots.#slot, __map)),
                () => quote_mixed!(#p::read_whole(&mut __slots.#slot, __map)),
            },
            None => self.located(match () {
                () if types::is_double_option(self.field.ty) => {
                    quote_mixed!(#p::read_nullable(&mut __slots.#slot, __map))
                }
                () if self.field.has_default() => {
                    quote_mixed!(<#ty as #p::AttributeType>::read_or_empty(&mut __slots.#slot, __map))
                }
                () => quote_mixed!(<#ty as #p::AttributeType>::read(&mut __slots.#slot, __map)),
            }),
        };
        quote_mixed!(#slot => #value,)
    }

    /// A function of the user reads through a seed, since only the map has the deserializer.
    fn read_with(&self, with: &With) -> TokenStream {
        let Self { slot, ty, p, .. } = self;
        let path = &with.path;
        let read = match self.field.has_default() {
            true => quote_mixed!(read_with_or_empty),
            false => quote_mixed!(read_with),
        };
        let code = quote_mixed! {{
            struct __With;
            impl<'__de> #p::DeserializeSeed<'__de> for __With {
                type Value = #ty;
                fn deserialize<__D: #p::serde::Deserializer<'__de>>(
                    self,
                    __deserializer: __D,
                ) -> #p::Result<#ty, __D::Error> {
                    #path::deserialize(__deserializer)
                }
            }
            #p::#read(&mut __slots.#slot, __map, __With)
        }};
        located_at(with.span, code)
    }

    /// A member of the struct literal.
    fn build(&self) -> TokenStream {
        let Self { slot, ty, p, .. } = self;
        let owner = self.owner.name;
        let Field { ident, name, wire, .. } = self.field;
        if slot.is_none() {
            let value = quote_mixed!(
                <#ty as #p::AttributeType>::flattened(__rest, #owner, #name)
            );
            let value = self.located(value);
            return quote_mixed!(#ident: #value?,);
        }
        match &self.field.missing {
            Missing::Default => {
                let value = self.located(quote_mixed!(#p::or_default(__slots.#slot)));
                quote_mixed!(#ident: #value,)
            }
            Missing::Value(default) => {
                let default = types::resolve_self(default, self.owner.ident);
                quote_mixed!(#ident: #p::Option::unwrap_or_else(__slots.#slot, || #default),)
            }
            Missing::Error if self.field.is_option() && !self.field.nullable => {
                let value = self.located(quote_mixed!(#p::optional(__slots.#slot)));
                quote_mixed!(#ident: #value,)
            }
            Missing::Error => {
                let value = match self.field.nullable {
                    true => quote_mixed!(#p::present(__slots.#slot, #owner, #name, #wire)),
                    false => quote_mixed!(
                        <#ty as #p::AttributeType>::required(__slots.#slot, #owner, #name, #wire)
                    ),
                };
                let value = self.located(value);
                quote_mixed!(#ident: #value?,)
            }
        }
    }

    /// The statement that writes the value.
    pub(crate) fn write(&self) -> TokenStream {
        let Self { place, ty, p, .. } = self;
        let Field { wire, .. } = self.field;
        let write = match (&self.with, &self.slot) {
            (Some(With { path, span }), _) => located_at(
                *span,
                quote_mixed!(#p::write_with(__object, #wire, #path::serialize(&#place, #p::to_json()));),
            ),
            (None, slot) => {
                let write = self.located(match slot {
                    Some(_) => quote_mixed!(<#ty as #p::AttributeType>::write(&#place, __object, #wire)),
                    None => quote_mixed!(<#ty as #p::AttributeType>::write_flattened(&#place, __object)),
                });
                quote_mixed!(#write;)
            }
        };
        let is_flattened = self.slot.is_none() && self.with.is_none();
        let is_some = || quote_mixed!(#p::Option::is_some(&#place));
        let is_written = match () {
            () if self.field.read_only && self.omits_none && !is_flattened => {
                let is_some = is_some();
                quote_mixed!(!#p::is_request() && #is_some)
            }
            () if self.field.read_only => quote_mixed!(!#p::is_request()),
            () if self.omits_none && !is_flattened => is_some(),
            // A record keeps its null, so that it can be read back. In a request, null would clear the attribute.
            () if !self.field.read && self.field.is_option() && !is_flattened => {
                let is_some = is_some();
                quote_mixed!(#is_some || !#p::is_request())
            }
            () => return write,
        };
        quote_mixed!(if #is_written { #write })
    }

    fn located(&self, code: TokenStream) -> TokenStream {
        located_at(self.type_span, code)
    }
}
