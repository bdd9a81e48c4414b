//! Without any scope.
use rtk::Client;
use rtk::realtime_kit::*;

fn read(client: &Client, id: &str) {
    let _ = Session::find(client, id);
}

fn main() {}
