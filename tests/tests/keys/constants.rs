//! Literals instead of types: bodies and parameters with constant values.

use rtk::Response;

use super::*;

/// One operation with several actions, selected by a key of its body.
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
async fn constant_body_is_sent_and_listed_in_the_descriptor() {
    let server = server(json!({"id": "m-1"})).await;
    let machine = account(&server).machine("m-1").pause().await.unwrap();
    Machine::limit(&account(&server), "one").body_key("strict", &false).await.unwrap();
    assert_eq!(machine.id().as_str(), "m-1");
    assert_eq!(
        lines(&server),
        [
            r#"PUT /accounts/acc-1/machines/m-1 {"action":"pause"}"#,
            r#"POST /accounts/acc-1/machines/floors/one {"lowest":-2,"strict":false,"type":"a \"b\""}"#,
        ]
    );
    let pause = Machine::DESCRIPTOR.operation("pause").unwrap();
    assert_eq!(pause.body, rtk::descriptor::BodyKind::Keys);
    assert_eq!(
        format!("{:?}", pause.constants),
        r#"[Constant { location: Body, key: "action", value: String("pause") }]"#
    );
}

/// Parameters of verbs and actions with a literal instead of a type.
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
async fn constant_parameters_are_sent_unless_the_request_replaces_them() {
    let server = server(json!({"id": "f-1"})).await;
    let account = account(&server);
    let file = File::find(&account, "f-1").await.unwrap();
    file.content("head").raw(true).await.unwrap();
    file.content("head").query(&json!({"part_of": "one"})).header("accept", "text/html").await.unwrap();
    account.file("f-1").update(FileChanges::new().name("b")).await.unwrap();
    account.files().filter(FileFilter::new().since(7_u32)).all().await.unwrap_err();
    assert_eq!(
        lines(&server),
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
