//! `download` checks `expires_at` before it sends a request.

use rtk::{Id, Resource, Timestamp};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/exports", only(find), download(download = url, expires = expires_at))]
pub struct Export {
    pub id: Id<Self>,
    pub url: Option<String>,
    pub expires_at: Option<Timestamp>,
}
