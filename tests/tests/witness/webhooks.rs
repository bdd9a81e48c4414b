//! Signatures of webhooks: Node's `crypto` verifies what the sandbox signs, and `rtk` verifies what Node signs.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderMap, HeaderValue};
use rtk::realtime_kit::*;
use rtk::webhook::{ErrorKind, Scheme, Verifier};
use rtk_sandbox::{Sandbox, Tampering};
use serde_json::Value;

/// Starts `tests/witness/webhooks/{script}`. Without Node, prints why and returns `None`.
///
/// The program ends when the returned process is dropped, as its standard input then ends.
fn start(script: &str, argument: &str, what: &str) -> Option<Child> {
    let node = crate::needed("RTK_WITNESS_NODE", what)?;
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("witness/webhooks").join(script);
    let mut command = Command::new(node);
    command.arg(path).arg(argument).stdin(Stdio::piped()).stdout(Stdio::piped());
    // No variable of the environment may change how Node runs or lead it to a proxy.
    for name in ["NODE_OPTIONS", "NODE_USE_ENV_PROXY"] {
        command.env_remove(name);
    }
    Some(command.spawn().expect("Node starts"))
}

/// Returns the first line that a program prints.
async fn first_line(program: &mut Child) -> String {
    let output = program.stdout.take().expect("it is piped");
    let line = move || BufReader::new(output).lines().next().expect("the script prints a line").unwrap();
    tokio::task::spawn_blocking(line).await.unwrap()
}

fn statuses(deliveries: &[rtk_sandbox::Delivery]) -> Vec<(String, u16)> {
    let one = |it: &rtk_sandbox::Delivery| {
        let status = it.attempts()[0].status().unwrap_or_else(|| panic!("{it:?}"));
        (it.event().to_owned(), status.as_u16())
    };
    deliveries.iter().map(one).collect()
}

#[tokio::test]
async fn node_verifies_what_the_sandbox_signs() {
    let sandbox = Sandbox::start().await.unwrap();
    let key = sandbox.base_url().replace("/client/v4", "/.well-known/webhooks.json");
    let Some(mut node) = start("receive.mjs", &key, "that Node verifies what the sandbox signs") else { return };
    let url = first_line(&mut node).await;

    let app = sandbox.client().account(sandbox.account_id()).app(sandbox.app_id());
    let every = Webhook::events(&app).await.unwrap();
    app.webhooks().create(NewWebhook::new("node", url, every)).await.unwrap();
    let new = NewMeeting::new().title("Grüße, 世界 🌍").record_on_start(true).live_stream_on_start(true);
    let meeting = app.meetings().create(new.transcribe_on_end(true).summarize_on_end(true)).await.unwrap();
    meeting.participants().create(NewParticipant::new("group_call_host", "ann-1").name("Ann")).await.unwrap();
    sandbox.meeting(meeting.id()).join(&["ann-1"]).unwrap();
    sandbox.meeting(meeting.id()).end().unwrap();

    let sent = statuses(&sandbox.deliveries().settled().await);
    assert!(sent.iter().all(|(_, status)| *status == 200), "{sent:?}");
    let mut kinds: Vec<_> = sent.iter().map(|(event, _)| event.as_str()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds.len(), 9, "{kinds:?}");

    let real = sandbox.deliveries().all()[0].uuid().to_owned();
    for how in [Tampering::Body, Tampering::Signature, Tampering::OtherKey, Tampering::NoSignature] {
        sandbox.deliveries().tamper(&real, how).unwrap();
    }
    let forged = statuses(&sandbox.deliveries().settled().await).split_off(sent.len());
    assert_eq!(forged.iter().map(|(_, status)| *status).collect::<Vec<_>>(), [401; 4]);
    drop(node.stdin.take());
    assert!(node.wait().unwrap().success());
}

#[tokio::test]
async fn delivery_that_node_signs_is_verified() {
    let Some(mut node) = start("send.mjs", "", "that a delivery that Node signs is verified") else { return };
    let printed: Value = serde_json::from_str(&first_line(&mut node).await).unwrap();
    assert!(node.wait().unwrap().success());
    let scheme = Scheme::realtime_kit_key(printed["publicKey"].as_str().unwrap()).unwrap();
    let verifier: Verifier<Event> = Verifier::new(scheme);
    let deliveries = printed["deliveries"].as_array().unwrap();
    let mut kinds = Vec::new();
    for delivery in deliveries {
        let text = |key: &str| delivery[key].as_str().unwrap();
        let (body, mut headers) = (STANDARD.decode(text("body")).unwrap(), HeaderMap::new());
        headers.insert("rtk-signature", HeaderValue::from_str(text("signature")).unwrap());
        kinds.push(verifier.verify(&headers, body.clone()).await.unwrap().into_event().kind().to_owned());

        let mut changed = body;
        changed[0] ^= 1;
        let error = verifier.verify(&headers, changed).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::BadSignature);
    }
    assert_eq!(kinds, ["meeting.started", "meeting.started", "meeting.ended"]);
}
