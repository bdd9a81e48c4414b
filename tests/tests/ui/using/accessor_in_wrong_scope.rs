//! Participants belong to a meeting or a session, not to an app.
use rtk::Scope;
use rtk::realtime_kit::*;

fn list(app: &Scope<App>) {
    let _ = app.participants();
}

fn main() {}
