//! Downloads of addresses in what an action returns.

use rtk::{Api, Client, ErrorKind, Id, Nested, Resource, Retry, Timestamp};
use serde_json::json;

use crate::support::{Reply, Server, TOKEN};

/// Another API than Cloudflare's.
#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com")]
struct Databases;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/databases", api = Databases, post(export = "export", returns = Export))]
struct Database {
    id: Id<Self>,
}

#[derive(Debug, Clone, Nested)]
#[nested(read_only, download(download = signed_url, expires = expires_at), download(download_log = log_url))]
struct Export {
    signed_url: Option<String>,
    log_url: String,
    expires_at: Option<Timestamp>,
}

fn client(server: &Server) -> Client<Databases> {
    Databases::builder().token(TOKEN).base_url(server.origin()).retry(Retry::never()).build().unwrap()
}

async fn export(expires: &str) -> (Server, Server, Client<Databases>, Export) {
    let storage = Server::always(Reply::new(200, &[], "CREATE TABLE")).await;
    let result = json!({
        "signed_url": format!("{}/dump.sql?signature=s3cret", storage.origin()),
        "log_url": format!("{}/log", storage.origin()),
        "expires_at": expires,
    });
    let server = Server::always(Reply::json(200, &result)).await;
    let client = client(&server);
    let export = client.database("d").export().await.unwrap();
    (storage, server, client, export)
}

#[tokio::test]
async fn nested_download_fetches_the_file_without_credentials() {
    let (storage, server, client, export) = export("2100-01-01T00:00:00Z").await;
    let mut file = Vec::new();
    export.download(&client).to_writer(&mut file).await.unwrap();
    export.download_log(&client).to_writer(&mut file).await.unwrap();
    assert_eq!(file, b"CREATE TABLECREATE TABLE");
    let sent = storage.sent();
    assert_eq!(sent.iter().map(|sent| &*sent.target).collect::<Vec<_>>(), ["/dump.sql?signature=s3cret", "/log"]);
    assert!(sent.iter().all(|sent| sent.header("authorization").is_none()));
    assert_eq!(server.sent().len(), 1);
}

#[tokio::test]
async fn nested_download_names_its_object_in_errors() {
    let (storage, _server, client, export) = export("2020-01-01T00:00:00Z").await;
    let error = export.download(&client).to_writer(&mut Vec::new()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::ExpiredLink, "{error}");
    let text = error.to_string();
    assert!(text.contains("Export") && !text.contains("s3cret"), "{text}");
    let without = Export { signed_url: None, expires_at: None, ..export };
    let error = without.download(&client).to_writer(&mut Vec::new()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::MissingLink, "{error}");
    assert!(storage.sent().is_empty());
}
