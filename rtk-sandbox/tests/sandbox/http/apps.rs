//! Apps.

use serde_json::Value;

use crate::support::http::{Api, Response, send};

async fn apps(api: &Api, rest: &str) -> Response {
    send("GET", &api.kit(&format!("/apps{rest}")), Some("Bearer sandbox"), "").await
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap()
}

#[tokio::test]
async fn apps_are_listed_and_read() {
    let api = Api::start().await;
    let all = apps(&api, "").await;
    assert_eq!((all.status, all.paging()), (200, [1, 2, 2]));
    assert_eq!(all.ids()[0], api.sandbox.app_id());
    let one = apps(&api, &format!("/{}", api.sandbox.app_id())).await;
    assert_eq!(one.data(), &all.items()[0]);
    assert_eq!(apps(&api, "?search=EMPT").await.ids(), [all.ids()[1]]);
    assert_eq!(apps(&api, "?sort_order=DESC").await.ids(), [all.ids()[1], all.ids()[0]]);
    assert_eq!(apps(&api, "/unknown").await.error_message(), "No such app");
}

#[tokio::test]
async fn apps_are_the_same_in_every_account() {
    let api = Api::start().await;
    let other = api.kit("/apps").replace("some-account", api.sandbox.account_id());
    assert_eq!(send("GET", &other, Some("Bearer sandbox"), "").await.body, apps(&api, "").await.body);
}

#[tokio::test]
async fn records_belong_to_one_app() {
    let api = Api::start().await;
    let empty = apps(&api, "").await.ids()[1].to_owned();
    let in_empty = |rest: String| {
        let url = api.kit(&format!("/{empty}{rest}"));
        async move { send("GET", &url, Some("Bearer sandbox"), "").await }
    };
    let meetings = in_empty("/meetings".to_owned()).await;
    assert_eq!((meetings.items().len(), meetings.paging()), (0, [0, 0, 0]));
    let sessions = in_empty("/sessions".to_owned()).await;
    assert_eq!(sessions.data()["sessions"].as_array().unwrap().len(), 0);
    let meeting = api.get("/meetings").await.ids()[0].to_owned();
    assert_eq!(in_empty(format!("/meetings/{meeting}")).await.error_message(), "No such meeting");
    assert_eq!(in_empty(format!("/meetings/{meeting}/participants")).await.error_message(), "No such meeting");
    let unknown = send("GET", &api.kit("/unknown/meetings"), Some("Bearer sandbox"), "").await;
    assert_eq!((unknown.status, unknown.error_message()), (404, "No such app"));
}

#[tokio::test]
async fn app_is_created_with_200() {
    let api = Api::start().await;
    let made = send("POST", &api.kit("/apps"), Some("Bearer sandbox"), r#"{"name":"Mine"}"#).await;
    assert_eq!(made.status, 200);
    let app = &made.data()["app"];
    assert_eq!(app["name"], "Mine");
    let read = send("GET", &api.kit(&format!("/apps/{}", text(app, "id"))), Some("Bearer sandbox"), "").await;
    assert_eq!(read.data(), app);
    let meetings = api.kit(&format!("/{}/meetings", text(app, "id")));
    assert_eq!(send("POST", &meetings, Some("Bearer sandbox"), "").await.status, 201);

    for body in ["", "{}", r#"{"name":7}"#, "[1]", "{"] {
        let refused = send("POST", &api.kit("/apps"), Some("Bearer sandbox"), body).await;
        assert_eq!(refused.status, 400, "{body}");
        assert!(!refused.error_message().is_empty());
    }
}
