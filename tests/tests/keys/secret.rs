//! `Secret` attributes: sent and decoded, and never shown.

use super::*;

#[derive(Debug, Clone, PartialEq, Nested)]
struct Login {
    user: String,
    password: Secret,
}

#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(path = "/accounts/{account_id}/vaults")]
struct Vault {
    id: Id<Self>,
    #[attribute(required)]
    key: Secret,
    spare: Option<Secret>,
    old: Vec<Secret>,
    login: Option<Login>,
}

const RESPONSE: &str =
    r#"{"id":"v","key":"s3cret-1","spare":"s3cret-2","old":["s3cret-3"],"login":{"user":"ann","password":"s3cret-4"}}"#;

#[tokio::test]
async fn secret_is_read_and_written() {
    let canned = Canned::results([RESPONSE]);
    let login = Login::new("ann", "s3cret-4");
    let new = NewVault::new("s3cret-1").spare("s3cret-2").old(vec!["s3cret-3".into()]).login(login);
    let mut vault = canned.account.vaults().create(new).await.unwrap();
    assert_eq!((vault.key.expose_secret(), vault.spare.as_ref().unwrap().expose_secret()), ("s3cret-1", "s3cret-2"));
    assert_eq!(vault.old[0].expose_secret(), "s3cret-3");
    assert_eq!(vault.login.as_ref().unwrap().password.expose_secret(), "s3cret-4");
    assert_eq!(encode(&*vault), RESPONSE);
    vault.update(VaultChanges::new().key("s3cret-5").spare(None)).await.unwrap();
    vault.update(VaultChanges::new().login(LoginChanges::new().password("s3cret-6"))).await.unwrap();
    assert_eq!(
        canned.sent(),
        [
            r#"POST /accounts/a/vaults {"key":"s3cret-1","login":{"password":"s3cret-4","user":"ann"},"old":["s3cret-3"],"spare":"s3cret-2"}"#,
            r#"PATCH /accounts/a/vaults/v {"key":"s3cret-5","spare":null}"#,
            r#"PATCH /accounts/a/vaults/v {"login":{"password":"s3cret-6"}}"#,
        ]
    );
}

#[tokio::test]
async fn secret_is_in_no_debug_output() {
    let canned = Canned::results([RESPONSE]);
    let mut vault = canned.account.vaults().find("v").await.unwrap();
    let login = LoginChanges::new().password("s3cret-6");
    let changes = VaultChanges::new().key("s3cret-5").login(login.clone());
    let new = NewVault::new("s3cret-1").spare("s3cret-2").login(Login::new("ann", "s3cret-4"));
    let shown = format!("{new:?} {changes:?} {login:?} {:?} {:?}", NewVault::from(&vault), vault.scope());
    let shown = format!("{shown} {vault:?} {:?} {:?}", vault.login, canned.account.vaults().create(new));
    let shown = format!("{shown} {:?}", vault.update(changes));
    assert!(shown.contains("spare") && shown.contains("password"), "the names do show: {shown}");
    assert!(!shown.contains("s3cret"), "{shown}");
}

#[tokio::test]
async fn secret_is_in_no_error() {
    for json in [
        r#"{"id":"v","key":"k","spare":{"s3cret":"s3cret"}}"#,
        r#"{"id":"v","key":["s3cret"]}"#,
        r#"{"id":["s3cret"],"key":"s3cret"}"#,
        r#"{"id":"v","key":"s3cret","login":"s3cret, expected a `Login`"}"#,
        r#"{"id":"v","spare":"s3cret"}"#,
        r#"{"id":"v","key":"s3cret","login":{"user":"s3cret"}}"#,
    ] {
        let message = decode_error::<Vault>(json).await;
        assert!(message.contains("at `result") && !message.contains("s3cret"), "{message}");
        let error = Vault::find(&Canned::results([json]).account, "v").await.unwrap_err();
        assert!(!format!("{error:?} {error:#?}").contains("s3cret"), "{error:?}");
    }
}

#[derive(Debug, Clone, PartialEq, Nested)]
struct Media {
    codec: String,
    #[attribute(default)]
    width: u32,
    key: Option<Secret>,
}

fn media() -> Media {
    Media::new("H264").width(640).key("k")
}

#[test]
fn secret_of_a_nested_object_is_in_no_debug_output() {
    let shown = format!("{:?} {:?}", media(), MediaChanges::new().key("k3y").codec("c0dec"));
    assert!(!shown.contains("k3y") && !shown.contains("c0dec"), "{shown}");
}
