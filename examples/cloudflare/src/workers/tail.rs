use rtk::{Id, Resource, Timestamp};

use super::Script;

/// A tail: a live stream of a script's logs, over a WebSocket.
///
/// ```
/// # use rtk_cloudflare::workers::*;
/// # async fn example(account: rtk::Scope<rtk::Account>) -> Result<(), rtk::Error> {
/// let tail = account.script("hello").tails().create(NewTail::new()).await?;
/// println!("{} until {}", tail.url, tail.expires_at);
/// tail.destroy().await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Resource)]
#[resource(
    scope = Script,
    path = "tails",
    operations = "workers.scripts.tail.{verb}",
    without(find, update),
    all(one_or_many, operation = "workers.scripts.tail.get"),
)]
pub struct Tail {
    /// Id of the tail.
    pub id: Id<Self>,
    /// Time at which the tail ends.
    #[attribute(read_only)]
    pub expires_at: Timestamp,
    /// WebSocket URL of the tail. No authentication is needed: keep the URL secret.
    #[attribute(read_only)]
    pub url: String,
}
