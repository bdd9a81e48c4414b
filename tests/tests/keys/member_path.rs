//! `member_path` and actions that find a resource by another id.

use super::kit::*;
use super::*;

// "A recording in progress is addressed by MEETING id, a session participant by peer id in one call and by participant id in
// another."
#[tokio::test]
async fn record_found_by_another_id_is_reloaded_by_its_own() {
    let server = Server::routes([
        ("GET app-1/sessions/peer-report/peer", json!({"participant": {"id": "p", "session_id": "s"}})),
        ("GET app-1/sessions/s/participants/p", json!({"participant": {"id": "p"}})),
        ("GET app-1/recordings/active-recording/m", json!({"id": "r"})),
        ("GET app-1/recordings/r", json!({"id": "r"})),
    ])
    .await;
    let app = server.app();
    let mut person = Session::peer(&app, "peer").await.unwrap();
    assert_eq!(person, app.session("s").persons().find("p").await.unwrap());
    person.reload().await.unwrap();
    let meeting: Id<Meeting> = "m".into();
    Recording::active(&app, &meeting).await.unwrap().reload().await.unwrap();
    assert_eq!(
        server.lines(),
        [
            "GET app-1/sessions/peer-report/peer",
            "GET app-1/sessions/s/participants/p",
            "GET app-1/sessions/s/participants/p",
            "GET app-1/recordings/active-recording/m",
            "GET app-1/recordings/r",
        ]
    );
}
