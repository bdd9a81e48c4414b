//! The action needs the scope of an app.
use rtk::Client;
use rtk::realtime_kit::*;

fn call_action(client: &Client) {
    let _ = Session::find_participant_by_peer_id(&client.account("acc-1"), "peer-1");
}

fn main() {}
