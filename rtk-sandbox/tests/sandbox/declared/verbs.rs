//! Records are created, read, listed, updated, replaced and removed.

use rtk::{Id, Nested, Resource, Timestamp};
use rtk_sandbox::Sandbox;
use serde_json::json;
use std::collections::BTreeMap;

use crate::support::declared::{Fixture, failure, failure_of};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/challenges/widgets", replace)]
pub(crate) struct Widget {
    pub(crate) id: Id<Self>,
    #[attribute(required)]
    pub(crate) name: String,
    #[attribute(required, wire(request = "hostnames", response = "domains"))]
    pub(crate) domains: Vec<String>,
    pub(crate) mode: Option<String>,
    pub(crate) labels: BTreeMap<String, String>,
    pub(crate) limits: Option<Limits>,
    #[attribute(create_only)]
    pub(crate) region: Option<String>,
    #[attribute(update_only)]
    pub(crate) paused: Option<bool>,
    #[attribute(write_only)]
    pub(crate) password: Option<rtk::Secret>,
    #[attribute(read_only)]
    pub(crate) created_on: Timestamp,
    #[attribute(read_only)]
    pub(crate) modified_on: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, Nested)]
pub(crate) struct Limits {
    pub(crate) people: u32,
    pub(crate) minutes: Option<u32>,
}

fn new() -> NewWidget {
    NewWidget::new("blog", vec!["example.com".to_owned()])
}

#[tokio::test]
async fn record_supports_every_verb() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Widget>()).await;
    let mut widget =
        fixture.account.widgets().create(new().mode("managed").region("eu").password("s3cret")).await.unwrap();
    assert_eq!((widget.name.as_str(), widget.domains.as_slice()), ("blog", &["example.com".to_owned()][..]));
    assert_eq!((widget.mode.as_deref(), widget.region.as_deref(), widget.paused), (Some("managed"), Some("eu"), None));
    assert!(widget.password.is_none(), "it is never returned");
    assert_eq!(widget.id().as_str().len(), 32);
    assert_eq!(widget.modified_on.as_ref(), Some(&widget.created_on));

    let made = widget.created_on.clone();
    widget.update(WidgetChanges::new().paused(true).mode(None)).await.unwrap();
    assert_eq!((widget.paused, widget.mode.as_deref(), widget.name.as_str()), (Some(true), None, "blog"));
    assert_eq!(widget.created_on, made);
    assert_ne!(widget.modified_on.as_ref(), Some(&made));

    widget.replace(NewWidget::new("shop", Vec::<String>::new())).await.unwrap();
    assert_eq!((widget.name.as_str(), widget.domains.len(), widget.paused), ("shop", 0, None));
    assert_eq!((widget.region.as_deref(), &widget.created_on), (None, &made));

    let found = fixture.account.widgets().find(widget.id()).await.unwrap();
    assert_eq!((&found.id, &found.name, &found.modified_on), (&widget.id, &widget.name, &widget.modified_on));
    let listed = fixture.account.widgets().all().await.unwrap();
    assert_eq!(listed.iter().map(|it| &it.id).collect::<Vec<_>>(), [&widget.id]);
    assert!(found.extra().is_empty(), "{:?}", found.extra());

    let id = widget.id.clone();
    widget.destroy().await.unwrap();
    assert!(fixture.account.widgets().all().await.unwrap().is_empty());
    let gone = failure(404, &format!("No such Widget: `{id}`"));
    assert_eq!(failure_of(fixture.account.widgets().find(&id).await), gone);
    assert_eq!(failure_of(fixture.account.widget(&id).destroy().await), gone);
    assert_eq!(failure_of(fixture.account.widget(&id).update(WidgetChanges::new()).await), gone);
    assert_eq!(failure_of(fixture.account.widget(&id).replace(new()).await), gone);
}

#[tokio::test]
async fn update_merges_objects_and_replaces_maps() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Widget>()).await;
    let labels = |key: &str| BTreeMap::from([(key.to_owned(), "x".to_owned())]);
    let first = new().limits(Limits { people: 7, minutes: Some(60) }).labels(labels("a"));
    let mut widget = fixture.account.widgets().create(first).await.unwrap();
    widget.update(WidgetChanges::new().limits(LimitsChanges::new().people(8)).labels(labels("b"))).await.unwrap();
    assert_eq!(widget.limits, Some(Limits { people: 8, minutes: Some(60) }));
    assert_eq!(widget.labels, labels("b"));
}

#[tokio::test]
async fn responses_have_the_v4_envelope() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Widget>()).await;
    let path = "/accounts/acc-1/challenges/widgets";
    let (status, mut response) = fixture.send(&format!("POST {path}"), r#"{"name":"a","hostnames":[]}"#).await;
    let id = response["result"]["id"].take();
    let now = "2026-06-01T00:00:00Z";
    let widget = json!({"id": null, "name": "a", "domains": [], "created_on": now, "modified_on": now});
    assert_eq!((status, response), (200, json!({"success": true, "errors": [], "messages": [], "result": widget})));

    let (status, response) = fixture.send(&format!("GET {path}"), "").await;
    assert_eq!((status, &response["result"][0]["id"]), (200, &id));
    let info = json!({"page": 1, "per_page": 20, "count": 1, "total_count": 1, "total_pages": 1});
    assert_eq!((&response["result_info"], &response["success"]), (&info, &json!(true)));

    let (status, response) = fixture.send(&format!("DELETE {path}/{}", id.as_str().unwrap()), "").await;
    assert_eq!((status, response), (200, json!({"success": true, "errors": [], "messages": [], "result": {"id": id}})));
}

#[tokio::test]
async fn equal_seeds_generate_equal_ids() {
    let made = || async {
        let fixture = Fixture::of(Sandbox::builder().serve::<Widget>().seed(7)).await;
        let widget = fixture.account.widgets().create(new()).await.unwrap();
        (widget.id.clone(), widget.created_on.clone())
    };
    assert_eq!(made().await, made().await);
}
