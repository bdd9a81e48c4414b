//! The same calls by the official package and by rtk.

use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use rtk::{Client, Retry};
use serde_json::{Value, json};

use super::{Call, Reply, Sent, Server, TOKEN, Wire};

/// The name of a call, and a correction of the official package's request before the comparison.
pub(crate) type Exception = (&'static str, fn(&mut Wire));

/// Makes the calls of a script in `official`, which must count `methods` methods in the package, and ours. Both must make
/// every call, with equal requests.
pub(crate) async fn official(
    script: &'static str,
    methods: usize,
    calls: impl FnOnce(&Client) -> Vec<Call>,
    exceptions: &[Exception],
) {
    let Ok(package) = std::env::var("RTK_OFFICIAL") else {
        // Written past the capture of test output, so that skipped tests are visible.
        let notice = format!("\nskipped, since RTK_OFFICIAL (a directory with node_modules) is not set: {script}\n");
        let _ = std::io::stderr().write_all(notice.as_bytes());
        return;
    };
    let server = recorder().await;
    let text = run(script, package, server.origin()).await;
    assert!(text.contains(&format!("{methods} methods")), "{text}");
    let theirs = server.sent();
    let ours = ours(calls).await;
    let mut faults = Vec::new();
    for theirs in &theirs {
        let name = theirs.header("x-call").expect("the script names it");
        let mut theirs = Wire::of(theirs);
        exceptions.iter().filter(|(excepted, _)| *excepted == name).for_each(|(_, adapt)| adapt(&mut theirs));
        match ours.iter().find(|(ours, _)| ours == name).map(|(_, sent)| Wire::of(sent)) {
            Some(ours) if ours == theirs => {}
            ours => faults.push(format!("{name}:\n    official {theirs:?}\n    ours     {ours:?}")),
        }
    }
    let is_theirs = |name: &str| theirs.iter().any(|sent| sent.header("x-call") == Some(name));
    let left = ours.iter().filter(|(name, _)| !is_theirs(name));
    faults.extend(left.map(|(name, _)| format!("{name}: not called by the official package")));
    let idle = exceptions.iter().filter(|(name, _)| !is_theirs(name));
    faults.extend(idle.map(|(name, _)| format!("{name}: an exception of no call")));
    assert!(faults.is_empty(), "{script}:\n{}", faults.join("\n"));
}

/// Our requests, by the names of their calls.
pub(crate) async fn ours(calls: impl FnOnce(&Client) -> Vec<Call>) -> Vec<(String, Sent)> {
    let server = recorder().await;
    let client = Client::builder().token(TOKEN).base_url(server.origin()).retry(Retry::never()).build().unwrap();
    let mut ours = Vec::new();
    for call in calls(&client) {
        let (name, before) = (call.name.clone(), ours.len());
        let answer = call.make().await;
        let [sent] = &server.sent()[before..] else { panic!("{name}: no single request: {answer:?}") };
        assert_eq!(sent.header("authorization"), Some(format!("Bearer {TOKEN}").as_str()));
        assert!(ours.iter().all(|(it, _)| *it != name), "{name}: called twice");
        ours.push((name, sent.clone()));
    }
    ours
}

/// A server that records requests and responds with a null result.
async fn recorder() -> Server {
    Server::always(Reply::json(200, &json!({"success": true, "errors": [], "messages": [], "result": Value::Null})))
        .await
}

async fn run(script: &'static str, package: String, base_url: String) -> String {
    let mut command = Command::new("node");
    command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("official").join(script));
    // No variable of the environment may lead the script to another server.
    for name in ["CLOUDFLARE_API_KEY", "CLOUDFLARE_EMAIL", "CLOUDFLARE_API_USER_SERVICE_KEY", "NODE_OPTIONS"] {
        command.env_remove(name);
    }
    command.env("RTK_OFFICIAL", package).env("CLOUDFLARE_BASE_URL", base_url).env("CLOUDFLARE_API_TOKEN", TOKEN);
    let output = tokio::task::spawn_blocking(move || command.output()).await.unwrap().expect("Node starts");
    let text = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{script}: {}\n{text}", output.status);
    text
}
