use rtk::{Id, Resource, Timestamp};

use super::Script;

/// A stream of what a script logs, over a WebSocket.
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
    path = "/accounts/{account_id}/workers/scripts/{script_name}/tails",
    scope = Script,
    without(find, update),
    all(one_or_many),
)]
pub struct Tail {
    /// Its own id.
    pub id: Id<Self>,
    /// When it ends.
    #[attribute(read_only)]
    pub expires_at: Timestamp,
    /// Where it is read. Anybody who has the address can read it.
    #[attribute(read_only)]
    pub url: String,
}
