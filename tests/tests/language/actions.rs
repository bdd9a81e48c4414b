//! Actions: on one or on all, with arguments, bodies and answers of every kind.

use super::*;

use rtk::{Body, ErrorKind, Id, Multipart, Resource, Response};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/things",
    get(in_year(year = u16, kind) = "by-year/{year}", query(kind(wire = "type") = String, deep = bool), returns = Vec<Thing>),
    get(latest = "latest", on = collection, returns = Option<Thing>),
    get(count = "count", on = collection, returns = Option<u64>, key = "total"),
    get(content = "content", returns = Response),
    get(notes = "notes", returns = Notes, envelope = rtk::Envelope::NONE),
    put(fill = "content", body = Body),
    put(arrange = "order", on = collection, body = Vec<Id<Thing>>),
    put(upload = "upload", on = collection, body = Multipart, returns = Thing),
    patch(change_all = "", on = collection, body = Notes, returns = Vec<Thing>),
    delete(destroy_all = "", on = collection),
    delete(drop_tag(tag) = "tags/{tag}", on = member),
    post(set_class(class) = "class", headers(class(wire = "x-class") = String)),
    post(reset = "", returns = Self),
)]
struct Thing {
    id: Id<Self>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Notes {
    text: String,
}

#[tokio::test]
async fn arguments_are_typed_and_can_be_parameters() {
    let server = server(json!([{"id": "a", "odd": 1}, {"id": "b"}])).await;
    let account = account(&server);
    let things = Thing::in_year(&account, 2026_u16, "x").deep(true).await.unwrap();
    account.thing("t").drop_tag("a/b").await.unwrap();
    account.thing("t").set_class("fast").await.unwrap();

    assert_eq!((things.len(), things[0].extra().len()), (2, 1), "records, with what is not declared");
    things[1].scope().reset().await.unwrap_err();
    let sent = server.sent();
    assert_eq!(said(&sent[0]), "GET /accounts/acc-1/things/by-year/2026?type=x&deep=true");
    assert_eq!(said(&sent[1]), "DELETE /accounts/acc-1/things/t/tags/a%2Fb");
    assert_eq!(
        (said(&sent[2]).as_str(), sent[2].header("x-class")),
        ("POST /accounts/acc-1/things/t/class", Some("fast"))
    );
    assert_eq!(said(&sent[3]), "POST /accounts/acc-1/things/b");
}

#[tokio::test]
async fn an_answer_can_be_nothing() {
    let null = server(json!(null)).await;
    assert!(Thing::latest(&account(&null)).await.unwrap().is_none());
    assert_eq!(Thing::count(&account(&null)).await.unwrap(), None);
    let some = server(json!({"id": "t", "total": 7})).await;
    assert_eq!(Thing::latest(&account(&some)).await.unwrap().unwrap().id().as_str(), "t");
    assert_eq!(Thing::count(&account(&some)).await.unwrap(), Some(7));
}

#[tokio::test]
async fn an_answer_can_be_bytes_or_json_without_an_envelope() {
    let server = Server::replying(|sent| match sent.path().rsplit('/').next() {
        Some("content") => Reply::new(200, &[("content-type", "text/plain"), ("expiration", "7")], "a\u{0}b"),
        _ => Reply::json(200, &json!({"text": "hello"})),
    })
    .await;
    let thing = account(&server).thing("t");
    let content = thing.content().await.unwrap();
    assert_eq!(content.bytes(), "a\u{0}b");
    assert_eq!(content.headers().get("expiration").unwrap(), "7");
    assert_eq!(thing.notes().await.unwrap(), Notes { text: "hello".into() });
}

#[tokio::test]
async fn bytes_with_an_error_status_are_an_error() {
    let server = Server::replying(|_| Reply::new(404, &[], "nothing here")).await;
    let error = account(&server).thing("t").content().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
}

#[tokio::test]
async fn a_body_can_be_bytes_a_stream_a_list_or_a_form() {
    let server = server(json!({"id": "t"})).await;
    let account = account(&server);
    account.thing("t").fill("a\u{0}b").header("content-type", "text/plain").await.unwrap();
    account.thing("t").fill(Body::from(vec![1_u8, 2])).await.unwrap();
    let chunks = ["ab", "cd"].map(|text| Ok(text.into()));
    account.thing("t").fill(Body::chunks(futures_util::stream::iter(chunks))).await.unwrap();
    Thing::arrange(&account, vec![Id::from("b"), Id::from("a")]).await.unwrap();
    let form =
        Multipart::new().json("metadata", &json!({"main": "x.js"})).file("x.js", "x.js", "text/javascript", "1;");
    Thing::upload(&account, form).await.unwrap();

    let sent = server.sent();
    assert_eq!((sent[0].body.as_slice(), sent[0].header("content-type")), (&b"a\0b"[..], Some("text/plain")));
    assert_eq!(
        (sent[1].body.as_slice(), sent[1].header("content-type")),
        (&[1, 2][..], Some("application/octet-stream"))
    );
    assert_eq!((sent[2].body.as_slice(), sent[2].header("transfer-encoding")), (&b"abcd"[..], Some("chunked")));
    assert_eq!(said(&sent[3]), r#"PUT /accounts/acc-1/things/order ["b","a"]"#);
    let kind = sent[4].header("content-type").unwrap();
    let boundary = kind.strip_prefix("multipart/form-data; boundary=").unwrap();
    let form = String::from_utf8(sent[4].body.clone()).unwrap();
    assert!(form.starts_with(&format!("--{boundary}\r\n")) && form.ends_with(&format!("--{boundary}--\r\n")));
    assert!(form.contains("name=\"metadata\"\r\ncontent-type: application/json\r\n\r\n{\"main\":\"x.js\"}\r\n"));
}

#[tokio::test]
async fn a_file_of_a_form_can_come_bit_by_bit_and_is_the_same() {
    let server = server(json!({"id": "t"})).await;
    let account = account(&server);
    let streamed = || Body::chunks(futures_util::stream::iter(["ab", "cd"].map(|text| Ok(text.into()))));
    let form = |first, second| {
        Multipart::new()
            .text("a", "1")
            .file("f", "f.bin", "x/y", first)
            .file("g", "g.bin", "x/y", second)
            .text("z", "2")
    };
    Thing::upload(&account, form(Body::from("abcd"), Body::from("abcd"))).await.unwrap();
    Thing::upload(&account, form(streamed(), streamed())).await.unwrap();
    let written = |sent: &Sent| {
        let kind = sent.header("content-type").unwrap();
        let boundary = kind.strip_prefix("multipart/form-data; boundary=").unwrap();
        String::from_utf8(sent.body.clone()).unwrap().replace(boundary, "B")
    };
    let sent = server.sent();
    assert_eq!(written(&sent[0]), written(&sent[1]));
    assert!(written(&sent[1]).contains("filename=\"f.bin\"\r\ncontent-type: x/y\r\n\r\nabcd\r\n--B"));
    assert_eq!((sent[0].header("transfer-encoding"), sent[1].header("transfer-encoding")), (None, Some("chunked")));
}

#[tokio::test]
async fn a_whole_collection_can_be_changed_and_removed() {
    let server = server(json!([{"id": "t"}])).await;
    let account = account(&server);
    let notes = Notes { text: "n".into() };
    assert_eq!(Thing::change_all(&account, &notes).await.unwrap().len(), 1);
    Thing::destroy_all(&account).await.unwrap();
    assert_eq!(all_said(&server), [r#"PATCH /accounts/acc-1/things {"text":"n"}"#, "DELETE /accounts/acc-1/things",]);
}

#[tokio::test]
async fn an_id_that_is_a_word_of_the_path_is_refused() {
    let server = server(json!({"id": "latest"})).await;
    let error = account(&server).things().find("latest").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidId);
    assert!(error.to_string().contains("`latest`, which in this path means another operation"), "{error}");
    account(&server).things().find("later").await.unwrap();
    assert_eq!(all_said(&server), ["GET /accounts/acc-1/things/later"]);
}

/// One operation that does several things, by a word in its body.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/machines",
    read_only,
    put(pause = "", body(action = "pause"), returns = Self),
    post(limit(floor) = "floors/{floor}", body(lowest = -2, r#type = "a \"b\"", strict = true)),
)]
struct Machine {
    id: Id<Self>,
}

#[tokio::test]
async fn a_body_can_always_be_the_same() {
    let server = server(json!({"id": "m-1"})).await;
    let machine = account(&server).machine("m-1").pause().await.unwrap();
    Machine::limit(&account(&server), "one").body_key("strict", &false).await.unwrap();
    assert_eq!(machine.id().as_str(), "m-1");
    assert_eq!(
        all_said(&server),
        [
            r#"PUT /accounts/acc-1/machines/m-1 {"action":"pause"}"#,
            r#"POST /accounts/acc-1/machines/floors/one {"lowest":-2,"strict":false,"type":"a \"b\""}"#,
        ]
    );
    let pause = Machine::DESCRIPTOR.operation("pause").unwrap();
    assert_eq!(pause.body, rtk::descriptor::BodyKind::Constants);
    assert_eq!(
        format!("{:?}", pause.constants),
        r#"[Constant { location: Body, key: "action", value: String("pause") }]"#
    );
}

/// So can parameters, of verbs as of actions: a literal in the place of a type.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/files",
    all(query(kind(wire = "type") = "file", deep = true, since = u32)),
    find(headers(accept = "application/vnd.files+json")),
    update(query(version = 2)),
    get(content(part) = "content/{part}", on = member, query(part_of = "all", raw = bool), headers(accept = "text/plain"), returns = Response),
)]
struct File {
    id: Id<Self>,
    name: Option<String>,
}

#[tokio::test]
async fn a_parameter_can_always_be_the_same() {
    let server = server(json!({"id": "f-1"})).await;
    let account = account(&server);
    let file = File::find(&account, "f-1").await.unwrap();
    file.content("head").raw(true).await.unwrap();
    file.content("head").query(&json!({"part_of": "one"})).header("accept", "text/html").await.unwrap();
    account.file("f-1").update(FileChanges::new().name("b")).await.unwrap();
    account.files().filter(FileFilter::new().since(7_u32)).all().await.unwrap_err();
    assert_eq!(
        all_said(&server),
        [
            "GET /accounts/acc-1/files/f-1",
            "GET /accounts/acc-1/files/f-1/content/head?part_of=all&raw=true",
            "GET /accounts/acc-1/files/f-1/content/head?part_of=one",
            r#"PATCH /accounts/acc-1/files/f-1?version=2 {"name":"b"}"#,
            "GET /accounts/acc-1/files?type=file&deep=true&since=7",
        ]
    );
    let accepts: Vec<_> =
        server.sent().iter().map(|sent| sent.header("accept").unwrap_or_default().to_owned()).collect();
    let json = "application/json";
    assert_eq!(accepts, ["application/vnd.files+json", "text/plain", "text/html", json, json]);
}

/// Texts, maps and JSON are given as they are written.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/notices",
    get(anything = "anything", returns = Value),
    get(nothing = "nothing", returns = ()),
    get(number = "number", returns = u64),
)]
struct Notice {
    id: Id<Self>,
    labels: std::collections::BTreeMap<String, String>,
    counts: std::collections::HashMap<String, u32>,
    metadata: Option<Value>,
}

#[tokio::test]
async fn null_is_an_answer_where_a_type_takes_it() {
    let server = server(Value::Null).await;
    let notice = account(&server).notice("n");
    assert_eq!(notice.anything().await.unwrap(), Value::Null);
    notice.nothing().await.unwrap();
    assert_eq!(notice.number().await.unwrap_err().kind(), ErrorKind::MissingPayload);
    let new = NewNotice::new().labels([("a", "b")]).counts([("c", 7)]).metadata("image/png");
    let _ = account(&server).notices().create(new).await;
    let last = all_said(&server).pop().unwrap();
    assert_eq!(last, r#"POST /accounts/acc-1/notices {"counts":{"c":7},"labels":{"a":"b"},"metadata":"image/png"}"#);
}
