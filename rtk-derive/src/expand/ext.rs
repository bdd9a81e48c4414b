//! What a resource itself gains: relations under a name of their own, `belongs_to`, actions.

use proc_macro2::{Ident, Span, TokenStream};

use super::{query, setters, types};
use crate::code::{Part, Writer};
use crate::declaration::{Action, Arg, Declaration, Parent, Relation, last_of, last_word};
use crate::names;

const EXTENSION: &str = "
    #[doc = #doc]
    #vis trait #ext: #p::At<#ident> {
        #methods
    }

    #[automatically_derived]
    impl<__S: #p::At<#ident>> #ext for __S {}
";

pub(super) fn items(declaration: &Declaration<'_>, w: &Writer) -> TokenStream {
    let (ident, vis) = (declaration.ident, declaration.vis);
    let (mut methods, mut functions) = (TokenStream::new(), TokenStream::new());
    for relation in &declaration.relations {
        if !relation.own_name {
            methods.extend(of_relation(relation, declaration, w));
        }
    }
    for parent in &declaration.parents {
        methods.extend(of_parent(parent, declaration, w));
    }
    for action in &declaration.actions {
        let to = if action.on_collection { &mut functions } else { &mut methods };
        to.extend(of_action(action, declaration, w));
    }
    let mut out = TokenStream::new();
    if !methods.is_empty() {
        let ext = names::around("", ident, "Ext");
        let doc = format!("What is inside one [`{}`], and what can be done with it.", names::text(ident));
        let parts: [Part<'_>; 5] =
            [("doc", &doc), ("vis", vis), ("ext", &ext), ("ident", ident), ("methods", &methods)];
        w.add(&mut out, EXTENSION, &parts);
    }
    if !functions.is_empty() {
        let text = "#[automatically_derived] impl #ident { #functions }";
        w.add(&mut out, text, &[("ident", ident), ("functions", &functions)]);
    }
    out
}

const HAS_MANY: &str = "
    #[doc = #doc]
    #[must_use]
    fn #name(&self) -> #p::Relation<#target>
    where
        Self: ::core::marker::Sized,
    {
        #function(self)
    }
";

const HAS_ONE: &str = "
    #[doc = #doc]
    fn #name(&self) -> #p::Request<#p::Record<#target>>
    where
        Self: ::core::marker::Sized,
    {
        #function(self)
    }
";

fn of_relation(relation: &Relation, declaration: &Declaration<'_>, w: &Writer) -> TokenStream {
    let Relation { ident, target, many, .. } = relation;
    let child = relation.child();
    let (text, function, doc) = match many {
        true => (HAS_MANY, "#p::has_many::<#owner, #target>", format!("Every [`{child}`] in here. Nothing is sent.")),
        false => (
            HAS_ONE,
            "#p::has_one::<#owner, #target>",
            format!("The [`{child}`] in here. Awaited, it is read; its actions need no reading."),
        ),
    };
    let function = w.code_at(relation.span(), function, &[("owner", declaration.ident), ("target", target)]);
    w.code(text, &[("doc", &doc), ("name", ident), ("target", target), ("function", &function)])
}

const BELONGS_TO: &str = "
    #[doc = #doc]
    fn #name(&self) -> #p::Request<#p::Record<#target>>
    where
        Self: #p::Loaded<#owner> + ::core::marker::Sized,
    {
        let id = #id;
        #function(self, #attribute, id)
    }
";

fn of_parent(parent: &Parent, declaration: &Declaration<'_>, w: &Writer) -> TokenStream {
    let Parent { ident, target, key, .. } = parent;
    let owner = declaration.ident;
    let name = last_word(target);
    let attribute = names::text(key);
    let mut place = key.span();
    for field in &declaration.fields {
        if names::text(field.ident) == attribute {
            place = types::heart(field.ty);
        }
    }
    let id = "#p::MaybeId::maybe_id(&#p::Loaded::<#owner>::loaded(self).#key)";
    let id = w.code_at(place, id, &[("owner", owner), ("key", key)]);
    let function = "#p::belongs_to::<#owner, #target>";
    let function = w.code_at(last_of(target), function, &[("owner", owner), ("target", target)]);
    let doc = format!("Reads the [`{name}`] that `{attribute}` names.");
    let parts: [Part<'_>; 7] = [
        ("doc", &doc),
        ("name", ident),
        ("target", target),
        ("owner", owner),
        ("id", &id),
        ("function", &function),
        ("attribute", &attribute),
    ];
    w.code(BELONGS_TO, &parts)
}

/// A block, since the trait with the fallback constant has to be in scope.
const ANSWER: &str = "{
    #[allow(unused_imports)]
    use #p::Plain as _;
    #p::Probe::<#ty>::ANSWER
}";

