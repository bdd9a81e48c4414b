//! Connections that are reused.

use std::time::Duration;

use rtk::realtime_kit::*;
use rtk::{Client, ErrorKind, Retry};

use crate::faults::TOKEN;
use crate::faults::cases::{GOOD, response};
use crate::faults::server::{Act, Server};

fn app(server: &Server) -> rtk::Scope<App> {
    let base_url = format!("http://127.0.0.1:{}/client/v4", server.port);
    let retry = Retry::default().backoff(Duration::ZERO, Duration::ZERO);
    Client::builder().token(TOKEN).base_url(base_url).retry(retry).build().unwrap().account("acc-1").app("app-1")
}

fn keep_alive_response() -> Act {
    Act::Send(format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{GOOD}", GOOD.len()).into_bytes())
}

#[tokio::test]
async fn closed_connection_is_not_reused() {
    let server = Server::start(vec![vec![Act::Read, keep_alive_response()]]).await;
    let app = app(&server);
    for count in 1..=3 {
        Meeting::create(&app, NewMeeting::new()).await.unwrap();
        tokio::time::sleep(Duration::from_millis(50)).await;
        assert_eq!(server.requests(), count);
    }
}

#[tokio::test]
async fn post_on_a_connection_that_breaks_is_not_repeated() {
    let first = vec![Act::Read, keep_alive_response(), Act::Read, Act::Reset];
    let server = Server::start(vec![first, response(200, "", GOOD)]).await;
    let app = app(&server);
    Meeting::create(&app, NewMeeting::new()).await.unwrap();
    let error = Meeting::create(&app, NewMeeting::new()).await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::Interrupted, true));
    assert_eq!((server.connections(), server.requests()), (1, 2));
}

/// A proxy may mix up responses, by mistake or by attack: an unsolicited response must not be taken for that of the next request.
#[tokio::test]
async fn unsolicited_response_is_not_taken_for_the_next_response() {
    const OTHER: &str = r#"{"success":true,"data":{"id":"of-somebody-else"}}"#;
    let unasked = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{OTHER}", OTHER.len());
    let Act::Send(mut both) = keep_alive_response() else { unreachable!() };
    both.extend(unasked.into_bytes());
    let server = Server::start(vec![vec![Act::Read, Act::Send(both), Act::Stall]]).await;
    let app = app(&server);
    for _ in 0..50 {
        let session = Session::find(&app, "x-1").await.unwrap();
        assert_eq!(session.id().as_str(), "x-1");
    }
    assert_eq!(server.connections(), 50);
}
