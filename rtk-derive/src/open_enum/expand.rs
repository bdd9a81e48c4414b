//! The impls of an open enum: which name belongs to which variant. The rest is in `rtk`.

use proc_macro2::TokenStream;
use quote::quote;

use super::Declaration;
use crate::names;

pub(super) fn impls(declaration: &Declaration<'_>) -> TokenStream {
    let Declaration { ident, vis, krate, names, .. } = declaration;
    let p = quote!(#krate::__private);
    let name = names::text(ident);
    let values = names.iter().map(|name| &name.wire);
    let reads = names.iter().filter(|name| !name.texts.is_empty()).map(|name| {
        let (variant, texts) = (name.variant, name.texts.iter().map(|text| &text.value));
        quote!(#(#texts)|* => #p::Option::Some(Self::#variant),)
    });
    let writes = names.iter().map(|name| {
        let (variant, wire) = (name.variant, &name.wire);
        quote!(Self::#variant => #wire,)
    });
    let (from_other, other) = match declaration.other {
        Some(other) => (quote!(Self::#other(text)), quote!(Self::#other(text) => text,)),
        None => (
            quote!({
                let _ = text;
                ::core::unreachable!()
            }),
            TokenStream::new(),
        ),
    };
    // Only beside an error, so nobody gets there.
    let missing = declaration.incomplete.then(|| quote!(_ => ::core::unreachable!(),));
    quote! {
        // Whoever deprecates a variant means those who use it.
        #[allow(deprecated)]
        const _: () = {
            #[automatically_derived]
            impl #p::OpenEnum for #ident {
                const NAME: &'static str = #name;

                fn known(text: &str) -> #p::Option<Self> {
                    match text {
                        #(#reads)*
                        _ => #p::Option::None,
                    }
                }

                fn other(text: #p::String) -> Self {
                    #from_other
                }

                fn text(&self) -> &str {
                    match self {
                        #(#writes)*
                        #other
                        #missing
                    }
                }
            }

            // A name that nobody asks for is no dead code.
            #[allow(dead_code)]
            impl #ident {
                /// The names that are known, as they are on the wire, in declared order.
                #vis const VALUES: &'static [&'static str] = &[#(#values),*];

                /// The name on the wire.
                #[must_use]
                #vis fn as_str(&self) -> &str {
                    #p::OpenEnum::text(self)
                }
            }

            #[automatically_derived]
            impl<'de> #p::serde::Deserialize<'de> for #ident {
                fn deserialize<__D: #p::serde::Deserializer<'de>>(deserializer: __D) -> #p::Result<Self, __D::Error> {
                    #p::read_name(deserializer)
                }
            }

            #[automatically_derived]
            impl #p::serde::Serialize for #ident {
                fn serialize<__S: #p::serde::Serializer>(&self, serializer: __S) -> #p::Result<__S::Ok, __S::Error> {
                    #p::write_name(self, serializer)
                }
            }

            #[automatically_derived]
            impl ::core::fmt::Display for #ident {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.pad(#p::OpenEnum::text(self))
                }
            }

            #[automatically_derived]
            impl ::core::convert::AsRef<str> for #ident {
                fn as_ref(&self) -> &str {
                    #p::OpenEnum::text(self)
                }
            }

            #[automatically_derived]
            impl ::core::convert::From<&str> for #ident {
                fn from(text: &str) -> Self {
                    #p::parse_name(text)
                }
            }

            #[automatically_derived]
            impl ::core::convert::From<#p::String> for #ident {
                fn from(text: #p::String) -> Self {
                    #p::parse_name(text)
                }
            }
        };
    }
}
