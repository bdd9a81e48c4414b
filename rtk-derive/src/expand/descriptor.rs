//! `Resource::DESCRIPTOR`.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use syn::{LitBool, Type};

use super::{attribute, named_types};
use crate::declaration::{Action, Declaration, Field, Location, MemberKind, Parameter, Settings, Verb, VerbKind};
use crate::spans::{located_at, quote_mixed};
use crate::{names, types};

/// Returns the expression of the constant.
pub(super) fn constant(declaration: &Declaration<'_>, is_valid: bool) -> TokenStream {
    let p = &declaration.private();
    let name = &declaration.name;
    let singular = if declaration.no_id { String::new() } else { names::text(&declaration.singular) };
    let plural = if declaration.singleton { String::new() } else { names::text(&declaration.plural) };
    let id = id(declaration, p);
    let read_only = declaration.read_only.then(|| quote_mixed!(.read_only()));
    let is_one_or_many = declaration.verb(VerbKind::All).is_some_and(|all| all.settings.one_or_many);
    let one_or_many = is_one_or_many.then(|| quote_mixed!(.one_or_many()));
    let within = within(declaration, p);
    let form = flag("form", declaration.form.as_ref());
    let envelope = declaration.envelope.as_ref().map(|envelope| call_with_constant("envelope", envelope));
    let paging = declaration.paging.as_ref().map(|paging| call_with_constant("paging", paging));
    let request_key = declaration.request_key.as_ref().map(|key| quote_mixed!(.request_key(#key)));
    let paths = describe_paths(declaration, p);
    let attributes = declaration.fields.iter().map(|field| attribute::describe(field, field.required.is_some(), p));
    let verbs = declaration.verbs.iter().map(|verb| describe_verb(verb, declaration, p));
    let actions = declaration.actions().map(|(ident, action)| describe_action(ident, action, p));
    let operations = verbs.chain(actions);
    let types = named_types::of_resource(declaration).map(|types| quote_mixed!(.types(#types)));
    let relations = relations(declaration, p);
    let with_mistakes = (!is_valid).then(|| quote_mixed!(.with_mistakes()));
    let reserved = &declaration.reserved_ids;
    let reserved_ids = (!reserved.is_empty()).then(|| quote_mixed!(.reserved_ids(&[#(#reserved,)*])));
    quote_mixed! {
        #p::Descriptor::new(#name, #singular, #plural)
            #id #read_only #one_or_many #within #form #envelope #paging #request_key
            #paths
            .attributes(&[#(#attributes,)*])
            .operations(&[#(#operations,)*])
            #types #relations #reserved_ids #with_mistakes
    }
}

fn id(declaration: &Declaration<'_>, p: &TokenStream) -> Option<TokenStream> {
    let nested = declaration.nested_id();
    let field = declaration.id_field().or(nested.map(|(field, _)| field))?;
    let (name, wire, param) = (&field.name, &field.wire, &declaration.id_param);
    let header = match &declaration.id_header {
        Some(header) => quote_mixed!(#p::Option::Some(#header)),
        None => quote_mixed!(#p::Option::None),
    };
    // An optional object has been recorded as a mistake.
    let below = nested.filter(|(field, _)| !field.is_option()).map(|(field, below)| {
        let (ty, below_name) = (types::resolve_self(field.ty, declaration.ident), names::text(below));
        let wire = located_at(below.span(), quote_mixed!(#p::wire_of(<#ty>::ATTRIBUTES, #below_name)));
        quote_mixed!(.nested_id(#wire))
    });
    Some(quote_mixed!(.id(#name, #wire, #param, #header) #below))
}

/// A resource inherits the API, the envelope and the paging of its scope. Without a scope, it is in its API.
fn within(declaration: &Declaration<'_>, p: &TokenStream) -> TokenStream {
    let scope = declaration.paths.first().and_then(|path| path.scope.as_ref());
    match (scope, &declaration.api) {
        (Some(scope), _) => quote_mixed!(.within(<#scope as #p::Resource>::DESCRIPTOR)),
        (None, Some(api)) => {
            located_at(types::innermost_type_span(api), quote_mixed!(.of(<#api as #p::Api>::DESCRIPTOR)))
        }
        (None, None) => quote_mixed!(.of(<#p::Cloudflare as #p::Api>::DESCRIPTOR)),
    }
}

/// Paths that continue another are put together by the compiler, which knows the other.
fn describe_paths(declaration: &Declaration<'_>, p: &TokenStream) -> TokenStream {
    let is_whole = declaration.paths.iter().all(|path| path.continued_scope().is_none());
    let paths = declaration.paths.iter().map(|path| {
        let scope = path.scope.as_ref().map_or_else(|| "Client".to_owned(), last_segment_name);
        let (collection, member) = (&path.collection.text, &path.member.text);
        match path.continued_scope() {
            _ if is_whole => quote_mixed!(#p::path(#scope, #collection, #member)),
            None => quote_mixed!(#p::DeclaredPath::whole(#scope, #collection, #member)),
            Some(base) => {
                let base = quote_mixed!(<#base as #p::Resource>::DESCRIPTOR);
                quote_mixed!(#p::DeclaredPath::continued(#scope, #base, #collection, #member))
            }
        }
    });
    if is_whole {
        let children_path = declaration.children_path();
        return quote_mixed!(.paths(&[#(#paths,)*], #children_path));
    }
    let children_path = declaration.children_path.as_ref().map_or("", |path| &path.text);
    quote_mixed!(.continued_paths(#p::paths!(&[#(#paths,)*], #children_path)))
}

/// Returns `Account` for `::rtk::Account`.
fn last_segment_name(ty: &Type) -> String {
    match ty {
        Type::Path(path) => types::last_segment_name(&path.path),
        other => types::text(other),
    }
}

fn relations(declaration: &Declaration<'_>, p: &TokenStream) -> Option<TokenStream> {
    let relations: Vec<_> = declaration
        .members
        .iter()
        .filter_map(|member| {
            let MemberKind::Relation(relation) = &member.kind else { return None };
            let (name, target, many) = (names::text(&member.ident), relation.target_name(), relation.many);
            Some(quote_mixed!(#p::relationship(#name, #target, #many)))
        })
        .collect();
    (!relations.is_empty()).then(|| quote_mixed!(.relations(&[#(#relations,)*])))
}

fn describe_verb(verb: &Verb, declaration: &Declaration<'_>, p: &TokenStream) -> TokenStream {
    let name = names::word(verb.kind.name());
    let method = verb.settings.method.as_ref().map(|method| {
        let method = names::word(&names::text(method));
        quote_mixed!(.method(#p::Method::#method))
    });
    let is_of_collection = matches!(verb.kind, VerbKind::All | VerbKind::Create);
    let is_on_member = is_of_collection && (declaration.singleton || verb.settings.on_member);
    let on_member = is_on_member.then(|| quote_mixed!(.on_member()));
    let is_sent = |field: &Field<'_>| match verb.kind {
        VerbKind::Create | VerbKind::Replace => field.create,
        VerbKind::Update => field.update,
        VerbKind::All | VerbKind::Find | VerbKind::Destroy => false,
    };
    let sends_attributes = declaration.sends_attributes(verb.kind) && declaration.fields.iter().any(is_sent);
    let body = sends_attributes.then(|| quote_mixed!(.attributes()));
    let of_new = match verb.kind == VerbKind::Replace && declaration.replace_shares_new() {
        true => declaration.parameters(VerbKind::Create),
        false => &[],
    };
    let settings = describe_settings(&verb.settings, of_new, p);
    quote_mixed!(#p::Operation::#name() #method #on_member #body #settings)
}

fn describe_action(ident: &Ident, action: &Action, p: &TokenStream) -> TokenStream {
    let name = names::text(ident);
    let method = names::word(&names::text(&action.method));
    let base = names::word(if action.on_collection { "Collection" } else { "Member" });
    let path = &action.path.text;
    let settings = describe_settings(&action.settings, &action.args, p);
    quote_mixed!(#p::Operation::action(#name, #p::Method::#method, #p::PathBase::#base, #path) #settings)
}

/// `args`: the arguments of an action, which are placeholders and parameters, or the parameters that a verb shares with another one.
fn describe_settings(settings: &Settings, args: &[Parameter], p: &TokenStream) -> TokenStream {
    let body = settings.body.as_ref().map(types::text).map(|ty| quote_mixed!(.body(#ty)));
    let returns = settings.returns.as_ref().map(types::text).map(|ty| quote_mixed!(.returns(#ty)));
    let response_header = settings.response_header.as_ref().map(|name| quote_mixed!(.response_header(#name)));
    let only_path = settings.only_path.map(Literal::usize_unsuffixed).map(|index| quote_mixed!(.only_path(#index)));
    let id = settings.operation.as_ref().map(|id| quote_mixed!(.id(#id)));
    let idempotent = flag("idempotent", settings.idempotent.as_ref());
    let form = flag("form", settings.form.as_ref());
    let idempotency_key = settings.idempotency_key.as_ref().map(|header| quote_mixed!(.idempotency_key(#header)));
    let key = settings.key.as_ref().map(|key| quote_mixed!(.key(#key)));
    let parameters = |location| {
        let parameters = args.iter().chain(&settings.parameters).filter(move |it| it.location == location);
        parameters.map(|parameter| describe_parameter(parameter, p)).collect::<Vec<_>>()
    };
    let query = call_unless_empty("query", &parameters(Location::Query));
    let headers = call_unless_empty("headers", &parameters(Location::Header));
    let body_keys = call_unless_empty("body_keys", &parameters(Location::Body));
    let constants: Vec<_> = settings.constants.iter().map(|constant| describe_constant(constant, p)).collect();
    let constants = call_unless_empty("constants", &constants);
    let envelope = settings.envelope.as_ref().map(|envelope| call_with_constant("envelope", envelope));
    let list = settings.is_listing().then(|| quote_mixed!(.list()));
    let paging = settings.paging.as_ref().map(|paging| call_with_constant("paging", paging));
    quote_mixed! {
        #body #form #returns #response_header #only_path #id #idempotent #idempotency_key #key #query #headers #body_keys #constants #envelope
        #list #paging
    }
}

fn flag(method: &str, value: Option<&LitBool>) -> Option<TokenStream> {
    let (method, value) = (names::word(method), value?.value());
    Some(quote_mixed!(.#method(#value)))
}

/// The compiler shows a value of another type where it was written.
fn call_with_constant(method: &str, value: &TokenStream) -> TokenStream {
    let method = names::word(method);
    let location = value.clone().into_iter().next().map_or_else(Span::mixed_site, |first| first.span());
    let value = located_at(location, quote_mixed!(&#value));
    quote_mixed!(.#method(#value))
}

fn call_unless_empty(method: &str, values: &[TokenStream]) -> Option<TokenStream> {
    let method = names::word(method);
    (!values.is_empty()).then(|| quote_mixed!(.#method(&[#(#values,)*])))
}

fn describe_parameter(parameter: &Parameter, p: &TokenStream) -> TokenStream {
    let Parameter { name, wire, required, flatten, join, .. } = parameter;
    let ty = parameter.ty.as_ref().map(types::text).unwrap_or_default();
    let join = join.as_ref().map(|separator| quote_mixed!(.joined(#separator)));
    let flattened = flatten.then(|| quote_mixed!(.flattened()));
    quote_mixed!(#p::declared_parameter(#name, #wire, #ty, #required) #flattened #join)
}

fn describe_constant(parameter: &Parameter, p: &TokenStream) -> TokenStream {
    let Parameter { wire, constant, .. } = parameter;
    let location = names::word(match parameter.location {
        Location::Query => "Query",
        Location::Header => "Header",
        Location::Path | Location::Body => "Body",
    });
    quote_mixed!(#p::constant(#p::Location::#location, #wire, &#constant))
}
