//! `scope` of an operation: one that exists at one of several paths.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/access/apps",
    path = "/zones/{zone_id}/access/apps",
    create(scope = Account),
    update(scope = Zone),
    all(scope = Account),
    post(purge = "purge", on = collection, scope = Zone, body(all = bool)),
    post(revoke = "revoke", scope = Account),
)]
struct AccessApp {
    id: Id<Self>,
    name: Option<String>,
}

struct Places {
    canned: Canned,
    zone: Scope<rtk::Zone>,
}

impl Places {
    fn new() -> Self {
        let canned = Canned::results([r#"{"id":"x"}"#]);
        let zone = canned.account.client().zone("z");
        Self { canned, zone }
    }
}

#[tokio::test]
async fn operation_is_sent_in_its_scope() {
    let Places { canned, zone } = Places::new();
    let account = &canned.account;
    account.access_apps().create(NewAccessApp::new().name("n")).await.unwrap();
    zone.access_app("x").update(AccessAppChanges::new().name("n")).await.unwrap();
    AccessApp::purge(&zone).all(true).await.unwrap();
    account.access_app("x").revoke().await.unwrap();
    zone.access_app("x").load().await.unwrap();
    assert_eq!(
        canned.sent(),
        [
            r#"POST /accounts/a/access/apps {"name":"n"}"#,
            r#"PATCH /zones/z/access/apps/x {"name":"n"}"#,
            r#"POST /zones/z/access/apps/purge {"all":true}"#,
            "POST /accounts/a/access/apps/x/revoke",
            "GET /zones/z/access/apps/x",
        ]
    );
}

#[tokio::test]
async fn operation_elsewhere_is_an_error_before_anything_is_sent() {
    let Places { canned, zone } = Places::new();
    let errors = [
        zone.access_apps().create(NewAccessApp::new()).await.unwrap_err(),
        canned.account.access_app("x").update(AccessAppChanges::new()).await.unwrap_err(),
        zone.access_apps().all().await.unwrap_err(),
        zone.access_app("x").revoke().await.unwrap_err(),
    ];
    for error in &errors {
        assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{error}");
    }
    let message = errors[0].to_string();
    assert!(
        message.contains("`create` exists in the scope of a `Account` only, and this is that of a `Zone`"),
        "{message}"
    );
    assert_eq!(canned.sent(), [""; 0]);
}

#[test]
fn path_of_an_operation_is_in_the_descriptor() {
    let path = |operation| AccessApp::DESCRIPTOR.operation(operation).unwrap().only_path;
    assert_eq!(["create", "update", "find", "purge"].map(path), [Some(0), Some(1), None, Some(1)]);
}
