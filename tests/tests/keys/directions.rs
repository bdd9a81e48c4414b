//! `read_only`, `write_only`, `create_only` and `update_only`: in which requests and responses an attribute occurs.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks")]
struct Hook {
    id: Id<Self>,
    #[attribute(required)]
    url: String,
    #[attribute(write_only)]
    secret: Option<Secret>,
    #[attribute(write_only, create_only, default)]
    seed: u8,
    #[attribute(create_only)]
    region: Option<String>,
    #[attribute(update_only)]
    status: Option<String>,
    #[attribute(read_only)]
    hits: Option<u64>,
    #[attribute(input = String)]
    owner: Option<Owner>,
}

#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
struct Owner {
    name: String,
}

const RESPONSE: &str = r#"{"id":"h","url":"u","region":"eu","status":"on","hits":7,"owner":{"name":"ann"}}"#;

#[tokio::test]
async fn attribute_is_sent_only_in_requests_of_its_direction() {
    let canned = Canned::results([RESPONSE]);
    let new = NewHook::new("u").secret("s").seed(1).region("eu").owner("ann");
    let mut hook = canned.account.hooks().create(new).await.unwrap();
    hook.update(HookChanges::new().url("v").secret("t").status("off").owner(None)).await.unwrap();
    assert_eq!(
        canned.sent(),
        [
            r#"POST /accounts/a/hooks {"owner":"ann","region":"eu","secret":"s","seed":1,"url":"u"}"#,
            r#"PATCH /accounts/a/hooks/h {"owner":null,"secret":"t","status":"off","url":"v"}"#,
        ]
    );
    assert_eq!((hook.hits, hook.owner.as_ref().unwrap().name.as_str()), (Some(7), "ann"));
}

#[tokio::test]
async fn write_only_attribute_is_empty_after_decoding() {
    let hook = found::<Hook>(RESPONSE).await;
    assert_eq!((hook.secret.as_ref(), hook.seed), (None, 0));
}

#[tokio::test]
async fn copy_contains_what_create_sends_and_the_response_had() {
    let canned = Canned::results([RESPONSE]);
    let hook = canned.account.hooks().find("h").await.unwrap();
    canned.account.hooks().create(NewHook::from(&hook).secret("s").owner("ann")).await.unwrap();
    assert_eq!(canned.sent()[1], r#"POST /accounts/a/hooks {"owner":"ann","region":"eu","secret":"s","url":"u"}"#);
}
