use rtk::{Id, Resource, Timestamp};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/exports",
    download(download = urll, expires = expiry),
    download(again = url, until = expiry),
    download(),
    download(reload = url),
)]
pub struct Export {
    pub id: Id<Self>,
    pub url: Option<String>,
    pub expiry: Option<Timestamp>,
}

fn main() {}
