//! The binary: its output, flags and exit codes.

use std::process::{Output, Stdio};

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use crate::support::http::send;

const PROGRAM: &str = env!("CARGO_BIN_EXE_rtk-sandbox");

/// Starts the binary, which runs until it is dropped. Returns it with its base URL.
async fn serve(arguments: &[&str]) -> (Child, String) {
    let mut child = Command::new(PROGRAM).args(arguments).stdout(Stdio::piped()).kill_on_drop(true).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let base_url = lines.next_line().await.unwrap().unwrap();
    (child, base_url)
}

async fn run(arguments: &[&str]) -> Output {
    Command::new(PROGRAM).args(arguments).kill_on_drop(true).output().await.unwrap()
}

#[tokio::test]
async fn first_line_is_the_base_url() {
    let (_child, base_url) = serve(&["--listen", "127.0.0.1:0", "--token=secret", "--seed", "7"]).await;
    assert!(base_url.starts_with("http://127.0.0.1:") && base_url.ends_with("/client/v4"), "{base_url}");
    let apps = format!("{base_url}/accounts/a/realtime/kit/apps");
    assert_eq!(send("GET", &apps, Some("Bearer sandbox"), "").await.status, 401);
    let own = send("GET", &apps, Some("Bearer secret"), "").await;
    let library = rtk_sandbox::Sandbox::builder().seed(7).start().await.unwrap();
    assert_eq!(own.ids()[0], library.app_id());
}

#[tokio::test]
async fn flags_have_defaults() {
    let (_child, base_url) = serve(&[]).await;
    let apps = format!("{base_url}/accounts/a/realtime/kit/apps");
    assert_eq!(send("GET", &apps, Some("Bearer sandbox"), "").await.status, 200);
}

#[tokio::test]
async fn strict_refuses_what_is_not_declared() {
    let (_child, base_url) = serve(&["--strict"]).await;
    let apps = format!("{base_url}/accounts/a/realtime/kit/apps?perpage=5");
    assert_eq!(send("GET", &apps, Some("Bearer sandbox"), "").await.status, 400);
}

#[tokio::test]
async fn invalid_flags_exit_with_2() {
    for (arguments, message) in [
        (&["--port", "1"][..], "unknown argument `--port`"),
        (&["extra"], "unknown argument `extra`"),
        (&["--token"], "`--token` requires a value"),
        (&["--strict=yes"], "`--strict` has no value: remove `=yes`"),
        (&["--seed", "many"], "`--seed` requires a whole number, not `many`"),
        (&["--listen", "localhost"], "`--listen` requires an address and a port, not `localhost`"),
    ] {
        let output = run(arguments).await;
        let text = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{text}");
        assert!(text.starts_with(&format!("rtk-sandbox: {message}\n")), "{text}");
        assert!(text.contains("Usage:") && output.stdout.is_empty());
    }
}

#[tokio::test]
async fn help_exits_with_0_and_failure_with_1() {
    let help = run(&["--help"]).await;
    assert!(help.status.success());
    let text = String::from_utf8(help.stdout).unwrap();
    assert!(text.contains("Usage: rtk-sandbox") && text.contains("/sandbox/faults"), "{text}");
    let elsewhere = run(&["--listen", "192.0.2.1:0"]).await;
    assert_eq!(elsewhere.status.code(), Some(1));
    assert!(String::from_utf8(elsewhere.stderr).unwrap().contains("loopback"));
}
