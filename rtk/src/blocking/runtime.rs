//! The runtime of all blocking calls of the process.

use std::future::pending;
use std::sync::{Mutex, PoisonError};
use std::{io, thread};

use tokio::runtime::{Builder, Handle};

use crate::error::{Error, ErrorKind};

/// `None` until the first call.
static RUNTIME: Mutex<Option<Handle>> = Mutex::new(None);

/// Returns the runtime, and starts it if there is none. If that fails, the next call tries it again.
pub(super) fn handle() -> Result<Handle, Error> {
    let mut runtime = RUNTIME.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(handle) = &*runtime {
        return Ok(handle.clone());
    }
    let handle = start().map_err(|error| {
        let why = format!("the runtime of blocking calls cannot be started: {error}");
        Error::new(ErrorKind::NoRuntime, why).with_source(error)
    })?;
    *runtime = Some(handle.clone());
    Ok(handle)
}

/// Starts a thread that drives connections and timers until the process ends. The futures of the calls run on the threads that wait for them.
fn start() -> io::Result<Handle> {
    let runtime = Builder::new_current_thread().enable_all().thread_name("rtk-blocking").build()?;
    let handle = runtime.handle().clone();
    thread::Builder::new().name("rtk-runtime".to_owned()).spawn(move || runtime.block_on(pending::<()>()))?;
    Ok(handle)
}
