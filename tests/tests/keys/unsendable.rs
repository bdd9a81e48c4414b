//! Values that neither JSON nor a URL can carry: refused before anything is sent.

use std::collections::BTreeMap;

use serde::Serialize;

use super::*;

#[derive(Debug, Clone, PartialEq, Nested)]
struct Limits {
    ratio: f64,
    small: Option<f32>,
    by_name: BTreeMap<String, f64>,
    steps: Vec<f64>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, serde::Deserialize)]
struct Plain {
    #[serde(default)]
    low: f64,
    #[serde(flatten)]
    rest: BTreeMap<String, f64>,
}

mod doubled {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<f64>, D::Error> {
        Option::<f64>::deserialize(deserializer).map(|value| value.map(|value| value / 2.0))
    }

    #[allow(clippy::ref_option, reason = "the signature of serde's `with`")]
    pub(super) fn serialize<S: Serializer>(value: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
        value.map(|value| value * 2.0).serialize(serializer)
    }
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/tanks",
    all(query(level = f64, levels = Vec<f64>, optional = Vec<Option<u8>>, ids = Vec<String>, maybe = Option<u8>, nested = Vec<Vec<u8>>)),
    destroy(query(above = f64, ids = Vec<String>)),
    create(headers(share = f64, tags = Vec<String>)),
    post(fill = "fill", body = Plain),
    post(upload = "upload", body = rtk::Multipart),
    put(reset = "reset", body = Limits, query(at = f32))
)]
struct Tank {
    id: Id<Self>,
    level: Option<f64>,
    limits: Option<Limits>,
    plain: Option<Plain>,
    #[attribute(with = doubled)]
    pressure: Option<f64>,
    #[attribute(flatten)]
    more: BTreeMap<String, f64>,
}

fn limits() -> Limits {
    Limits::new(0.5)
}

fn plain(low: f64) -> Plain {
    Plain { low, rest: BTreeMap::new() }
}

/// Asserts that the call failed before it was sent, and that the message names the key and not the value.
fn assert_refused<T: std::fmt::Debug>(result: Result<T, rtk::Error>, key: &str, why: &str) {
    let error = result.map(|_| ()).expect_err(key);
    assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::InvalidRequest, false), "{key}: {error}");
    let message = error.to_string();
    assert!(message.contains(key) && message.contains(why), "{key}: {message}");
}

const NOT_FINITE: &str = "NaN and infinite numbers cannot be sent";

