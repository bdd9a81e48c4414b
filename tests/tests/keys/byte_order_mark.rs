//! JSON behind a UTF-8 byte order mark, which servers on Windows and files in object stores have. It is skipped.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/notes", post(touch = "touch"), get(raw = "raw", returns = rtk::Response))]
struct Note {
    id: Id<Self>,
}

fn marked(json: &str) -> Vec<u8> {
    [b"\xef\xbb\xbf", json.as_bytes()].concat()
}

#[tokio::test]
async fn byte_order_mark_before_json_is_skipped() {
    let note = |json: &str| Canned::bodies(vec![marked(json)]).account.note("n");
    assert_eq!(note(r#"{"success":true,"result":{"id":"n"}}"#).load().await.unwrap().id.as_str(), "n");
    note("").touch().await.unwrap();
    note(" \r\n").touch().await.unwrap();
    let response = note(r#"{"a":1}"#).raw().await.unwrap();
    assert_eq!(response.json::<Value>().unwrap(), json!({"a": 1}));
    assert_eq!(response.bytes().len(), 10, "the bytes are as they were sent");
    let error = note(r#"{"success":false,"errors":[{"code":7,"message":"no"}]}"#).load().await.unwrap_err();
    assert_eq!(error.code(), Some(7));
    let error = note(r#"{"result":{"id":7}}"#).load().await.unwrap_err();
    assert!(error.to_string().contains("at `result.id`: invalid type"), "{error}");
    let canned = Canned::responses(404, vec![marked(r#"{"errors":[{"code":7,"message":"no"}]}"#)]);
    assert_eq!(canned.account.note("n").load().await.unwrap_err().code(), Some(7));
}

// One mark at the beginning. Anywhere else it is no JSON.
#[tokio::test]
async fn other_byte_order_marks_are_no_json() {
    let bodies = [[marked(""), marked("{}")].concat(), b" \xef\xbb\xbf{}".to_vec(), b"\xff\xfe{\0}\0".to_vec()];
    for body in bodies {
        let error = Canned::bodies(vec![body.clone()]).account.note("n").load().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NotJson, "{body:?}");
    }
}
