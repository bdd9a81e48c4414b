//! What a resource itself gains: relations under a name of their own, `belongs_to`, actions.

use proc_macro2::{Ident, Span};

use super::{query, setters, types};
use crate::code::Writer;
use crate::declaration::{
    Action, Declaration, Download, Member, MemberKind, Parameter, Parent, Part, Relation, last_of, last_word,
};
use crate::names;

const EXTENSION: &str = "
    #[doc = #doc]
    #vis trait #ext: #p::At<#ident> {
        #methods
    }

    #[automatically_derived]
    impl<__S: #p::At<#ident>> #ext for __S {}
";

pub(super) fn items(declaration: &Declaration<'_>, w: &mut Writer) {
    w.clear(&["methods", "functions"]);
    for Member { ident, kind } in &declaration.members {
        w.set("name", ident);
        w.name("called", ident);
        match kind {
            MemberKind::Relation(relation) if relation.own_name => {}
            MemberKind::Relation(relation) => of_relation(relation, w),
            MemberKind::Parent(parent) => of_parent(parent, declaration, w),
            MemberKind::Download(download) => of_download(download, declaration, w),
            MemberKind::Action(action) => of_action(ident, action, declaration, w),
        }
    }
    if !w.lacks("methods") {
        w.set("ext", &names::around("", declaration.ident, "Ext"));
        w.say("doc", "What is inside one [`{}`], and what can be done with it.", &[&declaration.name]);
        w.put("items", EXTENSION);
    }
    if !w.lacks("functions") {
        w.put("items", "#[automatically_derived] impl #ident { #functions }");
    }
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

fn of_relation(relation: &Relation, w: &mut Writer) {
    let child = relation.child();
    let (text, function, doc) = match relation.many {
        true => (HAS_MANY, "#p::has_many::<#ident, #target>", "Every [`{}`] in here. Nothing is sent."),
        false => (
            HAS_ONE,
            "#p::has_one::<#ident, #target>",
            "The [`{}`] in here. Awaited, it is read; its actions need no reading.",
        ),
    };
    w.say("doc", doc, &[&child]);
    w.set("target", &relation.target);
    w.define_at(relation.span(), "function", function);
    w.put("methods", text);
}

const BELONGS_TO: &str = "
    #[doc = #doc]
    fn #name(&self) -> #p::Request<#p::Record<#target>>
    where
        Self: #p::Loaded<#ident> + ::core::marker::Sized,
    {
        let id = #id;
        #function(self, #attribute, id)
    }
";

fn of_parent(parent: &Parent, declaration: &Declaration<'_>, w: &mut Writer) {
    let attribute = names::text(&parent.key);
    w.say("doc", "Reads the [`{}`] that `{}` names.", &[&last_word(&parent.target), &attribute]);
    w.set("attribute", &attribute);
    w.set("target", &parent.target);
    w.set("key", &parent.key);
    w.define_at(
        heart_of(&parent.key, declaration),
        "id",
        "#p::MaybeId::maybe_id(&#p::Loaded::<#ident>::loaded(self).#key)",
    );
    w.define_at(last_of(&parent.target), "function", "#p::belongs_to::<#ident, #target>");
    w.put("methods", BELONGS_TO);
}

const DOWNLOAD: &str = "
    #[doc = #doc]
    fn #name(&self) -> #p::Download
    where
        Self: #p::Loaded<#ident> + ::core::marker::Sized,
    {
        let link = #link;
        let expires = #expires;
        #p::download(self, #called, #attribute, link, expires)
    }
";

fn of_download(download: &Download, declaration: &Declaration<'_>, w: &mut Writer) {
    let attribute = names::text(&download.link);
    w.say("doc", "What is at the address in `{}`.", &[&attribute]);
    w.set("attribute", &attribute);
    w.set("key", &download.link);
    let link = "#p::Link::link(&#p::Loaded::<#ident>::loaded(self).#key)";
    w.define_at(heart_of(&download.link, declaration), "link", link);
    w.define("expires", "#p::Option::None");
    if let Some(expires) = &download.expires {
        w.set("key", expires);
        let expiry = "#p::Expiry::expiry(&#p::Loaded::<#ident>::loaded(self).#key)";
        w.define_at(heart_of(expires, declaration), "expires", expiry);
    }
    w.put("methods", DOWNLOAD);
}

/// Where the type of an attribute is named.
fn heart_of(key: &Ident, declaration: &Declaration<'_>) -> Span {
    for field in &declaration.fields {
        if field.name == names::text(key) {
            return types::heart(field.ty);
        }
    }
    key.span()
}

/// A block, since the trait with the fallback constant has to be in scope.
const ANSWER: &str = "{
    #[allow(unused_imports)]
    use #p::Plain as _;
    #p::Probe::<#ty>::ANSWER
}";

