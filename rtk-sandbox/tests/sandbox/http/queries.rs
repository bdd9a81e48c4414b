//! Paging and validation of query parameters.

use crate::support::http::Api;

#[tokio::test]
async fn pages_cover_the_whole_list() {
    let api = Api::start().await;
    let all = api.get("/meetings").await;
    let mut ids = Vec::new();
    for (page, paging) in [(1, [1, 3, 7]), (2, [4, 6, 7]), (3, [7, 7, 7]), (4, [8, 7, 7])] {
        let response = api.get(&format!("/meetings?page_no={page}&per_page=3")).await;
        assert_eq!(response.paging(), paging);
        ids.extend(response.ids().into_iter().map(str::to_owned));
    }
    assert_eq!(ids, all.ids());
    let first = api.get("/meetings?page_no=1&per_page=3").await;
    assert_eq!(api.get("/meetings?page_no=0&per_page=3").await.body, first.body);
}

#[tokio::test]
async fn invalid_query_parameters_are_bad_requests() {
    let api = Api::start().await;
    for query in [
        "/meetings?page_no=x",
        "/meetings?per_page=-1",
        "/meetings?status=active",
        "/meetings?start_time=yesterday",
        "/sessions?sort_by=created_at",
        "/sessions?sort_order=DSC",
        "/sessions?participants=many",
        "/sessions?status=INACTIVE",
    ] {
        let response = api.get(query).await;
        assert_eq!(response.status, 400, "{query}");
        let name = query.split_once('?').and_then(|(_, query)| query.split_once('=')).unwrap().0;
        assert!(response.error_message().starts_with(&format!("Query parameter `{name}` must be ")), "{response:?}");
    }
    assert_eq!(api.get("/meetings?undocumented=1").await.status, 200);
}