#[tokio::test]
async fn nan_and_infinity_are_refused_in_bodies() {
    let canned = Canned::results([r#"{"id":"t"}"#]);
    let tank = || canned.account.tank("t");
    for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let changes = TankChanges::new;
        let map = || BTreeMap::from([("x".to_owned(), bad)]);
        #[allow(clippy::cast_possible_truncation)]
        let small = bad as f32;
        for (changes, key) in [
            (changes().level(bad), "`level`"),
            (changes().pressure(bad), "`pressure`"),
            (changes().limits(Limits::new(bad)), "`ratio`"),
            (changes().limits(limits().small(small)), "`small`"),
            (changes().limits(limits().by_name(map())), "`by_name.x`"),
            (changes().limits(limits().steps([1.0, bad])), "`steps`"),
            (changes().limits(LimitsChanges::new().ratio(bad)), "`ratio`"),
            (changes().limits(LimitsChanges::new().steps([bad])), "`steps`"),
            (changes().plain(plain(bad)), "`low`"),
            (changes().plain(Plain { low: 1.0, rest: map() }), "`x`"),
            (changes().more(map()), "`x`"),
        ] {
            assert_refused(tank().update(changes).await, key, NOT_FINITE);
        }
        assert_refused(canned.account.tanks().create(NewTank::new().level(bad)).await, "`level`", NOT_FINITE);
        assert_refused(tank().fill(plain(bad)).await, "`low`", NOT_FINITE);
        assert_refused(tank().reset(Limits::new(bad)).await, "`ratio`", NOT_FINITE);
        let client = &canned.account;
        assert_refused(client.post("x").body(&[plain(bad)]).await, "`low`", NOT_FINITE);
        assert_refused(client.post("x").body(&json!([])).query(&[("a", bad)]).await, "query", NOT_FINITE);
        assert_refused(tank().load().body_key("deep", &[plain(bad)]).await, "`deep`", NOT_FINITE);
    }
    assert_eq!(canned.sent(), [""; 0]);
}

#[tokio::test]
async fn nan_in_a_cached_record_is_null() {
    let canned = Canned::results([r#"{"id":"t","level":1.5}"#]);
    let mut tank = canned.account.tank("t").load().await.unwrap().into_inner();
    tank.limits = Some(Limits::new(f64::NAN));
    assert_refused(canned.account.post("x").body(&tank).await, "`limits.ratio`", NOT_FINITE);
    // A cache writes what `serde_json` writes.
    assert_eq!(serde_json::to_value(&tank).unwrap()["limits"]["ratio"], Value::Null);
}

#[tokio::test]
async fn values_that_a_query_would_leave_out_are_refused() {
    let canned = Canned::results(["[]"]);
    let tanks = || canned.account.tanks();
    let filter = TankFilter::new;
    let empty = "is an empty list, which a query cannot carry: do not set it";
    let null = "is a list with null in it, which a query cannot carry: remove the null";
    for (filter, key, why) in [
        (filter().level(f64::NAN), "`level`", NOT_FINITE),
        (filter().levels([1.0, f64::INFINITY]), "`levels`", NOT_FINITE),
        (filter().optional([Some(1), None]), "`optional`", null),
        (filter().ids(Vec::<String>::new()), "`ids`", empty),
        (filter().nested([vec![1], vec![]]), "`nested`", "is a list of lists or objects"),
    ] {
        assert_refused(tanks().filter(filter.clone()).all().await, key, why);
    }
    let tank = canned.account.tank("t");
    assert_refused(tank.destroy().above(f64::NAN).await, "`above`", NOT_FINITE);
    assert_refused(tank.destroy().ids(Vec::<String>::new()).await, "`ids`", empty);
    assert_refused(tank.reset(limits()).at(f32::NAN).await, "`at`", NOT_FINITE);
    assert_refused(tank.load().query(&json!({"deep": {"ids": []}})).await, "`deep.ids`", empty);
    assert_refused(tank.load().query(&json!([["a", [null]]])).await, "`a`", null);
    let create = || tanks().create(NewTank::new().tags(Vec::<String>::new()));
    assert_refused(tanks().create(NewTank::new().share(f64::NAN)).await, "`share`", NOT_FINITE);
    assert_refused(create().await, "`tags`", "list of these that is not empty");
    assert_eq!(canned.sent(), [""; 0]);
}

#[tokio::test]
async fn none_leaves_a_parameter_out_and_whole_floats_are_written_as_integers() {
    let canned = Canned::results(["[]"]);
    let filter = TankFilter::new().level(5.0).levels([0.0, -0.0, 1e3, 2.5, 1e300]).maybe(None).ids([""]);
    canned.account.tanks().filter(filter).all().await.unwrap();
    assert_eq!(
        canned.sent(),
        ["GET /accounts/a/tanks?level=5&levels=0&levels=0&levels=1000&levels=2.5&levels=1e%2B300&ids="]
    );
}

struct Bytes(&'static [u8]);

impl Serialize for Bytes {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0)
    }
}

#[tokio::test]
async fn bytes_and_large_integers_are_refused_where_they_would_change() {
    let canned = Canned::results(["{}"]);
    let client = &canned.account;
    let bytes = "convert them to text first, such as to Base64";
    assert_refused(client.post("x").body(&BTreeMap::from([("key", Bytes(&[1, 2]))])).await, "`key`", bytes);
    assert_refused(client.get("x").query(&BTreeMap::from([("key", Bytes(&[1, 2]))])).await, "`key`", bytes);
    assert_refused(client.get("x").query(&BTreeMap::from([("key", u128::MAX)])).await, "query", "number out of range");
    let form = rtk::Multipart::new().json("meta", &plain(f64::NAN));
    assert_refused(canned.account.tank("t").upload(form).await, "`meta`", NOT_FINITE);
    // Integer keys are written as text, and JSON has no limit of integers.
    client.post("x").body(&BTreeMap::from([(7, u128::MAX)])).await.unwrap();
    assert_eq!(canned.sent(), [r#"POST /accounts/a/x {"7":340282366920938463463374607431768211455}"#]);
}
