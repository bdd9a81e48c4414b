//! Read, change, write back: a request never contains what only responses contain, at any depth.

use std::collections::{BTreeMap, HashMap};

use rtk::OrRaw;
use serde::{Deserialize, Serialize};

use super::*;

#[derive(Debug, Clone, PartialEq, Nested)]
struct Origin {
    address: String,
    weight: Option<f64>,
    key: Option<Secret>,
    #[attribute(read_only)]
    healthy: Option<bool>,
    #[attribute(read_only, default)]
    failures: u32,
    #[attribute(read_only, with = rtk::loose, default)]
    checks: u32,
    #[attribute(read_only)]
    region: Option<Region>,
    #[attribute(flatten)]
    rest: Map<String, Value>,
}

#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
struct Region {
    name: String,
}

/// A struct with serde's derives around a nested object.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Backup {
    origin: Origin,
    #[serde(flatten)]
    others: BTreeMap<String, Origin>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Steering {
    Fixed { first: Origin },
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/pools",
    replace,
    post(import = "import", on = collection, body = [Origin]),
    post(move_to = "move", body = Origin),
    post(adopt = "adopt", body = Pool)
)]
struct Pool {
    id: Id<Self>,
    #[attribute(required)]
    origins: Vec<Origin>,
    main: Option<Origin>,
    by_name: HashMap<String, Origin>,
    odd: Vec<OrRaw<Origin>>,
    backup: Option<Backup>,
    steering: Option<Steering>,
    pair: Option<(Origin, u8)>,
    boxed: Option<Box<Origin>>,
    #[attribute(with = rtk::loose)]
    size: Option<u8>,
    #[attribute(read_only)]
    uptime: Option<u64>,
    #[attribute(write_only)]
    token: Option<Secret>,
}

const ORIGIN: &str =
    r#"{"address":"a","weight":1.5,"healthy":true,"failures":2,"checks":3,"region":{"name":"eu"},"odd":1}"#;
const SENT: &str = r#"{"address":"a","odd":1,"weight":1.5}"#;

fn pool(origin: &str) -> String {
    format!(
        r#"{{"id":"p","origins":[{origin}],"main":{origin},"by_name":{{"n":{origin}}},"odd":[{origin},7],"backup":{{"origin":{origin},"other":{origin}}},"steering":{{"type":"fixed","first":{origin}}},"pair":[{origin},1],"boxed":{origin},"size":7,"uptime":9}}"#
    )
}

/// The JSON of a request, after its method and path.
fn body_of(line: &str) -> Value {
    serde_json::from_str(line.splitn(3, ' ').nth(2).unwrap()).unwrap()
}

#[tokio::test]
async fn copy_of_a_record_has_no_read_only_attributes_at_any_depth() {
    let canned = Canned::results([&pool(ORIGIN)]);
    let pool_read = canned.account.pools().find("p").await.unwrap();
    canned.account.pool("p").replace(NewPool::from(&pool_read)).await.unwrap();
    let mut expected: Value = serde_json::from_str(&pool(SENT)).unwrap();
    for unsent in ["id", "uptime"] {
        expected.as_object_mut().unwrap().remove(unsent);
    }
    assert_eq!(body_of(&canned.sent()[1]), expected);
}

#[tokio::test]
async fn changed_value_is_sent_without_read_only_attributes() {
    let canned = Canned::results([&pool(ORIGIN)]);
    let pool = canned.account.pools().find("p").await.unwrap();
    let mut main = pool.main.clone().unwrap();
    main.weight = Some(0.5);
    let changes = || PoolChanges::new().main(main.clone()).origins(pool.origins.clone()).odd(pool.odd.clone());
    canned.account.pool("p").update(changes().backup(pool.backup.clone())).await.unwrap();
    Pool::import(&canned.account, &pool.origins[..]).await.unwrap();
    canned.account.pool("p").move_to(&main).await.unwrap();
    canned.account.post("x").body(&json_of(&main)).await.unwrap();
    canned.account.post("x").body(&main).await.unwrap();
    let lighter = SENT.replace("1.5", "0.5");
    let sent = canned.sent();
    assert_eq!(
        sent[1],
        format!(
            r#"PATCH /accounts/a/pools/p {{"backup":{{"origin":{SENT},"other":{SENT}}},"main":{lighter},"odd":[{SENT},7],"origins":[{SENT}]}}"#
        )
    );
    let sent: Vec<_> = sent[2..].iter().map(|line| body_of(line)).collect();
    let value = |json: &str| serde_json::from_str::<Value>(json).unwrap();
    assert_eq!(sent[0], value(&format!("[{SENT}]")));
    assert_eq!(sent[1], value(&lighter));
    // JSON that the caller made is sent as it is.
    assert_eq!(sent[2], json_of(&main));
    assert_eq!(sent[3], value(&lighter));
}

fn json_of(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}

// A cache of records keeps everything.
#[tokio::test]
async fn record_in_a_cache_keeps_read_only_attributes() {
    let canned = Canned::results([&pool(ORIGIN)]);
    let mut read = canned.account.pools().find("p").await.unwrap();
    let wire = json_of(&read);
    assert_eq!(wire["main"], serde_json::from_str::<Value>(ORIGIN).unwrap());
    assert_eq!((&wire["uptime"], &wire["token"]), (&json!(9), &Value::Null));
    let cached: Pool = serde_json::from_value(wire).unwrap();
    assert_eq!(cached.main, read.main);
    // An update that returns another attribute keeps what was read.
    read.update(PoolChanges::new().size(7)).await.unwrap();
    assert_eq!(read.origins[0].healthy, Some(true));
}

#[tokio::test]
async fn resource_as_a_body_has_no_read_only_and_no_unset_write_only_attributes() {
    let canned = Canned::results([&pool(ORIGIN)]);
    let mut read = canned.account.pools().find("p").await.unwrap().into_inner();
    canned.account.pool("p").adopt(&read).await.unwrap();
    read.token = Some("t".into());
    canned.account.pool("p").adopt(&read).await.unwrap();
    let mut expected: Value = serde_json::from_str(&pool(SENT)).unwrap();
    expected.as_object_mut().unwrap().remove("uptime");
    assert_eq!(body_of(&canned.sent()[1]), expected, "the id stays: it says which pool is meant");
    expected["token"] = json!("t");
    assert_eq!(body_of(&canned.sent()[2]), expected);
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/vaults", replace)]
struct Vault {
    id: Id<Self>,
    #[attribute(required, write_only)]
    passphrase: Option<Secret>,
}

#[tokio::test]
async fn copy_without_a_required_write_only_attribute_names_it() {
    let canned = Canned::results([r#"{"id":"v"}"#]);
    let vault = canned.account.vaults().find("v").await.unwrap();
    let error = canned.account.vault("v").replace(NewVault::from(&vault)).await.unwrap_err();
    assert!(error.to_string().contains("`passphrase` is required, but the record does not have it"), "{error}");
    canned.account.vault("v").replace(NewVault::from(&vault).passphrase("s")).await.unwrap();
    assert_eq!(canned.sent()[1..], [r#"PUT /accounts/a/vaults/v {"passphrase":"s"}"#]);
}
