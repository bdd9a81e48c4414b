//! `id_key`: the attribute that is the id.

use rtk::{Id, Paging, Resource};

use super::*;

/// A widget, whose id has another name and whose update is a PUT.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/challenges/widgets",
    id_key = sitekey,
    id_param = sitekey,
    all(query(kind(wire = "type") = String, tags = Vec<String>)),
    update = put,
    paging = Paging::SINGLE,
)]
struct Widget {
    sitekey: Id<Self>,
    #[attribute(required)]
    domains: Vec<String>,
    #[attribute(wire(request = "setMode", response = "mode"))]
    mode: Option<String>,
}

#[tokio::test]
async fn id_key_names_the_attribute_of_the_id_in_paths() {
    let widget = json!({"sitekey": "0x4", "domains": ["a.com"], "mode": "managed"});
    let server = Server::replying(move |sent| {
        let list = sent.method == "GET";
        Reply::json(200, &json!({"success": true, "result": if list { json!([widget]) } else { widget.clone() }}))
    })
    .await;
    let account = server.client().account("acc-1");
    let filter = WidgetFilter::new().kind("x").tags(["a", "b"]);
    let mut widget = account.widgets().filter(filter).all().await.unwrap().remove(0);
    assert_eq!((widget.id().as_str(), widget.mode.as_deref(), widget.domains.len()), ("0x4", Some("managed"), 1));
    widget.update(WidgetChanges::new().mode("invisible")).await.unwrap();
    account.widgets().create(NewWidget::new(["a.com", "b.com"]).mode(None)).await.unwrap();

    let sent = server.sent();
    let widgets = "/client/v4/accounts/acc-1/challenges/widgets";
    assert_eq!((sent[0].path(), sent[0].query()), (widgets, vec![("type", "x"), ("tags", "a"), ("tags", "b")]));
    assert_eq!((sent[1].method.as_str(), sent[1].path()), ("PUT", format!("{widgets}/0x4").as_str()));
    assert_eq!(sent[1].json(), Some(json!({"setMode": "invisible"})));
    assert_eq!(sent[2].json(), Some(json!({"domains": ["a.com", "b.com"], "setMode": null})));
    assert_eq!(sent.len(), 3, "a list of one page is requested once");
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/videos", id_key = meta.id)]
struct Video {
    #[attribute(read_only)]
    meta: Meta,
    title: Option<String>,
}

#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
struct Meta {
    #[attribute(wire = "videoId", with = rtk::loose)]
    id: Id<Video>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/videos/{video_id}/captions", only(all))]
struct Caption {
    id: Id<Self>,
}

#[tokio::test]
async fn id_key_can_be_below_an_attribute() {
    let server = Server::replying(|sent| match sent.path().ends_with("/captions") {
        true => Reply::json(200, &json!({"success": true, "result": []})),
        false => Reply::json(200, &json!({"success": true, "result": {"meta": {"videoId": 7}, "title": "Cats"}})),
    })
    .await;
    let mut video = account(&server).videos().find("7").await.unwrap();
    assert_eq!(video.id().as_str(), "7");
    video.captions().all().await.unwrap();
    video.update(VideoChanges::new().title("Dogs")).await.unwrap();
    assert_eq!(
        lines(&server),
        [
            "GET /accounts/acc-1/videos/7",
            "GET /accounts/acc-1/videos/7/captions",
            r#"PATCH /accounts/acc-1/videos/7 {"title":"Dogs"}"#,
        ]
    );
    let identity = Video::DESCRIPTOR.id.as_ref().unwrap();
    assert_eq!((identity.attribute, identity.wire, identity.nested), ("meta", "meta", Some("videoId")));
}
