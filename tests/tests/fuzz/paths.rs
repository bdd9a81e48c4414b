//! The path builder: any id stays in its segment and can be decoded from it, or is rejected.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use percent_encoding::percent_decode_str;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use rtk::realtime_kit::*;
use rtk::testing::Playback;
use rtk::{ErrorKind, Scope};

const BEFORE: &str = "/client/v4/accounts/";

/// Polls a dry run once: it never waits.
fn at_once<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("a dry run waits"),
    }
}

fn check(client: &rtk::Client, ids: [&str; 3], pairs: &[(String, String)]) -> Result<(), TestCaseError> {
    let [account, app, session] = ids;
    let app: Scope<App> = client.account(account).app(app);
    match at_once(Session::find(&app, session).query(&pairs).dry_run()) {
        Ok(request) => {
            let uri = request.uri();
            let path = uri.path().strip_prefix(BEFORE);
            let segments: Vec<_> = path.unwrap_or_default().split('/').collect();
            let decoded: Vec<_> =
                segments.iter().map(|it| percent_decode_str(it).decode_utf8().unwrap().into_owned()).collect();
            prop_assert_eq!(decoded, [account, "realtime", "kit", ids[1], "sessions", session]);
            // No server or proxy normalises a segment away.
            prop_assert!(
                segments.iter().all(|it| !matches!(it.to_lowercase().replace("%2e", ".").as_str(), "" | "." | ".."))
            );
            let query: Vec<_> = uri.query().unwrap_or_default().split('&').filter(|it| !it.is_empty()).collect();
            let decode = |text: &str| percent_decode_str(text).decode_utf8().unwrap().into_owned();
            let decoded: Vec<_> = query
                .iter()
                .map(|pair| pair.split_once('=').unwrap())
                .map(|(key, value)| (decode(key), decode(value)))
                .collect();
            prop_assert_eq!(&decoded[..], pairs);
            prop_assert!(uri.to_string().is_ascii());
        }
        Err(error) => {
            let refused = |id: &str| matches!(id, "" | "." | "..") || id.len() > 1000;
            let expected = matches!(error.kind(), ErrorKind::InvalidId | ErrorKind::InvalidRequest);
            prop_assert!(expected && !error.may_have_been_sent(), "{}", error);
            let odd = |id: &str| {
                refused(id)
                    || percent_decode_str(id).decode_utf8_lossy().contains("..")
                    || id == "peer-report"
                    || id.contains("%2e")
                    || id.contains("%2E")
            };
            prop_assert!(ids.into_iter().any(odd), "{}: {:?}", error, ids);
        }
    }
    Ok(())
}

#[test]
fn id_stays_in_its_segment() {
    let client = Playback::new().client();
    let id = || prop_oneof!["\\PC{0,12}", "[./%?#\\\\;: a-f0-9\u{0}-\u{1f}\u{e9}]{0,8}", any::<String>()];
    let pair = ("[a-z&=%+ \u{e9}]{1,6}", "\\PC{0,8}");
    let input = (id(), id(), id(), prop::collection::vec(pair, 0..3));
    crate::fuzz(&input, |(account, app, session, pairs)| check(&client, [&account, &app, &session], &pairs));
}

#[test]
fn seeds_pass() {
    let client = Playback::new().client();
    for id in [
        "a/b",
        "a%2Fb",
        "%",
        "%%",
        "a b",
        "a+b",
        "é",
        "\u{1f600}",
        "a?b#c",
        "a;b",
        "..a",
        "a..",
        "a\\b",
        "a\0b",
        "\u{feff}",
        "~",
        "*",
    ] {
        check(&client, [id, id, id], &[("a&b".to_owned(), id.to_owned())]).unwrap();
    }
    for id in ["", ".", ".."] {
        check(&client, ["a", "b", id], &[]).unwrap();
        check(&client, [id, "b", "c"], &[]).unwrap();
    }
}
