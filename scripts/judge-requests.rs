//! Recorded requests, sent to the sandbox in strict mode. `scripts/judge` puts this file into a package with imported declarations.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use base64::Engine as _;
use rtk_sandbox::Sandbox;

/// Returns the status and the body of a response.
fn send(address: &str, token: &str, fields: &[&str], body: &[u8]) -> (u16, String) {
    let [_, method, path, media_type, headers, ..] = fields else { panic!("a line has too few fields: {fields:?}") };
    let mut stream = TcpStream::connect(address).unwrap();
    let mut head = format!("{method} /client/v4{path} HTTP/1.1\r\nhost: {address}\r\nauthorization: Bearer {token}\r\nconnection: close\r\n");
    if !media_type.is_empty() {
        head.push_str(&format!("content-type: {media_type}\r\n"));
    }
    for (name, value) in headers.split('\u{1f}').filter_map(|it| it.split_once('=')) {
        if !matches!(name.to_ascii_lowercase().as_str(), "host" | "authorization" | "content-type" | "content-length" | "connection") {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
    }
    head.push_str(&format!("content-length: {}\r\n\r\n", body.len()));
    stream.write_all(head.as_bytes()).unwrap();
    stream.write_all(body).unwrap();
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    let text = String::from_utf8_lossy(&answer).into_owned();
    let status = text.split(' ').nth(1).and_then(|it| it.parse().ok()).unwrap_or(0);
    let body = text.split_once("\r\n\r\n").map(|(_, body)| body.to_owned()).unwrap_or_default();
    (status, body)
}

#[tokio::test]
async fn recorded_requests_are_accepted() {
    // Accounts and zones are those of rtk.
    let sandbox = Sandbox::builder().serve_all(CRATE::all()).strict().start().await.unwrap();
    let base_url = sandbox.base_url().to_owned();
    let address = base_url.split("://").nth(1).unwrap().split('/').next().unwrap().to_owned();
    let token = sandbox.token().to_owned();
    let recorded = std::fs::read_to_string(std::env::var("JUDGE_REQUESTS").unwrap()).unwrap();
    let (mut accepted, mut refused, mut products) = (0_usize, Vec::new(), BTreeMap::<String, usize>::new());
    for line in recorded.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        // Multipart and raw bodies were recorded without their bytes.
        if !matches!(fields[3], "" | "application/json") {
            continue;
        }
        let body = base64::engine::general_purpose::STANDARD.decode(fields[5]).unwrap();
        let (address, token, owned) = (address.clone(), token.clone(), line.to_owned());
        let sent = tokio::task::spawn_blocking(move || {
            let fields: Vec<&str> = owned.split('\t').collect();
            send(&address, &token, &fields, &body)
        });
        let (status, answer) = sent.await.unwrap();
        let message = answer.split("\"message\":\"").nth(1).and_then(|it| it.split("\"}").next()).unwrap_or_default().to_owned();
        let product = fields[0].split([' ', '.']).nth(1).unwrap_or_default().to_owned();
        *products.entry(product).or_default() += 1;
        // The sentences of a refusal end with a period, unlike the messages of other errors.
        let is_unknown = status == 404 && answer.contains("Could not route") || status == 405 || status == 0;
        if is_unknown || status == 400 && message.ends_with('.') {
            refused.push(format!("{} {} {}: {message}", fields[0], fields[1], fields[2]));
        } else {
            accepted += 1;
        }
    }
    std::fs::write(std::env::var("JUDGE_LIST").unwrap(), refused.join("\n")).unwrap();
    let total = accepted + refused.len();
    println!("{accepted} of {total} requests of {} products are accepted ({:.1} %)", products.len(), 100.0 * accepted as f64 / total as f64);
    assert!(products.len() >= 1 && accepted * 100 >= total * 98, "{}", refused.join("\n"));
}
