//! Failures with a status of success: each is an error, for every verb, with the errors of the server.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/lamps",
    replace,
    post(reset = "reset"),
    get(level = "level", returns = Option<u8>)
)]
struct Lamp {
    id: Id<Self>,
    name: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/jobs", envelope = rtk::Envelope::NONE, post(stop = "stop"))]
struct Job {
    id: Id<Self>,
    state: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings", read_only)]
struct Meeting {
    #[allow(dead_code)]
    id: Id<Self>,
}

/// Its attributes have the keys of an envelope.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/check", singleton, read_only, envelope = rtk::Envelope::NONE)]
struct Check {
    success: bool,
    errors: Vec<Value>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/flags", envelope = rtk::Envelope::FLAT)]
struct Flag {
    id: Id<Self>,
}

fn account_with(body: &str) -> Scope<Account> {
    Canned::bodies(vec![body.as_bytes().to_vec()]).account
}

/// Asserts that the call failed as the server said.
fn assert_failed<T: std::fmt::Debug>(what: &str, body: &str, result: Result<T, rtk::Error>) {
    let error = result.map(|_| ()).expect_err(&format!("{what}: {body}"));
    assert_eq!((error.kind(), error.code()), (ErrorKind::Unsuccessful, Some(7)), "{what}: {body}: {error}");
    assert!(error.to_string().contains("lamp is broken"), "{what}: {body}: {error}");
}

const ERRORS: &str = r#""errors":[{"code":7,"message":"the lamp is broken"}]"#;

#[tokio::test]
async fn failure_without_success_is_an_error_of_every_verb() {
    for success in ["", r#""success":null,"#, r#""success":0,"#, r#""success":"false","#, r#""success":"no","#] {
        for result in ["", r#","result":null"#, r#","result":{"id":"l"}"#, r#","result":[]"#] {
            let body = &format!("{{{success}{ERRORS}{result}}}");
            let lamp = || account_with(body).lamp("l");
            assert_failed("destroy", body, lamp().destroy().await);
            assert_failed("reset", body, lamp().reset().await);
            assert_failed("level", body, lamp().level().await);
            assert_failed("load", body, lamp().load().await);
            assert_failed("update", body, lamp().update(LampChanges::new()).await);
            assert_failed("create", body, account_with(body).lamps().create(NewLamp::new()).await);
            assert_failed("replace", body, lamp().replace(NewLamp::new()).await);
            assert_failed("all", body, account_with(body).lamps().all().await);
        }
    }
}

#[tokio::test]
async fn failure_can_be_one_error_or_a_text() {
    for errors in [
        r#""error":{"code":7,"message":"the lamp is broken"}"#,
        r#""errors":{"code":7,"message":"the lamp is broken"}"#,
        r#""error":{"code":"7","message":"the lamp is broken"},"errors":[]"#,
    ] {
        for body in [format!(r#"{{"data":null,{errors}}}"#), format!(r#"{{{errors},"messages":[]}}"#)] {
            assert_failed("destroy", &body, account_with(&body).lamp("l").destroy().await);
        }
    }
    let error = account_with(r#"{"error":"the lamp is broken"}"#).lamp("l").destroy().await.unwrap_err();
    assert_eq!((error.kind(), error.errors()[0].message()), (ErrorKind::Unsuccessful, "the lamp is broken"));
    let body = r#"{"error":{"code":7,"message":"the lamp is broken"}}"#;
    let server = responding(body).await;
    assert_failed("RealtimeKit", body, server.app().meetings().find("m").await);
}

#[tokio::test]
async fn empty_errors_are_no_failure() {
    for errors in
        [r#""errors":[]"#, r#""errors":null"#, r#""error":null,"errors":{}"#, r#""error":"","messages":["m"]"#]
    {
        let body = format!(r#"{{{errors},"result":{{"id":"l"}}}}"#);
        account_with(&body).lamp("l").destroy().await.unwrap_or_else(|error| panic!("{body}: {error}"));
        account_with(&body).lamp("l").load().await.unwrap_or_else(|error| panic!("{body}: {error}"));
    }
}

// `success: true` is believed, whatever else the body holds.
#[tokio::test]
async fn success_is_believed_and_a_missing_payload_shows_the_errors() {
    let body = format!(r#"{{"success":true,{ERRORS},"result":{{"id":"l"}}}}"#);
    account_with(&body).lamp("l").load().await.unwrap();
    let body = format!(r#"{{"success":true,{ERRORS},"result":null}}"#);
    account_with(&body).lamp("l").destroy().await.unwrap();
    let error = account_with(&body).lamp("l").load().await.unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::MissingPayload, Some(7)), "{error}");
    assert!(error.to_string().contains("lamp is broken"), "{error}");
}

#[tokio::test]
async fn failure_without_an_envelope_is_an_error() {
    for body in [
        format!(r#"{{"success":false,{ERRORS},"messages":[],"result":null}}"#),
        format!(r#"{{"success":false,{ERRORS},"id":"j"}}"#),
        format!("{{{ERRORS}}}"),
        r#"{"error":{"code":7,"message":"the lamp is broken"}}"#.to_owned(),
        format!("\u{feff}{{{ERRORS}}}"),
    ] {
        let job = || account_with(&body).job("j");
        assert_failed("destroy", &body, job().destroy().await);
        assert_failed("stop", &body, job().stop().await);
        assert_failed("load", &body, job().load().await);
        assert_failed("update", &body, job().update(JobChanges::new()).await);
        assert_failed("create", &body, account_with(&body).jobs().create(NewJob::new()).await);
    }
    let body = r#"{"error":{"code":7,"message":"the lamp is broken"}}"#;
    assert_failed("flat", body, account_with(body).flag("f").destroy().await);
}

#[tokio::test]
async fn data_without_an_envelope_can_have_the_keys_of_a_failure() {
    let body = r#"{"success":false,"errors":[{"code":7,"message":"too slow"}]}"#;
    let check = account_with(body).check().await.unwrap();
    assert_eq!((check.success, check.errors.len()), (false, 1));
    // A job that failed, and an attribute that is not declared.
    let body = r#"{"id":"j","state":"failed","error":{"code":7,"message":"out of memory"}}"#;
    let job = account_with(body).job("j").load().await.unwrap();
    assert_eq!((job.state.as_deref(), job.extra().contains_key("error")), (Some("failed"), true));
    account_with(body).job("j").destroy().await.unwrap();
    account_with(r#"{"id":"j","success":false}"#).job("j").load().await.unwrap();
}
