use std::borrow::Cow;

use rtk::{Id, Resource};

pub type Blob = Vec<u8>;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/files",
    put(fill = "content", body = Vec<u8>),
    put(title = "title", body = String),
    put(icon = "icon", body = Blob),
    put(hash = "hash", body = [u8; 32]),
    put(notes = "notes", body = Option<Cow<'static, str>>),
    get(content = "content", returns = Vec<u8>),
    get(preview = "preview", returns = Option<Blob>),
)]
pub struct File {
    pub id: Id<Self>,
}

fn main() {}
