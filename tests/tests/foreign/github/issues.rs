//! Issues: numbers as ids, filters, pages by `Link`, versions by `ETag`, errors.

use super::declared::*;
use super::*;

#[tokio::test]
async fn issue_has_its_number_as_its_id() {
    let fake = Fake::start().await;
    let new = NewIssue::new("Crash").body("It *crashes*.").labels(["E-easy".to_owned()]);
    let mut issue = repository(&fake).issues().create(new).await.unwrap();
    assert_eq!((issue.id().as_str(), &*issue.labels[0].name), ("1", "E-easy"));
    assert_eq!(issue.user.as_ref().map(|user| &*user.login), Some("octocat"));
    issue.update(IssueChanges::new().state(IssueState::Closed)).await.unwrap();
    assert_eq!((&issue.state, &*issue.title), (&IssueState::Closed, "Crash"));
    assert_eq!(repository(&fake).issues().find("1").await.unwrap().body.as_deref(), Some("It *crashes*."));
    assert_eq!(
        fake.lines(),
        [
            "POST /repos/rust-lang/rust/issues",
            "PATCH /repos/rust-lang/rust/issues/1",
            "GET /repos/rust-lang/rust/issues/1"
        ]
    );
    assert_eq!(fake.sent()[1].json(), Some(serde_json::json!({"state": "closed"})));
}

#[tokio::test]
async fn issues_are_filtered_by_labels_with_spaces_and_slashes() {
    let fake = Fake::start().await;
    fake.add_issues(&["Odd"], &["good first issue", "area/std & more"]);
    fake.add_issues(&["Other"], &["good first issue"]);
    let filter = IssueFilter::new().state(ListedState::All).labels(["good first issue", "area/std & more"]);
    let found = repository(&fake).issues().filter(filter).all().await.unwrap();
    assert_eq!(found.iter().map(|issue| &*issue.title).collect::<Vec<_>>(), ["Odd"]);
}

#[tokio::test]
async fn issues_are_followed_by_their_link_header() {
    let fake = Fake::start().await;
    let titles: Vec<_> = (1..=7).map(|number| format!("issue {number}")).collect();
    fake.add_issues(&titles.iter().map(String::as_str).collect::<Vec<_>>(), &["a/b c"]);
    let filter = || IssueFilter::new().labels(["a/b c"]);
    let all = repository(&fake).issues().filter(filter()).all().per_page(3).await.unwrap();
    assert_eq!(all.iter().map(|issue| &issue.title).collect::<Vec<_>>(), titles.iter().collect::<Vec<_>>());
    let queries: Vec<_> =
        fake.sent().iter().map(|sent| crate::wire::Parts::of(sent).query("page").map(str::to_owned)).collect();
    assert_eq!(queries, [None, Some("2".to_owned()), Some("3".to_owned())]);
    let page = repository(&fake).issues().filter(filter()).page(1).per_page(3).await.unwrap();
    let position = page.next_position().unwrap().to_string();
    assert_eq!((position.as_str(), page.total), ("cursor:2", None), "GitHub counts no issues");
}

#[tokio::test]
async fn issue_that_has_not_changed_is_not_read_again() {
    let fake = Fake::start().await;
    fake.add_issues(&["Crash"], &[]);
    let (mut issue, response) = repository(&fake).issues().find("1").with_response().await.unwrap();
    let etag = response.etag().unwrap();
    assert_eq!(issue.reload().if_none_match(etag).await.unwrap(), None);
    issue.update(IssueChanges::new().title("Crash!")).await.unwrap();
    assert_eq!(issue.reload().if_none_match(etag).await.unwrap(), Some(()));
}

#[tokio::test]
async fn issue_error_has_its_field_and_its_documentation() {
    let fake = Fake::start().await;
    let error = repository(&fake).issues().create(NewIssue::new("")).await.unwrap_err();
    let [refused] = error.errors() else { panic!("{error:?}") };
    assert_eq!((error.status().map(|status| status.as_u16()), error.message()), (Some(422), Some("Validation Failed")));
    let [cause] = refused.chain() else { panic!("{refused:?}") };
    assert_eq!((cause.code_text(), cause.pointer()), (Some("missing_field"), Some("title")));
    assert_eq!(cause.json()["resource"], "Issue");
    assert!(refused.documentation_url().unwrap().ends_with("#create-an-issue"));
    let error = repository(&fake).issues().find("99").await.unwrap_err();
    assert!(error.is_not_found());
    assert_eq!((error.message(), error.request_id()), (Some("Not Found"), Some("C0FF:EE")));
    assert!(!error.to_string().contains("Cloudflare"), "{error}");
}

#[tokio::test]
async fn issue_is_locked_without_a_response() {
    let fake = Fake::start().await;
    fake.add_issues(&["Crash"], &[]);
    let issue = repository(&fake).issue("1");
    issue.lock(Lock::new().lock_reason("too heated")).await.unwrap();
    issue.unlock().await.unwrap();
    let error = issue.lock(Lock::new().lock_reason("boring")).await.unwrap_err();
    assert_eq!(error.errors()[0].chain()[0].pointer(), Some("lock_reason"));
}

#[tokio::test]
async fn issue_of_a_client_with_another_token_is_refused() {
    let fake = Fake::start().await;
    let client = GitHub::builder().token("ghp_wrong").base_url(fake.origin()).build().unwrap();
    let error = client.owner("rust-lang").repository("rust").load().await.unwrap_err();
    assert_eq!((error.status().map(|status| status.as_u16()), error.message()), (Some(401), Some("Bad credentials")));
}
