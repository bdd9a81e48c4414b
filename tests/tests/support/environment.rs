//! Tests that need a process of their own.

use std::process::Command;

/// Runs `body` in a process of its own, with these variables and no other of Cloudflare's or of a proxy. The process is this
/// test binary, which runs the calling test only. Returns whether this is the outer process.
///
/// `test` is the name of the calling function: [`own_process!`] adds its module.
macro_rules! own_process {
    ($test:literal, $variables:expr, $body:expr) => {
        crate::support::in_own_process(concat!(module_path!(), "::", $test), $variables, $body)
    };
}

pub(crate) use own_process;

pub(crate) fn in_own_process(test: &str, variables: &[(&str, &str)], body: impl FnOnce()) -> bool {
    const INSIDE: &str = "RTK_TESTS_INSIDE";
    // The name of a test lacks the crate.
    let (_, test) = test.split_once("::").unwrap();
    if std::env::var_os(INSIDE).is_some_and(|inside| inside == test) {
        body();
        return false;
    }
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", test, "--test-threads=1"]).env(INSIDE, test);
    for name in ["API_TOKEN", "ACCOUNT_ID", "APP_ID", "ZONE_ID", "BASE_URL"] {
        command.env_remove(format!("CLOUDFLARE_{name}"));
    }
    for name in ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"] {
        command.env_remove(name);
    }
    let output = command.envs(variables.iter().copied()).output().unwrap();
    let printed = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && printed.contains("1 passed"), "{printed}");
    true
}

/// Waits for a future on a runtime of its own.
pub(crate) fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap().block_on(future)
}
