//! The impls of an open enum: which name belongs to which variant. `rtk` does the rest.

use proc_macro2::TokenStream;

use super::Declaration;
use crate::names;
use crate::spans::quote_mixed;

pub(super) fn impls(declaration: &Declaration<'_>) -> TokenStream {
    let Declaration { ident, vis, krate, .. } = declaration;
    let p = &quote_mixed!(#krate::__private);
    let name = names::text(ident);
    let values = declaration.names.iter().filter(|name| !name.is_alias).map(|name| &name.wire);
    let reads = declaration.names.iter().filter(|name| !name.is_duplicate).map(|name| {
        let (variant, wire) = (name.variant, &name.wire);
        quote_mixed!(#wire => #p::Option::Some(Self::#variant),)
    });
    let writes = declaration.names.iter().filter(|name| !name.is_alias).map(|name| {
        let (variant, wire) = (name.variant, &name.wire);
        quote_mixed!(Self::#variant => #wire,)
    });
    let (from_other, write_other) = match declaration.other {
        Some(other) => (quote_mixed!(Self::#other(__text)), Some(quote_mixed!(Self::#other(__text) => __text,))),
        None => (
            quote_mixed!({
                let _ = __text;
                ::core::unreachable!()
            }),
            None,
        ),
    };
    // A mistake has been recorded, so this never runs.
    let write_incomplete = declaration.is_incomplete.then(|| quote_mixed!(_ => ::core::unreachable!(),));
    quote_mixed! {
        // A deprecated variant warns where it is used.
        #[allow(deprecated)]
        const _: () = {
            #[automatically_derived]
            impl #p::OpenEnum for #ident {
                const NAME: &'static str = #name;

                fn known(__text: &str) -> #p::Option<Self> {
                    match __text {
                        #(#reads)*
                        _ => #p::Option::None,
                    }
                }

                fn other(__text: #p::String) -> Self {
                    #from_other
                }

                fn text(&self) -> &str {
                    match self {
                        #(#writes)*
                        #write_other
                        #write_incomplete
                    }
                }
            }

            // The constant and the method may be unused.
            #[allow(dead_code)]
            impl #ident {
                /// The known names as they appear in JSON, in the order of declaration.
                #vis const VALUES: &'static [&'static str] = &[#(#values,)*];

                /// Returns the name as it appears in JSON.
                #[must_use]
                #vis fn as_str(&self) -> &str {
                    #p::OpenEnum::text(self)
                }
            }

            #p::open_enum!(#ident);
        };
    }
}
