//! Ten processes with one limit.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use rtk::Pacing;
use rtk::pacing::RedisStore;

use super::redis_server::RedisServer;
use super::{LimitedApi, patient, send, shared};

const API: &str = "RTK_TESTS_PACING_API";
const REDIS: &str = "RTK_TESTS_PACING_REDIS";
const LIMIT: &str = "RTK_TESTS_PACING_LIMIT";
const COUNT: &str = "RTK_TESTS_PACING_COUNT";

const WINDOW: Duration = Duration::from_secs(10);
const PROCESSES: u32 = 10;

/// Ten processes send `total` requests. Half of them have a clock that is a minute ahead, if the program `faketime` is installed.
async fn run(api: &LimitedApi, redis: Option<&RedisServer>, limit: u32, total: u32) {
    let children: Vec<Child> = (0..PROCESSES).map(|number| start(api, redis, limit, total, number)).collect();
    let ended = tokio::task::spawn_blocking(|| {
        children.into_iter().map(|child| child.wait_with_output().unwrap()).collect::<Vec<_>>()
    });
    for output in ended.await.unwrap() {
        let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success() && said.contains("1 passed"), "{said}");
    }
}

fn start(api: &LimitedApi, redis: Option<&RedisServer>, limit: u32, total: u32, number: u32) -> Child {
    let this = std::env::current_exe().unwrap();
    let mut command = match Path::new("/usr/bin/faketime").exists() && number % 2 == 1 {
        true => {
            let mut command = Command::new("/usr/bin/faketime");
            command.args(["-f", "+60s"]).arg(this);
            command
        }
        false => Command::new(this),
    };
    command
        .args(["--exact", "shared_pacing::processes::requests_of_one_process", "--ignored", "--nocapture"])
        .env(API, api.server.url())
        .env(REDIS, redis.map(RedisServer::url).unwrap_or_default())
        .env(LIMIT, limit.to_string())
        .env(COUNT, (total / PROCESSES).to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "run by the tests below, in ten processes"]
async fn requests_of_one_process() {
    let variable = |name| std::env::var(name).unwrap();
    let (url, limit) = (variable(API), variable(LIMIT).parse().unwrap());
    let app = match variable(REDIS).as_str() {
        "" => patient(&url, Pacing::new(limit, WINDOW)),
        redis => {
            let pacing = shared(RedisStore::new(redis).unwrap(), limit, WINDOW);
            // A busy machine is not an outage.
            patient(&url, pacing.processes(PROCESSES).store_timeout(Duration::from_secs(10)))
        }
    };
    send(&app, variable(COUNT).parse().unwrap(), 8).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn shared_pacing_keeps_ten_processes_within_one_limit() {
    let Some(redis) = RedisServer::start() else { return };
    let api = LimitedApi::start(400, WINDOW).await;
    run(&api, Some(&redis), 400, 1000).await;
    assert_eq!(api.accepted(), 1000);
    // The test below measures what happens without sharing. The bounds leave room for a busy machine.
    assert!(api.refused_part() <= 0.03, "{} refused in {:?}", api.refused(), api.elapsed());
    assert!(api.used_part() >= 0.7, "{} of the limit, in {:?}", api.used_part(), api.elapsed());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes nine minutes: run it by hand"]
#[allow(clippy::print_stdout, reason = "it reports what it measured")]
async fn shared_pacing_of_five_thousand_requests() {
    let redis = RedisServer::start().unwrap();
    let print = |what: &str, api: &LimitedApi| {
        let (refused, used) = (100.0 * api.refused_part(), 100.0 * api.used_part());
        println!(
            "{what}: {} accepted, {} refused ({refused:.2} %), {:?}, {used:.1} % of the limit",
            api.accepted(),
            api.refused(),
            api.elapsed()
        );
    };
    let api = LimitedApi::start(200, WINDOW).await;
    run(&api, Some(&redis), 200, 5000).await;
    print("shared", &api);
    assert_eq!(api.accepted(), 5000);
    assert!(api.refused_part() <= 0.01 && api.used_part() >= 0.9);
    let api = LimitedApi::start(200, WINDOW).await;
    run(&api, None, 200, 5000).await;
    print("each process for itself", &api);
    assert!(api.refused_part() > 0.01);
}
