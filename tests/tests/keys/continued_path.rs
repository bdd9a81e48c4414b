//! `path` without a leading slash: it continues each path of its scope.

use rtk::descriptor::unreserved_ids;

use super::*;

/// An app of an account or of a zone.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/access/apps",
    path = "/zones/{zone_id}/access/apps",
    has_many = AppPolicy,
    has_one = AppSettings,
)]
struct AccessApp {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(scope = AccessApp, path = "policies", put(enable = "enable"), get(first = "first", on = collection, returns = Self))]
struct AppPolicy {
    id: Id<Self>,
    access_app_id: Option<Id<AccessApp>>,
}

#[derive(Debug, Clone, Resource)]
#[resource(scope = AccessApp, path = "settings", singleton, update)]
struct AppSettings {
    mode: Option<String>,
}

/// A path that continues one that continues another, with a path of its members.
#[derive(Debug, Clone, Resource)]
#[resource(scope = AppPolicy, path = "rules", member_path = "rule/{rule_id}")]
struct Rule {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(scope = Account, path = "kit/apps", children_path = "kit/{kit_app_id}")]
struct KitApp {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(scope = KitApp, path = "checks")]
struct Check {
    id: Id<Self>,
}

fn paths<T: Resource>() -> Vec<(&'static str, &'static str, &'static str)> {
    T::DESCRIPTOR.paths.iter().map(|path| (path.scope, path.collection, path.member)).collect()
}

#[test]
fn continued_path_is_whole_in_the_descriptor() {
    const ACCOUNT: &str = "/accounts/{account_id}/access/apps/{access_app_id}/policies";
    assert_eq!(
        paths::<AppPolicy>(),
        [
            ("AccessApp", ACCOUNT, "/accounts/{account_id}/access/apps/{access_app_id}/policies/{app_policy_id}"),
            (
                "AccessApp",
                "/zones/{zone_id}/access/apps/{access_app_id}/policies",
                "/zones/{zone_id}/access/apps/{access_app_id}/policies/{app_policy_id}"
            ),
        ]
    );
    assert_eq!(AppPolicy::DESCRIPTOR.children_path, AppPolicy::DESCRIPTOR.member_path());
    assert_eq!(AppPolicy::DESCRIPTOR.collection_path(), ACCOUNT);
    assert!(AppPolicy::DESCRIPTOR.scope_required().eq(["account_id", "access_app_id"]));
    let settings = paths::<AppSettings>();
    assert_eq!(settings[1].1, "/zones/{zone_id}/access/apps/{access_app_id}/settings");
    assert_eq!(settings[1].1, settings[1].2);
}

#[test]
fn paths_of_a_member_and_of_children_continue_that_of_the_scope() {
    let rules = paths::<Rule>();
    assert_eq!(rules.len(), 2);
    assert!(rules[1].1.ends_with("/zones/{zone_id}/access/apps/{access_app_id}/policies/{app_policy_id}/rules"));
    assert!(rules[1].2.ends_with("/policies/{app_policy_id}/rule/{rule_id}"), "{}", rules[1].2);
    assert_eq!(KitApp::DESCRIPTOR.collection_path(), "/accounts/{account_id}/kit/apps");
    assert_eq!(KitApp::DESCRIPTOR.children_path, "/accounts/{account_id}/kit/{kit_app_id}");
    assert_eq!(paths::<Check>()[0].1, "/accounts/{account_id}/kit/{kit_app_id}/checks");
}

#[tokio::test]
async fn continued_path_is_that_of_the_scope_it_is_called_in() {
    let server = server(json!({"id": "p", "access_app_id": "a"})).await;
    let client = server.client();
    let account = client.account("acc-1").access_app("a");
    let zone = client.zone("z").access_app("a");
    account.app_policy("p").load().await.unwrap();
    zone.app_policy("p").load().await.unwrap();
    zone.app_policy("p").enable().await.unwrap();
    AppPolicy::first(&zone).await.unwrap();
    zone.app_settings().await.unwrap();
    zone.app_policy("p").rule("r").destroy().await.unwrap();
    assert_eq!(
        lines(&server),
        [
            "GET /accounts/acc-1/access/apps/a/policies/p",
            "GET /zones/z/access/apps/a/policies/p",
            "PUT /zones/z/access/apps/a/policies/p/enable",
            "GET /zones/z/access/apps/a/policies/first",
            "GET /zones/z/access/apps/a/settings",
            "DELETE /zones/z/access/apps/a/policies/p/rule/r",
        ]
    );
}

#[tokio::test]
async fn continued_path_reserves_the_words_of_its_declaration() {
    let server = server(json!(null)).await;
    let error = account(&server).access_app("a").app_policy("first").destroy().await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::InvalidId, false), "{error}");
    assert!(server.sent().is_empty());
}

/// Its ids are in the place of the word of a continued path.
#[derive(Debug, Clone, Resource)]
#[resource(scope = AccessApp, path = "policies/drafts", singular = draft_policy, plural = draft_policies)]
struct Draft {
    id: Id<Self>,
}

#[test]
fn word_of_a_continued_path_is_compared_with_ids() {
    let missing = unreserved_ids(&[AppPolicy::DESCRIPTOR, Draft::DESCRIPTOR]);
    assert_eq!(missing.len(), 1, "{missing:?}");
    assert!(missing[0].contains("drafts") && missing[0].contains("AppPolicy"), "{missing:?}");
}

/// The id of a region is a header, so that both paths of the store have the same text.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/store", id_header = "x-region", only(), singular = store_region, plural = store_regions)]
struct Region {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(scope = Account, path = "store/shelves", scope = Region, path = "shelves")]
struct Shelf {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(scope = Shelf, path = "books", singular = shelf_book, plural = shelf_books)]
struct Book {
    id: Id<Self>,
}

#[tokio::test]
async fn equal_paths_of_a_scope_are_continued_once() {
    let shelf = ("Account", "/accounts/{account_id}/store/shelves", "/accounts/{account_id}/store/shelves/{shelf_id}");
    assert_eq!(paths::<Shelf>(), [shelf, ("Region", shelf.1, shelf.2)]);
    let book = format!("{}/books", shelf.2);
    assert_eq!(paths::<Book>().iter().map(|path| path.1).collect::<Vec<_>>(), [book]);

    let server = server(json!({"id": "b"})).await;
    account(&server).store_region("eu").shelf("s").shelf_book("b").load().await.unwrap();
    let sent = server.sent().remove(0);
    assert_eq!(line(&sent), "GET /accounts/acc-1/store/shelves/s/books/b");
    assert_eq!(sent.header("x-region"), Some("eu"));
}

/// One path continues two others, and one is whole.
#[derive(Debug, Clone, Resource)]
#[resource(
    scope = AccessApp, path = "tags",
    scope = Account, path = "/accounts/{account_id}/access/tags",
    singular = app_tag, plural = app_tags,
)]
struct Tag {
    id: Id<Self>,
}

#[test]
fn whole_and_continued_paths_stand_side_by_side() {
    let scopes: Vec<_> = paths::<Tag>().iter().map(|path| (path.0, path.1)).collect();
    assert_eq!(
        scopes,
        [
            ("AccessApp", "/accounts/{account_id}/access/apps/{access_app_id}/tags"),
            ("AccessApp", "/zones/{zone_id}/access/apps/{access_app_id}/tags"),
            ("Account", "/accounts/{account_id}/access/tags"),
        ]
    );
}
