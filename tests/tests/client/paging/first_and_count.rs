//! `first` and `count`.

use super::declared::*;
use super::*;

#[tokio::test]
async fn first_is_one_request() {
    let server = twos(5).await;
    let meetings = server.app().meetings();
    assert_eq!(meetings.first().await.unwrap().unwrap().id(), Id::new("m-0"));
    meetings.filter(MeetingFilter::new().search("x")).first().header("x-trace", "7").await.unwrap();
    assert_eq!(server.lines(), ["GET app-1/meetings", "GET app-1/meetings?search=x"]);
    assert_eq!(server.sent()[1].header("x-trace"), Some("7"));
    assert!(twos(0).await.app().meetings().first().await.unwrap().is_none());
}

#[tokio::test]
async fn first_continues_past_an_empty_page() {
    let server = responding([
        ("GET buckets", r#"{"result":{"buckets":[]},"result_info":{"cursor":"x"}}"#),
        ("GET buckets?cursor=x", r#"{"result":{"buckets":[{"name":"b"}]},"result_info":{"cursor":"y"}}"#),
    ])
    .await;
    assert_eq!(account(&server).buckets().first().await.unwrap().unwrap().id(), Id::new("b"));
    assert_eq!(server.sent().len(), 2);
}

#[tokio::test]
async fn first_does_not_decode_the_other_records() {
    let server = Server::always(Reply::json(200, &json!({"result": [{"name": "k"}, {"name": 7}]}))).await;
    assert_eq!(account(&server).keys().first().await.unwrap().unwrap().id(), Id::new("k"));
    let server = Server::always(Reply::json(200, &json!({"result": [{"name": 7}]}))).await;
    assert_eq!(account(&server).keys().first().await.unwrap_err().kind(), ErrorKind::Decode);
}

#[tokio::test]
async fn count_is_the_total_of_the_first_page() {
    let server = twos(5).await;
    let meetings = server.app().meetings();
    assert_eq!(meetings.count().await.unwrap(), Some(5));
    let resumed = meetings.filter(MeetingFilter::new().search("x")).resume("page:2".parse::<Position>().unwrap());
    assert_eq!(resumed.count().await.unwrap(), Some(5));
    assert_eq!(server.lines(), ["GET app-1/meetings", "GET app-1/meetings?search=x"]);
}

#[tokio::test]
async fn count_is_none_without_a_total() {
    for (response, expected) in [
        (json!({"result": [{"id": "a"}]}), None),
        (json!({"result": [{"id": "a"}], "result_info": null}), None),
        (json!({"result": [{"id": "a"}], "result_info": {"total_count": "many"}}), None),
        (json!({"result": [{"id": 7}], "result_info": {"total_count": "12"}}), Some(12)),
        (json!({"result": null, "result_info": {"total_count": 0}}), Some(0)),
    ] {
        let server = Server::always(Reply::json(200, &response)).await;
        assert_eq!(account(&server).lists().count().await.unwrap(), expected, "{response}");
        assert_eq!(server.sent().len(), 1);
    }
    let inside = json!({"result": {"result_info": {"total_count": 3}, "items": [{"id": "a"}]}});
    let server = Server::always(Reply::json(200, &inside)).await;
    assert_eq!(account(&server).versions().count().await.unwrap(), Some(3));
    let server = Server::always(Reply::json(403, &json!({"success": false}))).await;
    assert_eq!(account(&server).lists().count().await.unwrap_err().kind(), ErrorKind::Forbidden);
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/stream",
    list_key = "videos",
    envelope = rtk::Envelope { payload: "result", paging: "result" },
    paging = rtk::Paging::numbered("page", "size").total("total"),
)]
struct Video {
    id: Id<Self>,
}

#[tokio::test]
async fn count_is_the_total_at_the_declared_path() {
    let server = Server::replying(|sent| {
        let videos: Vec<_> =
            (2 * sent.page() - 1..=3.min(2 * sent.page())).map(|it| json!({"id": it.to_string()})).collect();
        Reply::json(200, &json!({"success": true, "result": {"videos": videos, "total": 3, "total_count": 99}}))
    })
    .await;
    let videos = server.client().account("a").videos();
    assert_eq!(videos.count().await.unwrap(), Some(3));
    assert_eq!(videos.page(1).await.unwrap().total, Some(3));
    assert_eq!(ids(&videos.all().await.unwrap()), ["1", "2", "3"]);
    // The end of the list follows from the total.
    assert_eq!(lines_of(&server)[2..], ["GET stream", "GET stream?page=2"]);
}
