//! The id of a meeting is not the id of a session.
use rtk::realtime_kit::*;
use rtk::{Id, Scope};

fn find(app: &Scope<App>, meeting: &Id<Meeting>) {
    let _ = Session::find(app, meeting);
}

fn main() {}
