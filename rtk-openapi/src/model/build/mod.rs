//! Builds the model from the tree of a document.

mod added;
mod builder;
mod constraints;
mod kinds;

use super::{Document, Warning, operations, security, unions};
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
    let security_requirements = security::requirements(root);
    let security = security::schemes(&mut builder, &security_requirements);
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
        security,
        security_requirements,
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
