//! The impls of an open enum: which name belongs to which variant. The rest is in `rtk`.

use proc_macro2::TokenStream;

use super::Declaration;
use crate::code::Writer;
use crate::names;

const IMPLS: &str = "
    // Whoever deprecates a variant means those who use it.
    #[allow(deprecated)]
    const _: () = {
        #[automatically_derived]
        impl #p::OpenEnum for #ident {
            const NAME: &'static str = #name;

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
    let w = Writer::new(&declaration.krate);
    let (mut values, mut reads, mut writes) = (TokenStream::new(), TokenStream::new(), TokenStream::new());
    for name in &declaration.names {
        let variant = name.variant;
        w.add(&mut values, "#wire,", &[("wire", &name.wire)]);
        for text in &name.texts {
            let read = "#text => #p::Option::Some(Self::#variant),";
            w.add(&mut reads, read, &[("text", &text.value), ("variant", variant)]);
        }
        w.add(&mut writes, "Self::#variant => #wire,", &[("variant", variant), ("wire", &name.wire)]);
    }
    let from_other = match declaration.other {
        Some(other) => {
            w.add(&mut writes, "Self::#other(text) => text,", &[("other", other)]);
            w.code("Self::#other(text)", &[("other", other)])
        }
        None => w.code("{ let _ = text; ::core::unreachable!() }", &[]),
    };
    // Only beside an error, so nobody gets there.
    if declaration.incomplete {
        w.add(&mut writes, "_ => ::core::unreachable!(),", &[]);
    }
    w.code(
        IMPLS,
        &[
            ("ident", declaration.ident),
            ("name", &names::text(declaration.ident)),
            ("reads", &reads),
            ("from_other", &from_other),
            ("writes", &writes),
            ("vis", declaration.vis),
            ("values", &values),
        ],
    )
}
