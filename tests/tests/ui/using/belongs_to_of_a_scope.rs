//! The id of the parent is an attribute, which only a loaded record has.
use rtk::Scope;
use rtk::realtime_kit::*;

fn load_parent(app: &Scope<App>) {
    let _ = app.session("sess-1").meeting();
}

fn main() {}
