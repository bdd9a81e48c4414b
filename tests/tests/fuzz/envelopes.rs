//! The envelope decoder: any bytes with any status are decoded or an error, without a panic.

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use rtk::realtime_kit::*;
use rtk::testing::{Answer, Playback};
use rtk::{Envelope, Id, Resource};
use tokio::runtime::Runtime;

/// A resource whose keys are beside those of the envelope.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/flat", envelope = Envelope::FLAT)]
struct Flat {
    id: Id<Self>,
    x: Option<bool>,
}

fn check(runtime: &Runtime, status: u16, body: &[u8]) -> Result<(), TestCaseError> {
    let playback = Playback::new();
    let app = playback.client().account("a").app("b");
    let one = playback.always("GET /{*}", Answer::bytes(body.to_vec()).status(status));
    let account = playback.client().account("a");
    let (find, page, raw, flat) = runtime.block_on(async {
        let raw = app.get("anything").json::<serde_json::Value>();
        (Session::find(&app, "s").await, app.sessions().page(1).await, raw.await, Flat::find(&account, "f").await)
    });
    prop_assert_eq!(one.requests().len(), 4);
    let success = (200..300).contains(&status);
    for error in [find.as_ref().err(), page.as_ref().err(), raw.as_ref().err(), flat.as_ref().err()] {
        match error {
            Some(error) => {
                prop_assert!(error.may_have_been_sent());
                prop_assert_eq!(error.status().map(|it| it.as_u16()), Some(status));
                prop_assert!(error.to_string().len() < 100_000 && !error.to_string().contains('\n'));
                prop_assert!(error.body().is_some_and(|kept| body.starts_with(kept)));
            }
            None => prop_assert!(success),
        }
    }
    // A response with `success: false` is an error, wherever the key is.
    if let Ok(serde_json::Value::Object(members)) = serde_json::from_slice(body) {
        if members.get("success") == Some(&serde_json::Value::Bool(false)) {
            prop_assert!(find.is_err() && page.is_err() && raw.is_err() && flat.is_err());
        }
    }
    Ok(())
}

fn runtime() -> Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

/// JSON with the keys of envelopes.
fn json() -> impl Strategy<Value = Vec<u8>> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        any::<bool>().prop_map(|it| it.to_string()),
        any::<i64>().prop_map(|it| it.to_string()),
        any::<f64>().prop_filter("JSON has no others", |it| it.is_finite()).prop_map(|it| it.to_string()),
        "[a-z ]{0,6}".prop_map(|it| format!("\"{it}\"")),
    ];
    let key = prop::sample::select(vec![
        "success",
        "data",
        "result",
        "errors",
        "error",
        "paging",
        "result_info",
        "sessions",
        "session",
        "id",
        "code",
        "message",
        "total_count",
        "start_offset",
        "end_offset",
        "error_chain",
        "status",
        "source",
        "pointer",
        "x",
    ]);
    leaf.prop_recursive(5, 40, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(|items| format!("[{}]", items.join(","))),
            prop::collection::vec((key.clone(), inner), 0..6).prop_map(|members| {
                let members: Vec<_> = members.into_iter().map(|(key, value)| format!("\"{key}\":{value}")).collect();
                format!("{{{}}}", members.join(","))
            }),
        ]
    })
    .prop_map(String::into_bytes)
}

#[test]
fn response_is_decoded_or_an_error() {
    let runtime = runtime();
    let cut = (json(), any::<prop::sample::Index>(), any::<u8>()).prop_map(|(mut bytes, at, byte)| {
        let at = at.index(bytes.len().max(1));
        if let Some(it) = bytes.get_mut(at) {
            *it = byte;
        }
        bytes
    });
    let body = prop_oneof![4 => json(), 2 => cut, 1 => prop::collection::vec(any::<u8>(), 0..40)];
    let status = prop_oneof![3 => Just(200_u16), 1 => 200_u16..600];
    crate::fuzz(&(status, body), |(status, body)| check(&runtime, status, &body));
}

#[test]
fn seeds_pass() {
    let runtime = runtime();
    for body in [
        "",
        " ",
        "null",
        "[]",
        "{}",
        "{\"data\":{}}",
        "{\"data\":null,\"success\":false}",
        "{\"success\":false,\"success\":true}",
        "{\"data\":{\"id\":\"s\"},\"data\":[]}",
        "{\"error\":{\"error_chain\":[[]]}}",
        "{\"paging\":[],\"data\":{\"sessions\":[{}]}}",
        "{\"data\":{\"sessions\":{}}}",
        "{\"data\":{\"sessions\":[]},\"paging\":{\"total_count\":-1,\"end_offset\":1e300}}",
        "{\"success\":false,\"id\":1}",
        "{\"id\":\"f\",\"result_info\":[],\"x\":1,\"success\":false}",
        "\u{feff}{}",
    ] {
        for status in [200, 204, 299, 300, 400, 500, 599] {
            check(&runtime, status, body.as_bytes()).unwrap();
        }
    }
}
