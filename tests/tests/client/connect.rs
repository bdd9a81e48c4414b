//! Connections that cannot be made.

use super::*;

#[tokio::test]
async fn refused_connection_means_that_nothing_was_sent() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let client = Client::builder().token(TOKEN).base_url(format!("http://{free}/v4")).build().unwrap();
    let error = Session::find(&client.account("a").app("b"), "s").await.unwrap_err();
    let message = [&format!("cannot connect to http://{free}/v4"), "nothing was sent", "Session::find"];
    check(&error, ErrorKind::Connect, false, &message);
    assert!(error.source().is_some() && error.status().is_none() && error.body().is_none());
}
