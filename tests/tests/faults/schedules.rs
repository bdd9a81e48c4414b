//! Random schedules of faults: nothing that makes or changes something is carried out twice.

use std::sync::atomic::Ordering;
use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::stream;
use proptest::prelude::RngCore as _;
use proptest::test_runner::{RngAlgorithm, TestRng};
use rtk::realtime_kit::*;
use rtk::{Client, Error, Retry, Scope};
use serde_json::json;

use crate::cases::{GOOD, answer, head};
use crate::server::{Act, Server};
use crate::{TOKEN, hidden};

const SCHEDULES: usize = 1000;
/// What nobody waits for.
const SHORT: Duration = Duration::from_millis(60);

/// Something that a server does to one connection.
fn behaviour(random: u32) -> (&'static str, Vec<Act>) {
    match random % 14 {
        0 => ("answers", answer(200, "", GOOD)),
        1 => ("closes without reading", vec![]),
        2 => ("resets while it reads", vec![Act::Begin, Act::Reset]),
        3 => ("stalls without reading", vec![Act::Stall]),
        4 => ("reads and closes", vec![Act::Read]),
        5 => ("reads and resets", vec![Act::Read, Act::Reset]),
        6 => ("reads and stalls", vec![Act::Read, Act::Stall]),
        7 => ("breaks in the head", vec![Act::Read, Act::Send(b"HTTP/1.1 20".to_vec()), Act::Reset]),
        8 => ("breaks in the body", vec![Act::Read, Act::Send(head(200, "content-length: 50\r\n")), Act::Reset]),
        9 => ("500", answer(500, "", "")),
        10 => ("503, wait 0", answer(503, "retry-after: 0\r\n", "")),
        11 => ("408", answer(408, "", "")),
        12 => ("half JSON", answer(200, "", &GOOD[..20])),
        _ => ("429", answer(429, "retry-after: 0\r\n", "")),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verb {
    Find,
    Create,
    Update,
    Replace,
    Destroy,
}

const VERBS: [Verb; 5] = [Verb::Create, Verb::Update, Verb::Find, Verb::Replace, Verb::Destroy];

async fn call(app: &Scope<App>, verb: Verb) -> Result<(), Error> {
    let meeting = || app.meetings().restore(json!({"id": "m-1"})).unwrap();
    match verb {
        Verb::Find => Session::find(app, "x").await.map(|_| ()),
        Verb::Create => Meeting::create(app, NewMeeting::new()).await.map(|_| ()),
        Verb::Update => meeting().update(MeetingChanges::new().title("t")).await,
        Verb::Replace => meeting().replace(NewMeeting::new()).await,
        Verb::Destroy => app.delete("meetings/m-1").json::<Option<serde_json::Value>>().await.map(|_| ()),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_carried_out_twice_that_must_not() {
    let mut rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let schedules: Vec<(usize, [u32; 4])> =
        (0..SCHEDULES).map(|number| (number, std::array::from_fn(|_| rng.next_u32()))).collect();
    let refused_then_taken = stream::iter(schedules)
        .map(|(number, random)| async move {
            // Of three in five, two must not be sent twice.
            let verb = VERBS[[0, 1, 0, 1, 2, 3, 4][number % 7]];
            let behaviours = random.map(behaviour);
            let what = format!("schedule {number}, {verb:?}: {:?}", behaviours.each_ref().map(|it| it.0));
            let server = Server::start(behaviours.iter().map(|it| it.1.clone()).collect()).await;
            let client = Client::builder()
                .token(TOKEN)
                .base_url(format!("http://127.0.0.1:{}/v4", server.port))
                .attempt_timeout(SHORT)
                .retry(Retry::default().max_retries(3).backoff(Duration::ZERO, Duration::from_millis(2)))
                .build()
                .unwrap();
            let app = client.account("acc-1").app("app-1");
            let outcome = tokio::time::timeout(Duration::from_secs(20), call(&app, verb)).await;
            let outcome = outcome.unwrap_or_else(|_| panic!("hangs: {what}"));

            let connections = server.connections();
            // Each connection but those that are refused by 429 may have been carried out.
            let risky = behaviours.iter().take(connections).filter(|(name, _)| *name != "429").count();
            if matches!(verb, Verb::Create | Verb::Update) {
                assert!(risky <= 1, "{what}: {connections} connections");
                let read = server.counts.requests.load(Ordering::SeqCst);
                let refused = behaviours.iter().take(connections).filter(|(name, _)| *name == "429").count();
                assert!(read <= refused + 1, "{what}: {read} requests were read");
            }
            if let Err(error) = &outcome {
                if verb != Verb::Destroy {
                    hidden::check(&what, error);
                }
                assert!(error.may_have_been_sent(), "{what}: {error}");
            }
            usize::from(matches!(verb, Verb::Create | Verb::Update) && connections > 1)
        })
        .buffer_unordered(32)
        .fold(0, |all, one| std::future::ready(all + one))
        .await;
    // Else this test would show less than it says.
    assert!(refused_then_taken > 20, "only {refused_then_taken} were sent again after 429");
}
