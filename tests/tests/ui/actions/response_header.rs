use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/videos",
    create(response_header = "stream-media-id"),
    destroy(returns = (), response_header = "stream-media-id"),
    find(response_header = "stream-media-id"),
    response_header = "stream-media-id",
    post(start = "", returns = Id<Self>, response_header = "Stream-Media-Id"),
    post(stop = "", returns = Id<Self>, response_header = "stream-media-id", key = "id"),
)]
pub struct Video {
    pub id: Id<Self>,
}

fn main() {}
