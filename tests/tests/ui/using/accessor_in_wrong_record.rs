//! Participants belong to a meeting or a session, not to an app. A client contains neither, and an `Arc` is no scope itself.
use std::sync::Arc;

use rtk::realtime_kit::*;
use rtk::{Client, Record, Scope};

fn list(app: Record<App>) {
    let _ = app.participants();
}

fn list_in_client(client: &Client) {
    let _ = client.participants();
}

fn find(app: Arc<Scope<App>>) {
    let _ = app.participant("part-1");
}

fn list_in_result(app: &Record<App>) {
    let _ = app.to_owned().into_inner().participants();
}

fn main() {}
