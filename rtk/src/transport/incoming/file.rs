//! A file that is there when all of it is.

use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempPath;
use tokio::fs::File;

/// A file beside the one that is to be, which is removed when its path is dropped.
pub(crate) async fn begin(path: &Path) -> io::Result<(TempPath, File)> {
    let directory = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    };
    let name = path.file_name().unwrap_or_default().to_owned();
    let made = off(move || {
        let mut prefix = std::ffi::OsString::from(".");
        prefix.push(&name);
        prefix.push(".");
        let mut builder = tempfile::Builder::new();
        builder.prefix(&prefix).suffix(".part");
        // What the process makes otherwise: a temporary file is its owner's alone.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        builder.tempfile_in(directory)
    });
    let (file, part) = made.await?.into_parts();
    Ok((part, File::from_std(file)))
}

/// Gives it its name.
pub(crate) async fn finish(part: TempPath, file: File, path: PathBuf) -> io::Result<()> {
    // On disk before it has its name, so that a file of this name is never half of one.
    file.sync_all().await?;
    drop(file);
    off(move || part.persist(path).map_err(|error| error.error)).await
}

/// Away from the threads of the runtime.
async fn off<T: Send + 'static>(task: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    tokio::task::spawn_blocking(task).await.map_err(io::Error::other)?
}