fn of_action(action: &Action, declaration: &Declaration<'_>, w: &Writer) -> TokenStream {
    let Action { ident, args, on_collection, body, returns, .. } = action;
    let owner = declaration.ident;
    // Arguments of ours, which are not those that the path names, whatever they are called.
    let (at, sent) = (Ident::new("at", Span::mixed_site()), Ident::new("body", Span::mixed_site()));
    let start = match on_collection {
        true => "#p::Action::on_collection::<#owner>(#at, #name)",
        false => "#p::Action::on_member::<#owner>(self, #name)",
    };
    let mut call = w.code(start, &[("owner", owner), ("at", &at), ("name", &names::text(ident))]);
    let mut arguments = TokenStream::new();
    for arg in args {
        argument(arg, action, owner, w, &mut arguments, &mut call);
    }
    if let Some(ty) = body {
        let spelt = types::without_self(ty, owner);
        w.add(&mut arguments, ", #sent: impl #p::IntoBody<#ty>", &[("sent", &sent), ("ty", &spelt)]);
        w.add(&mut call, ".body::<#ty>(#sent)", &[("sent", &sent), ("ty", &spelt)]);
    }
    let marker = query::marker(declaration, action);
    let mut output = w.code("()", &[]);
    if let Some(ty) = returns {
        let (place, spelt) = (types::heart(ty), types::without_self(ty, owner));
        let kind = w.code(ANSWER, &[("ty", &spelt)]);
        output = w.code_at(place, "<#ty as #p::Answer<#kind>>::Output", &[("ty", &spelt), ("kind", &kind)]);
        call.extend(w.code_at(place, ".returns::<#ty, #kind>()", &[("ty", &spelt), ("kind", &kind)]));
    } else {
        w.add(&mut call, ".returns_nothing()", &[]);
    }
    let (mut request, mut whole) = (w.code("#p::Request<#output>", &[("output", &output)]), call);
    if let Some(marker) = &marker {
        request = w.code("#p::Request<#output, #marker>", &[("output", &output), ("marker", marker)]);
        whole = w.code("#p::queried(#call, #marker)", &[("call", &whole), ("marker", marker)]);
    }
    if let Some(ty) = returns {
        request = crate::spans::shown_at(types::heart(ty), request);
    }
    let text = match on_collection {
        true => "#docs #vis fn #name(#at: &impl #p::Reaches<#owner> #arguments) -> #request { #call }",
        false => "#docs fn #name(&self #arguments) -> #request where Self: ::core::marker::Sized, { #call }",
    };
    let mut docs = docs(action, w);
    docs.extend(setters::lint(args.len() + 2, w));
    let parts: [Part<'_>; 8] = [
        ("docs", &docs),
        ("vis", declaration.vis),
        ("name", ident),
        ("at", &at),
        ("owner", owner),
        ("arguments", &arguments),
        ("request", &request),
        ("call", &whole),
    ];
    w.code(text, &parts)
}

/// Adds an argument, and what becomes of it.
fn argument(
    arg: &Arg,
    action: &Action,
    owner: &Ident,
    w: &Writer,
    arguments: &mut TokenStream,
    call: &mut TokenStream,
) {
    let Arg { ident, ty, parameter } = arg;
    let name = names::text(ident);
    if *parameter {
        for it in &action.settings.parameters {
            if names::text(&it.ident) != name {
                continue;
            }
            let (bound, _) = setters::parameter(it, ident, owner, w);
            w.add(arguments, ", #name: impl #bound", &[("name", ident), ("bound", &bound)]);
            call.extend(setters::set_parameter(it, ident, owner, w));
        }
        return;
    }
    let Some(ty) = ty else {
        w.add(arguments, ", #name: impl ::core::convert::AsRef<str>", &[("name", ident)]);
        let text = ".arg(#key, ::core::convert::AsRef::<str>::as_ref(&#name))";
        w.add(call, text, &[("key", &name), ("name", ident)]);
        return;
    };
    let spelt = types::without_self(ty, owner);
    w.add(arguments, ", #name: impl #p::IntoValue<#ty>", &[("name", ident), ("ty", &spelt)]);
    let text = ".arg(#key, &#p::IntoValue::<#ty>::into_value(#name))";
    call.extend(w.code_at(types::heart(ty), text, &[("key", &name), ("ty", &spelt), ("name", ident)]));
}

/// What is sent, and what for: there is no more to know here.
fn docs(action: &Action, w: &Writer) -> TokenStream {
    let method = action.method.to_string().to_uppercase();
    let below = if action.on_collection { "the collection" } else { "it" };
    let mut lines = vec![match action.path.text.as_str() {
        "" => format!("Sends a `{method}` to {below}."),
        path => format!("Sends a `{method}` to `{path}` below {below}."),
    }];
    if let Some(ty) = &action.returns {
        lines.push(String::new());
        lines.push(format!("The answer: `{}`, in a `Record` if that is a resource.", types::text(ty)));
    }
    if let Some(name) = &action.settings.operation {
        lines.push(String::new());
        lines.push(format!("Cloudflare's name of the operation: `{}`.", name.value()));
    }
    let mut docs = TokenStream::new();
    for line in lines {
        w.add(&mut docs, "#[doc = #line]", &[("line", &line)]);
    }
    docs
}
