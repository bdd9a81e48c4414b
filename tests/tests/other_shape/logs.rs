//! What is logged by anybody while the library is called.

use std::fmt::Write as _;
use std::sync::Mutex;

use log::{Log, Metadata, Record};
use rtk::{Credentials, Retry};

use crate::api::{ANN, library};
use crate::library::*;
use crate::{KEY, builder, client, retries};

struct Capture(Mutex<String>);

static LOGGED: Capture = Capture(Mutex::new(String::new()));

impl Log for Capture {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &Record<'_>) {
        writeln!(self.0.lock().unwrap(), "{} {}: {}", record.level(), record.target(), record.args()).unwrap();
    }

    fn flush(&self) {}
}

#[tokio::test]
async fn no_key_is_logged() {
    log::set_logger(&LOGGED).unwrap();
    log::set_max_level(log::LevelFilter::Trace);

    let server = library().await;
    client(&server).branches().all().await.unwrap();
    client(&server).readers().find("nobody").await.unwrap_err();
    let ann = builder(&server).credentials(Credentials::scheme("Basic", ANN)).build().unwrap();
    ann.branch("b-1").books().create(NewBook::new("Emma")).await.unwrap();
    let wrong = builder(&server).credentials(Credentials::header("x-library-key", format!("{KEY}-wrong")));
    wrong.build().unwrap().branches().all().await.unwrap_err();

    let busy = retries::busy(1).await;
    retries::client(&busy, Retry::default()).branches().find("b-1").await.unwrap();

    let logged = LOGGED.0.lock().unwrap().clone(); // the tests beside go on logging
    let sources = ["GET /branches/{branch_id}: 429", "hyper"];
    assert!(sources.iter().all(|told| logged.contains(told)), "it shows nothing:\n{logged}");
    assert!(!logged.contains(KEY) && !logged.contains(ANN), "{logged}");
}
