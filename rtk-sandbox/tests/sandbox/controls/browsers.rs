//! What a page in a browser can send to the sandbox, and what of that is refused.

use rtk::realtime_kit::*;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::support::meeting::Fixture;

/// Sends a request head and a body as they are. Returns the status, the head and the body of the response.
async fn send(fixture: &Fixture, head: &str, body: &str) -> (u16, String) {
    let address = address(fixture);
    let mut stream = TcpStream::connect(&address).await.unwrap();
    let head = head.replace("HERE", &address);
    let request = format!("{head}\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{body}", body.len());
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).await.unwrap();
    (text.split(' ').nth(1).unwrap().parse().unwrap(), text)
}

fn address(fixture: &Fixture) -> String {
    let url = fixture.sandbox.base_url();
    url.strip_prefix("http://").unwrap().strip_suffix("/client/v4").unwrap().to_owned()
}

const FAULT: &str = r#"{"fault": "status", "status": 500}"#;

async fn is_unchanged(fixture: &Fixture) -> bool {
    fixture.app.meetings().page(1).await.is_ok()
}

#[tokio::test]
async fn controls_refuse_what_a_page_in_a_browser_sends() {
    let fixture = Fixture::new().await;
    let json = "content-type: application/json";
    for (line, headers, body, status) in [
        // A page whose name resolves to 127.0.0.1.
        ("POST /sandbox/faults", "host: evil.example", FAULT, 403),
        ("POST /sandbox/faults", "host: evil.example:8080", FAULT, 403),
        ("POST /sandbox/faults", "host: localhost.evil.example", FAULT, 403),
        ("POST /sandbox/faults", "host: 127.0.0.1.evil.example", FAULT, 403),
        ("POST /sandbox/faults", "host: localhost@evil.example", FAULT, 403),
        ("POST /sandbox/faults", "host: 192.168.0.1", FAULT, 403),
        ("POST /sandbox/faults", "host: ", FAULT, 403),
        ("POST http://evil.example/sandbox/faults", "host: HERE", FAULT, 403),
        // A page elsewhere, another port, a file.
        ("POST /sandbox/faults", "host: HERE\r\norigin: https://evil.example", FAULT, 403),
        ("POST /sandbox/faults", "host: HERE\r\norigin: http://HERE", FAULT, 403),
        ("POST /sandbox/faults", "host: HERE\r\norigin: null", FAULT, 403),
        ("POST /sandbox/faults", "host: HERE\r\nsec-fetch-site: cross-site", FAULT, 403),
        ("POST /sandbox/faults", "host: HERE\r\nsec-fetch-site: same-site", FAULT, 403),
        ("DELETE /sandbox/faults", "host: HERE\r\norigin: https://evil.example", "", 403),
        ("POST /sandbox/clock", "host: HERE\r\norigin: https://evil.example", r#"{"advance":9}"#, 403),
        ("OPTIONS /sandbox/faults", "host: HERE\r\norigin: https://evil.example", "", 403),
    ] {
        let (got, text) = send(&fixture, &format!("{line} HTTP/1.1\r\n{json}\r\n{headers}"), body).await;
        assert_eq!(got, status, "{line} {headers}: {text}");
        assert!(!text.to_ascii_lowercase().contains("access-control-"), "{text}");
        assert!(is_unchanged(&fixture).await, "{line} {headers}");
    }
}

#[tokio::test]
async fn controls_require_the_content_type_of_json() {
    let fixture = Fixture::new().await;
    for content_type in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=a", "x", ""]
    {
        let head = format!("POST /sandbox/faults HTTP/1.1\r\nhost: HERE\r\ncontent-type: {content_type}");
        let (status, text) = send(&fixture, &head, FAULT).await;
        assert_eq!(status, 415, "{content_type}");
        assert!(text.contains("send it with `Content-Type: application/json`"), "{text}");
    }
    assert_eq!(send(&fixture, "POST /sandbox/faults HTTP/1.1\r\nhost: HERE", FAULT).await.0, 415);
    assert!(is_unchanged(&fixture).await);
    // A request without a body needs none.
    assert_eq!(send(&fixture, "DELETE /sandbox/faults HTTP/1.1\r\nhost: HERE", "").await.0, 200);
}

#[tokio::test]
async fn controls_accept_programs_on_this_machine() {
    let fixture = Fixture::new().await;
    for host in [
        "HERE",
        "localhost",
        "localhost:1",
        "LOCALHOST:1",
        "localhost.",
        "127.0.0.1",
        "[::1]:8080",
        "[::ffff:127.0.0.1]",
    ] {
        for content_type in ["application/json", "application/json; charset=utf-8", "Application/JSON"] {
            let head = format!("POST /sandbox/clock HTTP/1.1\r\nhost: {host}\r\ncontent-type: {content_type}");
            let (status, text) = send(&fixture, &head, r#"{"advance": 1}"#).await;
            assert_eq!(status, 200, "{host} {content_type}: {text}");
        }
    }
}

#[tokio::test]
async fn api_and_downloads_refuse_another_host() {
    let fixture = Fixture::new().await;
    let list = "/client/v4/accounts/a/realtime/kit/apps";
    let token = "authorization: Bearer sandbox";
    for (path, host, status) in [
        (list, "HERE", 200),
        (list, "localhost:9", 200),
        // A page that is rebound to 127.0.0.1 could send the default token.
        (list, "evil.example", 403),
        ("/sandbox-downloads/x", "evil.example", 403),
        ("/", "evil.example", 403),
    ] {
        let (got, text) = send(&fixture, &format!("GET {path} HTTP/1.1\r\nhost: {host}\r\n{token}"), "").await;
        assert_eq!(got, status, "{path} {host}: {text}");
        assert!(!text.to_ascii_lowercase().contains("access-control-"), "{text}");
    }
}
