//! `Form`: bodies of the type `application/x-www-form-urlencoded`.

use std::collections::BTreeMap;

use rtk::{ErrorKind, Form, Id, Nested, Resource};
use serde::Serialize;
use serde_json::json;

use crate::support::Server;
use crate::{after, builder, status};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/orders",
    read_only,
    post(place = "", on = collection, body = Form<NewOrder>),
    post(mark = "mark", body = Form<BTreeMap<String, Vec<u32>>>, idempotent),
    post(annotate = "notes", body = Form<Note>)
)]
struct Order {
    id: Id<Self>,
}

#[derive(Debug, Default, Serialize)]
struct NewOrder {
    currency: &'static str,
    amount: f64,
    capture: bool,
    coupon: Option<String>,
    items: Vec<Item>,
    expand: Vec<&'static str>,
    #[serde(rename = "tags[]")]
    tags: Vec<&'static str>,
    metadata: BTreeMap<&'static str, &'static str>,
}

#[derive(Debug, Default, Serialize)]
struct Item {
    price: Option<&'static str>,
    tiers: Vec<u32>,
}

#[derive(Debug, Clone, Nested)]
struct Note {
    text: String,
    #[attribute(read_only)]
    author: Option<String>,
}

fn order(server: &Server) -> rtk::Scope<Order> {
    builder(server).build().unwrap().account("acc-1").order("o-1")
}

/// What was sent, with percent-encoding undone, and its media type.
fn sent(server: &Server) -> (String, String) {
    let sent = server.only();
    let text = percent_encoding::percent_decode(&sent.body).decode_utf8().unwrap().into_owned();
    (text, sent.header("content-type").unwrap().to_owned())
}

/// Sends a form and returns the error, which has to come before anything is sent.
async fn refused(value: impl Serialize) -> String {
    let server = after([]).await;
    let client = builder(&server).build().unwrap();
    let error = client.post("orders").body(Form(value)).await.unwrap_err();
    assert_eq!((error.kind(), server.sent().len()), (ErrorKind::InvalidRequest, 0));
    error.to_string()
}

#[tokio::test]
async fn form_has_nested_keys_in_brackets_and_numbers_the_items_of_lists() {
    let server = after([]).await;
    let new = NewOrder {
        currency: "eur",
        amount: 20.0,
        capture: true,
        coupon: None,
        items: vec![Item { price: Some("p-1"), tiers: vec![1, 10] }, Item { price: Some("p-2"), tiers: vec![5] }],
        expand: vec!["customer", "invoice.lines"],
        tags: vec!["new", "blue"],
        metadata: [("order", "A 1&b=c+ü")].into(),
    };
    Order::place(&builder(&server).build().unwrap().account("acc-1"), Form(new)).await.unwrap();
    let (text, content_type) = sent(&server);
    assert_eq!(content_type, "application/x-www-form-urlencoded");
    assert_eq!(
        text,
        "amount=20&capture=true&currency=eur&expand[0]=customer&expand[1]=invoice.lines&items[0][price]=p-1&items[0][tiers][0]=1\
         &items[0][tiers][1]=10&items[1][price]=p-2&items[1][tiers][0]=5&metadata[order]=A+1&b=c+ü&tags[]=new&tags[]=blue",
    );
}

#[tokio::test]
async fn form_is_percent_encoded() {
    let server = after([]).await;
    let value = json!({"a b&=": "A 1&b=c+ü/~*-._\r\n\u{0}", "n": {"x": ""}});
    builder(&server).build().unwrap().post("orders").body(Form(&value)).await.unwrap();
    let body = String::from_utf8(server.only().body.clone()).unwrap();
    assert_eq!(body, "a+b%26%3D=A+1%26b%3Dc%2B%C3%BC%2F%7E*-._%0D%0A%00&n%5Bx%5D=");
}

#[tokio::test]
async fn form_of_a_raw_request_can_be_borrowed_and_beside_it_json_is_sent_as_before() {
    let server = after([]).await;
    let client = builder(&server).build().unwrap();
    let form = Form(json!({"amount": 1}));
    client.post("refunds").body(&form).await.unwrap();
    client.post("refunds").body(&form.0).await.unwrap();
    client.post("refunds").body("text").await.unwrap();
    let bodies: Vec<_> = server.sent().iter().map(|sent| String::from_utf8_lossy(&sent.body).into_owned()).collect();
    assert_eq!(bodies, ["amount=1", r#"{"amount":1}"#, r#""text""#]);
}

#[tokio::test]
async fn form_is_sent_again_by_a_retry() {
    let server = after([status(503)]).await;
    order(&server).mark(Form([("a".to_owned(), vec![1, 2])].into())).await.unwrap();
    let sent = server.sent();
    assert_eq!(sent.len(), 2);
    for sent in sent {
        assert_eq!(String::from_utf8_lossy(&sent.body), "a%5B0%5D=1&a%5B1%5D=2");
    }
}

#[tokio::test]
async fn form_omits_read_only_attributes_and_what_is_not_set() {
    let server = after([]).await;
    order(&server).annotate(Form(Note { text: "hi".to_owned(), author: Some("Ada".to_owned()) })).await.unwrap();
    assert_eq!(sent(&server).0, "text=hi");
    let server = after([]).await;
    builder(&server)
        .build()
        .unwrap()
        .post("x")
        .body(Form(json!({"a": null, "b": {}, "c": {"d": null}})))
        .await
        .unwrap();
    assert_eq!(server.only().body, b"");
}

#[tokio::test]
async fn form_refuses_what_it_cannot_hold() {
    for (value, why) in [
        (json!({"a": {"b": []}}), "`a[b]` of the form is an empty list"),
        (json!({"tags[]": []}), "`tags` of the form is an empty list"),
        (json!({"a": [1, null]}), "`a[1]` of the form has no value"),
        (json!({"a": [{"b": null}, {"b": 1}]}), "`a[0]` of the form has no value"),
        (json!({"tags[]": [[1]]}), "`tags[]` of the form repeats a key"),
        (json!({"": 1}), "`` of the form is empty or has brackets"),
        (json!({"a": {"": 1}}), "`a[]` of the form is empty or has brackets"),
        (json!({"metadata": {"x][admin": true}}), "`metadata[x][admin]` of the form is empty or has brackets"),
        (json!({"a[b]": 1}), "`a[b]` of the form is empty or has brackets"),
        (json!({"tags[]": 1}), "`tags[]` of the form is empty or has brackets"),
        (json!([["a", 1]]), "a form must be a struct or a map"),
        (json!(null), "a form must be a struct or a map"),
        (json!("a=1"), "a form must be a struct or a map"),
    ] {
        let error = refused(&value).await;
        assert!(error.contains(why), "{value}: {error}");
    }
    let error = refused(NewOrder { amount: f64::NAN, ..NewOrder::default() }).await;
    assert!(error.contains("NaN"), "{error}");
}

#[tokio::test]
async fn form_has_no_json_keys() {
    let server = after([]).await;
    let form = Form(Note { text: "hi".to_owned(), author: None });
    let error = order(&server).annotate(form).body_key("extra", &1).await.unwrap_err();
    assert_eq!((error.kind(), server.sent().len()), (ErrorKind::InvalidRequest, 0));
    assert!(error.to_string().contains("the body is not a JSON object"), "{error}");
}
