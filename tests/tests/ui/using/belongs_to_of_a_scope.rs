//! Which meeting a session is of, only the loaded session knows.
use rtk::Scope;
use rtk::realtime_kit::*;

fn read(app: &Scope<App>) {
    let _ = app.session("sess-1").meeting();
}

fn main() {}
