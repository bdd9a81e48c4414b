//! `response_limit`: the largest body that is buffered in memory.

use super::*;

#[tokio::test]
async fn response_larger_than_the_limit_is_an_error() {
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
            check(&error, ErrorKind::ResponseTooLarge, true, &[&format!("larger than {limit} bytes"), "Session::find"]);
        }
        assert!(limited(body.len()).await.is_ok());
        assert_eq!(server.sent().len(), 4);
    }
}

#[tokio::test]
async fn endless_response_ends_at_the_limit() {
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
    check(&error, ErrorKind::ResponseTooLarge, true, &["larger than 1000 bytes"]);
    tokio::time::timeout(Duration::from_secs(5), endless).await.expect("the client hangs up").unwrap();
}
