//! No environment variable names a session.
use rtk::realtime_kit::*;

fn main() {
    let _ = Session::from_env();
}
