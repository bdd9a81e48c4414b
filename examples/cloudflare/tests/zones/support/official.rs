//! The same calls, by the official package and by ours.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use rtk::{Client, Retry};

use super::{Calls, Recorder, Wire};

/// The token of both.
const TOKEN: &str = "t0ken-0f-the-tests";
/// Of a list it is empty, of one it is nothing; both send what they send.
const NOTHING: &str = r#"{"success":true,"errors":[],"messages":[],"result":null}"#;

/// Makes the calls of a script in `official`, and ours, against one server each. Every name is called by both, and sent equally.
pub(crate) async fn equal_those_of_the_official_package(script: &'static str, calls: fn(&Client) -> Calls) {
    let Ok(package) = std::env::var("RTK_OFFICIAL") else {
        let told = format!("\nleft out, since RTK_OFFICIAL (a directory with node_modules) is not set: {script}\n");
        let _ = std::io::stderr().write_all(told.as_bytes());
        return;
    };
    let theirs = official(script, &package).await;
    let ours = ours(calls).await;
    let mut faults = Vec::new();
    let names: BTreeSet<_> = ours.keys().chain(theirs.keys()).collect();
    for name in names {
        match (ours.get(name), theirs.get(name)) {
            (Some(ours), Some(theirs)) if ours == theirs => {}
            (ours, theirs) => faults.push(format!("{name}:\n    official {theirs:?}\n    ours     {ours:?}")),
        }
    }
    assert_eq!(faults, [""; 0], "\n{}", faults.join("\n"));
}

async fn official(script: &'static str, package: &str) -> BTreeMap<String, Wire> {
    let recorder = Recorder::start(NOTHING).await;
    let mut command = Command::new("node");
    command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("official").join(script));
    for name in ["CLOUDFLARE_API_KEY", "CLOUDFLARE_EMAIL", "CLOUDFLARE_API_USER_SERVICE_KEY", "NODE_OPTIONS"] {
        command.env_remove(name);
    }
    command
        .env("RTK_OFFICIAL", package)
        .env("CLOUDFLARE_BASE_URL", recorder.origin())
        .env("CLOUDFLARE_API_TOKEN", TOKEN);
    let output = tokio::task::spawn_blocking(move || command.output()).await.unwrap().expect("Node starts");
    let told = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{script}: {}\n{told}", output.status);
    let mut wires = BTreeMap::new();
    for sent in recorder.take() {
        assert_eq!(sent.header("authorization"), Some(format!("Bearer {TOKEN}").as_str()));
        let name = sent.header("x-call").expect("the script names it").to_owned();
        let twice = wires.insert(name, Wire::of(&sent));
        assert!(twice.is_none(), "called twice: {twice:?}");
    }
    wires
}

async fn ours(calls: fn(&Client) -> Calls) -> BTreeMap<String, Wire> {
    let recorder = Recorder::start(NOTHING).await;
    let client = Client::builder().token(TOKEN).base_url(recorder.origin()).retry(Retry::never()).build().unwrap();
    let mut wires = BTreeMap::new();
    for (name, call) in calls(&client) {
        call.await;
        let sent = recorder.take();
        let [sent] = &sent[..] else { panic!("{name}: one request was expected: {sent:?}") };
        assert_eq!(sent.header("authorization"), Some(format!("Bearer {TOKEN}").as_str()));
        let twice = wires.insert(name.to_owned(), Wire::of(sent));
        assert!(twice.is_none(), "{name}: called twice");
    }
    wires
}
