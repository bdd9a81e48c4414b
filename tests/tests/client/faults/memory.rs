//! Memory of endless responses and of errors. Each test runs in a process of its own, since memory is counted by process.

use std::time::Duration;

use rtk::realtime_kit::*;
use rtk::{Client, ErrorKind};

use crate::faults::cases::{self, response};
use crate::faults::server::Server;
use crate::faults::{TOKEN, run};
use crate::support::{block_on, own_process};

const MIB: usize = 1 << 20;

/// Memory in bytes: `VmRSS` is the current and `VmHWM` the largest amount.
fn memory(name: &str) -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':')).unwrap();
    line.trim().trim_end_matches(" kB").parse::<usize>().unwrap() << 10
}

#[test]
fn endless_response_is_not_kept_in_memory() {
    own_process!("endless_response_is_not_kept_in_memory", &[], || {
        let floods = cases::all().into_iter().find(|(theme, _)| *theme == "Sizes").unwrap().1;
        let before = memory("VmHWM");
        block_on(async {
            for case in &floods {
                run::met(case, false).await;
                let more = memory("VmHWM").saturating_sub(before);
                assert!(more < 48 * MIB, "{} MiB when the server {}", more / MIB, case.what);
            }
        });
    });
}

#[test]
fn error_keeps_no_more_of_the_body_than_it_shows() {
    own_process!("error_keeps_no_more_of_the_body_than_it_shows", &[], || {
        block_on(async {
            let server = Server::start(vec![response(200, "", vec![b'x'; 8 * MIB])]).await;
            let base_url = format!("http://127.0.0.1:{}/client/v4", server.port);
            let client = Client::builder().token(TOKEN).base_url(base_url).timeout(Duration::from_secs(60)).build();
            let app = client.unwrap().account("acc-1").app("app-1");
            let mut errors = Vec::new();
            let before = memory("VmRSS");
            for _ in 0..32 {
                let error = Session::find(&app, "x-1").await.unwrap_err();
                assert_eq!((error.kind(), error.body().map(<[u8]>::len)), (ErrorKind::NotJson, Some(64 << 10)));
                errors.push(error);
            }
            let more = memory("VmRSS").saturating_sub(before);
            assert!(more < 96 * MIB, "{} errors hold {} MiB", errors.len(), more / MIB);
        });
    });
}
