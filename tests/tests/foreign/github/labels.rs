//! Labels: names with spaces and slashes in paths.

use super::declared::*;
use super::*;

const NAME: &str = "good first/issue & ü?";

#[tokio::test]
async fn label_name_is_one_segment_of_the_path() {
    let fake = Fake::start().await;
    let new = NewLabel::new(NAME).color("7057ff");
    let mut label = repository(&fake).labels().create(new).await.unwrap();
    assert_eq!((label.id().as_str(), &label.description), (NAME, &None));
    label.update(LabelChanges::new().description("for newcomers")).await.unwrap();
    assert_eq!(repository(&fake).label(NAME).load().await.unwrap().description.as_deref(), Some("for newcomers"));
    label.destroy().await.unwrap();
    assert!(repository(&fake).label(NAME).load().await.unwrap_err().is_not_found());
    assert_eq!(fake.sent()[1].target, "/repos/rust-lang/rust/labels/good%20first%2Fissue%20&%20%C3%BC%3F");
}

#[tokio::test]
async fn label_that_is_renamed_has_another_id() {
    let fake = Fake::start().await;
    let mut label = repository(&fake).labels().create(NewLabel::new("bug")).await.unwrap();
    label.update(LabelChanges::new().new_name("C-bug/confirmed")).await.unwrap();
    assert_eq!(label.id().as_str(), "C-bug/confirmed");
    label.reload().await.unwrap();
}

#[tokio::test]
async fn labels_of_an_issue_are_added_and_removed() {
    let fake = Fake::start().await;
    fake.add_issues(&["Crash"], &["A/b"]);
    let issue = repository(&fake).issue("1");
    let labels = issue.add_labels(LabelNames::new(["good first issue".to_owned()])).await.unwrap();
    assert_eq!(labels.iter().map(|label| &*label.name).collect::<Vec<_>>(), ["A/b", "good first issue"]);
    assert_eq!(issue.remove_label("A/b").await.unwrap().len(), 1);
    assert_eq!(issue.set_labels(LabelNames::new(["x".to_owned()])).await.unwrap()[0].name, "x");
    assert!(issue.remove_label("A/b").await.unwrap_err().is_not_found());
}
