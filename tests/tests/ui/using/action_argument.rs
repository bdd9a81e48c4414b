//! A placeholder is filled with text.
use rtk::Scope;
use rtk::realtime_kit::*;

fn read(app: &Scope<App>) {
    let _ = Session::find_participant_by_peer_id(app, 7);
}

fn main() {}
