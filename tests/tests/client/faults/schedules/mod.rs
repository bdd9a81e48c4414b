//! Random schedules of faults: no create or update is carried out twice.

mod behaviour;
mod stage;

use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::stream;
use proptest::prelude::RngCore as _;
use proptest::test_runner::{RngAlgorithm, TestRng};
use rtk::realtime_kit::*;
use rtk::{Client, Error, ErrorKind, Retry, Scope};
use serde_json::{Value, json};

use crate::faults::{TOKEN, hidden};
use behaviour::Behaviour;
use stage::{Came, Stage, Telling};

const SCHEDULES: usize = 1000;
/// Each worker has a server and makes its calls in sequence, so that idle connections are reused.
const WORKERS: usize = 8;
/// The attempt timeout where a server stalls.
const SHORT: Duration = Duration::from_millis(60);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verb {
    Find,
    Create,
    Update,
    Replace,
    Destroy,
}

/// Four of the seven must not be carried out twice.
const VERBS: [Verb; 7] =
    [Verb::Create, Verb::Update, Verb::Create, Verb::Update, Verb::Find, Verb::Replace, Verb::Destroy];

impl Verb {
    fn is_once_only(self) -> bool {
        matches!(self, Self::Create | Self::Update)
    }
}

struct Schedule {
    /// Part of the path of each request.
    name: String,
    verb: Verb,
    behaviours: Vec<Behaviour>,
}

impl Schedule {
    fn new(number: usize, random: [u32; 4]) -> Self {
        let behaviours = random.map(Behaviour::random).to_vec();
        Self { name: format!("call-{number}"), verb: VERBS[number % VERBS.len()], behaviours }
    }

    fn describe(&self) -> String {
        let names: Vec<_> = self.behaviours.iter().map(|it| it.name).collect();
        format!("{}, {:?}: {names:?}", self.name, self.verb)
    }
}

async fn call(app: &Scope<App>, verb: Verb) -> Result<(), Error> {
    let meeting = || app.meetings().restore(json!({"id": "m-1"})).unwrap();
    match verb {
        Verb::Find => Session::find(app, "x").await.map(|_| ()),
        Verb::Create => Meeting::create(app, NewMeeting::new()).await.map(|_| ()),
        Verb::Update => meeting().update(MeetingChanges::new().title("t")).await,
        Verb::Replace => meeting().replace(NewMeeting::new()).await,
        Verb::Destroy => app.delete("meetings/m-1").json::<Option<Value>>().await.map(|_| ()),
    }
}

/// A finished call with its error, if any.
type Ended = (Schedule, Option<Error>);

async fn work(schedules: Vec<Schedule>) -> (Vec<Ended>, Vec<Came>) {
    let stage = Stage::new().await;
    let client = |attempt_timeout| {
        Client::builder()
            .token(TOKEN)
            .base_url(stage.base_url())
            .attempt_timeout(attempt_timeout)
            .retry(Retry::default().max_retries(3).backoff(Duration::ZERO, Duration::from_millis(2)))
            .retry_budget(u32::MAX)
            .layer(Telling(stage.clone()))
            .build()
            .unwrap()
    };
    // The short timeout is for stalls only: on a busy machine everything else could be late as well.
    let (patient, impatient) = (client(Duration::from_secs(10)), client(SHORT));
    let mut ended = Vec::new();
    for schedule in schedules {
        stage.plan(&schedule.behaviours);
        let stalls = schedule.behaviours.iter().any(Behaviour::stalls);
        let client = if stalls { &impatient } else { &patient };
        let app = client.account("acc-1").app(schedule.name.as_str());
        let outcome = tokio::time::timeout(Duration::from_secs(45), call(&app, schedule.verb)).await;
        let error = outcome.unwrap_or_else(|_| panic!("hangs: {}", schedule.describe())).err();
        ended.push((schedule, error));
    }
    drop((patient, impatient));
    (ended, stage.end().await)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn create_and_update_are_never_carried_out_twice() {
    let mut rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut shares: Vec<Vec<Schedule>> = (0..WORKERS).map(|_| Vec::new()).collect();
    for number in 0..SCHEDULES {
        shares[number % WORKERS].push(Schedule::new(number, std::array::from_fn(|_| rng.next_u32())));
    }
    let done: Vec<_> =
        stream::iter(shares).map(|share| tokio::spawn(work(share))).buffer_unordered(WORKERS).collect().await;

    let mut sent_again = [0, 0];
    for worker in done {
        let (ended, came) = worker.unwrap();
        assert_eq!(ended.len(), SCHEDULES / WORKERS);
        for (schedule, error) in ended {
            let came: Vec<_> = came.iter().filter(|it| it.line.split('/').any(|part| part == schedule.name)).collect();
            check(&schedule, error.as_ref(), &came);
            sent_again[usize::from(schedule.verb.is_once_only())] += came.len().saturating_sub(1);
        }
    }
    // Otherwise the test would not exercise retries.
    assert!(sent_again.iter().all(|count| *count > 50), "only {sent_again:?} requests were sent again");
}

fn check(schedule: &Schedule, error: Option<&Error>, came: &[&Came]) {
    let what = format!("{}, which came as {came:?}, ended with {error:?}", schedule.describe());
    let perhaps_done = came.iter().filter(|it| it.perhaps_done).count();
    if schedule.verb.is_once_only() {
        assert!(perhaps_done <= 1, "{what}");
    }
    let Some(error) = error else {
        assert!(perhaps_done >= 1, "{what}");
        return;
    };
    if schedule.verb != Verb::Destroy {
        hidden::check(&what, error);
    }
    let met = &schedule.behaviours[..=error.retries() as usize];
    assert!(error.may_have_been_carried_out() || perhaps_done == 0, "{what}");
    if error.kind() == ErrorKind::Connect {
        assert!(!met.last().is_some_and(|it| it.listens), "{what}");
        // Nothing listened, so nothing may have been carried out.
        assert!(error.may_have_been_carried_out() || met.iter().all(|it| !it.perhaps_done), "{what}");
        assert!(!error.may_have_been_sent() || met.iter().any(|it| it.listens), "{what}");
    }
}
