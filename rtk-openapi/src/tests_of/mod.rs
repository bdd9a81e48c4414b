//! Tests of declarations: calls of each operation, with its required arguments only and with all arguments.

mod bodies;
mod calls;
mod client;
mod layout;
mod literals;
mod lookups;
mod pattern;
mod sample;
mod values;
mod way;

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Document;
use crate::plan::types::{FilePlan, ModulePlan, Plan, Ref, ResourcePlan};
use crate::plan::words::written;
use crate::print::{doc_lines, inner_doc_lines, module_order};
use calls::Subject;
use layout::Call;
use values::Extent;
use way::Needs;

/// Adds tests to the files of a plan: a folder `tests` in each module, with a file for each resource.
///
/// Each operation has a test that calls it with its required arguments, and one that calls it with all arguments, against a server whose address
/// is in an environment variable. The tests are ignored unless they are asked for, so that a build needs no server.
///
/// Returns a line for each operation that has no test, with the reason.
pub fn add_tests(files: &mut BTreeMap<String, String>, document: &Document, plan: &Plan) -> Vec<String> {
    let mut missing = Vec::new();
    let name = folder_name(plan);
    let is_shared = plan.modules.iter().any(|it| !it.name.is_empty());
    let mut of_root = String::new();
    for module in &plan.modules {
        let folder = if module.name.is_empty() { String::new() } else { format!("{}/", module.name) };
        let mut names = Vec::new();
        let mut apis = BTreeSet::new();
        for file in &module.files {
            let resource = &plan.resources[file.resource];
            let Some(text) = file_text(document, plan, module, file, &mut missing) else { continue };
            apis.insert(client::function(plan, api_of(plan, resource)));
            names.push(file.name.clone());
            files.insert(format!("{folder}{name}/{}.rs", file.name), text);
        }
        if names.is_empty() {
            continue;
        }
        names.sort_by(|a, b| module_order(a, b));
        let modules: Vec<String> = names.iter().map(|name| format!("mod {};\n", written(name))).collect();
        let modules = modules.concat();
        if module.name.is_empty() {
            of_root = modules;
            continue;
        }
        let functions: Vec<String> = apis.into_iter().collect();
        let functions = match functions.as_slice() {
            [one] => one.clone(),
            several => format!("{{{}}}", several.join(", ")),
        };
        let text = format!("//! Tests of this module.\n\n{modules}\nuse super::super::{name}::{functions};\n");
        files.insert(format!("{folder}{name}/mod.rs"), text);
        declare(files, &folder, name);
    }
    files.insert(format!("{name}/mod.rs"), client::text(plan, &of_root, is_shared));
    declare(files, "", name);
    missing
}

/// Returns the name of the folders, which no module of the plan has.
fn folder_name(plan: &Plan) -> &'static str {
    let mut names = plan.modules.iter().flat_map(|it| it.files.iter().map(|file| &file.name).chain([&it.name]));
    if names.any(|it| it == "tests") { "api_tests" } else { "tests" }
}

/// Adds the tests to the file of a module.
fn declare(files: &mut BTreeMap<String, String>, folder: &str, name: &str) {
    if let Some(text) = files.get_mut(&format!("{folder}mod.rs")) {
        text.push_str(&format!("\n#[cfg(test)]\nmod {name};\n"));
    }
}

/// Returns the index of a resource's API.
fn api_of(plan: &Plan, resource: &ResourcePlan) -> usize {
    let of_rtk = || plan.apis.iter().position(|it| it.is_of_rtk).unwrap_or_default();
    match way::around(plan, resource).first() {
        Some(Ref::Resource(index)) => plan.resources[*index].api.unwrap_or_else(of_rtk),
        Some(Ref::Rtk(_)) => of_rtk(),
        None => resource.api.unwrap_or_else(of_rtk),
    }
}

fn file_text(
    document: &Document,
    plan: &Plan,
    module: &ModulePlan,
    file: &FilePlan,
    missing: &mut Vec<String>,
) -> Option<String> {
    let resource = &plan.resources[file.resource];
    let client =
        Call::new(format!("super::{}", client::function(plan, api_of(plan, resource))), Vec::new()).or_return();
    let subject = Subject { document, plan, resource, client };
    let mut needs = Needs::default();
    let (mut tests, mut has_tree) = (String::new(), false);
    let ignored = format!("#[tokio::test]\n#[ignore = \"needs a server: {}_TEST_URL\"]\n", client::prefix(plan));
    let verbs = resource.verbs.iter().map(|it| (it, true));
    for (operation, is_verb) in verbs.chain(resource.actions.iter().map(|it| (it, false))) {
        let mut has_optional = true;
        for (extent, end, what) in [
            (Extent::Required, "", "with its required arguments"),
            (Extent::All, "_with_everything", "with all arguments"),
        ] {
            if !has_optional {
                continue;
            }
            match calls::test(&subject, operation, is_verb, extent, &mut needs) {
                Ok(test) => {
                    has_optional = test.has_optional;
                    has_tree |= test.has_tree;
                    let what = if has_optional { format!(" {what}") } else { String::new() };
                    let name = document.operations[operation.source].name();
                    let docs = doc_lines(&format!("Calls `{}`{what}.", name.replace('`', "'")), "");
                    let function = written(&format!("{}{end}", operation.name));
                    tests.push_str(&format!(
                        "\n{docs}{ignored}async fn {function}() -> Result<(), rtk::Error> {{\n{}    Ok(())\n}}\n",
                        test.statements
                    ));
                }
                Err(why) => {
                    missing.push(format!(
                        "not tested: {}{end} ({}): {why}",
                        operation.name,
                        document.operations[operation.source].name()
                    ));
                    break;
                }
            }
        }
    }
    if tests.is_empty() {
        return None;
    }
    let up = if module.name.is_empty() { "super::super" } else { "super::super::super" };
    let mut uses = String::new();
    for index in &needs.access {
        let outer = &plan.resources[*index];
        if outer.module == resource.module {
            continue;
        }
        let of = &plan.modules[outer.module].name;
        let of = if of.is_empty() { String::new() } else { format!("{}::", written(of)) };
        uses.push_str(&format!("use {up}::{of}{}Access as _;\n", outer.name));
    }
    let has_singleton = module.files.iter().any(|it| plan.resources[it.resource].singleton);
    let as_scope = if needs.as_scope && !has_singleton { "use rtk::AsScope as _;\n" } else { "" };
    let tree = if has_tree { "use std::collections::BTreeMap;\n" } else { "" };
    let docs = inner_doc_lines(&format!("Tests of [`{}`].", resource.name));
    Some(format!("{docs}\n{uses}use super::super::*;\n{as_scope}{tree}{tests}"))
}
