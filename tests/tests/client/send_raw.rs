//! `send_raw`: the response without decoding it.

use crate::support::{Reply, Server};
use crate::{app, builder};
use rtk::ErrorKind;
use rtk::realtime_kit::*;

#[tokio::test]
async fn send_raw_returns_the_whole_body_with_any_status() {
    let page = "x".repeat(200_000);
    let server = Server::always(Reply::new(404, &[("cf-ray", "ray-1")], &page)).await;
    let app = app(builder(&server));
    let raw = Session::find(&app, "x").send_raw().await.unwrap();
    assert_eq!((raw.status().as_u16(), raw.bytes().len(), raw.request_id()), (404, 200_000, Some("ray-1")));
    let error = Session::find(&app, "x").await.unwrap_err();
    assert!(error.is_not_found() && error.body().map(<[u8]>::len) == Some(64 * 1024));

    let limited = crate::app(builder(&server).response_limit(1000));
    assert_eq!(Session::find(&limited, "x").send_raw().await.unwrap_err().kind(), ErrorKind::ResponseTooLarge);
    assert!(Session::find(&limited, "x").await.unwrap_err().is_not_found());
}

#[tokio::test]
async fn send_raw_returns_status_headers_and_body() {
    let server = Server::always(Reply::new(404, &[("cf-ray", "ray-1")], "<html>")).await;
    let raw = Session::find(&server.app(), "sess-1").send_raw().await.unwrap();
    assert_eq!((raw.status().as_u16(), &raw.bytes()[..]), (404, &b"<html>"[..]));
    assert_eq!(raw.headers().get("cf-ray").unwrap(), "ray-1");
}
