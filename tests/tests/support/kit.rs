//! Servers in the envelope of RealtimeKit, and requests as lines.

use super::{Reply, Sent, Server};

/// A server that responds to each request with this body.
pub(crate) async fn responding(body: &str) -> Server {
    Server::always(Reply::new(200, &[], body)).await
}

/// A server that responds to each request with `{"success":true,"data":…}` and no other key.
pub(crate) async fn responding_data(data: &str) -> Server {
    responding(&format!(r#"{{"success":true,"data":{data}}}"#)).await
}

/// All requests, one line each: `POST app-1/meetings {"title":"x"}`.
pub(crate) fn kit_lines(server: &Server) -> Vec<String> {
    let line = |sent: &Sent| format!("{} {}", sent.line(), String::from_utf8_lossy(&sent.body));
    server.sent().iter().map(|sent| line(sent).trim_end().to_owned()).collect()
}
