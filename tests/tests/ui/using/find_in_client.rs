//! `find` on the client instead of a scope.
use rtk::Client;
use rtk::realtime_kit::*;

fn find(client: &Client, id: &str) {
    let _ = Session::find(client, id);
}

fn main() {}
