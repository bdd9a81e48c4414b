//! What a resource itself gains: relations under a name of their own, `belongs_to`, actions.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::{query, setters, types};
use crate::declaration::{Action, Arg, Declaration, Parent, Relation, last_of};
use crate::names;
use crate::spans::shown_at;

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
            impl<__S: #p::At<#ident>> #ext for __S {}
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
    let child = relation.child();
    if *many {
        let doc = format!("Every [`{child}`] in here. Nothing is sent.");
        let has_many = shown_at(relation.span(), quote!(#p::has_many::<#owner, #target>));
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
    let has_one = shown_at(relation.span(), quote!(#p::has_one::<#owner, #target>));
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
    let Parent { ident, target, key, .. } = parent;
    let owner = declaration.ident;
    let name = target.segments.last().map(|last| names::text(&last.ident)).unwrap_or_default();
    let attribute = names::text(key);
    let field = declaration.fields.iter().find(|field| names::text(field.ident) == attribute);
    let place = field.map_or(key.span(), |field| types::heart(field.ty));
    let maybe_id = shown_at(place, quote!(#p::MaybeId::maybe_id(&#p::Loaded::<#owner>::loaded(self).#key)));
    let belongs_to = shown_at(last_of(target), quote!(#p::belongs_to::<#owner, #target>));
    let doc = format!("Reads the [`{name}`] that `{attribute}` names.");
    quote! {
        #[doc = #doc]
        fn #ident(&self) -> #p::Request<#p::Record<#target>>
        where
            Self: #p::Loaded<#owner> + ::core::marker::Sized,
        {
            let id = #maybe_id;
            #belongs_to(self, #attribute, id)
        }
    }
}

fn of_action(action: &Action, declaration: &Declaration<'_>, p: &TokenStream) -> TokenStream {
    let Action { ident, args, on_collection, body, returns, .. } = action;
    let owner = declaration.ident;
    let name = names::text(ident);
    let answer = returns.as_ref().map(|ty| {
        let place = types::heart(ty);
        let ty = types::without_self(ty, owner);
        // A block, since the trait with the fallback constant has to be in scope.
        let kind = quote!({
            #[allow(unused_imports)]
            use #p::Plain as _;
            #p::Probe::<#ty>::ANSWER
        });
        let output = quote!(<#ty as #p::Answer<#kind>>::Output);
        (shown_at(place, output), shown_at(place, quote!(.returns::<#ty, #kind>())))
    });
    let (output, finish) = answer.unwrap_or_else(|| (quote!(()), quote!(.returns_nothing())));
    let marker = query::marker(declaration, action);
    let marker_type = marker.as_ref().map(|marker| quote!(, #marker));
    // Arguments of ours, which are not those that the path names, whatever they are called.
    let (at, sent) = (Ident::new("at", Span::mixed_site()), Ident::new("body", Span::mixed_site()));
    let (arguments, with_args): (Vec<_>, Vec<_>) = args.iter().map(|arg| argument(arg, action, owner, p)).unzip();
    let body_arg = body.as_ref().map(|ty| {
        let ty = types::without_self(ty, owner);
        quote!(, #sent: impl #p::IntoBody<#ty>)
    });
    let with_body = body.as_ref().map(|ty| {
        let spelt = types::without_self(ty, owner);
        quote!(.body::<#spelt>(#sent))
    });
    let start = if *on_collection { quote!(on_collection::<#owner>) } else { quote!(on_member::<#owner>) };
    let place = if *on_collection { quote!(#at) } else { quote!(self) };
    let call = quote!(#p::Action::#start(#place, #name) #(#with_args)* #with_body #finish);
    let call = if marker.is_some() { quote!(#p::queried(#call, #marker)) } else { call };
    let docs = docs(action);
    let (vis, receiver, sized) = match on_collection {
        true => {
            let vis = declaration.vis;
            (quote!(#vis), quote!(#at: &impl #p::Reaches<#owner>), None)
        }
        false => (TokenStream::new(), quote!(&self), Some(quote!(where Self: ::core::marker::Sized,))),
    };
    let request = quote!(#p::Request<#output #marker_type>);
    let request = match returns {
        Some(ty) => shown_at(types::heart(ty), request),
        None => request,
    };
    quote! {
        #docs
        #vis fn #ident(#receiver #(, #arguments)* #body_arg) -> #request
        #sized
        {
            #call
        }
    }
}

/// An argument, and what becomes of it.
fn argument(arg: &Arg, action: &Action, owner: &Ident, p: &TokenStream) -> (TokenStream, TokenStream) {
    let Arg { ident, ty, parameter } = arg;
    let name = names::text(ident);
    if *parameter {
        let mut parameters = action.settings.parameters.iter();
        if let Some(parameter) = parameters.find(|parameter| names::text(&parameter.ident) == name) {
            let (bound, _) = setters::given_parameter(parameter, ident, owner, p);
            return (
                quote!(#ident: impl #bound),
                setters::set_parameter(parameter, &TokenStream::new(), ident, owner, p),
            );
        }
    }
    match ty {
        Some(ty) => {
            let spelt = types::without_self(ty, owner);
            let given = shown_at(types::heart(ty), quote!(.arg(#name, &#p::IntoValue::<#spelt>::into_value(#ident))));
            (quote!(#ident: impl #p::IntoValue<#spelt>), given)
        }
        None => {
            let text = quote!(::core::convert::AsRef::<str>::as_ref(&#ident));
            (quote!(#ident: impl ::core::convert::AsRef<str>), quote!(.arg(#name, #text)))
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
    let answer = action.returns.as_ref().map(|ty| {
        let line = format!("\nThe answer is a `{}`, in a `Record` if that is a resource.", types::text(ty));
        quote!(#[doc = ""] #[doc = #line])
    });
    quote!(#[doc = #line] #answer #operation)
}
