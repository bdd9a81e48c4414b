//! Connections.

use super::*;

#[tokio::test]
async fn a_connection_that_is_refused_means_that_nothing_was_sent() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let client = Client::builder().token(TOKEN).base_url(format!("http://{free}/v4")).build().unwrap();
    let error = Session::find(&client.account("a").app("b"), "s").await.unwrap_err();
    let told = [&format!("cannot connect to http://{free}/v4"), "nothing was sent", "Session::find"];
    check(&error, ErrorKind::Connect, false, &told);
    assert!(error.source().is_some() && error.status().is_none() && error.body().is_none());
}

#[tokio::test]
async fn an_answer_that_does_not_come_in_time_is_a_timeout() {
    let short = Duration::from_millis(80);
    let body = r#"{"data":{"id":"s"}}"#;
    let half = Reply::with_length(200, &[], body, 100);
    for reply in [Reply::Never, half.after(Duration::from_secs(30))] {
        let server = Server::always(reply).await;
        let client = Client::builder().token(TOKEN).base_url(server.url()).timeout(short).build().unwrap();
        for request in
            [Session::find(&client.account("a").app("b"), "s"), Session::find(&server.app(), "s").timeout(short)]
        {
            let before = std::time::Instant::now();
            let error = request.await.unwrap_err();
            assert!(before.elapsed() < Duration::from_secs(5));
            check(&error, ErrorKind::Timeout, true, &["80ms", "try again later", "Session::find"]);
            assert!(error.is_timeout());
        }
        assert_eq!(server.sent().len(), 2);
    }
}

#[tokio::test]
async fn a_body_that_stalls_is_a_timeout_too() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let stalling = tokio::spawn(async move {
        use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
        let (mut stream, _) = listener.accept().await.unwrap();
        let _ = stream.read(&mut [0; 4096]).await.unwrap();
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"data\":").await.unwrap();
        std::future::pending::<()>().await;
    });
    let client = Client::builder().token(TOKEN).base_url(format!("http://{address}")).build().unwrap();
    let request = Session::find(&client.account("a").app("b"), "s").timeout(Duration::from_millis(80));
    check(&request.await.unwrap_err(), ErrorKind::Timeout, true, &["no whole answer in 80ms, the call's `timeout`"]);
    stalling.abort();
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let other = Server::always(Reply::data(&json!({"id": "sess-1"}))).await;
    for status in [301, 302, 303, 307, 308] {
        for location in [format!("{}/x", other.origin()), "/client/v4/elsewhere".to_owned()] {
            let error = told_of(Reply::new(status, &[("location", &location)], "")).await;
            check(&error, ErrorKind::UnexpectedStatus, true, &[&status.to_string()]);
        }
    }
    assert_eq!(other.sent().len(), 0);
}

#[tokio::test]
async fn an_answer_that_is_too_large_is_left() {
    let body = json!({"data": {"id": "s", "x": "x".repeat(5_000)}}).to_string();
    let chunked =
        format!("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{:x}\r\n{body}\r\n0\r\n\r\n", body.len());
    for reply in [Reply::new(200, &[], &body), Reply::Bytes(chunked.into())] {
        let server = Server::always(reply).await;
        let limited = |limit: usize| {
            let client = Client::builder().token(TOKEN).base_url(server.url()).response_limit(limit).build().unwrap();
            Session::find(&client.account("a").app("b"), "s")
        };
        for limit in [0, 1, body.len() - 1] {
            let error = limited(limit).await.unwrap_err();
            check(&error, ErrorKind::ResponseTooLarge, true, &[&format!("more than {limit} bytes"), "Session::find"]);
        }
        assert!(limited(body.len()).await.is_ok());
        assert_eq!(server.sent().len(), 4);
    }
}

#[tokio::test]
async fn an_answer_without_end_is_left_at_the_limit() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let endless = tokio::spawn(async move {
        use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
        let (mut stream, _) = listener.accept().await.unwrap();
        let _ = stream.read(&mut [0; 4096]).await.unwrap();
        stream.write_all(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n").await.unwrap();
        // Until the client hangs up.
        while stream.write_all(b"5\r\nxxxxx\r\n").await.is_ok() {
            tokio::task::yield_now().await;
        }
    });
    let builder = Client::builder().token(TOKEN).base_url(format!("http://{address}")).response_limit(1_000);
    let request = Session::find(&builder.build().unwrap().account("a").app("b"), "s");
    let error = request.timeout(Duration::from_secs(2)).await.unwrap_err();
    check(&error, ErrorKind::ResponseTooLarge, true, &["more than 1000 bytes"]);
    tokio::time::timeout(Duration::from_secs(5), endless).await.expect("the client hangs up").unwrap();
}
