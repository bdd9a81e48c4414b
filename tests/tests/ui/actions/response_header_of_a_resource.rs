use rtk::{Id, Resource, Response};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/videos",
    create(returns = Option<Self>, response_header = "stream-media-id"),
    replace(returns = Self, response_header = "stream-media-id"),
    post(start = "", returns = Self, response_header = "stream-media-id"),
    post(stop = "", returns = Response, response_header = "stream-media-id"),
)]
pub struct Video {
    pub id: Id<Self>,
}

fn main() {}
