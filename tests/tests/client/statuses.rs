//! HTTP statuses and the kinds of errors.

use super::*;

#[tokio::test]
async fn status_determines_the_kind_of_error_for_any_body() {
    let kinds = [
        (400, ErrorKind::BadRequest, ""),
        (401, ErrorKind::Unauthorized, "check that the token is correct"),
        (403, ErrorKind::Forbidden, "permissions"),
        (404, ErrorKind::NotFound, "check the ids"),
        (405, ErrorKind::BadRequest, ""),
        (409, ErrorKind::Conflict, ""),
        (422, ErrorKind::BadRequest, ""),
        (429, ErrorKind::RateLimited, "wait"),
        (500, ErrorKind::Server, "try again later"),
        (502, ErrorKind::Server, "try again later"),
        (520, ErrorKind::Server, "try again later"),
        (301, ErrorKind::UnexpectedStatus, ""),
        (304, ErrorKind::UnexpectedStatus, ""),
        (999, ErrorKind::UnexpectedStatus, ""),
    ];
    for (status, kind, advice) in kinds {
        for body in ["", "<html><h1>502</h1></html>", "[1]", "7", "null", "{", r#"{"success":true,"data":{"id":"x"}}"#]
        {
            // A 304 has no body.
            let error =
                error_of(Reply::new(status, &[("cf-ray", "ray-1")], if status == 304 { "" } else { body })).await;
            let text = status.to_string();
            check(&error, kind, true, &[&text, advice, "request id ray-1", "(Session::find, GetSessionDetails)"]);
            assert_eq!(error.status().unwrap().as_u16(), status);
            assert_eq!((error.code(), error.message(), error.errors().len()), (None, None, 0));
            assert_eq!(error.request_id(), Some("ray-1"));
            assert_eq!(error.body().unwrap(), if status == 304 { "" } else { body }.as_bytes());
            assert_eq!((error.is_not_found(), error.is_rate_limited()), (status == 404, status == 429));
        }
    }
}

#[tokio::test]
async fn errors_of_both_envelopes_are_decoded() {
    let one = json!({"success": false, "error": {"code": 404, "message": "no such session"}});
    let error = error_of(Reply::json(404, &one)).await;
    // A `main` that returns the error prints its `Debug`.
    assert!(format!("{error:?}").starts_with(&error.to_string()), "{error:?}");
    check(&error, ErrorKind::NotFound, true, &["404", ": no such session; "]);
    assert_eq!((error.code(), error.message()), (Some(404), Some("no such session")));

    let two = json!({
        "success": false, "messages": [], "result": null,
        "errors": [
            {
                "code": 7003, "message": "could not route", "documentation_url": "https://example.com/7003",
                "source": {"pointer": "/session_id"},
                "error_chain": [{"code": 7000, "message": "no route", "error_chain": [{"message": "deeper"}]}],
            },
            {"code": 81057, "message": "exists already"},
        ],
    });
    let error = error_of(Reply::json(400, &two)).await;
    let chain = "could not route (code 7003), because no route (code 7000), because deeper";
    check(&error, ErrorKind::BadRequest, true, &["400", chain, "exists already (code 81057)"]);
    assert_eq!((error.code(), error.message()), (Some(7003), Some("could not route")));
    let errors = error.errors();
    assert_eq!(errors.iter().map(rtk::ApiError::code).collect::<Vec<_>>(), [Some(7003), Some(81057)]);
    assert_eq!(
        (errors[0].pointer(), errors[0].documentation_url()),
        (Some("/session_id"), Some("https://example.com/7003"))
    );
    assert_eq!((errors[0].chain()[0].code(), errors[0].chain()[0].chain()[0].code()), (Some(7000), None));
    assert!(errors[1].chain().is_empty());
}

#[tokio::test]
async fn incomplete_errors_are_decoded_as_far_as_possible() {
    for (errors, code, message) in [
        (json!({"errors": [{"code": 81057, "message": "m"}]}), Some(81057), "m"),
        (json!({"errors": [{"code": "10000", "message": "m"}]}), Some(10000), "m"),
        (json!({"errors": [{"message": "m"}]}), None, "m"),
        (json!({"errors": [{"code": null, "message": "m"}]}), None, "m"),
        (json!({"errors": [{"code": "E_FAIL", "message": "m"}]}), None, "m"),
        (json!({"errors": [{"code": 9_007_199_254_740_993_i64, "message": "m"}]}), Some(9_007_199_254_740_993), "m"),
        (json!({"errors": [{"code": -1, "message": null}]}), Some(-1), "no message"),
        (json!({"errors": ["m"]}), None, "m"),
        (json!({"errors": "m"}), None, "m"),
        (json!({"errors": [7, {"message": "n"}]}), None, "no message"),
        (json!({"errors": {"code": 1, "message": "m"}}), Some(1), "m"),
        (json!({"error": [{"code": 1, "message": "m"}]}), Some(1), "m"),
        (json!({"error": "m"}), None, "m"),
        (json!({"error": {"message": "m"}, "errors": []}), None, "m"),
    ] {
        for (status, kind) in [(400, ErrorKind::BadRequest), (200, ErrorKind::Unsuccessful)] {
            let mut body = errors.clone();
            body["success"] = false.into();
            let error = error_of(Reply::json(status, &body)).await;
            check(&error, kind, true, &[message]);
            assert_eq!((error.code(), error.message()), (code, Some(message)), "{body}");
        }
    }
}

#[tokio::test]
async fn success_false_is_an_error_with_any_status() {
    for body in [
        json!({"success": false}),
        json!({"success": false, "data": null, "error": {"code": 3, "message": "over quota"}}),
        json!({"success": false, "data": {"id": "sess-1"}, "error": {"code": 3, "message": "over quota"}}),
        json!({"data": {"id": "sess-1"}, "errors": [{"code": 3, "message": "over quota"}], "success": false}),
        json!({"success": false, "data": {"id": 7}, "errors": [{"code": 3, "message": "over quota"}]}),
        json!({"success": false, "data": "over quota", "errors": [], "result": null}),
    ] {
        let error = error_of(Reply::json(200, &body)).await;
        check(&error, ErrorKind::Unsuccessful, true, &["200", "`success: false`"]);
        assert_eq!(error.to_string().contains("over quota (code 3)"), error.code() == Some(3));
    }
}
