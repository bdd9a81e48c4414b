//! Integers that a server writes as floats: `3.0` for 3. Every integer attribute accepts them.

use super::*;

#[derive(Debug, Clone, PartialEq, Nested)]
struct Size {
    width: u32,
    #[attribute(default = 9)]
    height: u16,
    depth: Option<Option<i64>>,
}

#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(path = "/accounts/{account_id}/boxes")]
struct Crate {
    id: Id<Self>,
    #[attribute(default)]
    count: u8,
    least: Option<i8>,
    total: Option<usize>,
    #[attribute(nullable)]
    signed: Option<i64>,
    sizes: Vec<Size>,
    marks: Option<Vec<Option<u64>>>,
}

#[tokio::test]
async fn whole_floats_are_decoded_as_integers() {
    let boxed = found::<Crate>(
        r#"{"id":"b","count":3.0,"least":-4.0,"total":1e3,"signed":-0.0,"marks":[1.0,null,2],
            "sizes":[{"width":6.0,"height":2.0,"depth":7.0},{"width":1,"depth":null},{"width":2,"height":null}]}"#,
    )
    .await;
    assert_eq!((boxed.count, boxed.least, boxed.total, boxed.signed), (3, Some(-4), Some(1000), Some(0)));
    assert_eq!(boxed.marks.as_deref(), Some(&[Some(1), None, Some(2)][..]));
    let sizes: Vec<_> = boxed.sizes.iter().map(|it| (it.width, it.height, it.depth)).collect();
    assert_eq!(sizes, [(6, 2, Some(Some(7))), (1, 9, Some(None)), (2, 9, None)]);
    assert!(encode(&*boxed).contains(r#""count":3,"#), "an integer is written as one");
}

#[tokio::test]
async fn other_floats_are_errors() {
    for (json, expected) in [
        (r#"{"id":"b","signed":null,"count":3.5}"#, "at `result.count`: invalid type: floating point, expected u8"),
        (r#"{"id":"b","signed":null,"count":256.0}"#, "at `result.count`: invalid value: integer, expected u8"),
        (r#"{"id":"b","signed":null,"count":-1.0}"#, "at `result.count`: invalid value: integer, expected u8"),
        (r#"{"id":"b","signed":1e17}"#, "at `result.signed`: invalid type: floating point, expected i64"),
        (r#"{"id":"b","signed":null,"least":"3"}"#, "at `result.least`: invalid type: string, expected i8"),
        (
            r#"{"id":"b","signed":null,"marks":[1,0.1]}"#,
            "at `result.marks[1]`: invalid type: floating point, expected u64",
        ),
        (
            r#"{"id":"b","signed":null,"sizes":[{"width":1.5}]}"#,
            "at `result.sizes[0].width`: invalid type: floating point",
        ),
        (r#"{"id":"b"}"#, "`Crate` lacks `signed`"),
    ] {
        let message = decode_error::<Crate>(json).await;
        assert!(message.contains(expected), "{json}: {message}");
    }
}

#[tokio::test]
async fn presets_have_whole_floats() {
    use rtk::realtime_kit::PresetAccess as _;
    let body = r#"{"id":"p","name":"n","config":{"max_screenshare_count":1.0,"max_video_streams":{"desktop":6.0,"mobile":4.0},"view_type":"GROUP_CALL"}}"#;
    let server = responding_data(body).await;
    server.app().presets().find("p").await.unwrap();
}
