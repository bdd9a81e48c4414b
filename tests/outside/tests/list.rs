//! Lists the resource over HTTP.

use rtk::Client;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

#[tokio::test]
async fn a_resource_of_ones_own_is_listed() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let base_url = format!("http://{}/client/v4", listener.local_addr().expect("it has an address"));
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.expect("the client connects");
        let mut request = vec![0; 4096];
        let read = stream.read(&mut request).await.expect("the client sends a request");
        let body = r#"{"success":true,"errors":[],"messages":[],"result":[{"id":"l-1","name":"bad","kind":"ip",
            "num_items":10,"odd":true}],"result_info":{"page":1,"per_page":20,"count":1,"total_count":1,"total_pages":1}}"#;
        let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len());
        stream.write_all((head + body).as_bytes()).await.expect("it listens");
        String::from_utf8_lossy(&request[..read]).into_owned()
    });

    let client = Client::builder().token("t").base_url(base_url).build().expect("it is loopback");
    let lists = outside::lists(&client, "acc-1").await.expect("the response is a list");
    assert_eq!((lists.len(), lists[0].size, lists[0].name.as_deref()), (1, Some(10), Some("bad")));
    assert_eq!(lists[0].extra()["odd"], true);
    let request = server.await.expect("it ran");
    assert!(request.starts_with("GET /client/v4/accounts/acc-1/rules/lists HTTP/1.1\r\n"), "{request}");
}
