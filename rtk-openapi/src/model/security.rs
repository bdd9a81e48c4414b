//! Ways to authenticate.

use super::build::Builder;
use crate::document::{Node, Object, Place};

/// A way to authenticate that a document declares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Security {
    /// Name among the components.
    pub name: String,
    /// What a request carries.
    pub scheme: SecurityScheme,
}

/// What a request carries to authenticate.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SecurityScheme {
    /// `Authorization: Bearer`.
    Bearer,
    /// `Authorization: Bearer` with an access token of OAuth 2.0 or `OpenID` Connect.
    OAuth {
        /// Names of the flows, such as `clientCredentials`. None for `OpenID` Connect.
        flows: Vec<String>,
        /// URL at which a token is requested, or at which the configuration is.
        url: Option<String>,
    },
    /// `Authorization: Basic`.
    Basic,
    /// A key in a header of this name, in lower case.
    Header(String),
    /// A key in the query parameter of this name.
    Query(String),
    /// A key in the cookie of this name.
    Cookie(String),
    /// Any other way, as the document calls it, such as `mutualTLS`.
    Other(String),
}

/// Reads the schemes of a document, those that it requires by default in front.
pub(super) fn schemes(builder: &mut Builder<'_>, requirements: &[Vec<String>]) -> Vec<Security> {
    let all = Place { file: 0, pointer: "/components/securitySchemes".to_owned() };
    let Some(all) = builder.follow(&all) else { return Vec::new() };
    let files = builder.files;
    let Some(schemes) = files.get(&all).and_then(Node::as_object) else { return Vec::new() };
    let names = requirements.iter().flatten().chain(schemes.keys());
    let mut found: Vec<Security> = Vec::new();
    for name in names {
        if !schemes.contains_key(name) || found.iter().any(|it| it.name == *name) {
            continue;
        }
        let Some(node) = builder.follow(&all.at(name)).and_then(|place| files.get(&place)) else { continue };
        found.push(Security { name: name.clone(), scheme: scheme(node) });
    }
    found
}

fn scheme(node: &Node) -> SecurityScheme {
    let key = node.text("name").unwrap_or_default();
    match (node.text("type"), node.text("scheme"), node.text("in")) {
        (Some("http"), Some(scheme), _) if scheme.eq_ignore_ascii_case("bearer") => SecurityScheme::Bearer,
        (Some("http"), Some(scheme), _) if scheme.eq_ignore_ascii_case("basic") => SecurityScheme::Basic,
        (Some("oauth2"), ..) => {
            let flows = || node.get("flows").and_then(Node::as_object).into_iter().flatten();
            let names = flows().map(|(name, _)| name.clone()).filter(|name| !name.starts_with("x-"));
            let url = flows().find_map(|(_, flow)| flow.text("tokenUrl").or(flow.text("authorizationUrl")));
            SecurityScheme::OAuth { flows: names.collect(), url: url.map(str::to_owned) }
        }
        (Some("openIdConnect"), ..) => {
            SecurityScheme::OAuth { flows: Vec::new(), url: node.text("openIdConnectUrl").map(str::to_owned) }
        }
        (Some("apiKey"), _, Some("header")) if key.eq_ignore_ascii_case("authorization") => SecurityScheme::Bearer,
        (Some("apiKey"), _, Some("header")) => SecurityScheme::Header(key.to_ascii_lowercase()),
        (Some("apiKey"), _, Some("query")) => SecurityScheme::Query(key.to_owned()),
        (Some("apiKey"), _, Some("cookie")) => SecurityScheme::Cookie(key.to_owned()),
        (Some("http"), Some(scheme), _) => SecurityScheme::Other(format!("http {scheme}")),
        (other, ..) => SecurityScheme::Other(other.unwrap_or("a scheme without a type").to_owned()),
    }
}

/// Returns which schemes a request needs: one of these sets. They are those of the document, or those of most operations.
pub(super) fn requirements(root: &Node) -> Vec<Vec<String>> {
    let own = sets(root);
    if !own.is_empty() {
        return own;
    }
    let mut counts: Vec<(Vec<Vec<String>>, usize)> = Vec::new();
    let paths = root.get("paths").and_then(Node::as_object).into_iter().flat_map(Object::values);
    for operation in paths.filter_map(Node::as_object).flat_map(Object::values) {
        let sets = sets(operation);
        let is_full = counts.len() >= 100;
        match counts.iter_mut().find(|(known, _)| *known == sets) {
            _ if sets.is_empty() => {}
            Some((_, count)) => *count += 1,
            // So many differ that none is that of most.
            None if is_full => {}
            None => counts.push((sets, 1)),
        }
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts.into_iter().next().map(|(sets, _)| sets).unwrap_or_default()
}

fn sets(node: &Node) -> Vec<Vec<String>> {
    let sets = node.list("security").iter().filter_map(Node::as_object);
    sets.map(|set| set.keys().cloned().collect::<Vec<_>>()).filter(|set| !set.is_empty()).collect()
}
