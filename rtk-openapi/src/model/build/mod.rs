//! Builds the model from the tree of a document.

mod added;
mod builder;
mod kinds;

use super::{Document, SecurityScheme, Warning, operations, unions};
use crate::document::{Files, Node};
pub(super) use added::plain_use;
pub(super) use builder::Builder;

pub(super) fn document(files: &Files) -> Result<Document, String> {
    let root = files.root();
    check_version(root)?;
    let mut builder = Builder::new(files);
    let operations = operations::all(&mut builder);
    builder.build_all();
    unions::complete(&mut builder.schemas);
    let info = root.get("info");
    let text = |key: &str| info.and_then(|info| info.text(key)).map(str::to_owned);
    if builder.left_out > 0 {
        let message = format!("{} more warnings are left out", builder.left_out);
        builder.warnings.push(Warning { place: "#".to_owned(), message });
    }
    let tags = root.list("tags").iter();
    let tags = tags.filter_map(|tag| Some((tag.text("name")?.to_owned(), tag.text("description").map(str::to_owned))));
    Ok(Document {
        title: text("title").unwrap_or_default(),
        description: text("description"),
        servers: servers(root),
        security: security(root),
        tags: tags.collect(),
        operations,
        schemas: builder.schemas,
        warnings: builder.warnings,
        taken: None,
    })
}

fn check_version(root: &Node) -> Result<(), String> {
    if let Some(version) = root.get("swagger") {
        let version = version.as_text().map_or_else(|| version.to_string(), str::to_owned);
        return Err(format!(
            "this is a document of Swagger {version}: convert it to OpenAPI 3 first, for example with swagger2openapi"
        ));
    }
    let Some(version) = root.get("openapi") else {
        return Err("this is no OpenAPI document: it has no key `openapi` with the version".to_owned());
    };
    let version = version.as_text().map_or_else(|| version.to_string(), str::to_owned);
    if !version.starts_with("3.") {
        return Err(format!("OpenAPI {version} is not read: only 3.0 and 3.1 are"));
    }
    Ok(())
}

/// Returns the URLs of the servers at a node, with default values for variables.
pub(super) fn servers(node: &Node) -> Vec<String> {
    let url = |server: &Node| {
        let mut url = server.text("url")?.to_owned();
        for (name, variable) in server.get("variables").and_then(Node::as_object).into_iter().flatten() {
            url = url.replace(&format!("{{{name}}}"), variable.text("default").unwrap_or_default());
        }
        Some(url.trim_end_matches('/').to_owned())
    };
    node.list("servers").iter().filter_map(url).collect()
}

fn security(root: &Node) -> Vec<SecurityScheme> {
    let Some(schemes) = root.get("components").and_then(|it| it.get("securitySchemes")).and_then(Node::as_object)
    else {
        return Vec::new();
    };
    let required = root.list("security").iter().filter_map(Node::as_object).flat_map(|it| it.keys());
    let names = required.chain(schemes.keys());
    let mut found = Vec::new();
    for name in names {
        let Some(scheme) = schemes.get(name) else { continue };
        let key = || scheme.text("name").unwrap_or_default();
        let scheme = match (scheme.text("type"), scheme.text("scheme"), scheme.text("in")) {
            (Some("http"), Some(scheme), _) if scheme.eq_ignore_ascii_case("bearer") => SecurityScheme::Bearer,
            (Some("http"), Some(scheme), _) if scheme.eq_ignore_ascii_case("basic") => SecurityScheme::Basic,
            (Some("oauth2" | "openIdConnect"), ..) => SecurityScheme::Bearer,
            (Some("apiKey"), _, Some("header")) if key().eq_ignore_ascii_case("authorization") => {
                SecurityScheme::Bearer
            }
            (Some("apiKey"), _, Some("header")) => SecurityScheme::Header(key().to_ascii_lowercase()),
            (Some("apiKey"), _, Some("query")) => SecurityScheme::Query(key().to_owned()),
            _ => SecurityScheme::Other(name.clone()),
        };
        if !found.contains(&scheme) {
            found.push(scheme);
        }
    }
    found
}
