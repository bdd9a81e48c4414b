//! The same calls, by the official package and by ours: the requests are equal.

use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use crate::requests::{ours, recorder};
use crate::wire::Wire;

/// What the package says to accept where the answer is no JSON. A declaration cannot say it; ours says JSON, unless the caller
/// sets the header.
const ACCEPTS: [(&str, &str); 2] = [("scripts.get", "application/javascript"), ("content.get", "string")];

/// Runs `official/workers.mjs` against a server. `None`, and it is told, without the package.
async fn run(base_url: &str) -> Option<()> {
    let Some(packages) = std::env::var_os("RTK_OFFICIAL") else {
        // Past the capture of test output: whoever runs the tests is to know what they did not test.
        let told = "\nleft out, since RTK_OFFICIAL is not set: that requests about Workers are those of the official package\n";
        let _ = std::io::stderr().write_all(told.as_bytes());
        return None;
    };
    let mut command = Command::new("node");
    command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("official/workers.mjs"));
    // Whatever the environment says of an account or of proxies, the script talks to that server.
    for name in ["CLOUDFLARE_API_TOKEN", "CLOUDFLARE_API_KEY", "CLOUDFLARE_EMAIL", "NODE_OPTIONS"] {
        command.env_remove(name);
    }
    command.env("RTK_OFFICIAL", packages).env("CLOUDFLARE_BASE_URL", base_url);
    let output = tokio::task::spawn_blocking(move || command.output()).await.unwrap().expect("Node starts");
    let told = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{}\n{told}", output.status);
    assert!(told.contains("32 methods"), "{told}");
    Some(())
}

#[tokio::test]
async fn our_requests_are_those_of_the_official_package() {
    let server = recorder().await;
    let Some(()) = run(&server.origin()).await else { return };
    let theirs = server.sent();
    let ours = ours().await;
    let names: Vec<_> = theirs.iter().map(|it| it.header("x-official-call").unwrap()).collect();
    assert_eq!(names, ours.iter().map(|(name, _)| *name).collect::<Vec<_>>());
    for (theirs, (name, ours)) in theirs.iter().zip(&ours) {
        let mut expected = Wire::of(theirs);
        if let Some((_, accept)) = ACCEPTS.iter().find(|(it, _)| it == name) {
            let theirs = expected.headers.iter_mut().find(|(name, _)| name == "accept").unwrap();
            assert_eq!(std::mem::replace(&mut theirs.1, "*/*".to_owned()), *accept, "{name}");
        }
        assert_eq!(Wire::of(ours), expected, "{name}");
    }
}
