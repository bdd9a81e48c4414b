//! Search: a list below a key, with `total_count` and `incomplete_results` beside it.

use super::declared::*;
use super::*;

#[tokio::test]
async fn search_is_a_list_with_a_total() {
    let fake = Fake::start().await;
    fake.add_issues(&["crash 1", "crash 2", "typo", "crash 3"], &[]);
    let hits =
        client(&fake).hits().filter(HitFilter::new("crash repo:rust-lang/rust").order(Order::Desc).sort("created"));
    let all = hits.all().per_page(2).await.unwrap();
    assert_eq!(all.iter().map(|hit| &*hit.title).collect::<Vec<_>>(), ["crash 1", "crash 2", "crash 3"]);
    assert_eq!((hits.page(1).await.unwrap().total, hits.count().await.unwrap()), (Some(3), Some(3)));
    assert!(
        fake.sent()[0].target.starts_with("/search/issues?q=crash%20repo%3Arust-lang%2Frust"),
        "{:?}",
        fake.lines()
    );
    assert_eq!(all[0].id().as_str(), "1001");
}

#[tokio::test]
async fn search_reports_that_it_is_incomplete() {
    let fake = Fake::start().await;
    fake.add_issues(&["crash"], &[]);
    let found = Hit::search(&client(&fake), "crash is:issue").await.unwrap();
    assert_eq!((found.total_count, found.incomplete_results), (1, true));
}

#[tokio::test]
async fn search_without_words_is_an_error() {
    let fake = Fake::start().await;
    let error = client(&fake).hits().filter(HitFilter::new("")).all().await.unwrap_err();
    assert_eq!(error.errors()[0].chain()[0].pointer(), Some("q"));
}
