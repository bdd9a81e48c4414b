//! A file that gets its name only when it is complete.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempPath;
use tokio::fs::File;

/// A temporary file beside its final path. Removed on drop, unless it was persisted.
pub(crate) struct PartialFile {
    file: File,
    temp_path: TempPath,
    path: PathBuf,
}

impl PartialFile {
    /// Creates the temporary file, in the directory of `path`.
    pub(crate) async fn create(path: &Path) -> io::Result<Self> {
        let directory = match path.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
            _ => PathBuf::from("."),
        };
        let mut prefix = OsString::from(".");
        prefix.push(path.file_name().unwrap_or_default());
        prefix.push(".");
        let create = move || {
            let mut builder = tempfile::Builder::new();
            builder.prefix(&prefix).suffix(".part");
            // The usual permissions of a new file: those of a temporary file would exclude every other user.
            #[cfg(unix)]
            builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
            builder.tempfile_in(directory)
        };
        let (file, temp_path) = spawn_blocking(create).await?.into_parts();
        Ok(Self { file: File::from_std(file), temp_path, path: path.to_owned() })
    }

    /// The file to write to.
    pub(crate) fn writer(&mut self) -> &mut File {
        &mut self.file
    }

    /// Renames the file to its final path. Replaces an existing file.
    pub(crate) async fn persist(self) -> io::Result<()> {
        let Self { file, temp_path, path } = self;
        // Synced before the rename, so that a crash cannot leave an incomplete file with the final name.
        file.sync_all().await?;
        drop(file);
        spawn_blocking(move || temp_path.persist(path).map_err(|error| error.error)).await
    }
}

async fn spawn_blocking<T: Send + 'static>(task: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    tokio::task::spawn_blocking(task).await.map_err(io::Error::other)?
}
