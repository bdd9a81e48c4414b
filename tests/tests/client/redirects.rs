//! Redirects: none is followed.

use crate::support::{Reply, Server};
use crate::{after, app, builder};
use rtk::ErrorKind;
use rtk::realtime_kit::*;

use super::*;

#[tokio::test]
async fn redirect_to_any_host_is_not_followed() {
    let other = after([]).await;
    for code in [301, 302, 303, 307, 308] {
        let server = Server::start({
            let elsewhere = other.url();
            move |sent| {
                let target = if sent.path().ends_with("/self") { sent.target.clone() } else { elsewhere.clone() };
                async move { Reply::new(code, &[("location", &target)], "") }
            }
        })
        .await;
        let app = app(builder(&server));
        for id in ["other", "self"] {
            let error = Session::find(&app, id).await.unwrap_err();
            assert_eq!((error.kind(), error.retries()), (ErrorKind::UnexpectedStatus, 0), "{error}");
        }
        let error = Meeting::create(&app, NewMeeting::new()).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::UnexpectedStatus);
        assert_eq!(server.sent().len(), 3);
    }
    assert_eq!(other.sent().len(), 0);
}

#[tokio::test]
async fn redirect_is_an_unexpected_status() {
    let other = Server::always(Reply::data(&json!({"id": "sess-1"}))).await;
    for status in [301, 302, 303, 307, 308] {
        for location in [format!("{}/x", other.origin()), "/client/v4/elsewhere".to_owned()] {
            let error = error_of(Reply::new(status, &[("location", &location)], "")).await;
            check(&error, ErrorKind::UnexpectedStatus, true, &[&status.to_string()]);
        }
    }
    assert_eq!(other.sent().len(), 0);
}
