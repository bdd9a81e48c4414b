//! `with`: a module of the user decodes and encodes the attribute.

use super::*;

/// A list as `"a,b"`.
mod commas {
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(value: D) -> Result<Vec<String>, D::Error> {
        let text = String::deserialize(value)?;
        Ok(text.split(',').filter(|part| !part.is_empty()).map(str::to_owned).collect())
    }

    pub(super) fn serialize<S: Serializer>(list: &[String], serializer: S) -> Result<S::Ok, S::Error> {
        if list.iter().any(|part| part.contains(',')) {
            return Err(serde::ser::Error::custom("a part holds a comma"));
        }
        serializer.serialize_str(&list.join(","))
    }
}

/// Seconds that are minutes in JSON, or null.
mod minutes {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(value: D) -> Result<Option<u32>, D::Error> {
        let minutes = Option::<u32>::deserialize(value)?;
        let seconds = |minutes: u32| minutes.checked_mul(60).ok_or_else(|| serde::de::Error::custom("s3cret"));
        minutes.map(seconds).transpose()
    }

    #[allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "it is given what the field is")]
    pub(super) fn serialize<S: Serializer>(seconds: &Option<u32>, serializer: S) -> Result<S::Ok, S::Error> {
        seconds.map(|seconds| seconds / 60).serialize(serializer)
    }
}

#[derive(Debug, Clone, PartialEq, Nested)]
struct Window {
    #[attribute(with = minutes)]
    opens: Option<u32>,
    #[attribute(with = commas, default, wire = "weekDays")]
    days: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(path = "/accounts/{account_id}/shops")]
struct Shop {
    id: Id<Self>,
    #[attribute(with = commas, wire(request = "labelList", response = "labels"))]
    labels: Vec<String>,
    #[attribute(with = minutes)]
    closes: Option<u32>,
    window: Option<Window>,
}

const RESPONSE: &str = r#"{"id":"s","labels":"a,b","closes":2,"window":{"opens":1,"weekDays":"mo,tu"}}"#;

#[test]
fn with_module_decodes_and_encodes_the_value() {
    let shop: Shop = decode(RESPONSE);
    assert_eq!((shop.labels.as_slice(), shop.closes), (&["a".to_owned(), "b".to_owned()][..], Some(120)));
    let window = shop.window.as_ref().unwrap();
    assert_eq!((window.opens, window.days.len()), (Some(60), 2));
    assert_eq!(encode(&shop), RESPONSE);
}

#[test]
fn with_module_is_not_called_for_an_absent_key() {
    assert_eq!(encode(&decode::<Shop>(r#"{"id":"s"}"#)), r#"{"id":"s","labels":"","closes":null,"window":null}"#);
    let null: Shop = decode(r#"{"id":"s","labels":null,"closes":null,"window":{}}"#);
    assert_eq!(
        (null.closes, encode(&null).as_str()),
        (None, r#"{"id":"s","labels":"","closes":null,"window":{"weekDays":""}}"#)
    );
}

#[tokio::test]
async fn with_module_encodes_the_values_of_setters() {
    let canned = Canned::results([RESPONSE]);
    let shops = canned.account.shops();
    let window = Window::new().opens(180).days(["mo"]);
    let mut shop = shops.create(NewShop::new().labels(["x", "y"]).closes(300).window(window)).await.unwrap();
    shop.update(ShopChanges::new().closes(None).window(WindowChanges::new().opens(60).days(["we", "th"])))
        .await
        .unwrap();
    shops.create(NewShop::from(&shop).labels(["z"])).await.unwrap();
    assert_eq!(
        canned.sent(),
        [
            r#"POST /accounts/a/shops {"closes":5,"labelList":"x,y","window":{"opens":3,"weekDays":"mo"}}"#,
            r#"PATCH /accounts/a/shops/s {"closes":null,"window":{"opens":1,"weekDays":"we,th"}}"#,
            r#"POST /accounts/a/shops {"closes":2,"labelList":"z","window":{"opens":1,"weekDays":"mo,tu"}}"#,
        ]
    );
}

#[tokio::test]
async fn with_module_that_fails_to_encode_prevents_sending() {
    let canned = Canned::results([RESPONSE]);
    let error = canned.account.shops().create(NewShop::new().labels(["a,b"])).await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::InvalidRequest, false));
    assert!(error.to_string().contains("`labelList` cannot be serialized: a part holds a comma"), "{error}");
    let changes = ShopChanges::new().window(WindowChanges::new().days(["a,b"]));
    let error = canned.account.shop("s").update(changes).await.unwrap_err();
    assert!(error.to_string().contains("a part holds a comma"), "{error}");
    assert!(canned.sent().is_empty());
}

#[tokio::test]
async fn with_module_that_fails_to_decode_is_an_error_with_the_path() {
    for (json, message) in [
        (r#"{"id":"s","labels":7}"#, "at `result.labels`: invalid type: integer, expected a string"),
        (r#"{"id":"s","closes":4294967295}"#, "at `result.closes`: the value is not valid for its type"),
        (r#"{"id":"s","window":{"weekDays":[]}}"#, "at `result.window.weekDays`: invalid type: sequence"),
    ] {
        let error = decode_error::<Shop>(json).await;
        assert!(error.contains(message) && !error.contains("s3cret"), "{error}");
    }
}
