//! Values of the right meaning and the wrong type.

use super::*;

#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(path = "/accounts/{account_id}/streams")]
struct Stream {
    #[attribute(with = rtk::loose)]
    id: Id<Self>,
    #[attribute(with = rtk::loose)]
    viewers: Option<u64>,
    #[attribute(with = rtk::loose)]
    balance: Option<i64>,
    #[attribute(with = rtk::loose)]
    seconds: Option<f64>,
    #[attribute(with = rtk::loose)]
    disabled: Option<bool>,
    #[attribute(with = rtk::loose)]
    label: Option<String>,
    #[attribute(with = rtk::loose)]
    owner: Option<Id<Account>>,
    #[attribute(with = rtk::loose)]
    left: Option<Option<u8>>,
}

#[test]
fn what_arrives_as_text_is_read_and_written_as_what_it_is() {
    let exact =
        r#"{"id":"7","viewers":7,"balance":-3,"seconds":1.5,"disabled":false,"label":"12","owner":"9","left":3}"#;
    for json in [
        exact,
        r#"{"id":7,"viewers":"7","balance":"-3","seconds":"1.5","disabled":"false","label":12,"owner":9,"left":"3"}"#,
        r#"{"id":"7","viewers":7.0,"balance":-3.0,"seconds":1.5e0,"disabled":false,"label":"12","owner":"9","left":3.0}"#,
        r#"{"id":7,"viewers":" 7 ","balance":"-3.0","seconds":"15e-1","disabled":"false","label":12,"owner":9,"left":"3e0"}"#,
    ] {
        assert_eq!(text(&read::<Stream>(json)), exact, "{json}");
    }
}

#[test]
fn a_number_is_read_where_another_kind_of_number_comes() {
    let stream: Stream =
        read(r#"{"id":"s","seconds":3,"viewers":18446744073709551615,"balance":"-9223372036854775808"}"#);
    assert_eq!(stream.seconds, Some(3.0));
    assert_eq!((stream.viewers, stream.balance), (Some(u64::MAX), Some(i64::MIN)));
    let stream: Stream = read(r#"{"id":9007199254740993,"viewers":"9007199254740993","label":true}"#);
    assert_eq!((stream.id.as_str(), stream.viewers), ("9007199254740993", Some(9_007_199_254_740_993)));
    assert_eq!(stream.label.as_deref(), Some("true"));
}

#[test]
fn null_and_absent_stay_what_they_are() {
    let absent: Stream = read(r#"{"id":"s"}"#);
    let null: Stream = read(r#"{"id":"s","viewers":null,"disabled":null,"label":null,"owner":null,"left":null}"#);
    assert_eq!((absent.viewers, absent.disabled, absent.left), (None, None, None));
    assert_eq!((null.viewers, null.disabled, null.left), (None, None, Some(None)));
}

#[tokio::test]
async fn what_means_nothing_of_the_kind_is_an_error_with_its_path() {
    for (key, value, expected) in [
        ("viewers", r#""many""#, "invalid type: string, expected an integer from 0, or text of one"),
        ("viewers", "-1", "invalid type: number, expected an integer from 0"),
        ("viewers", "1.5", "invalid type: number, expected an integer from 0"),
        ("viewers", r#""""#, "invalid type: string, expected an integer from 0"),
        ("viewers", "true", "invalid type: boolean, expected an integer from 0"),
        ("balance", "[3]", "invalid type: sequence, expected an integer, or text of one"),
        ("left", r#""256""#, "invalid type: string, expected an integer from 0 to 255"),
        ("disabled", r#""yes""#, "invalid type: string, expected a boolean, or text of one"),
        ("disabled", "1", "invalid type: number, expected a boolean"),
        ("label", "{}", "invalid type: map, expected text, a number or a boolean"),
        ("owner", "null", ""),
    ] {
        let json = format!(r#"{{"id":"s","{key}":{value}}}"#);
        if expected.is_empty() {
            found::<Stream>(&json).await;
            continue;
        }
        let told = unread::<Stream>(&json).await;
        assert!(told.contains(&format!("at `result.{key}`: {expected}")), "{told}");
    }
}

#[tokio::test]
async fn what_is_sent_is_of_its_own_type() {
    let canned = Canned::results([r#"{"id":7}"#]);
    let streams = canned.account.streams();
    let stream = streams.create(NewStream::new().viewers(7).disabled(true).left(None).owner("9")).await.unwrap();
    stream.destroy().await.unwrap();
    assert_eq!(
        canned.sent(),
        [
            r#"POST /accounts/a/streams {"disabled":true,"left":null,"owner":"9","viewers":7}"#,
            "DELETE /accounts/a/streams/7",
        ]
    );
}
