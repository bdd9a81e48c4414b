//! An app needs a name.
use rtk::realtime_kit::*;

fn main() {
    NewApp::new();
    NewApp::default();
}
