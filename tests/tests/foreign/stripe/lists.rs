//! Lists: the cursor is the id of the last item, `has_more` ends them.

use super::declared::*;
use super::*;

#[tokio::test]
async fn list_continues_after_the_id_of_its_last_item() {
    let fake = Fake::start().await;
    fake.add_customers(&["a", "b", "c", "d", "e"]);
    let customers = client(&fake).customers();
    let all = customers.all().per_page(2).await.unwrap();
    assert_eq!(all.iter().map(|customer| customer.name.as_deref().unwrap()).collect::<String>(), "edcba");
    assert_eq!(
        fake.sent().iter().map(|sent| &*sent.target).collect::<Vec<_>>(),
        [
            "/v1/customers?limit=2",
            "/v1/customers?limit=2&starting_after=cus_4",
            "/v1/customers?limit=2&starting_after=cus_2"
        ]
    );
    let page = customers.page(1).per_page(2).await.unwrap();
    let position = page.next_position().unwrap();
    assert_eq!((page.has_next, page.total, position.to_string()), (true, None, "cursor:cus_4".to_owned()));
    assert_eq!(customers.resume(position).all().await.unwrap().len(), 3);
    assert!(!page.next().await.unwrap().next().await.unwrap().has_next);
}

#[tokio::test]
async fn list_is_filtered_by_a_range() {
    let fake = Fake::start().await;
    fake.add_customers(&["a"]);
    let since = |time: i64| CustomerFilter::new().created_since(time);
    assert_eq!(client(&fake).customers().filter(since(1_600_000_000)).all().await.unwrap().len(), 1);
    assert!(client(&fake).customers().filter(since(1_800_000_000)).all().await.unwrap().is_empty());
    assert_eq!(fake.sent()[0].target, "/v1/customers?created%5Bgte%5D=1600000000");
}

#[tokio::test]
async fn list_after_an_unknown_id_is_an_error() {
    let fake = Fake::start().await;
    let error = client(&fake).customers().resume(rtk::Position::cursor("cus_0")).all().await.unwrap_err();
    assert_eq!((error.code_text(), error.errors()[0].pointer()), (Some("resource_missing"), Some("starting_after")));
}