fn of_action(ident: &Ident, action: &Action, declaration: &Declaration<'_>, w: &mut Writer) {
    let owner = declaration.ident;
    // Arguments of ours, which are not those that the path names, whatever they are called.
    w.set("at", &Ident::new("at", Span::mixed_site()));
    w.set("sent", &Ident::new("body", Span::mixed_site()));
    w.name("action", ident);
    w.clear(&["arguments"]);
    let call = match action.on_collection {
        true => "#p::Action::on_collection::<#ident>(#at, #action)",
        false => "#p::Action::on_member::<#ident>(self, #action)",
    };
    w.define("call", call);
    for arg in &action.args {
        argument(arg, owner, w);
    }
    if let Some(ty) = &action.body {
        types::spell(ty, owner, w);
        w.put("arguments", ", #sent: impl #p::IntoBody<#ty>");
        w.put("call", ".body::<#ty>(#sent)");
    }
    w.define("request", "()");
    if let Some(ty) = &action.returns {
        types::spell(ty, owner, w);
        w.define("kind", ANSWER);
        w.define_at(types::heart(ty), "request", "<#ty as #p::Answer<#kind>>::Output");
        w.put_at(types::heart(ty), "call", ".returns::<#ty, #kind>()");
    } else {
        w.put("call", ".returns_nothing()");
    }
    let mut request = "#p::Request<#request>";
    if let Some(marker) = query::marker(declaration, ident, action) {
        w.set("marker", &marker);
        w.define("call", "#p::queried(#call, #marker)");
        request = "#p::Request<#request, #marker>";
    }
    match &action.returns {
        Some(ty) => w.define_at(types::heart(ty), "request", request),
        None => w.define("request", request),
    }
    docs(action, w);
    setters::lint(action.args.len() + 2, w);
    w.set("name", ident);
    if action.on_collection {
        let text = "#docs #lint #vis fn #name(#at: &impl #p::Reaches<#ident> #arguments) -> #request { #call }";
        w.put("functions", text);
    } else {
        let text = "#docs #lint fn #name(&self #arguments) -> #request where Self: ::core::marker::Sized, { #call }";
        w.put("methods", text);
    }
}

/// Adds an argument, and what becomes of it.
fn argument(arg: &Parameter, owner: &Ident, w: &mut Writer) {
    if arg.part != Part::Path {
        setters::parameter(arg, &arg.ident, owner, w);
        w.put("arguments", ", #value: impl #bound");
        w.put("call", if arg.part == Part::Header { ".header(#wire, #given)" } else { ".query(#wire, #given)" });
        return;
    }
    w.set("key", &arg.name);
    w.set("name", &arg.ident);
    if let Some(ty) = &arg.ty {
        types::spell(ty, owner, w);
        w.put("arguments", ", #name: impl #p::IntoValue<#ty>");
        w.put_at(types::heart(ty), "call", ".arg(#key, &#p::IntoValue::<#ty>::into_value(#name))");
    } else {
        w.put("arguments", ", #name: impl ::core::convert::AsRef<str>");
        w.put("call", ".arg(#key, ::core::convert::AsRef::<str>::as_ref(&#name))");
    }
}

fn sends(method: &str, action: &Action, w: &mut Writer) {
    let below = if action.on_collection { "the collection" } else { "it" };
    match action.path.text.as_str() {
        "" => w.say("doc", "Sends a `{}` to {}.", &[method, below]),
        path => w.say("doc", "Sends a `{}` to `{}` below {}.", &[method, path, below]),
    }
}

/// What is sent, and what for: there is no more to know here.
fn docs(action: &Action, w: &mut Writer) {
    sends(&action.method.to_string().to_uppercase(), action, w);
    w.define("docs", "#[doc = #doc]");
    for Parameter { wire, constant, .. } in &action.settings.constants {
        if let Some(value) = constant {
            w.say("doc", " Always with `{}`: `{}`.", &[wire, &value.to_string()]);
            w.put("docs", "#[doc = #doc]");
        }
    }
    if let Some(ty) = &action.returns {
        w.say("doc", "The answer: `{}`, in a `Record` if that is a resource.", &[&types::text(ty)]);
        w.put("docs", "#[doc = \"\"] #[doc = #doc]");
        if !action.on_collection && types::text(ty) == "Self" {
            w.put("docs", "#[doc = \"What this is called on stays as it was.\"]");
        }
    }
    if let Some(name) = &action.settings.operation {
        w.say("doc", "Cloudflare's name of the operation: `{}`.", &[&name.value()]);
        w.put("docs", "#[doc = \"\"] #[doc = #doc]");
    }
}
