//! `form`: bodies that are sent as forms.

use rtk::{Api, Body, Client, ErrorKind, Id, Nested, Resource, Timestamp};
use serde_json::json;

use super::support::{Reply, Server};

/// Payments: every body is a form.
#[derive(Debug, Api)]
#[api(base_url = "https://pay.example", form)]
struct Pay;

#[derive(Debug, Clone, Resource)]
#[resource(
    api = Pay,
    path = "/customers",
    update = post,
    create(body = NewCustomerRequest),
    post(merge(into) = "merge", body(into = Id<Customer>, force = bool, mode = "soft", note = Option<String>)),
    post(ping = "ping", body(note = String)),
    post(tune = "tune", body = Limits, form = false),
    put(picture = "picture", body = Body),
    post(lock = "lock"),
)]
struct Customer {
    id: Id<Self>,
    name: Option<String>,
    limits: Option<Limits>,
    tags: Vec<String>,
    #[attribute(read_only)]
    created_at: Option<Timestamp>,
}

#[derive(Debug, Clone, Nested)]
struct Limits {
    per_day: Option<u32>,
    currencies: Vec<String>,
}

#[derive(Debug, serde::Serialize)]
struct NewCustomerRequest {
    name: String,
    email: Option<String>,
    lines: Vec<Line>,
}

#[derive(Debug, serde::Serialize)]
struct Line {
    price: f64,
}

/// Inherits the forms of its scope, except for one verb.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/customers/{customer_id}/cards", update(form = false))]
struct Card {
    id: Id<Self>,
    name: Option<String>,
}

/// Has JSON, although its scope has forms.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/customers/{customer_id}/notes", form = false, create(form))]
struct Note {
    id: Id<Self>,
    text: Option<String>,
}

struct Shop {
    server: Server,
    pay: Client<Pay>,
}

impl Shop {
    async fn open() -> Self {
        let server = Server::replying(|_| Reply::json(200, &json!({"id": "c", "name": "Ada"}))).await;
        let pay = Pay::builder().token("p4y-t0ken").base_url(server.origin()).build().unwrap();
        Self { server, pay }
    }

    /// Returns the request targets, the media types and the bodies, without percent-encoding.
    fn sent(&self) -> Vec<String> {
        let sent = self.server.sent();
        let line = |it: &super::Sent| {
            let kind = it.header("content-type").unwrap_or("-").trim_start_matches("application/");
            let body = String::from_utf8_lossy(&it.body).into_owned();
            let body = percent_encoding::percent_decode_str(&body).decode_utf8_lossy().into_owned();
            format!("{} {} {kind} {body}", it.method, it.target).trim_end().to_owned()
        };
        sent.iter().map(line).collect()
    }
}

#[tokio::test]
async fn form_of_an_api_encodes_all_bodies_of_its_resources() {
    let shop = Shop::open().await;
    let new = NewCustomerRequest { name: "Ada & Co".into(), email: None, lines: vec![Line { price: 2.5 }] };
    shop.pay.customers().create(new).await.unwrap();
    let customer = shop.pay.customer("c");
    let limits = Limits { per_day: Some(7), currencies: vec!["eur".into()] };
    customer.update(CustomerChanges::new().name("Ada").limits(limits).tags(["a", "b"])).await.unwrap();
    customer.merge("c-2").force(true).await.unwrap();
    assert_eq!(
        shop.sent(),
        [
            "POST /customers x-www-form-urlencoded lines[0][price]=2.5&name=Ada+&+Co",
            "POST /customers/c x-www-form-urlencoded limits[currencies][0]=eur&limits[per_day]=7&name=Ada&tags[0]=a&tags[1]=b",
            "POST /customers/c/merge x-www-form-urlencoded force=true&into=c-2&mode=soft",
        ]
    );
}

#[tokio::test]
async fn form_sends_null_that_was_set_as_an_empty_value() {
    let shop = Shop::open().await;
    let customer = shop.pay.customer("c");
    let changes = CustomerChanges::new().name(None).limits(LimitsChanges::new().per_day(None));
    customer.update(changes).await.unwrap();
    customer.merge("c-2").note(None).await.unwrap();
    assert_eq!(
        shop.sent(),
        [
            "POST /customers/c x-www-form-urlencoded limits[per_day]=&name=",
            "POST /customers/c/merge x-www-form-urlencoded into=c-2&mode=soft&note=",
        ]
    );
}

#[tokio::test]
async fn form_is_left_out_where_it_is_false_or_the_body_is_no_object() {
    let shop = Shop::open().await;
    let customer = shop.pay.customer("c");
    customer.tune(Limits::new().currencies(["eur"])).await.unwrap();
    customer.picture("png").await.unwrap();
    customer.lock().await.unwrap();
    customer.ping().await.unwrap();
    shop.pay.post("customers").body(&json!({"a": 1})).await.unwrap();
    assert_eq!(
        shop.sent(),
        [
            r#"POST /customers/c/tune json {"currencies":["eur"]}"#,
            "PUT /customers/c/picture octet-stream png",
            "POST /customers/c/lock -",
            "POST /customers/c/ping x-www-form-urlencoded",
            r#"POST /customers json {"a":1}"#,
        ]
    );
}

#[tokio::test]
async fn form_is_inherited_by_children_and_set_by_resource_and_operation() {
    let shop = Shop::open().await;
    let customer = shop.pay.customer("c");
    customer.cards().create(NewCard::new().name("x")).await.unwrap();
    customer.card("d").update(CardChanges::new().name("y")).await.unwrap();
    customer.notes().create(NewNote::new().text("x")).await.unwrap();
    customer.note("n").update(NoteChanges::new().text("y")).await.unwrap();
    assert_eq!(
        shop.sent(),
        [
            "POST /customers/c/cards x-www-form-urlencoded name=x",
            r#"PATCH /customers/c/cards/d json {"name":"y"}"#,
            "POST /customers/c/notes x-www-form-urlencoded text=x",
            r#"PATCH /customers/c/notes/n json {"text":"y"}"#,
        ]
    );
    assert!(Pay::DESCRIPTOR.form && Card::DESCRIPTOR.form && !Note::DESCRIPTOR.form);
    assert_eq!(Card::DESCRIPTOR.operation("update").unwrap().form, Some(false));
}

#[tokio::test]
async fn form_has_the_keys_that_a_call_adds() {
    let shop = Shop::open().await;
    shop.pay.customer("c").ping().body_key("expand", &["card"]).await.unwrap();
    let request = shop.pay.customer("c").ping().note("a").dry_run().await.unwrap();
    assert_eq!(shop.sent(), ["POST /customers/c/ping x-www-form-urlencoded expand[0]=card"]);
    assert_eq!(request.body().as_bytes().map(|body| &body[..]), Some(&b"note=a"[..]));
}

#[tokio::test]
async fn form_refuses_what_it_cannot_hold_before_anything_is_sent() {
    let shop = Shop::open().await;
    let error = shop.pay.customer("c").update(CustomerChanges::new().tags(Vec::<String>::new())).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert!(error.to_string().contains("`tags` of the form is an empty list"), "{error}");
    assert_eq!(shop.sent(), [""; 0]);
}
