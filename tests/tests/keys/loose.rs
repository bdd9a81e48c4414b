//! `with = rtk::loose`: values whose JSON type varies.

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
fn loose_text_is_decoded_and_written_as_the_declared_type() {
    let exact =
        r#"{"id":"7","viewers":7,"balance":-3,"seconds":1.5,"disabled":false,"label":"12","owner":"9","left":3}"#;
    for json in [
        exact,
        r#"{"id":7,"viewers":"7","balance":"-3","seconds":"1.5","disabled":"false","label":12,"owner":9,"left":"3"}"#,
        r#"{"id":"7","viewers":7.0,"balance":-3.0,"seconds":1.5e0,"disabled":false,"label":"12","owner":"9","left":3.0}"#,
        r#"{"id":7,"viewers":" 7 ","balance":"-3.0","seconds":"15e-1","disabled":"false","label":12,"owner":9,"left":"3e0"}"#,
    ] {
        assert_eq!(encode(&decode::<Stream>(json)), exact, "{json}");
    }
}

#[test]
fn loose_number_is_decoded_from_another_kind_of_number() {
    let stream: Stream =
        decode(r#"{"id":"s","seconds":3,"viewers":18446744073709551615,"balance":"-9223372036854775808"}"#);
    assert_eq!(stream.seconds, Some(3.0));
    assert_eq!((stream.viewers, stream.balance), (Some(u64::MAX), Some(i64::MIN)));
    let stream: Stream = decode(r#"{"id":9007199254740993,"viewers":"9007199254740993","label":true}"#);
    assert_eq!((stream.id.as_str(), stream.viewers), ("9007199254740993", Some(9_007_199_254_740_993)));
    assert_eq!(stream.label.as_deref(), Some("true"));
}

#[test]
fn loose_null_and_absent_stay_apart() {
    let absent: Stream = decode(r#"{"id":"s"}"#);
    let null: Stream = decode(r#"{"id":"s","viewers":null,"disabled":null,"label":null,"owner":null,"left":null}"#);
    assert_eq!((absent.viewers, absent.disabled, absent.left), (None, None, None));
    assert_eq!((null.viewers, null.disabled, null.left), (None, None, Some(None)));
}

#[tokio::test]
async fn loose_value_without_that_meaning_is_an_error_with_its_path() {
    for (key, value, expected) in [
        ("viewers", r#""many""#, "invalid type: string, expected an integer from 0, or a string that contains one"),
        ("viewers", "-1", "invalid type: number, expected an integer from 0"),
        ("viewers", "1.5", "invalid type: number, expected an integer from 0"),
        ("viewers", r#""""#, "invalid type: string, expected an integer from 0"),
        ("viewers", "true", "invalid type: boolean, expected an integer from 0"),
        ("balance", "[3]", "invalid type: sequence, expected an integer, or a string that contains one"),
        ("left", r#""256""#, "invalid type: string, expected an integer from 0 to 255"),
        ("disabled", r#""yes""#, "invalid type: string, expected a boolean, or a string that contains one"),
        ("disabled", "1", "invalid type: number, expected a boolean"),
        ("label", "{}", "invalid type: map, expected a string, a number or a boolean"),
        ("owner", "null", ""),
    ] {
        let json = format!(r#"{{"id":"s","{key}":{value}}}"#);
        if expected.is_empty() {
            found::<Stream>(&json).await;
            continue;
        }
        let message = decode_error::<Stream>(&json).await;
        assert!(message.contains(&format!("at `result.{key}`: {expected}")), "{message}");
    }
}

#[tokio::test]
async fn loose_attribute_is_sent_as_the_declared_type() {
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

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions", read_only)]
struct Session {
    id: Id<Self>,
    #[attribute(with = rtk::loose)]
    live_participants: Option<u64>,
    minutes_consumed: Option<f64>,
    started_at: Option<Timestamp>,
    breakout_rooms: Vec<Self>,
}

// "Timestamps: RFC 3339 strings named `*_at`, `*_time`; plain strings without a format in sessions." "Counts typed `number`, not
// integer (`live_participants`, …); `minutes_consumed` and `duration` are fractional." "Recursive: `Session.breakout_rooms`."
#[tokio::test]
async fn loose_counts_and_any_timestamps_of_a_session_are_decoded() {
    let room = r#"{"id":"t","live_participants":"2","minutes_consumed":1,"started_at":"yesterday"}"#;
    let data = format!(
        r#"{{"id":"s","live_participants":3.0,"minutes_consumed":1.25,"started_at":"2026-11-24T09:30:00Z","breakout_rooms":[{room}]}}"#
    );
    let session = responding_data(&data).await.app().session("s").load().await.unwrap();
    assert_eq!((session.live_participants, session.minutes_consumed), (Some(3), Some(1.25)));
    assert!(session.started_at.as_ref().unwrap().to_jiff().is_some());
    let room = &session.breakout_rooms[0];
    assert_eq!((room.live_participants, room.minutes_consumed), (Some(2), Some(1.0)));
    assert_eq!((room.started_at.as_ref().unwrap().as_str(), room.breakout_rooms.len()), ("yesterday", 0));
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/livestreams", read_only)]
struct Livestream {
    id: Id<Self>,
    #[attribute(with = rtk::loose)]
    disabled: Option<bool>,
    #[attribute(with = rtk::loose)]
    ingest_seconds: Option<f64>,
    #[attribute(with = rtk::loose)]
    viewer_seconds: Option<u64>,
}

// "`disabled` is a string in four livestream answers and a boolean in two. `ingest_seconds`/`viewer_seconds` are numbers,
// integers or strings according to the call."
#[tokio::test]
async fn loose_attribute_is_decoded_from_several_types() {
    for data in [
        r#"{"id":"l","disabled":"true","ingest_seconds":"1.5","viewer_seconds":"7"}"#,
        r#"{"id":"l","disabled":true,"ingest_seconds":1.5,"viewer_seconds":7}"#,
        r#"{"id":"l","disabled":true,"ingest_seconds":1.5,"viewer_seconds":7.0}"#,
    ] {
        let livestream = responding_data(data).await.app().livestream("l").load().await.unwrap();
        assert_eq!(
            (livestream.disabled, livestream.ingest_seconds, livestream.viewer_seconds),
            (Some(true), Some(1.5), Some(7)),
            "{data}"
        );
    }
}
