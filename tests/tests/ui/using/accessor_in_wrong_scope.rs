//! An app has no participants of its own.
use rtk::Scope;
use rtk::realtime_kit::*;

fn list(app: &Scope<App>) {
    let _ = app.participants();
}

fn main() {}
