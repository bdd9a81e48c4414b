//! An argument in a path is text.
use rtk::Scope;
use rtk::realtime_kit::*;

fn call_action(app: &Scope<App>) {
    let _ = Session::find_participant_by_peer_id(app, 7);
}

fn main() {}
