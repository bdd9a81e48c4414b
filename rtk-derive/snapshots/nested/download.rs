//! The object has no client, so the method takes one.

use rtk::{Nested, Timestamp};

#[derive(Debug, Clone, Nested)]
#[nested(read_only, download(download = signed_url, expires = expires_at))]
pub struct Export {
    pub signed_url: Option<String>,
    pub expires_at: Option<Timestamp>,
}
