//! A file that gets its name only when it is complete.

use std::fs::{self, Metadata};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf, is_separator};

use tempfile::TempPath;
use tokio::fs::File;

/// A temporary file beside its final path. Removed on drop, unless it was persisted.
pub(crate) struct PartialFile {
    file: File,
    temp_path: TempPath,
    path: PathBuf,
}

impl PartialFile {
    /// Creates the temporary file, in the directory of `path`. Fails if there is something at `path` that a file cannot replace.
    pub(crate) async fn create(path: &Path) -> io::Result<Self> {
        let path = path.to_owned();
        let create = move || {
            let (path, replaced) = target(&path)?;
            let directory = match path.parent() {
                Some(parent) if !parent.as_os_str().is_empty() => parent,
                _ => Path::new("."),
            };
            let mut builder = tempfile::Builder::new();
            // Short, because a name as long as that of the file would be too long for some file systems.
            builder.prefix(".rtk-").suffix(".part");
            // The usual permissions of a new file. Those of a temporary file would exclude every other user.
            #[cfg(unix)]
            if replaced.is_none() {
                builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
            }
            let (file, temp_path) = builder.tempfile_in(directory)?.into_parts();
            if let Some(replaced) = replaced {
                keep_permissions(&file, &replaced)?;
            }
            Ok(Self { file: File::from_std(file), temp_path, path })
        };
        spawn_blocking(create).await
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
        let rename = move || {
            // Checked again, because something else can be there since.
            target(&path)?;
            temp_path.persist(path).map_err(|error| error.error)
        };
        spawn_blocking(rename).await
    }
}

/// Returns the path to write to and what is there. A symbolic link is followed, so that it stays one.
fn target(path: &Path) -> io::Result<(PathBuf, Option<Metadata>)> {
    let fail = |kind, why: &str| Err(io::Error::new(kind, why));
    match fs::metadata(path) {
        Ok(found) if found.is_dir() => fail(ErrorKind::InvalidInput, "the path is that of a directory"),
        Ok(found) if !found.is_file() => {
            fail(ErrorKind::InvalidInput, "the path is that of a pipe, socket or device: use `to_writer`")
        }
        Ok(found) if found.permissions().readonly() => fail(ErrorKind::PermissionDenied, "the file is read-only"),
        Ok(found) => match fs::symlink_metadata(path) {
            Ok(itself) if itself.is_symlink() => Ok((fs::canonicalize(path)?, Some(found))),
            Ok(_) => Ok((path.to_owned(), Some(found))),
            // It was removed in between.
            Err(error) if error.kind() == ErrorKind::NotFound => target(path),
            Err(error) => Err(error),
        },
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        Err(_) => match fs::symlink_metadata(path) {
            Ok(itself) if itself.is_symlink() => {
                fail(ErrorKind::NotFound, "the path is that of a symbolic link to a file that does not exist")
            }
            // Another download to the same path was completed in between.
            Ok(_) => target(path),
            Err(_) if path.file_name().is_none() || path.to_string_lossy().ends_with(is_separator) => {
                fail(ErrorKind::InvalidInput, "the path has no file name")
            }
            Err(_) => Ok((path.to_owned(), None)),
        },
    }
}

/// Gives a file the permissions of the file that it replaces, and its group and owner if this process may set them.
#[cfg(unix)]
fn keep_permissions(file: &fs::File, replaced: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, fchown};

    let mut mode = replaced.mode() & 0o777;
    let own = file.metadata()?;
    let differs = (own.uid(), own.gid()) != (replaced.uid(), replaced.gid());
    if differs && fchown(file, Some(replaced.uid()), Some(replaced.gid())).is_err() && own.gid() != replaced.gid() {
        // The permissions of another group are not those of this one.
        mode &= 0o707;
    }
    file.set_permissions(fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "same signature as on Unix")]
fn keep_permissions(_: &fs::File, _: &Metadata) -> io::Result<()> {
    Ok(())
}

async fn spawn_blocking<T: Send + 'static>(task: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    tokio::task::spawn_blocking(task).await.map_err(io::Error::other)?
}
