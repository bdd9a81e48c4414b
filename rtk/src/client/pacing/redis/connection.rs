//! One connection to Redis, which is opened in the background and replaced after a failure.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use std::time::Duration;

use redis::aio::MultiplexedConnection;
use redis::{AsyncConnectionConfig, Client};
use tokio::sync::Mutex;

use crate::client::pacing::redis::describe;

/// How long opening a connection may take. Requests do not wait for so long.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

pub(super) struct Connection {
    client: Client,
    /// Locked while a connection is opened.
    open: Arc<Mutex<Option<MultiplexedConnection>>>,
}

impl Connection {
    pub(super) fn new(client: Client) -> Self {
        Self { client, open: Arc::default() }
    }

    /// Returns the open connection, or opens one. Opening continues if this future is dropped.
    pub(super) async fn get(&self) -> Result<Lent<'_>, String> {
        let connection = match Arc::clone(&self.open).try_lock_owned() {
            Ok(mut open) => match &*open {
                Some(connection) => connection.clone(),
                None => {
                    let client = self.client.clone();
                    let opening = tokio::spawn(async move {
                        let config = AsyncConnectionConfig::new()
                            .set_connection_timeout(Some(CONNECT_TIMEOUT))
                            .set_response_timeout(Some(CONNECT_TIMEOUT));
                        let connection = client.get_multiplexed_async_connection_with_config(&config).await;
                        let connection = connection.map_err(|error| describe(&error))?;
                        *open = Some(connection.clone());
                        Ok::<_, String>(connection)
                    });
                    opening.await.map_err(|_| "opening the connection to Redis was interrupted")??
                }
            },
            // Another client of this store opens it.
            Err(_) => self.open.lock().await.clone().ok_or("there is no connection to Redis")?,
        };
        Ok(Lent { connection, from: self, is_good: false })
    }
}

/// A connection in use. It is closed unless [`keep`](Self::keep) is called, also if the future that uses it is dropped.
pub(super) struct Lent<'a> {
    connection: MultiplexedConnection,
    from: &'a Connection,
    is_good: bool,
}

impl Lent<'_> {
    pub(super) fn keep(mut self) {
        self.is_good = true;
    }
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        if !self.is_good {
            if let Ok(mut open) = self.from.open.try_lock() {
                *open = None;
            }
        }
    }
}

impl Deref for Lent<'_> {
    type Target = MultiplexedConnection;

    fn deref(&self) -> &MultiplexedConnection {
        &self.connection
    }
}

impl DerefMut for Lent<'_> {
    fn deref_mut(&mut self) -> &mut MultiplexedConnection {
        &mut self.connection
    }
}
