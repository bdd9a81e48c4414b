//! What is logged in this process, by us or by anything below us. A logger is one for the process.

use std::fmt::Write as _;
use std::sync::Mutex;

use log::{LevelFilter, Log, Metadata, Record};

struct Captured(Mutex<String>);

static CAPTURED: Captured = Captured(Mutex::new(String::new()));

impl Log for Captured {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &Record<'_>) {
        writeln!(self.0.lock().unwrap(), "{} {}: {}", record.level(), record.target(), record.args()).unwrap();
    }

    fn flush(&self) {}
}

/// From now on, everything is captured.
pub(crate) fn capture_logs() {
    log::set_logger(&CAPTURED).unwrap();
    log::set_max_level(LevelFilter::Trace);
}

/// All of it until now: tests beside go on logging.
pub(crate) fn captured_logs() -> String {
    CAPTURED.0.lock().unwrap().clone()
}
