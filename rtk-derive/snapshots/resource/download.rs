//! Each URL has a method: `download` and `download_index`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/exports",
    only(find),
    download(download = url),
    download(download_index = index_url)
)]
pub struct Export {
    pub id: Id<Self>,
    pub url: Option<String>,
    pub index_url: String,
}
