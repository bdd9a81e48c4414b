//! A thousand concurrent calls on one client, in a process that may open 64 files.

use std::process::Command;

use futures_util::future::join_all;
use rtk::realtime_kit::*;
use rtk::{Client, Record, Relation, Request, Retry, Scope};

use crate::support::{Reply, Server, TOKEN};

const CHILD: &str = "RTK_TESTS_BASE_URL";

/// Checked by the compiler.
#[test]
fn public_types_are_send_and_sync() {
    fn shared<T: Send + Sync>(_: &T) {}
    fn sent<T: Send>(_: &T) {}

    let client = Client::builder().token(TOKEN).base_url("http://127.0.0.1:1").build().unwrap();
    let app: Scope<App> = client.account("a").app("b");
    let sessions: Relation<Session> = app.sessions();
    let one: Request<Record<Session>> = sessions.find("s");
    shared(&client);
    shared(&app);
    shared(&sessions);
    sent(&one);
    sent(&one.send_raw());
    sent(&sessions.all());
    sent(&sessions.page(1));
    sent(&sessions.stream());
    sent(&sessions.create_nothing());
}

/// A call that borrows a record.
trait CreateNothing {
    fn create_nothing(&self) -> impl Future<Output = ()> + Send;
}

impl CreateNothing for Relation<Session> {
    async fn create_nothing(&self) {
        if let Ok(mut session) = self.find("s").await {
            let _ = session.reload().await;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn thousand_finds_need_no_more_sockets_than_max_in_flight() {
    let server = Server::replying(|sent| Reply::data(&serde_json::json!({"id": sent.path().rsplit('/').next()}))).await;
    let this = std::env::current_exe().unwrap();
    let url = server.url();
    let child = tokio::task::spawn_blocking(move || {
        Command::new("sh")
            .args(["-c", "ulimit -n 64 && exec \"$0\" --exact many_calls::calls_of_the_child --ignored --nocapture"])
            .arg(this)
            .env(CHILD, url)
            .output()
            .unwrap()
    });
    let output = child.await.unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
    assert_eq!(server.sent().len(), 2000);
    assert!(server.peak() <= 32, "{} concurrent", server.peak());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "run by the test above, in a process with few descriptors"]
async fn calls_of_the_child() {
    let base_url = std::env::var(CHILD).unwrap();
    let builder = Client::builder().token(TOKEN).base_url(base_url).retry(Retry::never());
    let limited = builder.max_in_flight(32).build().unwrap().account("acc-1").app("app-1");
    for _ in 0..2 {
        let all = (0..1000).map(|number| Session::find(&limited, &*format!("s-{number}")).send_raw());
        for (number, response) in join_all(all).await.into_iter().enumerate() {
            let body: serde_json::Value = response.unwrap().json().unwrap();
            assert_eq!(body["data"]["id"], format!("s-{number}"));
        }
    }
}
