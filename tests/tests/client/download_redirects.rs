//! Where a download may lead: its link, and the redirects of its server.

use rtk::realtime_kit::*;
use rtk::testing::{Answer, Playback};
use rtk::{Error, ErrorKind, Id, Record, Resource, Response};
use serde_json::json;

use crate::support::{Reply, Server, TOKEN};
use crate::{app, builder, check};

/// A recording whose link is `url`, of a client of a public API.
fn public(playback: &Playback, url: &str) -> Record<Recording> {
    let json = json!({"id": "r", "download_url": url});
    app(playback.builder().retry(rtk::Retry::never())).recordings().restore(json).unwrap()
}

/// A recording whose link is `path` on a server of this machine, which is also that of the API.
fn local(server: &Server, path: &str) -> Record<Recording> {
    let json = json!({"id": "r", "download_url": format!("{}{path}", server.origin())});
    app(builder(server)).recordings().restore(json).unwrap()
}

fn redirect(status: u16, location: &str) -> Answer {
    Answer::empty().status(status).header("location", location)
}

/// A server that redirects `/0` to `/1` and so on, and has the file at `/{end}`.
async fn hops(end: usize) -> Server {
    Server::replying(move |sent| match sent.path()[1..].parse::<usize>() {
        Ok(number) if number < end => {
            let status = [301, 302, 303, 307, 308][number % 5];
            Reply::new(status, &[("location", &format!("/{}?signature=s3cret", number + 1)), ("set-cookie", "a=b")], "")
        }
        _ => Reply::new(200, &[], "blob"),
    })
    .await
}

#[tokio::test]
async fn download_redirects_are_followed_without_credentials_and_cookies() {
    let server = hops(5).await;
    assert_eq!(local(&server, "/0").download().to_bytes().await.unwrap(), "blob");
    assert_eq!(server.sent().len(), 6);
    for sent in server.sent() {
        assert_eq!((sent.method.as_str(), sent.header("cookie"), sent.header("referer")), ("GET", None, None));
        assert!(sent.headers.iter().all(|(_, value)| !value.contains(TOKEN)), "{sent:?}");
    }
    // To another host.
    let other = Server::replying({
        let target = format!("{}/1", server.origin());
        move |_| Reply::new(307, &[("location", &target)], "")
    })
    .await;
    assert_eq!(local(&other, "/x").download().to_bytes().await.unwrap(), "blob");
}

#[tokio::test]
async fn download_redirects_end_after_five() {
    let server = hops(6).await;
    let error = local(&server, "/0").download().to_bytes().await.unwrap_err();
    check(&error, ErrorKind::UnexpectedStatus, true, &["the redirect to `/6` is one too many: 5 are followed"]);
    assert_eq!((server.sent().len(), error.retries()), (6, 0));
    not_shown(&error);
    // In a circle.
    let server = Server::always(Reply::new(302, &[("location", "/x")], "")).await;
    let error = local(&server, "/x").download().to_bytes().await.unwrap_err();
    assert_eq!((error.kind(), server.sent().len()), (ErrorKind::UnexpectedStatus, 6));
}

#[track_caller]
fn not_shown(error: &Error) {
    let text = format!("{error} {error:?}");
    assert!(!text.contains("s3cret"), "{text}");
}

#[tokio::test]
async fn download_redirects_that_are_unsafe_are_not_followed() {
    for (location, why) in [
        (
            "http://storage.example/b?s=s3cret",
            "the redirect to `http://storage.example/b` would send the file in the clear",
        ),
        ("http://127.0.0.1:9/b?s=s3cret", "from https to http"),
        ("https://127.0.0.1/b", "leads to this machine, but the client's base URL does not"),
        ("https://localhost./b", "leads to this machine"),
        ("https://[::ffff:127.0.0.1]/b", "leads to this machine"),
        ("//169.254.169.254/latest", "leads to this machine"),
        ("https://127.1/b", "has a host that is neither a name nor an address"),
        ("https://ann:s3cret@storage.example/b", "the redirect to `https://storage.example/b` holds a user name"),
        ("ftp://storage.example/b", "is neither https nor http"),
        ("file:///etc/passwd", "is not a valid URL"),
        ("https://", "is not a valid URL"),
    ] {
        let playback = Playback::new().answer(redirect(302, location));
        let error = public(&playback, "https://storage.example/a?s=s3cret").download().to_bytes().await.unwrap_err();
        assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::UnexpectedStatus, 302), "{error}");
        assert!(error.to_string().contains(why), "{location}: {error}");
        assert_eq!(playback.requests().len(), 1, "{location}");
        not_shown(&error);
    }
    // No redirects: 304, 300, and without a location.
    for answer in [redirect(304, "/b"), redirect(300, "/b"), Answer::empty().status(302)] {
        let playback = Playback::new().answer(answer);
        let error = public(&playback, "https://storage.example/a").download().to_bytes().await.unwrap_err();
        assert_eq!((error.kind(), playback.requests().len()), (ErrorKind::UnexpectedStatus, 1), "{error}");
    }
}

