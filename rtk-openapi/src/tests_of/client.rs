//! The file that the tests share: how they reach a server.

use crate::plan::types::{ApiPlan, Plan};
use crate::plan::words::derived_snake;

/// Returns the beginning of the names of environment variables.
pub(super) fn prefix(plan: &Plan) -> String {
    let Some(api) = plan.apis.first() else { return "API".to_owned() };
    let of_token = api.token_variable.as_deref().and_then(|it| it.strip_suffix("_TOKEN"));
    of_token.map_or_else(|| derived_snake(&api.name).to_ascii_uppercase(), str::to_owned)
}

/// Returns the name of the function that returns a client of an API.
pub(super) fn function(plan: &Plan, api: usize) -> String {
    match plan.apis.get(api) {
        Some(api) if plan.apis.len() > 1 => derived_snake(&api.name),
        _ => "client".to_owned(),
    }
}

/// Returns the file, with the declarations of modules in it. `is_shared` says whether other modules use the functions.
pub(super) fn text(plan: &Plan, modules: &str, is_shared: bool) -> String {
    let prefix = prefix(plan);
    let visibility = if is_shared { "pub(crate) " } else { "" };
    let mut names: Vec<&str> = plan.apis.iter().filter(|it| !it.is_of_rtk).map(|it| it.name.as_str()).collect();
    names.sort_unstable();
    let own = match names.as_slice() {
        [] => String::new(),
        [name] => format!("use super::{name};\n"),
        names => format!("use super::{{{}}};\n", names.join(", ")),
    };
    let settings = format!(
        "    let url = env::var(\"{prefix}_TEST_URL\").expect(\"the address of a server\");
    let token = env::var(\"{prefix}_TEST_TOKEN\").unwrap_or_else(|_| \"token\".to_owned());\n"
    );
    let end = "\n        .base_url(url)\n        .token(token)\n        .retry(Retry::never())\n        .build()";
    let (imports, functions) = match plan.apis.as_slice() {
        [] => return format!("//! Tests of these declarations.\n\n{modules}"),
        [api] => {
            let start = if api.is_of_rtk { "Client" } else { &api.name };
            let body = format!("{settings}    {start}::builder(){end}\n");
            let function = format!(
                "/// Returns a client of the server under test.\n{visibility}fn client() -> Result<{}, Error> {{\n{body}}}\n",
                client(api)
            );
            ("use rtk::{Client, Error, Retry};\n", function)
        }
        apis => {
            let mut text = format!(
                "/// Returns a client of the server under test.\nfn connected<A: Api>() -> Result<Client<A>, Error> {{\n{settings}    \
                 ClientBuilder::default(){end}\n}}\n"
            );
            for (index, api) in apis.iter().enumerate() {
                text.push_str(&format!(
                    "\n/// Returns a client of `{}`.\n{visibility}fn {}() -> Result<{}, Error> {{\n    connected()\n}}\n",
                    api.name,
                    function(plan, index),
                    client(api)
                ));
            }
            ("use rtk::{Api, Client, ClientBuilder, Error, Retry};\n", text)
        }
    };
    let modules = if modules.is_empty() { String::new() } else { format!("{modules}\n") };
    format!(
        "//! Tests of these declarations: each operation is called with its required arguments only, and with all arguments.
//!
//! They need a server: a mock of the API, such as Prism, or the API with an account for tests.
//! A test passes if the server accepts the request and its response is decoded.
//!
//! ```sh
//! {prefix}_TEST_URL=http://127.0.0.1:4010 cargo test -- --ignored
//! ```
//!
//! Set `{prefix}_TEST_TOKEN` if the server checks the token.

{modules}{own}{imports}use std::env;

{functions}"
    )
}

fn client(api: &ApiPlan) -> String {
    if api.is_of_rtk { "Client".to_owned() } else { format!("Client<{}>", api.name) }
}
