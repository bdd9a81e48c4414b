//! The derive on whole declarations.

use proc_macro2::TokenStream;
use quote::quote;

use crate::declaration::VerbKind;
use crate::errors::Errors;
use crate::parse;

/// Returns the code for a declaration with this `#[resource(…)]`, and one field beside the id.
fn expand(resource: &TokenStream, attribute: &TokenStream) -> String {
    let input = syn::parse_quote! {
        #[resource(#resource)]
        struct Rule {
            id: Id<Self>,
            #[attribute(#attribute)]
            name: Option<String>,
        }
    };
    crate::resource(&input).to_string()
}

fn verbs(resource: &TokenStream) -> Vec<&'static str> {
    let errors = Errors::default();
    let input = syn::parse_quote!(
        #[resource(path = "/accounts/{account_id}/rules", #resource)]
        struct Rule {
            id: Id<Self>,
        }
    );
    let item = parse::Item::new(&input, "resource", &errors);
    let declaration = parse::resource(&item, &errors);
    assert_eq!(errors.into_compile_errors().to_string(), "");
    declaration.map(|it| it.verbs.iter().map(|verb| VerbKind::name(verb.kind)).collect()).unwrap_or_default()
}

#[test]
fn verbs_follow_from_the_kind_of_resource() {
    assert_eq!(verbs(&quote!()), ["all", "find", "create", "update", "destroy"]);
    assert_eq!(verbs(&quote!(replace)), ["all", "find", "create", "update", "replace", "destroy"]);
    assert_eq!(verbs(&quote!(read_only)), ["all", "find"]);
    assert_eq!(verbs(&quote!(without(all, destroy))), ["find", "create", "update"]);
    assert_eq!(verbs(&quote!(only(find, create))), ["find", "create"]);
    assert_eq!(verbs(&quote!(singleton)), ["find"]);
    assert_eq!(verbs(&quote!(singleton, update(operation = "Edit"))), ["find", "update"]);
    assert_eq!(verbs(&quote!(no_id)), ["all"]);
    assert_eq!(verbs(&quote!(no_id, create(operation = "Add"))), ["all", "create"]);
}

#[test]
fn commas_between_angle_brackets_do_not_split() {
    let code = expand(
        &quote!(path = "/accounts/{account_id}/rules", post(test = "test", returns = HashMap<String, fn(u8) -> Vec<u8>>)),
        &quote!(),
    );
    assert!(!code.contains("compile_error"));
    assert!(code.replace(' ', "").contains("HashMap<String,fn(u8)->Vec<u8>>"));
}

#[test]
fn mistakes_are_reported_and_the_rest_is_expanded() {
    let path = quote!(path = "/accounts/{account_id}/rules");
    let wrong = [
        (quote!(), quote!()),
        (quote!(path = "/{}/{-}/{1_id}/{a b}"), quote!()),
        (quote!(path = "/accounts/{self_id}/{_}/x{y"), quote!()),
        (quote!(path = "", member_path = "", children_path = "/"), quote!()),
        (quote!(#path, = = =), quote!(, ,)),
        (quote!(#path, has_many(self = Self, crate = Rule, _ = Rule)), quote!(= 1)),
        (quote!(#path, has_many(a = <A as B>::C), belongs_to(a = A), belongs_to(a = A)), quote!(wire)),
        (quote!(#path, get(super(self) = "{self}"), get(a(b, b) = "{b}")), quote!(wire(wire(wire)))),
        (quote!(#path, singular = self, plural = crate), quote!(required, required, read_only, update_only)),
        (quote!(#path, id_key = 7, id_param = "x", crate = 7, scope = 7), quote!(default(x) = 7)),
        (quote!(#path, all(all(all)), find = find, create(query(a, a = 7, b()))), quote!(7)),
        (quote!(#path, only, only(all, all), without(all)), quote!(wire = 7)),
    ];
    for (resource, attribute) in wrong {
        let code = expand(&resource, &attribute);
        assert!(code.contains("compile_error"), "{resource} and {attribute}");
        assert!(code.contains("__RuleElsewhere for Rule"), "{resource} and {attribute}");
    }
}
