//! Each list has its own filter.
use rtk::Scope;
use rtk::realtime_kit::*;

fn list(app: &Scope<App>) {
    let _ = app.sessions().filter(MeetingFilter::new());
}

fn main() {}