#[tokio::test]
async fn download_redirects_that_are_relative_are_resolved() {
    for (location, line) in [
        ("b?c=d", "GET /folder/b?c=d"),
        ("?c=d", "GET /folder/a?c=d"),
        ("/b#top", "GET /b"),
        ("/a b", "GET /a%20b"),
        ("//other.example/b", "GET /b"),
        ("HTTPS://other.example/b", "GET /b"),
    ] {
        let playback = Playback::new().answer(redirect(307, location)).answer(Answer::bytes("blob"));
        let record = public(&playback, "https://storage.example/folder/a");
        assert_eq!(record.download().to_bytes().await.unwrap(), "blob", "{location}");
        assert_eq!(playback.lines()[1], line, "{location}");
    }
}

#[tokio::test]
async fn download_redirects_are_named_by_a_later_error() {
    let playback = Playback::new()
        .answer(redirect(302, "https://other.example/b?s=s3cret"))
        .answer(Answer::bytes("gone").status(404).header("cf-ray", "s=s3cret"));
    let error = public(&playback, "https://storage.example/a").download().to_bytes().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::ExpiredLink);
    assert!(error.to_string().contains("(redirected to `https://other.example/b`)"), "{error}");
    not_shown(&error);
    // A retry begins with the link again.
    let playback = Playback::new()
        .answer(redirect(302, "https://other.example/b"))
        .answer(Answer::bytes("later").status(503))
        .answer(Answer::bytes("blob"));
    let json = json!({"id": "r", "download_url": "https://storage.example/a"});
    let record = app(playback.builder().retry(crate::quick())).recordings().restore(json).unwrap();
    assert_eq!(record.download().to_bytes().await.unwrap(), "blob");
    assert_eq!(playback.lines(), ["GET /a", "GET /b", "GET /a"]);
}

#[tokio::test]
async fn download_link_of_a_public_api_must_not_lead_to_this_machine() {
    let playback = Playback::new();
    for host in [
        "http://127.0.0.1:8080",
        "http://localhost",
        "https://localhost",
        "https://LOCALHOST.",
        "https://a.localhost",
        "https://127.0.0.1",
        "https://[::1]",
        "https://[::]",
        "https://0.0.0.0",
        "https://[::ffff:127.0.0.1]",
        "https://[::127.0.0.1]",
        "https://169.254.169.254",
        "https://127.1",
        "https://2130706433",
        "https://0x7f.1",
        "https://0177.0.0.1",
        "https://user:s3cret@storage.example",
        "https://storage.example@127.0.0.1",
    ] {
        let error = public(&playback, &format!("{host}/a?s=s3cret")).download().to_bytes().await.unwrap_err();
        assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::InvalidRequest, false), "{host}: {error}");
        assert!(error.to_string().contains("the download link "), "{error}");
        not_shown(&error);
    }
    assert!(playback.requests().is_empty());
    for host in
        ["https://storage.example", "https://storage.example.:8443", "https://10.0.0.1", "https://xn--grn-ioa.example"]
    {
        playback.answer(Answer::bytes("blob"));
        assert_eq!(public(&playback, &format!("{host}/a")).download().to_bytes().await.unwrap(), "blob", "{host}");
    }
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/exports", get(tarball = "tarball", returns = Response))]
pub(crate) struct Export {
    pub(crate) id: Id<Self>,
}

#[tokio::test]
async fn redirect_of_an_action_is_not_followed_but_named() {
    let playback = Playback::new().answer(redirect(302, "https://ann@storage.example/blob?s=s3cret"));
    let error = playback.client().account("a").export("e").tarball().await.unwrap_err();
    let named =
        "it redirects to `https://storage.example/blob`: to fetch that, send a request without these credentials";
    check(&error, ErrorKind::UnexpectedStatus, true, &[named]);
    not_shown(&error);
    assert_eq!(playback.requests().len(), 1);
}
