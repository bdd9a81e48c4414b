//! `returns` of a verb: a response that holds something else than the resource, or nothing.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/scripts",
    create(returns = Upload),
    update(returns = Option<Self>),
    replace(returns = ()),
    destroy(returns = Self, query(force = bool))
)]
struct Script {
    id: Id<Self>,
    name: Option<String>,
    size: Option<u64>,
}

#[derive(Debug, Clone, PartialEq, Nested)]
struct Upload {
    job: String,
}

/// A resource whose updates say what was deployed, which is another resource.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/sites",
    create(returns = Vec<Self>),
    update(returns = Script),
    destroy(returns = Upload, key = "done")
)]
struct Site {
    id: Id<Self>,
    name: Option<String>,
}

const SCRIPT: &str = r#"{"id":"s","name":"n","size":1}"#;

async fn script(canned: &Canned) -> rtk::Record<Script> {
    canned.account.scripts().find("s").await.unwrap()
}

#[tokio::test]
async fn returns_is_the_output_of_create() {
    let canned = Canned::results([r#"{"job":"j"}"#, r#"[{"id":"a"},{"id":"b"}]"#]);
    let upload: Upload = canned.account.scripts().create(NewScript::new().name("n")).await.unwrap();
    assert_eq!(upload, Upload { job: "j".into() });
    let sites = Site::create(&canned.account, NewSite::new()).await.unwrap();
    assert_eq!(sites.iter().map(|site| site.id().to_string()).collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(canned.sent(), [r#"POST /accounts/a/scripts {"name":"n"}"#, "POST /accounts/a/sites {}"]);
}

#[tokio::test]
async fn returns_option_merges_the_resource_if_there_is_one() {
    let canned = Canned::results([SCRIPT, r#"{"name":"m"}"#, "null", SCRIPT, "null"]);
    let mut script = script(&canned).await;
    script.update(ScriptChanges::new().name("m")).await.unwrap();
    assert_eq!((script.name.as_deref(), script.size), (Some("m"), Some(1)));
    script.update(ScriptChanges::new().name("o")).await.unwrap();
    assert_eq!(script.name.as_deref(), Some("m"));
    let scope = canned.account.script("s");
    assert_eq!(scope.update(ScriptChanges::new()).await.unwrap().unwrap().size, Some(1));
    assert!(scope.update(ScriptChanges::new()).await.unwrap().is_none());
}

#[tokio::test]
async fn returns_unit_ignores_the_payload() {
    let canned = Canned::results([SCRIPT, r#"{"anything":1}"#, "null", "[1]"]);
    let mut script = script(&canned).await;
    let () = script.replace(NewScript::new().name("m")).await.unwrap();
    let () = canned.account.script("s").replace(NewScript::new()).await.unwrap();
    let () = canned.account.script("s").replace(NewScript::new()).await.unwrap();
    assert_eq!(script.name.as_deref(), Some("n"));
}

#[tokio::test]
async fn returns_another_type_leaves_the_record_as_it_is() {
    let canned = Canned::results([r#"{"id":"x","name":"n"}"#, SCRIPT, SCRIPT]);
    let mut site = canned.account.sites().find("x").await.unwrap();
    let script = site.update(SiteChanges::new().name("m")).await.unwrap();
    assert_eq!((site.name.as_deref(), script.id().as_str(), script.size), (Some("n"), "s", Some(1)));
    assert_eq!(canned.account.site("x").update(SiteChanges::new()).await.unwrap().name.as_deref(), Some("n"));
}

#[tokio::test]
async fn returns_of_destroy_beside_its_parameters_and_key() {
    let canned = Canned::results([SCRIPT, r#"{"done":{"job":"j"}}"#]);
    let script = canned.account.script("s").destroy().force(true).await.unwrap();
    assert_eq!(script.size, Some(1));
    assert_eq!(canned.account.site("x").destroy().await.unwrap(), Upload { job: "j".into() });
    assert_eq!(canned.sent(), ["DELETE /accounts/a/scripts/s?force=true", "DELETE /accounts/a/sites/x"]);
}

#[tokio::test]
async fn returns_nothing_where_it_is_declared_accepts_every_empty_response() {
    for reply in [Reply::new(204, &[], ""), Reply::new(200, &[], ""), Reply::json(200, &json!({"result": null}))] {
        let server = Server::replying(move |_| reply.clone()).await;
        let script = account(&server).script("s");
        script.replace(NewScript::new()).await.unwrap();
        assert!(script.update(ScriptChanges::new()).await.unwrap().is_none());
    }
}

/// A failure is an error all the same.
#[tokio::test]
async fn returns_nothing_still_reads_the_errors() {
    let body = json!({"success": false, "errors": [{"code": 7, "message": "no"}], "result": null});
    let server = Server::replying(move |_| Reply::json(200, &body)).await;
    let script = account(&server).script("s");
    assert_eq!(script.replace(NewScript::new()).await.unwrap_err().code(), Some(7));
    assert_eq!(script.update(ScriptChanges::new()).await.unwrap_err().code(), Some(7));
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/plain", replace)]
struct Plain {
    id: Id<Self>,
    name: Option<String>,
}

/// Without a declaration, an empty response to a write is an error that says that the write was done.
#[tokio::test]
async fn empty_response_to_a_write_says_that_the_request_was_carried_out() {
    let server = Server::replying(|_| Reply::new(204, &[], "")).await;
    let account = account(&server);
    let errors = [
        account.plains().create(NewPlain::new()).await.unwrap_err(),
        account.plain("p").update(PlainChanges::new()).await.unwrap_err(),
        account.plain("p").replace(NewPlain::new()).await.unwrap_err(),
    ];
    for error in errors {
        assert_eq!(error.kind(), ErrorKind::MissingPayload);
        let text = error.to_string();
        assert!(text.contains("the request was carried out: do not repeat it"), "{text}");
        assert!(text.contains("declare `returns = Option<…>`, or `returns = ()`"), "{text}");
    }
    let text = account.plains().find("p").await.unwrap_err().to_string();
    assert!(!text.contains("carried out"), "{text}");
}

#[test]
fn returns_is_in_the_descriptor() {
    let returns = |name: &str| Script::DESCRIPTOR.operation(name).unwrap().returns;
    assert_eq!((returns("create"), returns("update")), (Some("Upload"), Some("Option<Self>")));
    assert_eq!((returns("replace"), returns("destroy"), returns("find")), (Some("()"), Some("Self"), None));
}
