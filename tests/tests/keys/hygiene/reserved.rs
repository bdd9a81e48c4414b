//! The derive refuses each name that would hide a public method of `rtk`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use syn::visit::{self, Visit};
use syn::{Expr, ImplItem, Item, ItemImpl, ItemMacro, Lit, Type, Visibility};

/// The names in a list of the derive.
fn reserved(list: &str) -> BTreeSet<String> {
    let file = parse(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../rtk-derive/src/check/reserved.rs"));
    let constant = file.items.iter().find_map(|item| match item {
        Item::Const(constant) if constant.ident == list => Some(&*constant.expr),
        _ => None,
    });
    let Some(Expr::Reference(reference)) = constant else { panic!("`{list}` is not a list") };
    let Expr::Array(array) = &*reference.expr else { panic!("`{list}` is not a list") };
    let names = array.elems.iter().map(|element| match element {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(name) => name.value(),
            _ => panic!("`{list}` contains no name"),
        },
        _ => panic!("`{list}` contains no name"),
    });
    names.collect()
}

/// The public methods of some types, in whichever files of `rtk` they are.
struct Methods {
    types: &'static [&'static str],
    found: BTreeSet<String>,
}

impl<'ast> Visit<'ast> for Methods {
    fn visit_item_impl(&mut self, item: &'ast ItemImpl) {
        let Type::Path(ty) = &*item.self_ty else { return };
        let is_ours = ty.path.segments.last().is_some_and(|last| self.types.iter().any(|name| last.ident == name));
        if item.trait_.is_some() || !is_ours {
            return;
        }
        for item in &item.items {
            match item {
                ImplItem::Fn(function) if matches!(function.vis, Visibility::Public(_)) => {
                    self.found.insert(function.sig.ident.to_string());
                }
                ImplItem::Macro(call) => {
                    self.found.extend(call.mac.path.segments.last().map(|it| format!("{}!", it.ident)));
                }
                _ => {}
            }
        }
        visit::visit_item_impl(self, item);
    }
}

/// The public functions in each `macro_rules!`, which an impl can call.
#[derive(Default)]
struct MacroFunctions(Vec<(String, Vec<String>)>);

impl<'ast> Visit<'ast> for MacroFunctions {
    fn visit_item_macro(&mut self, item: &'ast ItemMacro) {
        let Some(name) = &item.ident else { return };
        let text = item.mac.tokens.to_string();
        let functions = text.split("pub fn ").skip(1).filter_map(|rest| rest.split(['(', '<', ' ']).next());
        self.0.push((format!("{name}!"), functions.filter(|name| !name.starts_with('$')).map(str::to_owned).collect()));
    }
}

/// The public methods of the types.
fn methods(types: &'static [&'static str]) -> BTreeSet<String> {
    let (mut methods, mut macros) = (Methods { types, found: BTreeSet::new() }, MacroFunctions::default());
    for path in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../rtk/src")) {
        let file = parse(&path);
        methods.visit_file(&file);
        macros.visit_file(&file);
    }
    let (calls, mut found): (BTreeSet<_>, BTreeSet<_>) =
        methods.found.into_iter().partition(|name| name.ends_with('!'));
    for call in calls {
        let functions = macros.0.iter().filter(|(name, _)| *name == call).flat_map(|(_, functions)| functions.clone());
        found.extend(functions);
    }
    found
}

fn files(directory: &Path) -> Vec<std::path::PathBuf> {
    let Ok(entries) = fs::read_dir(directory) else { panic!("{} is not a directory", directory.display()) };
    let paths = entries.flatten().map(|entry| entry.path());
    paths
        .flat_map(|path| match path.is_dir() {
            true => files(&path),
            false => vec![path],
        })
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}

fn parse(path: &Path) -> syn::File {
    let source = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    syn::parse_file(&source).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn missing(types: &'static [&'static str], list: &str) -> Vec<String> {
    methods(types).difference(&reserved(list)).cloned().collect()
}

#[test]
fn methods_of_records_and_scopes_are_reserved() {
    let methods = methods(&["Record", "Scope"]);
    for known in ["get", "post", "reload", "scope", "update"] {
        assert!(methods.contains(known), "`{known}` was not found");
    }
    assert_eq!(missing(&["Record", "Scope"], "OF_SCOPES"), [""; 0]);
}

#[test]
fn methods_of_the_client_are_reserved() {
    let of_clients: BTreeSet<_> = reserved("OF_CLIENT").union(&reserved("OF_CLOUDFLARE")).cloned().collect();
    let listed: BTreeSet<_> = of_clients.union(&reserved("OF_SCOPES")).cloned().collect();
    let methods = methods(&["Client"]);
    for known in of_clients {
        assert!(methods.contains(&known), "`{known}` was not found");
    }
    // A function without `self` is found by no method call.
    let missing: Vec<_> = methods.difference(&listed).filter(|name| *name != "builder").collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn methods_of_requests_are_reserved() {
    let methods = methods(&["Request"]);
    for known in ["dry_run", "query", "send_raw"] {
        assert!(methods.contains(known), "`{known}` was not found");
    }
    assert_eq!(missing(&["Request"], "OF_REQUESTS"), [""; 0]);
}

#[test]
fn methods_of_listings_are_reserved() {
    let methods = methods(&["Listing"]);
    for known in ["all", "count", "resume"] {
        assert!(methods.contains(known), "`{known}` was not found");
    }
    assert_eq!(missing(&["Listing"], "OF_LISTINGS"), [""; 0]);
}

/// The derive knows no HTTP, so it has copies of these lists.
#[tokio::test]
async fn headers_that_requests_refuse_are_reserved() {
    let client = rtk::Client::builder().token("token").build().unwrap();
    let listed: BTreeSet<_> = reserved("OF_CREDENTIALS").union(&reserved("OF_CONNECTION")).cloned().collect();
    // Every header that `http` has a constant for, and those of Cloudflare's credentials.
    let all = STANDARD_HEADERS.split_whitespace().map(str::to_owned).chain(listed.clone());
    for name in all {
        let is_refused = client.get("a").header(&name, "1").dry_run().await.is_err();
        assert_eq!(is_refused, listed.contains(&name), "{name}");
    }
}

const STANDARD_HEADERS: &str = "accept accept-charset accept-encoding accept-language age allow authorization cache-control connection \
    content-disposition content-encoding content-language content-length content-location content-type cookie date etag expect \
    forwarded from host if-match if-modified-since if-none-match if-range if-unmodified-since keep-alive link location max-forwards \
    origin pragma prefer proxy-authorization proxy-connection range referer te trailer transfer-encoding upgrade user-agent via \
    x-auth-email x-auth-key x-auth-user-service-key x-forwarded-for x-request-id";
