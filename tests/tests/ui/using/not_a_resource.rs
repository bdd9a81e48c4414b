//! A plain struct has no place in the API.
use rtk::realtime_kit::*;
use rtk::{Record, Scope};

struct Widget;

fn list(app: &Scope<App>) {
    let _ = app.many::<Widget>();
}

fn main() {}
