//! Query parameters and headers: a filter for lists, setters on the requests of `find`, of `destroy` and of actions.

use crate::errors::fill;
use proc_macro2::Ident;

use super::setters;
use crate::code::Writer;
use crate::declaration::{Action, Declaration, Member, MemberKind, Parameter, Part, VerbKind};
use crate::names;

/// The type that tells a request of that action from others; `None` if it has nothing to set.
pub(super) fn marker(declaration: &Declaration<'_>, ident: &Ident, action: &Action) -> Option<Ident> {
    match action.settings.parameters.is_empty() {
        true => None,
        false => Some(call(declaration, ident)),
    }
}

/// The same of `destroy`.
pub(super) fn destroy_marker(declaration: &Declaration<'_>) -> Option<Ident> {
    match declaration.parameters(VerbKind::Destroy) {
        [] => None,
        _ => Some(call(declaration, &names::word("destroy"))),
    }
}

/// `LivestreamOverviewCall`, since `LivestreamOverview` could well be what it answers.
fn call(declaration: &Declaration<'_>, operation: &Ident) -> Ident {
    names::around("", declaration.ident, &fill("{}Call", &[&names::camel(&names::text(operation))]))
}

pub(super) fn filter_impls(declaration: &Declaration<'_>, w: &mut Writer) {
    if !declaration.has(VerbKind::All) {
        return;
    }
    if declaration.parameters(VerbKind::All).is_empty() {
        return w.put("impls", "#p::can!(#ident: List, Filter = ());");
    }
    w.set("filter", &names::around("", declaration.ident, "Filter"));
    w.put("impls", "#p::can!(#ident: List, Filter = #filter); #p::can!(#filter: Filter);");
}

pub(super) fn items(declaration: &Declaration<'_>, w: &mut Writer) {
    let ident = declaration.ident;
    let parameters = declaration.parameters(VerbKind::All);
    if !parameters.is_empty() {
        w.clear(&["setters"]);
        for parameter in parameters {
            setters::setter_of_parameter(parameter, ident, w);
        }
        w.set("name", &names::around("", ident, "Filter"));
        w.say("doc", "What a list of [`{}`] can be narrowed by.", &[&declaration.name]);
        w.define("members", "#p::Pairs");
        w.put("items", setters::PUT_TOGETHER);
    }
    let parameters = declaration.parameters(VerbKind::Find);
    if !parameters.is_empty() {
        w.set("trait", &names::around("", ident, "Query"));
        w.say("doc_trait", "The parameters of reading one [`{}`], set on its request.", &[&declaration.name]);
        w.define("target", "#trait for #p::Request<#p::Record<#ident>>");
        trait_of(parameters, declaration, w);
    }
    if let Some(marker) = destroy_marker(declaration) {
        marked(declaration, &marker, "destroy", declaration.parameters(VerbKind::Destroy), w);
    }
    for Member { ident, kind } in &declaration.members {
        let MemberKind::Action(action) = kind else { continue };
        if let Some(marker) = marker(declaration, ident, action) {
            marked(declaration, &marker, &names::text(ident), &action.settings.parameters, w);
        }
    }
}

const MARKER: &str = "
    #[doc = #doc]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy, ::core::default::Default)]
    #vis struct #marker;

    #p::can!(#marker: Finish);
";

/// The marker of one operation's requests, and the setters that they have.
fn marked(declaration: &Declaration<'_>, marker: &Ident, method: &str, parameters: &[Parameter], w: &mut Writer) {
    w.set("marker", marker);
    w.say("doc", "Marks a request of `{}`, so that it has that operation's parameters.", &[method]);
    w.put("items", MARKER);
    w.set("trait", &names::around("", declaration.ident, &fill("{}Query", &[&names::camel(method)])));
    w.say("doc_trait", "The parameters of `{}`, set on its request.", &[method]);
    w.define("target", "<__Answer> #trait for #p::Request<__Answer, #marker>");
    trait_of(parameters, declaration, w);
}

const TRAIT: &str = "
    #[doc = #doc_trait]
    #vis trait #trait: ::core::marker::Sized {
        #signatures
    }

    #[automatically_derived]
    impl #target {
        #bodies
    }
";

/// `#target`: what stands between `impl` and the body.
fn trait_of(parameters: &[Parameter], declaration: &Declaration<'_>, w: &mut Writer) {
    w.clear(&["signatures", "bodies"]);
    for parameter in parameters {
        setters::parameter(parameter, &names::word("value"), declaration.ident, w);
        w.put("signatures", "#[doc = #doc] #[must_use] fn #name(self, value: impl #bound) -> Self;");
        let body = match parameter.part {
            Part::Header => "fn #name(self, value: impl #bound) -> Self { #p::header(self, #wire, #given) }",
            _ => "fn #name(self, value: impl #bound) -> Self { #p::parameter(self, #wire, #given) }",
        };
        w.put("bodies", body);
    }
    w.put("items", TRAIT);
}
