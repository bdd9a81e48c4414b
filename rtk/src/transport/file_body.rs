//! Files as bodies of requests.

use std::io;
use std::path::Path;

use bytes::BytesMut;
use futures_util::{TryStreamExt as _, stream};
use tokio::fs::File;
use tokio::io::AsyncReadExt as _;

use crate::transport::body::Chunks;
use crate::transport::error::TransportError;

/// How many bytes are read at once.
const CHUNK: usize = 64 * 1024;

/// Opens a file. Returns its content, and its length unless it is a pipe or a device.
pub(super) async fn open(path: &Path) -> Result<(Chunks, Option<u64>), TransportError> {
    let failed = |why: io::Error| TransportError::unreadable_file(path, why);
    let file = File::open(path).await.map_err(failed)?;
    let metadata = file.metadata().await.map_err(failed)?;
    if metadata.is_dir() {
        return Err(failed(io::ErrorKind::IsADirectory.into()));
    }
    let length = metadata.is_file().then_some(metadata.len());
    // A file that grows meanwhile is sent with the length that it had.
    let content = file.take(length.unwrap_or(u64::MAX));
    let chunks = stream::try_unfold(content, |mut content| async move {
        let mut chunk = BytesMut::with_capacity(CHUNK);
        let read = content.read_buf(&mut chunk).await?;
        Ok((read > 0).then(|| (chunk.freeze(), content)))
    });
    Ok((Box::pin(chunks.map_err(|error: io::Error| TransportError::interrupted(error))), length))
}
