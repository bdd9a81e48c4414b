//! `{*path}`: a placeholder that holds several segments.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/repositories",
    only(find),
    get(content(path) = "contents/{*path}", on = member, query(at = String), returns = Value),
    put(label(path, label = u16) = "contents/{*path}/labels/{label}", on = member),
    get(index = "contents/index", returns = Value),
    delete(purge(prefix) = "{*prefix}"),
    post(scan = "scan", on = collection),
)]
struct Repository {
    id: Id<Self>,
}

#[tokio::test]
async fn segments_are_encoded_one_by_one_and_keep_their_slashes() {
    let canned = Canned::results(["null"]);
    let repository = canned.account.repository("r");
    repository.content("README.md").at("main").await.unwrap();
    repository.content("src/a b/ü?#%2F.rs").await.unwrap();
    repository.label("docs/index.md", 7_u16).await.unwrap();
    Repository::purge(&canned.account, "tmp/x").await.unwrap();
    assert_eq!(
        canned.sent(),
        [
            "GET /accounts/a/repositories/r/contents/README.md?at=main",
            "GET /accounts/a/repositories/r/contents/src/a%20b/%C3%BC%3F%23%252F.rs",
            "PUT /accounts/a/repositories/r/contents/docs/index.md/labels/7",
            "DELETE /accounts/a/repositories/tmp/x",
        ]
    );
}

#[tokio::test]
async fn segments_that_are_empty_or_change_the_path_are_refused() {
    let canned = Canned::results(["null"]);
    let repository = canned.account.repository("r");
    for (path, why) in [
        ("", "the `path` is empty"),
        ("/a", "has an empty segment"),
        ("a/", "has an empty segment"),
        ("a//b", "has an empty segment"),
        (".", "would change the path"),
        ("a/../../secrets", "would change the path"),
    ] {
        let error = repository.content(path).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidId, "{path}");
        assert!(error.to_string().contains(why), "{path}: {error}");
    }
    assert_eq!(canned.sent(), [""; 0]);
}

#[tokio::test]
async fn segments_that_begin_with_a_word_of_another_operation_are_refused() {
    let canned = Canned::results(["null"]);
    for path in ["index", "index/a"] {
        let error = canned.account.repository("r").content(path).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidId, "{path}");
    }
    let error = Repository::purge(&canned.account, "scan/a").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidId);
    canned.account.repository("r").content("a/index").await.unwrap();
    assert_eq!(canned.sent(), ["GET /accounts/a/repositories/r/contents/a/index"]);
}

#[tokio::test]
async fn segments_are_shown_as_their_placeholder() {
    let canned = Canned::responses(404, vec![Vec::new()]);
    let error = canned.account.repository("r").content("private/notes.md").await.unwrap_err();
    assert!(error.to_string().contains("contents/{*path}"), "{error}");
    assert!(!error.to_string().contains("notes"), "{error}");
}
