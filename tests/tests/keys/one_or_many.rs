//! `one_or_many`: a list that may be a single object.

use super::*;

/// A page of these items with this paging object.
fn page(items: &str, paging: &str) -> Reply {
    Reply::new(200, &[], &format!(r#"{{"success":true,"data":[{items}],"paging":{paging}}}"#))
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/livestreams", read_only, all(one_or_many))]
struct Livestream {
    id: Id<Self>,
}

// "inside `data` (livestreams list, …)": one object with `paging` inside it, documentation fault or not: both are read.
#[tokio::test]
async fn one_or_many_list_can_be_one_object_with_its_paging_inside() {
    let paging = r#"{"start_offset":1,"end_offset":1,"total_count":1}"#;
    let one = responding_data(&format!(r#"{{"id":"l","paging":{paging}}}"#)).await;
    let list = one.app().livestreams().all().await.unwrap();
    assert_eq!((list.len(), list[0].id().as_str(), list[0].extra().len()), (1, "l", 0));
    assert_eq!(one.app().livestreams().count().await.unwrap(), Some(1));
    let each = one.app().livestreams().all_results().await.unwrap();
    assert_eq!(each.into_iter().map(Result::unwrap).collect::<Vec<_>>(), list);
    // The paging object inside is read, so no further page is requested.
    assert_eq!(kit_lines(&one).len(), 3);
    let many = Server::always(page(r#"{"id":"l"}"#, paging)).await;
    assert_eq!(many.app().livestreams().all().await.unwrap(), list);
}
