//! What is logged by anybody while the library is called.

use rtk::{Credentials, Retry};

use crate::api::{ANN, library};
use crate::library::*;
use crate::support::{capture_logs, captured_logs};
use crate::{KEY, builder, client, retries};

#[tokio::test]
async fn no_key_is_logged() {
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
    assert!(sources.iter().all(|told| logged.contains(told)), "it shows nothing:\n{logged}");
    assert!(!logged.contains(KEY) && !logged.contains(ANN), "{logged}");
}
