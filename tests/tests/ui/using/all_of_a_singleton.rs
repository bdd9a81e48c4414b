//! A session has one chat.
use rtk::Scope;
use rtk::realtime_kit::*;

fn list(session: &Scope<Session>) {
    let _ = Chat::all(session);
}

fn main() {}
