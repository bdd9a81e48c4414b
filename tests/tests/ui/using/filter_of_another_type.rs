//! A status is an enum, not text.
use rtk::realtime_kit::*;

fn main() {
    let _ = SessionFilter::new().status("LIVE");
}
