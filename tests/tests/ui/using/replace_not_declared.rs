//! `PUT` is there only where a declaration says so.
use rtk::Record;
use rtk::realtime_kit::*;

fn reset(mut app: Record<App>) {
    let _ = app.replace(NewApp::new("calls"));
}

fn main() {}
