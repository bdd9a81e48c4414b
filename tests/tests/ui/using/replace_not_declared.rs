//! `replace` exists only if it is declared.
use rtk::Record;
use rtk::realtime_kit::*;

fn reset(mut app: Record<App>) {
    let _ = app.replace(NewApp::new("calls"));
}

fn main() {}
