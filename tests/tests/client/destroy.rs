//! `destroy`: responses to a DELETE.

use super::*;

#[tokio::test]
async fn destroy_accepts_a_response_without_a_payload_and_no_failure() {
    let destroy = async |reply: Reply| {
        let server = Server::always(reply).await;
        let response = server.app().meeting("m").participants().member("p").destroy().await;
        assert_eq!(server.only().line(), "DELETE app-1/meetings/m/participants/p");
        response
    };
    for reply in [
        Reply::new(204, &[], ""),
        Reply::new(200, &[], ""),
        Reply::json(200, &json!({"success": true})),
        Reply::json(200, &json!({"success": true, "data": null})),
        Reply::json(200, &json!({"success": true, "data": {"custom_participant_id": "c", "preset_id": "x"}})),
    ] {
        destroy(reply).await.unwrap();
    }
    let refused = json!({"success": false, "error": {"code": 9, "message": "still in a session"}});
    for (reply, kind, message) in [
        (Reply::json(200, &refused), ErrorKind::Unsuccessful, "still in a session (code 9)"),
        (Reply::json(404, &refused), ErrorKind::NotFound, "still in a session (code 9)"),
        (Reply::new(200, &[], "<html>"), ErrorKind::NotJson, "not JSON"),
        (Reply::new(200, &[], "{\"success\":tr"), ErrorKind::Interrupted, "incomplete"),
    ] {
        let error = destroy(reply).await.unwrap_err();
        check(&error, kind, true, &[message, "DELETE", "Participant::destroy", "delete_meeting_participant"]);
    }
}
