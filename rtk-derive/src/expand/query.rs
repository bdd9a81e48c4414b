//! Query parameters and headers: a filter for lists, setters on the requests of `find`, of `destroy` and of actions.

use proc_macro2::{Ident, TokenStream};

use super::setters;
use crate::code::{Part, Writer};
use crate::declaration::{Action, Declaration, Parameter, VerbKind};
use crate::names;

/// The type that tells a request of that action from others; `None` if it has nothing to set.
pub(super) fn marker(declaration: &Declaration<'_>, action: &Action) -> Option<Ident> {
    let mut settable = false;
    for parameter in &action.settings.parameters {
        settable |= !parameter.required;
    }
    if !settable {
        return None;
    }
    Some(names::around("", declaration.ident, &names::camel(&names::text(&action.ident))))
}

/// The same of `destroy`.
pub(super) fn destroy_marker(declaration: &Declaration<'_>) -> Option<Ident> {
    match declaration.parameters(VerbKind::Destroy) {
        [] => None,
        _ => Some(names::around("", declaration.ident, "Destroy")),
    }
}

pub(super) fn filter_impls(declaration: &Declaration<'_>, w: &Writer) -> TokenStream {
    let mut out = TokenStream::new();
    let ident = declaration.ident;
    if !declaration.has(VerbKind::All) {
        return out;
    }
    if declaration.parameters(VerbKind::All).is_empty() {
        w.add(&mut out, "#p::can!(#ident: List, Filter = ());", &[("ident", ident)]);
        return out;
    }
    let filter = names::around("", ident, "Filter");
    let text = "#p::can!(#ident: List, Filter = #filter); #p::can!(#filter: Filter);";
    w.add(&mut out, text, &[("ident", ident), ("filter", &filter)]);
    out
}

pub(super) fn items(declaration: &Declaration<'_>, w: &Writer) -> TokenStream {
    let mut out = TokenStream::new();
    let parameters = declaration.parameters(VerbKind::All);
    if !parameters.is_empty() {
        out.extend(filter(declaration, parameters, w));
    }
    let parameters = declaration.parameters(VerbKind::Find);
    if !parameters.is_empty() {
        let ident = declaration.ident;
        let name = names::around("", ident, "Query");
        let doc = format!("The parameters of reading one [`{}`], set on its request.", names::text(ident));
        let target = w.code("#name for #p::Request<#p::Record<#ident>>", &[("name", &name), ("ident", ident)]);
        out.extend(trait_of(&name, &doc, &target, parameters, declaration, w));
    }
    if let Some(marker) = destroy_marker(declaration) {
        out.extend(marked(declaration, &marker, "destroy", declaration.parameters(VerbKind::Destroy), w));
    }
    for action in &declaration.actions {
        if let Some(marker) = marker(declaration, action) {
            let method = names::text(&action.ident);
            out.extend(marked(declaration, &marker, &method, &action.settings.parameters, w));
        }
    }
    out
}

fn filter(declaration: &Declaration<'_>, parameters: &[Parameter], w: &Writer) -> TokenStream {
    let ident = declaration.ident;
    let name = names::around("", ident, "Filter");
    let doc = format!("What a list of [`{}`] can be narrowed by.", names::text(ident));
    let mut setters = TokenStream::new();
    for parameter in parameters {
        setters.extend(setters::setter_of_parameter(parameter, ident, w));
    }
    setters::put_together(declaration.vis, &name, &doc, &w.code("#p::Pairs", &[]), &setters, w)
}

const MARKER: &str = "
    #[doc = #doc]
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy, ::core::default::Default)]
    #vis struct #marker;

    #p::can!(#marker: Finish);
";

/// The marker of one operation's requests, and the setters that they have.
fn marked(
    declaration: &Declaration<'_>,
    marker: &Ident,
    method: &str,
    parameters: &[Parameter],
    w: &Writer,
) -> TokenStream {
    let doc = format!("Marks a request of `{method}`, so that it has that operation's parameters.");
    let mut out = w.code(MARKER, &[("doc", &doc), ("vis", declaration.vis), ("marker", marker)]);
    let name = names::around("", marker, "Query");
    let doc = format!("The parameters of `{method}`, set on its request.");
    let text = "<__Answer> #name for #p::Request<__Answer, #marker>";
    let target = w.code(text, &[("name", &name), ("marker", marker)]);
    out.extend(trait_of(&name, &doc, &target, parameters, declaration, w));
    out
}

const TRAIT: &str = "
    #[doc = #doc]
    #vis trait #name: ::core::marker::Sized {
        #signatures
    }

    #[automatically_derived]
    impl #target {
        #bodies
    }
";

/// `target`: what stands between `impl` and the body.
fn trait_of(
    name: &Ident,
    doc: &str,
    target: &TokenStream,
    parameters: &[Parameter],
    declaration: &Declaration<'_>,
    w: &Writer,
) -> TokenStream {
    let value = names::word("value");
    let (mut signatures, mut bodies) = (TokenStream::new(), TokenStream::new());
    for parameter in parameters {
        if parameter.required {
            continue;
        }
        let doc = setters::docs_of(parameter);
        let (bound, given) = setters::parameter(parameter, &value, declaration.ident, w);
        let parts: [Part<'_>; 5] = [
            ("doc", &doc),
            ("name", &parameter.ident),
            ("bound", &bound),
            ("wire", &parameter.wire),
            ("given", &given),
        ];
        w.add(&mut signatures, "#[doc = #doc] #[must_use] fn #name(self, value: impl #bound) -> Self;", &parts);
        let body = match parameter.header {
            true => "fn #name(self, value: impl #bound) -> Self { #p::header(self, #wire, #given) }",
            false => "fn #name(self, value: impl #bound) -> Self { #p::parameter(self, #wire, #given) }",
        };
        w.add(&mut bodies, body, &parts);
    }
    let vis = declaration.vis;
    let parts: [Part<'_>; 6] = [
        ("doc", &doc),
        ("vis", vis),
        ("name", name),
        ("signatures", &signatures),
        ("target", target),
        ("bodies", &bodies),
    ];
    w.code(TRAIT, &parts)
}
