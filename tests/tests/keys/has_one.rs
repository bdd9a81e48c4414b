//! `has_one`: names of singletons.

use super::kit::*;
use super::*;

// "Singular and plural of one thing: `active-session`, `active-livestream`, `livestream` (read), `livestreams` (start),
// `livestream-sessions`, `active-livestream-session`."
#[tokio::test]
async fn has_one_names_the_accessors_of_a_meeting() {
    let server = responding_data(r#"{"id":"x","session":{"id":"b"},"livestreams":[]}"#).await;
    let app = server.app();
    let meeting = app.meeting("m");
    meeting.active_session().await.unwrap();
    meeting.active_livestream().await.unwrap();
    MeetingExt::livestream(&meeting).await.unwrap();
    meeting.start_livestream(Start::new()).await.unwrap();
    app.livestream("l").on_air().await.unwrap();
    app.session("s").broadcasts().page(1).await.unwrap_err();
    assert_eq!(
        kit_lines(&server),
        [
            "GET app-1/meetings/m/active-session",
            "GET app-1/meetings/m/active-livestream",
            "GET app-1/meetings/m/livestream",
            "POST app-1/meetings/m/livestreams {}",
            "GET app-1/livestreams/l/active-livestream-session",
            "GET app-1/sessions/s/livestream-sessions?page_no=1",
        ]
    );
}
