use rtk::ErrorKind;
use rtk::realtime_kit::*;

use crate::support::{Reply, Server};
use crate::{after, app, builder};

#[tokio::test]
async fn none_is_followed_to_another_host_or_to_the_same() {
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
