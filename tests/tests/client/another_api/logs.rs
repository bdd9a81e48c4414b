//! Logs: they contain no key. In a process of its own, since a logger is global.

use rtk::{Credentials, Retry};

use crate::another_api::library::*;
use crate::another_api::server::{ANN, library};
use crate::another_api::{KEY, builder, client, retries};
use crate::support::{block_on, capture_logs, captured_logs, own_process};

#[test]
fn logs_contain_no_key() {
    own_process!("logs_contain_no_key", &[], || block_on(logs()));
}

async fn logs() {
    capture_logs();
    let server = library().await;
    client(&server).branches().all().await.unwrap();
    client(&server).readers().find("nobody").await.unwrap_err();
    let ann = builder(&server).credentials(Credentials::scheme("Basic", ANN)).build().unwrap();
    ann.branch("b-1").books().create(NewBook::new("Emma")).await.unwrap();
    let wrong = builder(&server).credentials(Credentials::header("x-library-key", format!("{KEY}-wrong")));
    wrong.build().unwrap().branches().all().await.unwrap_err();

    let busy = retries::busy(1).await;
    retries::client(&busy, Retry::default()).branches().find("b-1").await.unwrap();

    let logged = captured_logs();
    let sources = ["GET /branches/{branch_id}: 429", "hyper"];
    assert!(sources.iter().all(|message| logged.contains(message)), "it shows nothing:\n{logged}");
    assert!(!logged.contains(KEY) && !logged.contains(ANN), "{logged}");
}
