//! A store in Redis or Valkey.

mod connection;

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use redis::{RedisError, Script};

use crate::client::pacing::redis::connection::Connection;
use crate::client::pacing::store::{Booking, PacingStore, Slots};
use crate::error::{Error, ErrorKind};
use crate::platform::BoxFuture;

/// Keeps a shared limit in Redis (5 or later) or Valkey. In the feature `pacing-redis`.
///
/// Booking takes one round trip: a script runs in the server, atomically and with the server's clock. The key of a limit is one list of at
/// most as many numbers as the limit has requests. It expires a day after its last use, or after three windows if these are longer.
///
/// ```
/// use std::time::Duration;
///
/// use rtk::pacing::RedisStore;
/// use rtk::{Client, Pacing};
///
/// let store = RedisStore::new("redis://:a-password@127.0.0.1/")?.prefix("my-service:");
/// let pacing = Pacing::new(1200, Duration::from_secs(300)).shared(store).processes(10);
/// let client = Client::builder().token("a-token").pacing(pacing).build()?;
/// # Ok::<(), rtk::Error>(())
/// ```
pub struct RedisStore {
    connection: Connection,
    script: Script,
    prefix: String,
}

impl RedisStore {
    /// Creates a store in the server of this URL: `redis://[<user>:<password>@]<host>[:<port>]/[<database>]`. It does not connect yet.
    ///
    /// The store connects when the first request is sent, and again in the background after the connection was lost. `rediss://`, which is
    /// Redis over TLS, is not supported.
    ///
    /// # Errors
    ///
    /// Returns an error of kind [`InvalidRequest`](ErrorKind::InvalidRequest) if the URL is not valid. The error does not contain it.
    pub fn new(url: &str) -> Result<Self, Error> {
        if url.starts_with("rediss:") || url.starts_with("valkeys:") {
            let detail = "Redis over TLS is not supported: use a `redis://` URL, for example of a local TLS tunnel";
            return Err(Error::new(ErrorKind::InvalidRequest, detail));
        }
        // The error of the crate is dropped: it may contain parts of the URL, such as the password.
        let client = redis::Client::open(url).map_err(|_| {
            let detail = "the URL of the Redis server is not valid: use `redis://[<user>:<password>@]<host>[:<port>]/[<database>]`";
            Error::new(ErrorKind::InvalidRequest, detail)
        })?;
        let script = Script::new(include_str!("book.lua"));
        Ok(Self { connection: Connection::new(client), script, prefix: "rtk:pacing:".to_owned() })
    }

    /// Sets the prefix of the keys. Defaults to `rtk:pacing:`.
    #[must_use]
    pub fn prefix(mut self, prefix: impl Into<String>) -> Self {
        self.prefix = prefix.into();
        self
    }
}

impl PacingStore for RedisStore {
    fn book<'a>(&'a self, booking: Booking<'a>) -> BoxFuture<'a, Result<Slots, Box<dyn StdError + Send + Sync>>> {
        Box::pin(async move {
            let mut script = self.script.prepare_invoke();
            script.key(format!("{}{}", self.prefix, booking.key));
            script.arg(booking.limit).arg(micros(booking.window)).arg(booking.wanted).arg(micros(booking.horizon));
            script.arg(micros(booking.unsettled));
            for (age, count) in booking.unbooked {
                script.arg(micros(*age)).arg(*count);
            }
            let mut connection = self.connection.get().await?;
            let answer: Result<Vec<u64>, RedisError> = script.invoke_async(&mut *connection).await;
            let (memory, unsettled, waits) = match answer.as_deref() {
                Ok([memory, unsettled, waits @ ..]) => (*memory, Duration::from_micros(*unsettled), waits),
                Ok(_) => return Err("the script in Redis returned too little".into()),
                Err(error) => return Err(describe(error).into()),
            };
            connection.keep();
            let waits = waits.iter().copied().map(Duration::from_micros).collect();
            Ok(Slots { memory, unsettled, waits })
        })
    }
}

fn micros(duration: Duration) -> u64 {
    u64::try_from(duration.as_micros()).unwrap_or(u64::MAX)
}

/// Describes an error by its kind and code. Its text may contain what was sent, such as the user of the URL.
fn describe(error: &RedisError) -> String {
    match error.code() {
        _ if error.is_connection_refusal() => "Redis: the connection was refused".to_owned(),
        _ if error.is_timeout() => "Redis: no response in time".to_owned(),
        _ if error.is_connection_dropped() => "Redis: the connection was closed".to_owned(),
        Some(code) => format!("Redis: {} ({code})", error.category()),
        None => format!("Redis: {}", error.category()),
    }
}

/// Omits the URL, which may contain a password.
impl fmt::Debug for RedisStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RedisStore").field("prefix", &self.prefix).finish_non_exhaustive()
    }
}
