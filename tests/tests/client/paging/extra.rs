//! The keys beside a list.

use rtk::Envelope;

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/stream", list_key = "videos")]
struct Video {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/found", list_key = "items", envelope = Envelope::NONE)]
struct Found {
    id: Id<Self>,
}

#[tokio::test]
async fn page_has_the_keys_beside_its_list() {
    let server = Server::replying(|sent| {
        let result = json!({"videos": [{"id": "a"}], "range": 1000 + sent.page(), "note": null});
        let info = json!({"page": sent.page(), "total_pages": 2});
        Reply::json(200, &json!({"success": true, "errors": [], "messages": [], "result": result, "result_info": info}))
    })
    .await;
    let first = account(&server).videos().page(1).await.unwrap();
    assert_eq!(Value::Object(first.extra().clone()), json!({"range": 1001, "note": null}));
    assert_eq!(first.next().await.unwrap().extra()["range"], 1002);
}

#[tokio::test]
async fn page_without_an_envelope_has_all_keys_but_the_list() {
    let server = Server::replying(|_| {
        Reply::json(200, &json!({"total_count": 1, "incomplete_results": true, "items": [{"id": "a"}]}))
    })
    .await;
    let page = account(&server).founds().page(1).await.unwrap();
    assert_eq!(Value::Object(page.extra().clone()), json!({"total_count": 1, "incomplete_results": true}));
}
