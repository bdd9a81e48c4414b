//! Scripts that use the official client.

use std::path::Path;
use std::process::Command;

/// Runs `tests/witness/official/{script}` against a server. Without Node, prints why and returns `None`.
pub(crate) async fn run(script: &'static str, base_url: &str, token: &str, app: &str, what: &str) -> Option<()> {
    let node = crate::needed("RTK_WITNESS_NODE", what)?;
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("witness/official").join(script);
    let mut command = Command::new(node);
    command.arg(path).args([base_url, token, "acc-1", app]);
    // No variable of the environment may lead the script to another server.
    for name in
        ["CLOUDFLARE_API_TOKEN", "CLOUDFLARE_BASE_URL", "CLOUDFLARE_API_KEY", "CLOUDFLARE_EMAIL", "NODE_OPTIONS"]
    {
        command.env_remove(name);
    }
    let output = tokio::task::spawn_blocking(move || command.output()).await.unwrap().expect("Node starts");
    let printed = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{script}: {}\n{printed}", output.status);
    Some(())
}
