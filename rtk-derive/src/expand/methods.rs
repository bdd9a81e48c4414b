//! `TExt`: the relations, downloads and actions of one resource.

use proc_macro2::{Ident, Span, TokenStream};

use super::{actions, downloads};
use crate::declaration::{Declaration, MemberKind, Parent, Relation};
use crate::spans::{located_at, quote_mixed};
use crate::{names, types};

pub(super) fn items(declaration: &Declaration<'_>) -> TokenStream {
    let (p, ident, vis) = (&declaration.private(), declaration.ident, declaration.vis);
    let (mut methods, mut functions) = (Vec::new(), Vec::new());
    for member in &declaration.members {
        let name = &member.ident;
        match &member.kind {
            // The accessor of the target serves as the method.
            MemberKind::Relation(relation) if relation.own_name => {}
            MemberKind::Relation(relation) => methods.push(relation_method(name, relation, declaration)),
            MemberKind::Parent(parent) => methods.push(parent_method(name, parent, declaration)),
            MemberKind::Download(download) => methods.push(downloads::method(name, download, declaration)),
            MemberKind::Action(action) => {
                let list = if action.on_collection { &mut functions } else { &mut methods };
                list.push(actions::function(name, action, declaration));
            }
        }
    }
    let extension = (!methods.is_empty()).then(|| {
        let extension = declaration.type_names.ext(ident);
        let doc = format!("Relations and actions of one [`{}`].", declaration.name);
        quote_mixed! {
            #[doc = #doc]
            #vis trait #extension: #p::AsScope<#ident> {
                #(#methods)*
            }

            #[automatically_derived]
            impl<__S: #p::AsScope<#ident>> #extension for __S {}
        }
    });
    let functions = (!functions.is_empty()).then(|| quote_mixed!(impl #ident { #(#functions)* }));
    quote_mixed!(#extension #functions)
}

fn relation_method(method: &Ident, relation: &Relation, declaration: &Declaration<'_>) -> TokenStream {
    let (p, ident) = (&declaration.private(), declaration.ident);
    let (target, target_name) = (&relation.target, relation.target_name());
    if relation.many {
        let doc = format!("Returns the collection of [`{target_name}`] in this scope. Sends nothing.");
        let function = located_at(relation.target_span(), quote_mixed!(#p::has_many::<#ident, #target>));
        return quote_mixed! {
            #[doc = #doc]
            #[must_use]
            fn #method(&self) -> #p::Relation<#target>
            where
                Self: ::core::marker::Sized,
            {
                #function(self)
            }
        };
    }
    let doc = format!("Loads the [`{target_name}`] of this scope. Its actions can be called without loading it first.");
    let function = located_at(relation.target_span(), quote_mixed!(#p::has_one::<#ident, #target>));
    quote_mixed! {
        #[doc = #doc]
        fn #method(&self) -> #p::Request<#p::Record<#target>>
        where
            Self: ::core::marker::Sized,
        {
            #function(self)
        }
    }
}

fn parent_method(method: &Ident, parent: &Parent, declaration: &Declaration<'_>) -> TokenStream {
    let (p, ident) = (&declaration.private(), declaration.ident);
    let Parent { target, key, .. } = parent;
    let attribute = names::text(key);
    let doc = format!("Loads the [`{}`] whose id is in `{attribute}`.", types::last_segment_name(target));
    let id = located_at(
        attribute_type_span(key, declaration),
        quote_mixed!(#p::MaybeId::<#target>::maybe_id(&#p::Loaded::<#ident>::loaded(self).#key)),
    );
    let function = located_at(types::last_segment_span(target), quote_mixed!(#p::belongs_to::<#ident, #target>));
    quote_mixed! {
        #[doc = #doc]
        fn #method(&self) -> #p::Request<#p::Record<#target>>
        where
            Self: #p::Loaded<#ident> + ::core::marker::Sized,
        {
            let __id = #id;
            #function(self, #attribute, __id)
        }
    }
}

/// Returns where the type of an attribute is named.
fn attribute_type_span(key: &Ident, declaration: &Declaration<'_>) -> Span {
    let field = declaration.field(&names::text(key));
    field.map_or_else(|| key.span(), |field| types::innermost_type_span(field.ty))
}
