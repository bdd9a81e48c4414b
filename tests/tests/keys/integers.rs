//! Integers that a float cannot represent.

use std::collections::BTreeMap;

use super::*;

#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(path = "/accounts/{account_id}/ledgers", all(query(since = i64, upto = u64, any = Vec<u64>)))]
struct Ledger {
    id: Id<Self>,
    signed: Option<i64>,
    unsigned: Option<u64>,
    all: Vec<i64>,
    by_name: BTreeMap<String, u64>,
    rest: Option<Value>,
}

const RESPONSE: &str = r#"{"id":"l","signed":-9223372036854775808,"unsigned":18446744073709551615,"all":[9007199254740993,-9007199254740993],"by_name":{"k":9223372036854775809},"rest":[18446744073709551615],"more":[9007199254740993,{"deep":-9223372036854775807}]}"#;

#[tokio::test]
async fn integers_are_read_and_written_exactly() {
    let ledger = found::<Ledger>(RESPONSE).await;
    assert_eq!((ledger.signed, ledger.unsigned), (Some(i64::MIN), Some(u64::MAX)));
    assert_eq!(ledger.all, [9_007_199_254_740_993, -9_007_199_254_740_993]);
    assert_eq!(ledger.extra()["more"], json!([9_007_199_254_740_993_u64, {"deep": -9_223_372_036_854_775_807_i64}]));
    assert_eq!(serde_json::to_string(&ledger).unwrap(), RESPONSE);
}

#[tokio::test]
async fn integers_survive_an_update_of_another_attribute() {
    let canned = Canned::results([RESPONSE, r#"{"signed":9007199254740995}"#]);
    let mut ledger = canned.account.ledgers().find("l").await.unwrap();
    ledger.update(LedgerChanges::new().signed(9_007_199_254_740_995)).await.unwrap();
    let expected = RESPONSE.replace("-9223372036854775808", "9007199254740995");
    assert_eq!(serde_json::to_string(&ledger).unwrap(), expected);
    assert_eq!(canned.sent()[1], r#"PATCH /accounts/a/ledgers/l {"signed":9007199254740995}"#);
}

#[tokio::test]
async fn integers_are_written_exactly_in_queries() {
    let canned = Canned::results(["[]"]);
    let filter = LedgerFilter::new().since(i64::MIN).upto(u64::MAX).any(vec![9_007_199_254_740_993]);
    canned.account.ledgers().filter(filter).all().await.unwrap();
    assert_eq!(
        canned.sent(),
        ["GET /accounts/a/ledgers?since=-9223372036854775808&upto=18446744073709551615&any=9007199254740993"]
    );
}

#[tokio::test]
async fn integer_out_of_range_is_an_error() {
    for (json, path) in [
        (r#"{"id":"l","signed":9223372036854775808}"#, "at `result.signed`: invalid value: integer, expected i64"),
        (r#"{"id":"l","unsigned":-1}"#, "at `result.unsigned`: invalid value: integer, expected u64"),
        (r#"{"id":"l","unsigned":18446744073709551616}"#, "at `result.unsigned`: invalid type: floating point"),
        (r#"{"id":"l","all":[1,1.5]}"#, "at `result.all[1]`: invalid type: floating point, expected i64"),
    ] {
        let message = decode_error::<Ledger>(json).await;
        assert!(message.contains(path), "{message}");
    }
}
