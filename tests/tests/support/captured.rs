//! Captures the logs of this process. A logger is global, so each test that captures runs in a process of its own.

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

/// Captures everything from now on.
pub(crate) fn capture_logs() {
    log::set_logger(&CAPTURED).unwrap();
    log::set_max_level(LevelFilter::Trace);
}

/// Everything that was captured until now.
pub(crate) fn captured_logs() -> String {
    CAPTURED.0.lock().unwrap().clone()
}
