//! What a resource itself gains: relations under a name of their own, `belongs_to`, actions.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::{query, types};
use crate::declaration::{Action, Declaration, Parent, Relation};
use crate::names;

pub(super) fn items(declaration: &Declaration<'_>) -> TokenStream {
    let p = declaration.private();
    let (ident, vis) = (declaration.ident, declaration.vis);
    let relations = declaration.relations.iter().filter(|it| !it.own_name).map(|it| of_relation(it, declaration, &p));
    let parents = declaration.parents.iter().map(|it| of_parent(it, declaration, &p));
    let (on_collection, on_member): (Vec<_>, Vec<_>) = declaration.actions.iter().partition(|it| it.on_collection);
    let methods: Vec<_> = relations
        .chain(parents)
        .chain(on_member.into_iter().map(|action| of_action(action, declaration, &p)))
        .collect();
    let extension = (!methods.is_empty()).then(|| {
        let ext = names::around("", ident, "Ext");
        let doc = format!("What is inside one [`{}`], and what can be done with it.", names::text(ident));
        quote! {
            #[doc = #doc]
            #vis trait #ext: #p::At<#ident> {
                #(#methods)*
            }

            #[automatically_derived]
            impl<S: #p::At<#ident>> #ext for S {}
        }
    });
    let inherent = (!on_collection.is_empty()).then(|| {
        let functions = on_collection.into_iter().map(|action| of_action(action, declaration, &p));
        quote! {
            #[automatically_derived]
            impl #ident {
                #(#functions)*
            }
        }
    });
    quote!(#extension #inherent)
}

fn of_relation(relation: &Relation, declaration: &Declaration<'_>, p: &TokenStream) -> TokenStream {
    let Relation { ident, target, many, .. } = relation;
    let owner = declaration.ident;
    let child = target.segments.last().map(|last| names::text(&last.ident)).unwrap_or_default();
    let span = target.segments.last().map_or(ident.span(), |last| last.ident.span());
    if *many {
        let doc = format!("Every [`{child}`] in here. Nothing is sent.");
        let has_many = quote_spanned!(span=> #p::has_many::<#owner, #target>);
        return quote! {
            #[doc = #doc]
            #[must_use]
            fn #ident(&self) -> #p::Relation<#target>
            where
                Self: ::core::marker::Sized,
            {
                #has_many(self)
            }
        };
    }
    let doc = format!("The [`{child}`] in here. Awaited, it is read; its actions need no reading.");
    let has_one = quote_spanned!(span=> #p::has_one::<#owner, #target>);
    quote! {
        #[doc = #doc]
        fn #ident(&self) -> #p::Request<#p::Record<#target>>
        where
            Self: ::core::marker::Sized,
        {
            #has_one(self)
        }
    }
}

fn of_parent(parent: &Parent, declaration: &Declaration<'_>, p: &TokenStream) -> TokenStream {
    let Parent { ident, target, key } = parent;
    let owner = declaration.ident;
    let name = target.segments.last().map(|last| names::text(&last.ident)).unwrap_or_default();
    let attribute = names::text(key);
    let doc = format!("Reads the [`{name}`] that `{attribute}` names.");
    quote! {
        #[doc = #doc]
        fn #ident(&self) -> #p::Request<#p::Record<#target>>
        where
            Self: #p::Loaded<#owner> + ::core::marker::Sized,
        {
            let id = #p::MaybeId::maybe_id(&#p::Loaded::<#owner>::loaded(self).#key);
            #p::belongs_to::<#owner, #target>(self, #attribute, id)
        }
    }
}

fn of_action(action: &Action, declaration: &Declaration<'_>, p: &TokenStream) -> TokenStream {
    let Action { ident, args, on_collection, body, returns, settings, .. } = action;
    let owner = declaration.ident;
    let name = names::text(ident);
    let answer = returns.as_ref().map(|ty| {
        let ty = types::without_self(ty, owner);
        // A block, since the trait with the fallback constant has to be in scope.
        let is_resource = quote!({
            #[allow(unused_imports)]
            use #p::NoResource as _;
            #p::Probe::<#ty>::IS_RESOURCE
        });
        (quote!(<#ty as #p::Answer<#is_resource>>::Output), quote!(.returns::<#ty, #is_resource>()))
    });
    let (output, finish) = answer.unwrap_or_else(|| (quote!(()), quote!(.returns_nothing())));
    let marker = (!settings.query.is_empty()).then(|| query::marker(declaration, action));
    let marker_type = marker.as_ref().map(|marker| quote!(, #marker));
    let body_arg = body.as_ref().map(|ty| {
        let ty = types::without_self(ty, owner);
        quote!(, body: &#ty)
    });
    let with_args = args.iter().map(|arg| {
        let name = names::text(arg);
        quote!(.arg(#name, #arg))
    });
    let with_body = body.as_ref().map(|_| quote!(.body(body)));
    let start = if *on_collection { quote!(on_collection::<#owner>) } else { quote!(on_member::<#owner>) };
    let at = if *on_collection { quote!(at) } else { quote!(self) };
    let call = quote!(#p::Action::#start(#at, #name) #(#with_args)* #with_body #finish);
    let call = if marker.is_some() { quote!(#p::queried(#call, #marker)) } else { call };
    let docs = docs(action);
    let (vis, receiver, sized) = match on_collection {
        true => {
            let vis = declaration.vis;
            (quote!(#vis), quote!(at: &impl #p::Reaches<#owner>), None)
        }
        false => (TokenStream::new(), quote!(&self), Some(quote!(where Self: ::core::marker::Sized,))),
    };
    quote! {
        #docs
        #vis fn #ident(#receiver #(, #args: impl ::core::convert::AsRef<str>)* #body_arg)
            -> #p::Request<#output #marker_type>
        #sized
        {
            #call
        }
    }
}

/// What is sent, and what for: there is no more to know here.
fn docs(action: &Action) -> TokenStream {
    let method = action.method.to_string().to_uppercase();
    let below = if action.on_collection { "the collection" } else { "it" };
    let line = match action.path.text.as_str() {
        "" => format!("Sends a `{method}` to {below}."),
        path => format!("Sends a `{method}` to `{path}` below {below}."),
    };
    let operation = action.settings.operation.as_ref().map(|name| {
        let line = format!("\nCloudflare's name of the operation: `{}`.", name.value());
        quote!(#[doc = ""] #[doc = #line])
    });
    quote!(#[doc = #line] #operation)
}
