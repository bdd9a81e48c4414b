//! The impls of an open enum: which name belongs to which variant. The rest is in `rtk`.

use proc_macro2::TokenStream;

use super::Declaration;
use crate::code::Writer;

const IMPLS: &str = "
    // Whoever deprecates a variant means those who use it.
    #[allow(deprecated)]
    const _: () = {
        #[automatically_derived]
        impl #p::OpenEnum for #ident {
            const NAME: &'static str = #called;

            fn known(text: &str) -> #p::Option<Self> {
                match text {
                    #reads
                    _ => #p::Option::None,
                }
            }

            fn other(text: #p::String) -> Self {
                #from_other
            }

            fn text(&self) -> &str {
                match self {
                    #writes
                }
            }
        }

        // A name that nobody asks for is no dead code.
        #[allow(dead_code)]
        impl #ident {
            /// The names that are known, as they are on the wire, in declared order.
            #vis const VALUES: &'static [&'static str] = &[#values];

            /// The name on the wire.
            #[must_use]
            #vis fn as_str(&self) -> &str {
                #p::OpenEnum::text(self)
            }
        }

        #p::open_enum!(#ident);
    };
";

pub(super) fn impls(declaration: &Declaration<'_>) -> TokenStream {
    let mut w = Writer::new(&declaration.krate, declaration.ident, declaration.vis);
    w.clear(&["values", "reads", "writes"]);
    for name in &declaration.names {
        w.set("variant", name.variant);
        w.set("wire", &name.wire);
        if !name.is_alias {
            w.put("values", "#wire,");
            w.put("writes", "Self::#variant => #wire,");
        }
        if !name.is_taken {
            w.put("reads", "#wire => #p::Option::Some(Self::#variant),");
        }
    }
    w.define("from_other", "{ let _ = text; ::core::unreachable!() }");
    if let Some(other) = declaration.other {
        w.set("other", other);
        w.put("writes", "Self::#other(text) => text,");
        w.define("from_other", "Self::#other(text)");
    }
    // Only beside an error, so nobody gets there.
    if declaration.incomplete {
        w.put("writes", "_ => ::core::unreachable!(),");
    }
    w.code(IMPLS)
}
