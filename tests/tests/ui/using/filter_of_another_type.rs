//! A status is not text.
use rtk::realtime_kit::*;

fn main() {
    let _ = SessionFilter::new().status("LIVE");
}
