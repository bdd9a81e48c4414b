//! Variables of the environment, without changing those of the tests beside.

use std::process::Command;

/// Runs `body` in a process of its own, which holds these variables and no other of Cloudflare's. `test` is the name of
/// the calling test: the process is this binary again, told to run that one only. Gives whether this is the process outside.
pub(crate) fn in_environment(test: &str, variables: &[(&str, &str)], body: impl FnOnce()) -> bool {
    const INSIDE: &str = "RTK_TESTS_INSIDE";
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
    let told = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && told.contains("1 passed"), "{told}");
    true
}
