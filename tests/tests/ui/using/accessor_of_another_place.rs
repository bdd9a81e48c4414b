//! Sessions belong to an app.
use rtk::Client;
use rtk::realtime_kit::*;

fn list(client: &Client) {
    let _ = client.account("acc-1").sessions();
}

fn main() {}
