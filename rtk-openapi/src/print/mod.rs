//! Writes a plan as files of Rust.

mod declaration;
mod layout;
mod scope;
mod types;

use std::collections::BTreeMap;

use crate::plan::types::{ApiPlan, FilePlan, ModulePlan, Plan};
use crate::plan::words::written;
pub(crate) use layout::{doc_lines, inner_doc_lines};
use scope::Imports;
pub(crate) use scope::{module_order, version_order};

/// Returns the text of each file, by its path relative to the output folder.
#[must_use]
pub fn print(plan: &Plan) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let has_api = plan.apis.iter().any(|it| !it.is_of_rtk);
    for module in &plan.modules {
        let folder = if module.name.is_empty() { String::new() } else { format!("{}/", module.name) };
        for file in &module.files {
            files.insert(format!("{folder}{}.rs", file.name), file_text(plan, module, file));
        }
        if !module.name.is_empty() {
            files.insert(format!("{folder}mod.rs"), module_text(plan, module, &[], false));
        }
    }
    let inner: Vec<&str> = plan.modules.iter().map(|it| it.name.as_str()).filter(|it| !it.is_empty()).collect();
    let empty = ModulePlan { name: String::new(), docs: "Declarations.".to_owned(), files: Vec::new() };
    let root = plan.modules.iter().find(|it| it.name.is_empty()).unwrap_or(&empty);
    if has_api {
        files.insert(format!("{}.rs", api_file(plan)), api_text(plan));
    }
    files.insert("mod.rs".to_owned(), module_text(plan, root, &inner, has_api));
    files
}

/// Returns the name of the file of the API's declaration.
fn api_file(plan: &Plan) -> &'static str {
    let is_taken = plan
        .modules
        .iter()
        .any(|it| it.name == "api" || (it.name.is_empty() && it.files.iter().any(|it| it.name == "api")));
    if is_taken { "api_declaration" } else { "api" }
}

fn file_text(plan: &Plan, module: &ModulePlan, file: &FilePlan) -> String {
    let mut imports = Imports::new(plan, module);
    imports.current = Some(file.resource);
    let mut body = declaration::resource(plan, &plan.resources[file.resource], &mut imports);
    imports.current = None;
    for index in &file.types {
        body.push('\n');
        body.push_str(&types::text(plan, *index, &mut imports));
    }
    let mut own: Vec<&str> = vec![plan.resources[file.resource].name.as_str()];
    own.extend(file.types.iter().map(|it| plan.types[*it].name.as_str()));
    format!("{}\n{body}", imports.text(&own))
}

fn module_text(plan: &Plan, module: &ModulePlan, inner: &[&str], has_api: bool) -> String {
    let mut text = inner_doc_lines(&module.docs);
    text.push('\n');
    let mut names: Vec<String> = module.files.iter().map(|it| it.name.clone()).collect();
    if has_api {
        names.push(api_file(plan).to_owned());
    }
    let mut declared: Vec<(String, String)> =
        names.iter().map(|name| (name.clone(), format!("mod {};\n", written(name)))).collect();
    declared.extend(inner.iter().map(|name| ((*name).to_owned(), format!("pub mod {};\n", written(name)))));
    declared.sort_by(|a, b| module_order(&a.0, &b.0));
    text.extend(declared.into_iter().map(|(_, line)| line));
    let mut uses: Vec<(String, String)> =
        names.iter().map(|name| (name.clone(), format!("pub use {}::*;\n", written(name)))).collect();
    let resources: Vec<&str> = module.files.iter().map(|it| plan.resources[it.resource].name.as_str()).collect();
    let has_singleton = module.files.iter().any(|it| plan.resources[it.resource].singleton);
    if !resources.is_empty() {
        let line = if has_singleton {
            "pub use rtk::{AsScope as _, Resource as _};\n"
        } else {
            "pub use rtk::Resource as _;\n"
        };
        uses.push(("rtk".to_owned(), line.to_owned()));
    }
    uses.sort_by(|a, b| version_order(&a.0, &b.0));
    if !uses.is_empty() {
        text.push('\n');
        text.extend(uses.into_iter().map(|(_, line)| line));
    }
    if !resources.is_empty() {
        let names: Vec<String> = resources.iter().map(|name| (*name).to_owned()).collect();
        text.push('\n');
        text.push_str(&resources_text(&names));
    }
    text
}

/// Returns the list of the resources of a module.
pub(crate) fn resources_text(names: &[String]) -> String {
    let what = if names.len() == 1 { "the resource".to_owned() } else { format!("the {} resources", names.len()) };
    let mut text = format!("/// Descriptors of {what} of this module.\n");
    let items: Vec<String> = names.iter().map(|name| format!("{name}::DESCRIPTOR")).collect();
    let one = format!("pub const RESOURCES: [&rtk::Descriptor; {}] = [{}];\n", items.len(), items.join(", "));
    let array = items.join(", ").len() + 2;
    if array <= 62 && one.len() <= layout::WIDTH + 1 {
        text.push_str(&one);
    } else if array <= 62 {
        text.push_str(&one.replacen("= [", "=\n    [", 1));
    } else {
        text.push_str(&format!("pub const RESOURCES: [&rtk::Descriptor; {}] = [\n", items.len()));
        for item in items {
            text.push_str(&format!("    {item},\n"));
        }
        text.push_str("];\n");
    }
    text
}

fn api_text(plan: &Plan) -> String {
    let mut text = String::new();
    let mut names = vec!["Api"];
    let own: Vec<&ApiPlan> = plan.apis.iter().filter(|it| !it.is_of_rtk).collect();
    for api in &own {
        let mut entries = Vec::new();
        if let Some(url) = &api.base_url {
            entries.push(format!("base_url = {url:?}"));
        }
        if let Some(token) = &api.token_variable {
            entries.push(format!("env(token = {token:?})"));
        }
        if let Some(authentication) = &api.authentication {
            names.push("Authentication");
            entries.push(format!("authentication = {authentication}"));
        }
        if let Some(header) = &api.idempotency_key {
            entries.push(format!("idempotency_key = {header:?}"));
        }
        if !api.envelope.payload.is_empty() {
            names.push("Envelope");
            entries.push(format!("envelope = {}", declaration::envelope(&api.envelope)));
        }
        if api.paging.expression != "Paging::SINGLE" {
            names.push("Paging");
            entries.push(format!("paging = {}", api.paging.expression));
        }
        text.push('\n');
        text.push_str(&doc_lines(&api.docs, ""));
        text.push_str("#[derive(Debug, Api)]\n");
        if !entries.is_empty() {
            text.push_str(&layout::attribute("api", &entries, ""));
        }
        text.push_str(&format!("pub struct {};\n", api.name));
    }
    names.sort_unstable();
    names.dedup();
    let import =
        if names.len() == 1 { "use rtk::Api;\n".to_owned() } else { format!("use rtk::{{{}}};\n", names.join(", ")) };
    format!("{import}{text}")
}
